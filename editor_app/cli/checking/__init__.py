"""The checks without a desk: for the terminal, for other tools and for other editors."""
