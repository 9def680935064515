"""What a text that takes stories back may name, by the digests of their names (names.py).

A notice is prose in any language, so nothing tells where in it a name begins: all its runs of words are held against
the digests.
"""

import re
import string
from itertools import chain
from typing import NamedTuple

from wire.domain.clock import DAY
from wire.domain.formats.common.kills.kill_vocabulary import STORY
from wire.domain.versions.names import (
    CJK,
    LONGEST,
    SERVICE,
    digest,
    each,
    keys_of,
    number_of,
    part_of,
    text_of,
    without,
    words_of,
)

REACH = 3 * DAY
"""How long after a story a notice may mean it by a headline, in milliseconds."""
SLUG_REACH = DAY
"""The same of a slug or a number, which come again on other days."""
_CLEAR = 3
"""Words of a name that may stand anywhere in a sentence: shorter ones stand apart."""
_TEXT = 2_000
"""Characters of a notice in which names are looked for."""
_CALLED = frozenset(b"slug slugged slugline stichwort".split())
"""What stands before a slug."""
_SLUG = re.compile(
    r"\w+(?:[-/_]+[A-Z0-9]\w*)+[-/]?|[A-Z]\w*(?:[-/_]+\w+)+[-/]?|[A-Z][A-Z]{3,}/?|(?=\w*\d)(?!(?:19|20)\d\d\b)\w{4,}"
)
"""One word that is a name: `BULGARIA-SHIP`, `Bulgaria-ship`, `SHIP`, `a0417`."""
_IS_STORY = re.compile(STORY, re.IGNORECASE)
_DAY = re.compile(r"(?:\d{4}-)?\d\d-\d\d|(?:19|20)\d{6}")
_PARTS = re.compile(r"[:/|#,=]")
_MARK = re.compile(
    r"[\n\"\u201c-\u201f\u00ab\u00bb\u2039\u203a\u300a-\u300f\u3010\u3011()\[\]<>\uff1a\uff0c\u3002\u3001\uff1b\uff01\uff08\uff09]"
    r"|(?<!\w)['\u2018\u2019\u201a`]|['\u2018\u2019`](?!\w)|[:;,!?.\u060c](?=\s|$)|(?<=[\u3040-\u9fff])[:;,!?]|[:;,!?](?=[\u3040-\u9fff])|\s[-\u2013\u2014|]+\s"
    r"|(?<=[A-Z]{4})-(?=[A-Z][a-z])|(?<=[A-Z] \d)-|(?<=\bKILL)[-/:]"
)
"""What may stand around a name: quotation marks, brackets, punctuation, `WITHDRAWN-`."""
_GLUED = re.compile(rf"(?<=[{CJK}])(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])(?=[{CJK}])")
"""Where a Latin word or a number begins or ends that stands between letters without a blank: `稿件MN-101已撤销`."""
_NO_NAMES = re.compile(
    r"\b\d{1,2}[:.]?\d\d\s?(?:GMT|UTC|CET|[ECMP][SD]T|Uhr|hrs|h|[ap]\.?m)\b"
    r"|(?:\+\d|\b(?:tel|phone|telefon|tél|call|contact|questions|rückfragen)\b)[^\n]*",
    re.IGNORECASE,
)
"""Times of day, and whom to call: their digits are no names."""
_OF_NOTICES = frozenset(
    b"kill notice advisory story stories editors editor withdrawn withdrawal retraction mandatory bulletin".split()
)
"""Words in capitals that every notice has."""


class Place(NamedTuple):
    """Where in a text a name stands. Of those that begin at one place the longest one that is known is meant."""

    start: int
    words: int
    """How many it has; 0 of a number beside a slug, which counts where nobody knows the slug."""


