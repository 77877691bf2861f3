"""What may happen next, and why not."""
