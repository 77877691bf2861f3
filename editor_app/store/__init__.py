"""What is kept on disk. The only room that knows SQLAlchemy."""
