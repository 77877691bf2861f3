"""The rows of the table that `make bench` prints, and the table."""
