"""Who works here, and what the house has decided."""
