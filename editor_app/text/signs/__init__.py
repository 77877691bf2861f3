"""The signs of Markdown: which characters of a text are signs, what they do, and edits that leave none behind."""
