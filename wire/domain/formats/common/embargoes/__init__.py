"""Until when a message must not be shown: its fields, notes and words."""
