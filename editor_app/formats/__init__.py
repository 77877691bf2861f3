"""A file to a Manuscript, a Manuscript to a file."""
