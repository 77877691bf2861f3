"""What leaves the house: exports, bundles, review copies."""
