"""HTML to pieces."""
