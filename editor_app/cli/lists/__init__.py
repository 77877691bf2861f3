"""The verbs of what the house keeps for all its articles."""
