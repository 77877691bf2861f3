"""What lies beside the texts of articles and is shown in them."""