class Named(NamedTuple):
    """What a text may name, by digests."""

    slugs: dict[str, Place]
    headlines: frozenset[str]
    numbers: dict[str, Place]
    """What has digits and no blank, not as digests: an id may end in it."""

    def reach(self, names: str, id_: str = "") -> int:
        """How long before it something with these names and this id may have been made that it means, in milliseconds.

        0 where it does not mean it.
        """
        if not self.headlines.isdisjoint(each(names)):
            return REACH
        return SLUG_REACH if self.places(names, id_) else 0

    def places(self, names: str, id_: str) -> list[Place]:
        """Where it names what has these names and this id by a slug or a number."""
        found = [self.slugs[name] for name in each(names) if name in self.slugs]
        if self.numbers and (number := self.numbers.get(_last_part(id_))):
            found.append(number)
        return found

    def meant(self, known: dict[str, str]) -> list[str]:
        """Ids of what it means of what it may mean: names by id. A longer name leaves none to what shares its start."""
        places = {id_: self.places(names, id_) for id_, names in known.items()}
        longest: dict[int, int] = {}
        for start, words in chain.from_iterable(places.values()):
            longest[start] = max(words, longest.get(start, 0))
        return [
            id_
            for id_, found in places.items()
            if any(words == longest[start] for start, words in found)
            or not self.headlines.isdisjoint(each(known[id_]))
        ]


def parts_of(source: str, id_: str) -> Named:
    """The further parts of a story: adds, takes."""
    return Named({part_of(source, id_): Place(0, 1)}, frozenset(), {})


def named(source: str, text: str) -> Named:
    """What a text from `source` may name."""
    tokens, keys = _tokens(_NO_NAMES.sub(" ", text[:_TEXT])), keys_of(source)
    runs: dict[tuple[bytes, ...], Place] = {}
    """Each run of words that may be a name, with the first place where it stands."""
    numbers: dict[str, Place] = {}
    slug: int | None = None
    """Where the slug before this word is; None where none is, or a number has come behind it already."""
    for at, first in enumerate(tokens):
        beside = slug if first.is_number else None
        if first.is_slug:
            slug = None if first.is_number else at
        words: tuple[bytes, ...] = ()
        for token in tokens[at : at + LONGEST]:
            words += token.words
            if len(words) == 2 and (glued := number_of(words)):
                runs.setdefault((glued,), Place(at, 2))
                numbers.setdefault(glued.decode(), Place(at, 2))
            stands_apart = first.opens and token.closes
            # `SHIP, a0417`: the slug goes first
            place = Place(at, len(words)) if beside is None else Place(beside, 0)
            if (first.is_slug and not token.goes_on) or stands_apart or len(words) >= _CLEAR:
                runs.setdefault(words[:LONGEST], place)
                if token is first and any(map(str.isdigit, token.text)):
                    numbers.setdefault(token.text.lower(), place)
    slugs = {text_of(digest(keys.slug, run)): place for run, place in runs.items()}
    headlines = frozenset(text_of(digest(keys.headline, run)) for run in runs)
    return Named(slugs, headlines, numbers)


class _Token(NamedTuple):
    """What stands between two blanks of a text."""

    text: str
    words: tuple[bytes, ...]
    is_slug: bool
    """Whether a slug may begin with it."""
    opens: bool
    """Whether it begins what stands apart: a line, a quotation."""
    closes: bool
    goes_on: bool
    """Whether the slug that it is of goes on behind it."""

    @property
    def is_number(self) -> bool:
        """Whether it is one word with digits: a number that a message has."""
        return self.is_slug and len(self.words) == 1 and any(map(str.isdigit, self.text))


def _tokens(text: str) -> list[_Token]:
    found = list[_Token]()
    for stretch in _MARK.split(text):
        tokens = [(words_of(without(SERVICE, token)), token) for token in _GLUED.sub(" ", stretch).split()]
        tokens = [(words, token) for words, token in tokens if words]
        last, of_service = len(tokens) - 1, False
        for at, (words, token) in enumerate(tokens):
            is_called = bool(found) and found[-1].words[-1] in _CALLED
            is_slug = is_called or (_SLUG.fullmatch(token) is not None and words[0] not in _OF_NOTICES)
            of_service = SERVICE.match(token) is not None or (of_service and found[-1].goes_on)
            goes_on = of_service and at < last and _is_name(tokens[at + 1][1])
            found.append(
                _Token(token.strip(string.punctuation), tuple(words), is_slug, at == 0, at == last, goes_on)
            )
    return found


def _is_name(token: str) -> bool:
    """Whether a word has a capital though its text has small letters, and is none for a story."""
    return token[0].isupper() and not token.isupper() and not _IS_STORY.fullmatch(token)


def _last_part(id_: str) -> str:
    """The last part of an id that is no day: `7731` of `urn:ag:20260302:7731`."""
    parts = [part for part in _PARTS.split(id_) if not _DAY.fullmatch(part)]
    return parts[-1].lower() if parts else ""
