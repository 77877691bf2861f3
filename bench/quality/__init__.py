"""How good the findings are: the labelled sets beside the checkout, and one table of what came out."""
