"""Names by which desks speak of a story where they give no id: its slug, its headline, a number that it has besides.

A story is remembered with digests of its names. A notice is prose in any language, so nothing tells where in it a name
begins: all its runs of words are held against the digests.
"""

import re
from binascii import b2a_base64
from collections.abc import Iterable, Sequence
from functools import lru_cache
from hashlib import blake2b
from string import ascii_letters, digits
from typing import NamedTuple

from wire.domain.clock import DAY
from wire.domain.formats.common.ids import host
from wire.domain.words import blank_but, plain

LENGTH = 8
"""Characters of a digest: 48 bits. A notice of a thousand runs finds a wrong one of a million stories once in 10^5."""
REACH = 3 * DAY
"""How long after a story a notice may mean it by a headline, in milliseconds."""
SLUG_REACH = DAY
"""The same of a slug or a number, which come again on other days."""
_MOST = 32
"""Names that are remembered of a message: those of its newest versions."""
_LEAD = 8
"""Words with which a text begins, by which it is known as that of the version before it."""
_WIDE = 12
"""Characters of a word, at most, on an average."""
_LONGEST = 20
"""Words of a name, at most."""
_CLEAR = 3
"""Words of a name that may stand anywhere in a sentence: shorter ones stand apart."""
_TEXT = 2_000
"""Characters of a notice in which names are looked for."""
_WORD = re.compile(r"[^\W_]+")
_STARTS = re.compile(r"(?:[A-Z]{4,}(?: \d{1,2})?-)+(?=[A-Z][a-z])")
"""`UPDATE 2-`, `CORRECTED-`, `WITHDRAWN-`: how a headline begins that says what version it is of."""
_SERVICE = re.compile(r"(?:AM|PM|BC)-(?:[A-Z]{2,4}--)?|[A-Z]{2,4}--")
"""How the slug of a service begins: `BC-US--`."""
_SLUG = re.compile(r"\w+(?:[-/_]+[A-Z0-9]\w*)+[-/]?|[A-Z][A-Z]{3,}/?|(?=\w*\d)(?!(?:19|20)\d\d\b)\w{4,}")
"""One word that is a name: `BULGARIA-SHIP`, `SHIP`, `a0417`."""
_DAY = re.compile(r"(?:\d{4}-)?\d\d-\d\d|(?:19|20)\d{6}")
_PARTS = re.compile(r"[:/|#,=]")
_MARK = re.compile(
    r"[\n\"\u201c-\u201f\u00ab\u00bb\u2039\u203a\u300a-\u300f\u3010\u3011()\[\]<>\uff1a\uff0c\u3002\u3001\uff1b\uff01\uff08\uff09]"
    r"|(?<!\w)['\u2018\u2019\u201a`]|['\u2018\u2019`](?!\w)|[:;,!?.\u060c](?=\s|$)|(?<=[\u3040-\u9fff])[:;,!?]|\s[-\u2013\u2014|]+\s"
    r"|(?<=[A-Z]{4})-(?=[A-Z][a-z])|(?<=[A-Z] \d)-|(?<=\bKILL)[-/:]"
)
"""What may stand around a name: quotation marks, brackets, punctuation, `WITHDRAWN-`."""
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
_SPACED = blank_but(ascii_letters + digits).lower()
"""A table for `bytes.translate`: letters and digits in lower case, and blanks."""


class Named(NamedTuple):
    """What a text may name, by digests."""

    slugs: frozenset[str]
    headlines: frozenset[str]

    numbers: frozenset[str]
    """Words with digits, not as digests: an id may end in one."""

    def reach(self, names: str, id_: str = "") -> int:
        """How long before it something with these names and this id may have been made that it means, in milliseconds.

        0 where it does not mean it.
        """
        said = set(each(names))
        if said & self.headlines:
            return REACH
        if said & self.slugs or (self.numbers and _last_part(id_) in self.numbers):
            return SLUG_REACH
        return 0


def of_story(source: str, headline: str, text: str, *slugs: str) -> str:
    """The names of a story by digests, one after the other, and how its text begins; `source` is who sent it."""
    keys = _keys(source)
    found = [_digest(keys.slug, words) for slug in slugs if slug and (words := _words(_bare(slug)))]
    if words := _words(_without(_STARTS, headline)):
        found.append(_digest(keys.headline, words))
    if len(words := _words(text[: _LEAD * _WIDE])) >= _LEAD:
        found.append(_digest(keys.lead, words[:_LEAD]))
    return _text(b"".join(found))


