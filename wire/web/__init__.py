"""The page and its HTTP API, read-only, over the read model."""
