"""Measurements, and what makes the packaged tables."""
