"""The verbs on the house list and the ledger."""
