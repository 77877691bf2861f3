"""Preferences, keys and rules."""
