"""Checking files, and the results in the forms people and programs read."""
