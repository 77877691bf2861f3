"""What pages leave beside a text."""
