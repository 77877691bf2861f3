"""The main window itself: its bars, panes, actions and status line."""
