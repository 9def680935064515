"""What somebody decides by hand: a kill, a release."""
