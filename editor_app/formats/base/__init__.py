"""What all formats share: pieces, encodings, Markdown, HTML, the headline."""
