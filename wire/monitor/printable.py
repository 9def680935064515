"""Foreign text on a terminal: nothing in it may steer the terminal."""


def printable(text: str) -> str:
    """The text on one line, with `·` for what cannot be printed."""
    return "".join(char if char.isprintable() else "·" for char in " ".join(text.split()))
