"""The one error of the domain: a message that cannot be used; and the kind of its reason."""

import re

_NUMBER = re.compile(r"(?<!\w)(?<!\w-)(?:0x[0-9a-fA-F]+|\d[\d.,:]*\d|\d)(?!\w)")
_QUOTED = re.compile(r"'[^']{1,200}'|`[^`]{1,200}`|\"[^\"]{1,200}\"|‘[^’]{1,200}’|“[^”]{1,200}”")
_LONGEST = 160


class Rejected(ValueError):
    """A message cannot be used. `str(error)` says where, and what was expected there, in one line.

    The caller turns the message into a dead letter with its original bytes. Other messages are not affected.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(" ".join(reason.split())[:500])


def kind_of(reason: str) -> str:
    """What dead letters are grouped by: the reason with N for each number and … for what is quoted, so that
    `line 3, column 14: ...` and `line 8, column 2: ...` are one kind.
    """
    return _NUMBER.sub("N", _QUOTED.sub("'…'", " ".join(reason.split())))[:_LONGEST]
