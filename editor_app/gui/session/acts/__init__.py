"""What was done at the desk, in one history."""
