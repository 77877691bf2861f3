"""The verbs on one article."""
