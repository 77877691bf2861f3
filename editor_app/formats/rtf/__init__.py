"""RTF to pieces: tokens, the state at a place, header tables, paragraphs, and the walk over all of it."""
