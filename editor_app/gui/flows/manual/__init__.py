"""Help: the manual at what is in hand, what it names, and what the program is."""
