"""The lines above a text of IPTC 7901: keywords, headline, notes to editors, byline, the second line of a headline."""

import re

from wire.domain.formats.common import bylines
from wire.domain.formats.common.charset import line
from wire.domain.formats.common.embargoes import embargo_words
from wire.domain.formats.common.kills import replacements

_SERVICE = re.compile(r"^\W*(?:urgent|advisory|\d+(?:st|nd|rd|th) lead|\(.*\))\W*$", re.I)
_SLUG = re.compile(r"(?!\d)[\w.&-]{2,30}(?:/[\w.& -]{2,30}){1,6}/?|[\w.&-]{2,30}/")
"""Keywords that stand as the first line of the text: `Landtag/Hessen/Haushalt/`, `SOC-CUP/QUARTER`."""
_UNDERLINE = re.compile(r"(?:Utl|Untertitel|Unterzeile|UZ)\.?:\s*(?=\S)")
"""How APA marks the second line of a headline."""
KILL = re.compile(r"^\W*(?:(?:kill|elimination|withdrawal)\b\W*)+$", re.IGNORECASE)
_MAX_TITLES, _MAX_TITLE = 8, 500
_MAX_LINES = 3
"""Lines of a headline that no `=` ends, and of a note or byline."""
_PARAGRAPH = re.compile(r"\s*+[^\n]+(?:\n(?=\S)[^\n]+)*(?:\n|$)")
"""A line and those below it, up to one that is blank or indented."""
_OF_TEXT = re.compile(
    r"(?:(?<![A-Z.])\.(?!\.)|[,;\u2013\u2014-])\W*$|^.{2,60}\([^()]{2,20}\)[ .]*[-\u2013\u2014_:]"
)
"""The end of a sentence, or the dateline of an agency."""


def read(text: str, agency: str) -> tuple[list[str], str]:
    """The lines before the body, and the body: those up to the one that `=` ends, and bylines and notes below it.

    Without such a line, the first other paragraph is the headline, where it is short, no text, and a body follows.
    """
    lines = text.split("\n", _MAX_TITLES)
    ends = next((at + 1 for at, said in enumerate(lines[:_MAX_TITLES]) if said.rstrip().endswith("=")), 0)
    above, rest = _PARAGRAPH.findall("\n".join(lines[:ends])), "\n".join(lines[ends:])
    titles = [title for paragraph in above for title in _parts(paragraph, agency)]
    is_open = not titles
    while len(titles) < _MAX_TITLES and (found := _PARAGRAPH.match(rest)):
        parts, body = _parts(found[0], agency), rest[found.end() :]
        if len(parts) > _MAX_LINES:
            break
        told = [part for part in parts if not _is_service(part, agency)]
        if told and not (is_open and not titles and _SLUG.fullmatch(" ".join(told))):
            if not (is_open and body.strip()) or _OF_TEXT.search(" ".join(told)):
                break
            is_open = False
        titles, rest = [*titles, *parts], body
    return titles, rest


def has_slug(titles: list[str]) -> bool:
    """Whether the first line above the text is one of keywords, and another is the headline."""
    return len(titles) > 1 and _SLUG.fullmatch(titles[0]) is not None


def headline(titles: list[str], agency: str) -> str:
    """The lines that are nothing else."""
    return " ".join(title for title in titles if not _is_service(title, agency))


def subheadline(titles: list[str]) -> str:
    """The second line of a headline, without its mark."""
    return " ".join(_UNDERLINE.sub("", title) for title in titles if _UNDERLINE.match(title))


def byline(titles: list[str], agency: str) -> str:
    """The names of the first byline."""
    return next(filter(None, (_byline(title, agency) for title in titles)), "")


def note(titles: list[str], agency: str) -> str:
    """What the lines say to editors."""
    return "\n".join(title for title in titles if _is_note(title) and not _byline(title, agency))


def _parts(paragraph: str, agency: str) -> list[str]:
    """The lines of a paragraph above the body; one where it is a note or byline that goes on below its first line."""
    lines = paragraph.strip().split("\n")
    said = _title(" ".join(lines))
    is_one = len(lines) <= _MAX_LINES and _is_service(said, agency)
    return [said] if is_one else [title for title in map(_title, lines) if title]


def _title(said: str) -> str:
    return line(said[:_MAX_TITLE]).rstrip("= ")


def _is_service(title: str, agency: str) -> bool:
    return bool(_is_note(title) or _UNDERLINE.match(title) or KILL.match(title) or _byline(title, agency))


def _byline(title: str, agency: str) -> str:
    """The names of a byline, which may stand in brackets and name the agency; empty for what is none."""
    said = title.strip("()- ")
    names, _, last = said.rpartition(", ")
    is_one = bylines.is_one(names if names and last.lower() == agency.lower() else said)
    return bylines.bare(said) if is_one else ""


def _is_note(title: str) -> bool:
    is_mark = _SERVICE.match(title) is not None or replacements.is_mark(title)
    return is_mark or embargo_words.in_line(title)
