"""Verbs for those who look after a house and its server."""
