"""What desks set above a story in its first lines: notes on a version, `(Adds quote, paragraph 5)`, and its byline."""

import re

from wire.domain.formats.common import bylines

_NOTE = re.compile(
    r"\((?:adds?|correct(?:s|ed|ing)?|fixes|clarif(?:ies|ied)|updat(?:e[sd]?|ing)|recasts?|rewrites?|refiles?|repeats?|includes?|inserts?|changes?|expands?|"
    r"new throughout|with (?:quotes?|photos?|details|reax))\b[^()]{0,300}\)\.?",
    re.IGNORECASE,
)
_FIRST = 6
"""Lines in which they stand."""


def split(lines: tuple[str, ...], byline: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """A story without them, and the notes; a line that repeats the byline, as the field of it says, is left out."""
    above = lines[:_FIRST]
    notes = tuple(each for each in above if each[:1] == "(" and _NOTE.fullmatch(each))
    again = {each for each in above if byline and bylines.says_again(each, byline)}
    if not notes and not again:
        return lines, ()
    kept = tuple(each for each in above if each not in notes and each not in again)
    story = (*kept, *lines[_FIRST:])
    return (story, tuple(note.rstrip(".")[1:-1] for note in notes)) if story else (lines, ())
