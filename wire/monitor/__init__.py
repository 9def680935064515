"""What a person looks at: items and counts in a terminal."""
