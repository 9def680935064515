"""The format lines above a text of ANPA 1312: keyword line, headline, notes to editors, byline."""

import re
from itertools import takewhile

from wire.domain.formats.common import bylines, conventions
from wire.domain.formats.common.charset import line
from wire.domain.formats.common.embargoes import embargo_words
from wire.domain.formats.common.kills import replacements

_NOTE = re.compile(
    r"\((?:updat|adds?\b|recast|correct|rais|restor|delet|chang|fix|clarif|replac)|"
    r"^\W*(?:Eds?\.?:|Editors?:|EDITOR'?S'? NOTE\W|EMBARGO|HOLD FOR|For (?:use|release)\b)",
    re.IGNORECASE,
)
_INDEX = re.compile(r"^INDEX: *(?=\S)")
"""What opens the line in which the Canadian Press names its categories."""
PICTURES = re.compile(r"^(?:AP )?(?:Photo|Graphic|Video|Audio)s?\b", re.IGNORECASE)
_MAX_FIELDS, _MAX_FIELD = 40, 2000
"""Format lines, and characters of one."""


def read(text: str) -> tuple[list[str], str]:
    """The format lines at the beginning, without their marks, and the text after them.

    Notes between keyword line and headline come last: what follows the keyword line is the headline.
    """
    fields, text = [], text.lstrip("\n")
    for _ in range(_MAX_FIELDS):
        if not text.startswith("^"):
            break
        field, _, text = text[1:].partition("\n")
        fields.append(line(field[:_MAX_FIELD]).rstrip("<= "))
    notes = list(takewhile(lambda field: _is_note(field) or _INDEX.match(field), fields[1:]))
    return [*fields[:1], *fields[1 + len(notes) :], *notes], text


def marks(fields: list[str]) -> tuple[str, ...]:
    """The format lines that say that the story is corrected; a headline may begin with that too."""
    corrections = filter(replacements.is_correction, fields[2:])
    return conventions.unique((*filter(replacements.is_mark, fields[1:]), *corrections))


def _is_note(field: str) -> bool:
    return _NOTE.match(field) is not None or embargo_words.in_line(field)


def is_service(field: str) -> bool:
    """Whether a format line is a note, a byline, or tells of pictures."""
    return bool(
        _is_note(field) or _INDEX.match(field) or PICTURES.match(field) or field.lower().startswith("by ")
    )


def keywords(fields: list[str]) -> tuple[str, ...]:
    """The categories in a line that names them: `INDEX: Politics, Environment`."""
    return tuple(
        word for field in fields if _INDEX.match(field) for word in conventions.listed(_INDEX.sub("", field))
    )


def byline(fields: list[str]) -> tuple[str, str]:
    """The byline, and what its author is: the field after it (`AP Sports Writer`)."""
    for at, field in enumerate(fields):
        if field.lower().startswith("by "):
            after = fields[at + 1] if at + 1 < len(fields) else ""
            return bylines.bare(field), "" if len(after) > 60 or _NOTE.match(after) else after
    return "", ""


def summary(fields: list[str], title: str) -> str:
    """The format lines below the headline that are neither notes nor byline, nor tell of pictures."""
    return punctuated("\n".join(field for field in fields[2:] if not is_service(field) and field != title))


def note(fields: list[str], marked: tuple[str, ...]) -> str:
    """What the format lines say to editors, with those that mark a correction."""
    return punctuated("\n".join(field.strip("()") for field in (*marked, *filter(_is_note, fields))))


def punctuated(text: str) -> str:
    """ANPA's substitutes for characters it lacks as what they stand for: quotes and dashes."""
    return text.replace("``", '"').replace("''", '"').replace(" _ ", " - ")
