"""What a text is: spans, words, sentences, edits, anchors."""
