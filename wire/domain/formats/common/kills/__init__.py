"""What the words of a message take back: its own story, or others that it names."""
