"""RTF to pieces: tokens, what holds at a place, tables at the head, paragraphs, and the walk over all of it."""
