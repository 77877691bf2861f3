"""WordprocessingML, read."""
