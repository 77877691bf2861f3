"""What rules ask of a text that is Chinese throughout, where the question is answered otherwise than in English."""
