"""Reasons of dead letters, by kind: those that differ only in their numbers and quoted words are one kind."""

import re

_NUMBER = re.compile(r"(?<!\w)\d[\d,.]*\d(?!\w)|(?<!\w)\d(?!\w)")
_QUOTED = re.compile(r"'[^']{1,200}'|`[^`]{1,200}`|\"[^\"]{1,200}\"")
_LONGEST = 160


def kind_of(reason: str) -> str:
    """The reason with N for each number and … for what is quoted: `line N, column N: expected an end tag`."""
    return _NUMBER.sub("N", _QUOTED.sub("'…'", " ".join(reason.split())))[:_LONGEST]
