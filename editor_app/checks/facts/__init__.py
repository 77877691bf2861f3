"""One table of the facts of a text: who or what, attribute, value, place and zone."""
