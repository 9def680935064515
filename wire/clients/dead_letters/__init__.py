"""Dead letters, where their fault lies, and their messages sent again."""
