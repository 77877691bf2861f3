"""Word and OpenDocument, read and written."""
