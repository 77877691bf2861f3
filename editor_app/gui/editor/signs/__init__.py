"""A text in Markdown on the page: headings, bold words and links as a reader sees them, their signs out of sight."""
