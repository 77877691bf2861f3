"""What keeps the work safe: backups, what others do meanwhile, and two texts of one article."""
