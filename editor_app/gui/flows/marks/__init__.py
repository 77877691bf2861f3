"""What can be done at a mark in the text."""
