"""The audit of a wire: each stage is recomputed from its stored input, and what it must have written is compared."""
