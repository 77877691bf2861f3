"""The card of one issue, and the reasons it turns into."""
