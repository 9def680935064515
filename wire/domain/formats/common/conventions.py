"""House style that agencies share whatever the format: urgency, leads, kills, versions."""

import re
from collections.abc import Iterable
from typing import Literal, NamedTuple

from wire.domain.cached_by_text import cached_by_text
from wire.domain.formats.common.charset import line
from wire.domain.formats.common.ids import guid as guid  # where the pages of `html` look for it
from wire.domain.message import MediaType

Kind = Literal["text", "picture", "video", "graphic", "audio"]

_LEAD = re.compile(r"[\s,(/-]*\b(\d{1,2})(?:st|nd|rd|th)[ -]?(?:ld|lead)\b(?:[ -]?writethru)?", re.IGNORECASE)
_PART = re.compile(
    r"[\s,(/-]*\b(\d{1,2})(?:st|nd|rd|th)[ -]?(?:ld[ -]?)?(add|ins(?:ert)?|sub)s?\b|[\s,(/-]*\b(take)[ -]?(\d{1,2})\b",
    re.IGNORECASE,
)
_WORD = r"(?:KILL|ELIMINATION|WITHDRAWAL)"
_KILL_AT_START = re.compile(
    rf"^\W*(?:[A-Z]{{2}}-)?{_WORD}\W*(?:[-:/,(]|$)|^.{{0,40}}\b(?i:bulletin|mandatory) (?i:kill)\b"
)
_KILL_AT_END = re.compile(rf"[-/, (]{_WORD}\W{{0,3}}$")
_PRIORITY = {"f": 1, "b": 2, "u": 3, "r": 4, "d": 5, "a": 6, "w": 6, "s": 6, "h": 7}
_KINDS: tuple[tuple[str, MediaType], ...] = (
    ("picture", "picture"),
    ("photo", "picture"),
    ("image", "picture"),
    ("graphic", "graphic"),
    ("video", "video"),
    ("audio", "audio"),
)
_ENDINGS = {
    **dict.fromkeys(("jpg", "jpeg", "png", "gif", "webp", "avif"), "image"),
    **dict.fromkeys(("mp4", "mov", "webm"), "video"),
    **dict.fromkeys(("mp3", "m4a", "ogg"), "audio"),
}
_PRIVATE = re.compile(
    r"priv|intern(?!at)|non?t?[-_ ]?(?:for)?[-_ ]?publi|\bnpa\b|confidential|closing", re.IGNORECASE
)
"""NITF's `npa` is `not for publication`; a `closingline` is the one with which dpa signs."""
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "hl2"})
"""Tags of cross-heads inside a story."""


def urgency(text: object) -> int | None:
    """An urgency or editorial priority of 1 to 9; None for anything else."""
    said = str(text).strip() if isinstance(text, str | int) and not isinstance(text, bool) else ""
    return int(said) if len(said) == 1 and said in "123456789" else None


def priority(letter: str) -> int | None:
    """The urgency of an ANPA 1312 priority letter.

    Flash 1, bulletin 2, urgent 3, rush or regular 4, deferred 5, weekday, weekend and Sunday advances 6, hold
    7; None for other letters (`i`, `z` stand in AP's feeds for a service, not for haste).
    """
    return _PRIORITY.get(letter.lower())


def kills(slug: str) -> bool:
    """Whether a service word in a slug takes back an earlier story: `BC-US--Ferry-KILL`, `KILL-Ferry`.

    A story about killing is none: the word must stand alone, in capitals.
    """
    return bool(_KILL_AT_END.search(slug) or _KILL_AT_START.search(slug))


def lead(text: str) -> tuple[str, int]:
    """`text` without words such as `2ndLd-Writethru` or `1st Lead`, and the version they make it.

    That is 1 + n, and 0 where there is no such word.
    """
    text = text[:300]  # no slug is longer, and the pattern would be slow on one that is
    found = _LEAD.search(text)
    if found is None:
        return text, 0
    return line(text[: found.start()] + text[found.end() :]), 1 + int(found[1])


def is_private(role: str) -> bool:
    """Whether the role of a note says that it is not for publication: `nonPublic`, `note:internal`, `npa`."""
    return _PRIVATE.search(role) is not None


def part(text: str) -> tuple[str, str]:
    """`text` without words such as `1st Add` or `Take 2`, and the further part of a story that they name: `add 1`.

    That is empty where there is no such word. An insert or a substitute for a paragraph is no whole story either.
    """
    text = text[:300]
    found = _PART.search(text)
    if found is None:
        return text, ""
    number, name, take, count = found.groups()
    return line(
        text[: found.start()] + text[found.end() :]
    ), f"{(name or take).lower()} {int(number or count)}"


def unique(texts: Iterable[str]) -> tuple[str, ...]:
    """The texts that are not empty, each once, in the order of their first use."""
    return tuple(dict.fromkeys(text for text in texts if text))


class Told(NamedTuple):
    """One thing that is told several times: in the language of the item, again in it, and in others."""

    first: str
    again: tuple[str, ...]
    translated: tuple[tuple[str, str], ...]
    """Language and words of each."""


def in_language(told: Iterable[tuple[str, str]], language: str) -> Told:
    """What is told in an item's language, by language and words of each; one without is in that of the item."""
    said = list(dict.fromkeys((line(own).lower(), words) for own, words in told if words))
    own = list(dict.fromkeys(words for tag, words in said if is_of(tag, language)))
    others = [(tag, words) for tag, words in said if words not in own]
    if not own and others:
        own = [others.pop(0)[1]]
    return Told(own[0] if own else "", tuple(own[1:]), tuple(others))


def is_of(tag: str, language: str) -> bool:
    """Whether a tag, with or without a country, is of a language, as far as both are known: `pt-BR` of `pt`."""
    if not tag or not language:
        return True
    own, wanted = _without_country(tag), _without_country(language)
    return not own or not wanted or own == wanted


@cached_by_text(1024)
def _without_country(tag: str) -> str:
    return re.split("[-_]", tag.strip().lower(), maxsplit=1)[0]


def listed(text: str) -> tuple[str, ...]:
    """The parts of a list on one line, each once: between its semicolons, or its commas where it has none."""
    return unique(map(line, text.split(";" if ";" in text else ",")))


def kind(name: str) -> Kind:
    """The type of an item by its class in any vocabulary (`icls:picture`, `Photo`, `image/jpeg`), or text."""
    name = name.lower()
    return next((kind for part, kind in _KINDS if part in name), "text")


def type_of(href: str) -> str:
    """The kind of file that an address says by its ending; empty where it says none that is a medium."""
    return _ENDINGS.get(href.partition("?")[0].rpartition(".")[2].lower(), "")


def medium(name: str) -> MediaType | None:
    """The type of a medium by its class or media type; None for what is no medium."""
    found = kind(name)
    return None if found == "text" else found


def version(text: object) -> int:
    """A version that is a whole number (`7`, `"2"`); 0 for one that is none.

    An edition with a point (`1.1`) counts as none: whether 2.1 comes before 3 or 1.10 after 1.9 differs by sender, but
    the later time is the later edition with all of them.
    """
    digits = str(text).strip()
    return int(digits) if len(digits) <= 18 and digits.isascii() and digits.isdigit() else 0


def size(text: object) -> int:
    """A width, height or length in pixels; 0 where it is none."""
    digits = re.match(r"[0-9]{1,9}", str(text).strip())
    return int(digits[0]) if digits else 0
