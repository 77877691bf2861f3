"""How a text is written: questions of style that it answers in two ways, and what it says of itself."""
