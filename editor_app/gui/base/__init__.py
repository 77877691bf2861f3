"""What every part of the window stands on: theme, icons, labels, lanes, the bus."""
