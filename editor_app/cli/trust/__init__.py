"""Verbs of trust: who signs, and who is at work."""
