"""Bodies that one text names in two forms: "Marks & Lane" and "Marks and Lane", "Kite Inc." and "Kite Corp."."""
