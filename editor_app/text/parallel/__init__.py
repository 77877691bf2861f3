"""A draft beside the Chinese text it renders: which sentence renders which."""
