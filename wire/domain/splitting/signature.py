"""Who a line near a headline may name, whatever sites set beside the name: a label, date, role or minutes to read.

This reads more than `byline` does: a name of one word, a team, a name in lower case. What stands around the line
tells whether it is the author (`author`).
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from wire.domain.splitting import byline
from wire.domain.splitting.data import phrases

LONGEST = 120
"""Characters of a line that names an author."""
_MOST_WORDS, _MOST_BLANKS = 8, 20
_WIDE_NAME = 16
"""Characters of names in scripts without blanks."""
_MONTH = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mai|okt|dez|janv|févr|avr|juin|juil|août|ene|abr|"
    r"ago|dic|gen|mag|giu|lug|set|ott|out|mrt|mei|maj|des)[^\W\d_]{0,7}\.?"
)
_BEFORE_FIGURE = r"(?=[^\W\d_]{3,11}+\.?\s\d)"
"""Told before a month is: in most places no letters stand before a figure."""
_EVENTS = (
    "updated|published|posted|modified|reviewed|aktualisiert|veröffentlicht|publié|publicado|mis à jour|actualizado|"
    "atualizado|aggiornato|pubblicato|gepubliceerd|bijgewerkt|publicerad|uppdaterad|opdateret|oppdatert|publisert|"
    "päivitetty|julkaistu"
)
_SAYS_WHEN = re.compile(rf"\d|comment|{_EVENTS}")
"""What is in every line, in lower case, that has more than names and sections between dividers."""
_DIVIDED = r"\s*[|\u2022\u00b7\u22c5\u2219\u25cf\u25aa\u2013\u2014\u2015\uff5c\uff0f\t]\s*|\s+[-/]{1,2}\s+"
_DIVIDERS = re.compile(_DIVIDED)
_BETWEEN = re.compile(
    rf"{_DIVIDED}|"
    rf"\b(?:(?:last|first)\s)?(?:{_EVENTS})(?:\s?(?:on|at|am|le|el|il|em|op|den)\b)?(?!\sby)\s?:?|"
    rf"(?:\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?(?:"
    rf"{_BEFORE_FIGURE}{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s?\d{{4}})?|\d{{1,2}}(?:st|nd|rd|th|\.)?\s(?:de\s)?{_MONTH}(?:,?\s(?:de\s)?\d{{4}})?|"
    r"\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})"
    r"(?:\s?(?:,|at|um|à)?\s?\d{1,2}[:.]\d\d(?::\d\d)?)?(?:\s?[ap]\.?m\.?)?(?-i:\s?[A-Z]{2,4}\b)?|"
    r"\b\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?(?-i:\s?[A-Z]{2,4}\b)?|"
    r"\b\d{1,4}[\s-]min(?:ute)?s?\b\.?(?:\sread)?|\b(?:\d{1,5}|no|one|leave a)\scomments?\b(?:\son\b.*)?|"
    r"\b\d+\s(?:hours?|days?|weeks?|months?|years?)\sago\b|\b\d[\d,.]*\s(?:words|views|shares)\b",
    re.IGNORECASE,
)
"""What stands between the parts of such a line, and is no name."""
_LABEL = re.compile(
    rf"(?:{byline.STARTS})(?:\s?by)?(?:\s*:\s*|[\s\u00c2]+)(?=\S)|(?-i:(?:Written\s)?By(?:\s?by\s?)?(?=[A-ZÀ-Þ]))|"
    r"(?:[^\W\d_]{1,20}\s){1,5}(?<!reviewed\s)(?<!checked\s)(?<!edited\s)by\s+(?-i:(?=[A-ZÀ-Þ]))",
    re.IGNORECASE,
)
"""The last is a clause, `This post was written by ...`, `Guide by ...`, but not of who checked the text."""
_AFTER = re.compile(
    r"\s*(?:\((?!\w+\)\s[A-ZÀ-Þ])|[@\[<]).*|\s(?:on|in|at|on behalf of|updated|published)(?:\s.*)?$",
    re.DOTALL,
)
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_WIDE_MARKS = re.compile(r"^(?:文|取材|記者|作者|编辑|責任編輯|责任编辑|来源|文字)?\s?[●:\uff1a/／]?\s?")
_STRIP = " ,.:;*-\u2013\u2014\u00a0\u00c2\u3000[]"
_ROLES = phrases("byline role")
_NOT_NAMES = phrases("no name")
_NO_PERSON = phrases("no person")
_PARTICLES = phrases("name particle") | phrases("name join")
_OFFICE = phrases("byline office")


class Signature(NamedTuple):
    """A reading of a line: the author, and whether a label stands before the name."""

    author: str
    labelled: bool


def read(line: str) -> Signature | None:
    """The likeliest author that a line names: one behind a label, else the first part that can be a name."""
    if len(line) > LONGEST or line.count(" ") > _MOST_BLANKS:
        return None
    between = _BETWEEN if _SAYS_WHEN.search(line.lower()) else _DIVIDERS
    parts = [stripped for part in between.split(line) if (stripped := part.strip(_STRIP))]
    for part in parts:
        label = _LABEL.match(part)
        if label and (author := _cleaned(part[label.end() :])) and _can_follow_label(author):
            return Signature(author, True)
    for part in parts:
        if (author := _cleaned(part)) and _can_stand_alone(author):
            return Signature(author, False)
    return None


def has_role(line: str) -> bool:
    """Whether a line is a person with a role: `Marta Klein, Shipping Correspondent`."""
    name, _, role = line.partition(", ")
    words = role.lower().split()
    return (
        0 < len(words) <= _MOST_WORDS
        and (words[-1] in _ROLES or words[-1] in _OFFICE)
        and name.count(" ") in (1, 2, 3)
        and byline.has_first_name(name)
    )


def count_no_person(words: Sequence[str]) -> int:
    """How many of the words are of menus and headings, never of a person's name."""
    return sum(word.strip(",.").lower() in _NO_PERSON for word in words)


