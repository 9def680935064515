"""Measurements, and the programs that make the packaged tables."""
