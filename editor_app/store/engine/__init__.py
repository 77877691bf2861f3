"""The database itself: engines, tables, migrations, copies."""
