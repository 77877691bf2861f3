"""The queue: which articles a list holds, in what order, and how many there are."""
