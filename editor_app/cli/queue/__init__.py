"""The queue on the command line, and what is told of it."""