def begins_like(source: str, text: str, names: str) -> bool:
    """Whether a text begins as that of a story with these names."""
    lead = of_story(source, "", text)
    return bool(lead) and lead in each(names)


def merged(before: str, now: str) -> str:
    """The names of all versions of a message; of many, those of the newest."""
    if now == before or not now:
        return before
    return "".join(list(dict.fromkeys((*each(now), *each(before))))[:_MOST]) if before else now


def named(source: str, text: str) -> Named:
    """What a text from `source` may name."""
    tokens, keys = _tokens(_NO_NAMES.sub(" ", text[:_TEXT])), _keys(source)
    runs = set[tuple[bytes, ...]]()
    for at, first in enumerate(tokens):
        words: tuple[bytes, ...] = ()
        for token in tokens[at : at + _LONGEST]:
            words += token.words
            stands_apart = first.opens and token.closes
            if stands_apart or (first.is_slug if token is first else len(words) >= _CLEAR):
                runs.add(words[:_LONGEST])

    numbers = (run[0].decode() for run in runs if len(run) == 1 and any(48 <= byte < 58 for byte in run[0]))
    slugs, headlines = (
        frozenset(_text(_digest(key, run)) for run in runs) for key in (keys.slug, keys.headline)
    )
    return Named(slugs, headlines, frozenset(numbers))


def may_be_of_one_sender(one: str, other: str) -> bool:
    """Whether two ids may be of one sender: both name the same one, or one of them names none."""
    first, second = _authority(one), _authority(other)
    return first == second or not first or not second


class _Token(NamedTuple):
    """What stands between two blanks of a text."""

    words: tuple[bytes, ...]
    is_slug: bool
    opens: bool
    """Whether it begins what stands apart: a line, a quotation."""
    closes: bool


def _tokens(text: str) -> list[_Token]:
    found = []
    for stretch in _MARK.split(text):
        tokens = [(_words(_without(_SERVICE, token)), token) for token in stretch.split()]
        tokens = [(words, token) for words, token in tokens if words]
        last = len(tokens) - 1
        for at, (words, token) in enumerate(tokens):
            is_slug = _SLUG.fullmatch(token) is not None and words[0] not in _OF_NOTICES
            found.append(_Token(tuple(words), is_slug, at == 0, at == last))
    return found


def _last_part(id_: str) -> str:
    """The last part of an id that is no day: `7731` of `urn:ag:20260302:7731`."""
    parts = [part for part in _PARTS.split(id_)[-2:] if not _DAY.fullmatch(part)]
    return parts[-1].lower() if parts else ""


def _bare(slug: str) -> str:
    """A slug without its service, and what it says of its version: `SHIP/ (UPDATE 2, PIX)`."""
    return _without(_SERVICE, slug.partition("(")[0])


def _without(opening: re.Pattern[str], text: str) -> str:
    found = opening.match(text) if "-" in text else None
    return text[found.end() :] if found else text


def _words(text: str) -> list[bytes]:
    """The words of a name, so that case and punctuation do not count."""
    text = plain(text)
    if text.isascii():
        return text.encode().translate(_SPACED).split()[:_LONGEST]
    return [word.encode() for word in _WORD.findall(text.casefold())[:_LONGEST]]


class _Keys(NamedTuple):
    """What digests of a sender's names begin with, by kind."""

    slug: bytes
    headline: bytes
    lead: bytes


@lru_cache(maxsize=256)
def _keys(source: str) -> _Keys:
    return _Keys(*(f"{kind}\0{source}\0".encode() for kind in _Keys._fields))


def _digest(key: bytes, words: Sequence[bytes]) -> bytes:
    return blake2b(key + b" ".join(words), digest_size=LENGTH * 3 // 4).digest()


def _text(digests: bytes) -> str:
    return b2a_base64(digests, newline=False).decode()


def each(names: str) -> Iterable[str]:
    """Names apart."""
    return (names[at : at + LENGTH] for at in range(0, len(names), LENGTH))


def _authority(id_: str) -> str:
    """Who gives an id, as far as it says so: the host of an address, the name space of a URN, a sender before `|`."""
    sender, bar, _ = id_.rpartition("|")
    if bar:
        return sender
    scheme, _, rest = id_.partition(":")
    if scheme in ("http", "https"):
        return host(id_)
    if scheme == "urn" and not rest.startswith("uuid:"):
        space, _, rest = rest.partition(":")
        return rest.partition(":")[0] if space == "newsml" else space
    return rest.partition(",")[0] if scheme == "tag" else ""
