"""One table of the facts of a text, and the questions that are asked of it."""
