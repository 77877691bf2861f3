"""One thing under two terms: two cases, with and without a hyphen, two heads."""
