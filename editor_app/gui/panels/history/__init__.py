"""What happened to an article: history, comments, details, preview."""
