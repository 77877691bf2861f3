"""The verbs on the archive of earlier articles."""
