"""What editors talk about: articles, findings, decisions. Values only, no input or output."""
