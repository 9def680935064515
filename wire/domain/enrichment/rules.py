"""The version of the rules, by itself: every command that reads a wire asks for it, and few need the rules."""

RULES = "14"
"""Version of the rules and tables that find topics, places and languages; it counts up with every change of them."""
