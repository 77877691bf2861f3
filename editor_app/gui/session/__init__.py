"""The work on one article: opening, saving, deciding, stepping, and the lists beside it."""
