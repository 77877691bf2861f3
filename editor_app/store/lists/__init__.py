"""What the house keeps for all its articles."""
