"""What every verb needs: the desk itself, people, settings, backups."""
