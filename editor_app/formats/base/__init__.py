"""Where all formats meet: pieces, encodings, Markdown, HTML, the headline."""
