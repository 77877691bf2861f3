"""What a command sets going, from the click to the last notice."""
