"""Splitting: a message is taken apart into its story, teasers and media."""
