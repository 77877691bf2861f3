"""Pages: what is article and what is not."""
