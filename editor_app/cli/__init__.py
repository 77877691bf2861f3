"""The verbs without a window: for scripts, servers and tests."""
