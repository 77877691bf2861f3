"""The verbs: what an editor can do. One verb, one transaction."""
