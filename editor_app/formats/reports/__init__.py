"""Findings as files for people."""
