"""The queue of articles, and the steps an article may take."""
