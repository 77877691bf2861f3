"""Bundles and tables that go from one machine to another."""
