"""A draft held against the Chinese text it renders: what each rule on the source asks."""