def has_office(words: Sequence[str]) -> bool:
    """Whether a word is that of a newsroom."""
    return any(word.strip(",.").lower() in _OFFICE for word in words)


def _cleaned(text: str) -> str:
    """A name without handle, section and role behind it."""
    name = _AFTER.sub("", text).strip(_STRIP)
    if _WIDE.search(name):
        return _WIDE_MARKS.sub("", name)
    words = name.split()
    role = next(
        (at for at, word in enumerate(words) if at >= 2 and word.strip(",").lower() in _ROLES), len(words)
    )
    return " ".join(words[:role]).strip(_STRIP)


def _can_follow_label(author: str) -> bool:
    words = author.split()
    if _WIDE.search(author):
        return len(author) <= _WIDE_NAME
    if words[0].lower().strip(",") in _NOT_NAMES and (len(words) == 1 or not _is_known(words)):
        return False
    return len(words) <= 2 or (len(words) <= 2 * _MOST_WORDS and sum(map(_is_plain, words)) == 0)


def _can_stand_alone(author: str) -> bool:
    if _WIDE.search(author):
        return len(author) <= _WIDE_NAME
    words = author.split()
    lower = [word.strip(",.").lower() for word in words]
    if len(words) == 1:
        return author.isalpha() and lower[0] not in _NO_PERSON and 3 <= len(author) <= _WIDE_NAME
    most = 2 * _MOST_WORDS if "," in author else _MOST_WORDS
    if len(words) > most or any(map(_is_plain, words)) or any(map(str.isdigit, author)):
        return False
    return _is_known(words) or _NO_PERSON.isdisjoint(lower)


def _is_known(words: list[str]) -> bool:
    """Whether words begin with a first name or go on with that of a newsroom."""
    return byline.has_first_name(words[0]) or not _OFFICE.isdisjoint(
        word.strip(",").lower() for word in words[1:]
    )


def _is_plain(word: str) -> bool:
    """Whether a word is neither capitalised nor one that joins names."""
    bare = word.strip(",").lower()
    return word[0].islower() and bare not in _PARTICLES and bare not in _OFFICE
