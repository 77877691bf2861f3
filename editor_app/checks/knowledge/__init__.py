"""What several rules share: names, posts, terms, the traces of a page."""
