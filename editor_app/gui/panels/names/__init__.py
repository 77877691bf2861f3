"""Persons and bodies of a text, and the places to change."""
