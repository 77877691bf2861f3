"""Checking files, and what the checks say in the shapes people and programs read."""
