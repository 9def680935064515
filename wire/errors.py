"""Errors for a person: one line that says what is wrong and what to do."""

from errno import EDQUOT, ENOSPC

NO_ROOM = (EDQUOT, ENOSPC)
"""What the system says where a disk, or the share of a user in it, is full."""


class PlainError(Exception):
    """Printed as `wire: text`, never as a traceback; the command exits with 1."""


def one_line(error: BaseException) -> str:
    """What an error says, on one line; its type where it says nothing."""
    return " ".join(str(error).split()) or type(error).__name__
