"""Spelling: which words are known, which known word was meant, and which language a passage is in."""
