"""A team on PostgreSQL: what the server decides, written as SQL, and the verbs of its administrator."""
