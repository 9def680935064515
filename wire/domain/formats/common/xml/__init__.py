"""XML read safely, and mended where a feed is broken."""
