"""The checks in other editors, by the Language Server Protocol."""
