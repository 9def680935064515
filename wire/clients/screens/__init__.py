"""What a screen follows, side by side and with bounded memory, for as long as it is shown."""
