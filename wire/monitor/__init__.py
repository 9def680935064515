"""Items and counts in a terminal, and the demo."""
