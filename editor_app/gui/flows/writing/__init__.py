"""Writing in the text: the signs of Markdown, and what is pasted."""
