"""What a person sees in a terminal: items, counts, status, dead letters, verifications, the demo."""
