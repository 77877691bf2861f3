"""What every verb stands on: the desk itself, people, settings, backups."""
