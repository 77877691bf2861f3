"""What proves that the database and its trail tell the same."""
