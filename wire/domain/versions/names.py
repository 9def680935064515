"""Names by which desks speak of a story where they give no id: its slug, its headline, a number that it has besides.

A story is remembered with digests of its names. What a notice may name is found in named.py.
"""

import re
from binascii import b2a_base64
from collections.abc import Iterable, Sequence
from hashlib import blake2b
from string import ascii_letters, digits
from typing import NamedTuple

from wire.domain.cached_by_text import cached_by_text
from wire.domain.formats.common.ids import host
from wire.domain.words import blank_but, plain, without_accents

LENGTH = 8
"""Characters of a digest: 48 bits. A notice of a thousand runs finds a wrong one of a million stories once in 10^5."""
_NEWEST, _OLDEST = 64, 32
"""Names that are remembered of a message: all of two or three newest versions, and of the first one.

A version has three names, or up to 27 where numbers begin anew each day. Of many versions in other words, a text
between the first and those is known no more.
"""
_LEAD = 8
"""Words with which a text begins, by which it is known as that of the version before it."""
_WIDE = 12
"""Characters of a word, at most, on an average."""
LONGEST = 20
"""Words of a name, at most."""
_LETTERS = 4
"""Letters, at most, of a number such as `dpa 0117`."""
_DIGITS = range(3, 6)
"""How many digits it may have."""
CJK = r"\u3005-\u30ff\u3400-\u9fff\uac00-\ud7af"
"""Letters of Chinese, Japanese and Korean, between which no blank tells where a Latin word begins."""
_WORD = re.compile(rf"[{CJK}]+|[^\W_{CJK}]+")
_STARTS = re.compile(r"(?:[A-Z]{4,}(?: \d{1,2})?-)+(?=[A-Z][a-z])")
"""`UPDATE 2-`, `CORRECTED-`, `WITHDRAWN-`: how a headline begins that says what version it is of."""
SERVICE = re.compile(r"(?i:(?:(?:AM|PM|BC)-)?[A-Z]{2,4}--)|(?:AM|PM|BC)-")
"""How the slug of a service begins: `BC-US--`. It may go on behind a blank."""
_SPACED = blank_but(ascii_letters + digits).lower()
"""A table for `bytes.translate`: letters and digits in lower case, and blanks."""


def of_story(source: str, headline: str, text: str, *slugs: str) -> str:
    """The names of a story by digests, one after the other, and how its text begins; `source` is who sent it."""
    keys = keys_of(source)
    found = [digest(keys.slug, words) for slug in slugs if slug and (words := _words_of_slug(slug))]
    if words := words_of(without(_STARTS, headline)):
        found.append(digest(keys.headline, words))
    if len(words := words_of(text[: _LEAD * _WIDE])) >= _LEAD:
        found.append(digest(keys.lead, words[:_LEAD]))
    return text_of(b"".join(found))


def part_of(source: str, id_: str) -> str:
    """The name of what is a further part of the story of an id."""
    return text_of(digest(keys_of(source).whole, [id_.encode()]))


def begins_like(source: str, text: str, names: str) -> bool:
    """Whether a text begins as that of a story with these names."""
    lead = of_story(source, "", text)
    return bool(lead) and lead in each(names)


def merged(before: str, now: str) -> str:
    """The names of all versions of a message, the newest first; of many, those of the newest and of the first."""
    if not before:
        return now
    all_ = list(dict.fromkeys((*each(now), *each(before))))
    return "".join(all_[:_NEWEST] + all_[_NEWEST:][-_OLDEST:])


def may_be_of_one_sender(one: str, other: str) -> bool:
    """Whether two ids may be of one sender: both name the same one, or one of them names none."""
    first, second = _authority(one), _authority(other)
    return first == second or not first or not second


def _words_of_slug(slug: str) -> list[bytes]:
    """A slug without its service, and what it says of its version: `SHIP/ (UPDATE 2, PIX)`; a number as one word."""
    words = words_of(without(SERVICE, slug.partition("(")[0]))
    number = number_of(words)
    return [number] if number else words


def number_of(words: Sequence[bytes]) -> bytes:
    """A number that is written apart as one word: `dpa0117` of `dpa 0117`; empty where words are none."""
    if len(words) != 2:
        return b""
    letters, digits = words
    is_number = len(letters) <= _LETTERS and letters.isalpha() and len(digits) in _DIGITS and digits.isdigit()
    return letters + digits if is_number else b""


def without(opening: re.Pattern[str], text: str) -> str:
    """A text without how it opens."""
    found = opening.match(text) if "-" in text else None
    return text[found.end() :] if found else text


def words_of(text: str) -> list[bytes]:
    """The words of a name, so that case, accents and punctuation do not count."""
    return all_words_of(text)[:LONGEST]


def all_words_of(text: str) -> list[bytes]:
    """The same of a text of any length."""
    text = without_accents(plain(text))
    if text.isascii():
        return text.encode().translate(_SPACED).split()
    return [word.encode() for word in _WORD.findall(text.casefold())]


class _Keys(NamedTuple):
    """What digests of a sender's names begin with, by kind."""

    slug: bytes
    headline: bytes
    lead: bytes
    text: bytes
    whole: bytes


@cached_by_text(256)
def keys_of(source: str) -> _Keys:
    """What the digests of a sender's names begin with."""
    return _Keys(*(f"{kind}\0{source}\0".encode() for kind in _Keys._fields))


def digest(key: bytes, words: Sequence[bytes]) -> bytes:
    """The digest of a name; `key` is that of its kind and sender."""
    return blake2b(key + b" ".join(words), digest_size=LENGTH * 3 // 4).digest()


def text_of(digests: bytes) -> str:
    """Digests as text, one after the other."""
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
