"""Editor App: a desk for people who edit press releases and news for a living."""

__version__ = "0.2.0"
