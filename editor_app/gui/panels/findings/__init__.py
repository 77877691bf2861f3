"""The findings pane: issues, cards, filters."""
