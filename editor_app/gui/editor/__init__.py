"""The text under review and the marks on it."""
