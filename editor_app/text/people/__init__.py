"""Persons whose names are spelt two ways: "Stephen Miller" and "Steven Miller"."""
