"""The desk at a glance."""
