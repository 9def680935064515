"""Copies: fingerprints of texts, the index that finds candidates, and which item is a copy of which."""
