"""Benchmarks: ratios against a floor in the same run, since machines are shared and noisy."""
