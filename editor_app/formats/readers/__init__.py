"""One file, one format to read."""
