"""What a command does, from the click to the last notice."""
