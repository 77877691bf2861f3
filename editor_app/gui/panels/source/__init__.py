"""The Chinese text that the article renders, beside it."""
