"""Dialogs on the house list and the ledger."""
