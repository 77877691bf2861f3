"""Repeats side by side, as arcs, and in the archive."""
