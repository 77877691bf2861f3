"""The machine: atomic files, processes, folders, resources, the log. Knows nothing about the rest."""
