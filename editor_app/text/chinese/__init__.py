"""What a Chinese text says: its figures and times. Its lists are read when a Chinese text first asks."""

from editor_app.text.chinese.dates import When, days, whens
from editor_app.text.chinese.numbers import Figure, Kind, figures

__all__ = ("Figure", "Kind", "When", "days", "figures", "whens")
