"""PDF, read and written."""
