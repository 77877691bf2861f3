"""Who is who: persons, bodies and posts, found in plain strings."""
