"""The manual: its pages, how they are shown, and how they are searched."""
