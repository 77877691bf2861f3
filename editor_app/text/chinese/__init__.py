"""What a Chinese text says: its figures and days. Its lists are read when a Chinese text first asks."""

from editor_app.text.chinese.dates import days
from editor_app.text.chinese.numbers import Figure, Kind, figures

__all__ = ("Figure", "Kind", "days", "figures")
