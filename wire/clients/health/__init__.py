"""Whether a wire flows, what waits, and what is wrong."""
