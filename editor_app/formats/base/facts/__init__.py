"""What single signs, numbers, addresses and cells of a file mean."""
