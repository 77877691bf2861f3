"""What orders the queue: days, priorities, and views of one's own."""
