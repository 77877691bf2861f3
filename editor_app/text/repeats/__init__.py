"""Passages said twice, found in plain strings."""
