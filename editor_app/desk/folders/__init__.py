"""What a folder says about the checks of its texts: it counts in `check` and `lsp` alone, never at the desk."""
