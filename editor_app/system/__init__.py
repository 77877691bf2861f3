"""The machine: files whole or not at all, processes, folders, resources, the log. Knows nothing of the rest."""
