"""The full text of articles, to be searched."""
