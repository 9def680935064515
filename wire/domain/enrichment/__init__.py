"""Enrichment: Media Topics and places of a text, from tables of facts."""
