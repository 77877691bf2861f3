"""The lists of the house in the window: opened, changed, answered, each change with its undo."""
