"""What a letter, a word and a sentence end are."""
