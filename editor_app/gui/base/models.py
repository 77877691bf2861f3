"""What the models of the lists share."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex

Index = QModelIndex | QPersistentModelIndex
"""A row, as Qt hands it in."""
