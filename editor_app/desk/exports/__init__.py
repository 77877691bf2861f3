"""What is exported: articles, bundles, review copies."""
