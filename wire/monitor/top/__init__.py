"""`wire top`: a live view of a wire that fills the terminal. It needs textual, the extra `top`."""
