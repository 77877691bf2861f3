"""What can be wrong with a text."""
