"""What takes the place of text and panes: pages of the window."""
