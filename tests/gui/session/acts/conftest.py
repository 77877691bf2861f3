"""The furnished window, as the flows have it."""

from tests.gui.flows.conftest import furnished, lay, settle

__all__ = ["furnished", "lay", "settle"]
