"""Benchmarks: ratios against a baseline in the same run, because machines are shared and noisy."""
