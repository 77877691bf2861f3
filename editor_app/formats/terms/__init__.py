"""Lists of terms: CSV tables and TBX files, in and out."""
