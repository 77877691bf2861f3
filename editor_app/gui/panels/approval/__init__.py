"""Approving a text: it is read as it will be published."""
