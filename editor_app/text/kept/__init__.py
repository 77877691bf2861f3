"""What is kept of a text while it is edited: what was read of the parts that an edit does not touch."""
