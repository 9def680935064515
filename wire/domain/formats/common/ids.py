"""Ids: which stand for one thing in the whole world, and what makes one of those of the others."""

import re
from urllib.parse import urljoin, urlsplit

from wire.domain.formats.common.charset import line

MAX_GUID = 1000
_URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{1,30}:\S")
_CASELESS = re.compile(r"urn:[a-z0-9-]{1,32}:|https?://[^/?#]+", re.IGNORECASE)
_UUID = re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|[0-9a-f]{32}", re.IGNORECASE)
_BEGINS = re.compile(r"^|[|:/#=._-]")
"""Before a part of an id."""
_EDITION = re.compile(r"(?<=[?&])(?:et|etag|qt|utm_\w+|fbclid|gclid)=[^&#]*&?")
"""Parameters of an address that name an edition, a request or a reader, not the thing (`et`, `qt`: AP's media API)."""
_WHOLE = re.compile(r"https?://[\w.:-]+/[^\s;?#]*(?:\?[^\s#]+)?", re.ASCII)
"""An address in full in which there is nothing to join or mend."""
_HOME = re.compile(r"https?://[^/?#\s|]+/?(?:(?:index|home|default)\.\w{2,5})?", re.IGNORECASE)
"""A site's own address; one that a `|` follows is the first half of an id (`of_sender`)."""


def guid(text: str) -> str:
    """An id fit to be a key: one line, no control characters, at most `MAX_GUID` characters.

    A URN has its namespace in small letters, for there case does not count (RFC 8141); an address its host. An address
    loses what names an edition of it. One that is a site's own (its home page) or only a path on some
    site is the id of no message, and empty.
    """
    text = line(text)[:MAX_GUID]
    if (found := _CASELESS.match(text)) and not found[0].islower():
        text = found[0].lower() + text[found.end() :]
    if text[:4].lower() == "http":
        if "?" in text:
            text = _EDITION.sub("", text).rstrip("?&")
        return "" if _HOME.fullmatch(text) else text
    return "" if text[:1] in ("/", ".", "#", "?") else text


def of_page(address: str) -> str:
    """The id of a page: it is the same by `http` and `https`, and with a slash at its end."""
    return by_https(guid(address))


def by_https(found: str) -> str:
    """An address as it is by `https`, without a slash at its end; any other text as it stands."""
    if not found.startswith(("http://", "https://")):
        return found
    found = "https" + found[found.index(":") :]
    return found if "?" in found or "#" in found else found.rstrip("/")


def of_sender(sender: str, text: str) -> str:
    """An id that is unique only in its sender's system, with the sender's name; one unique by itself as it stands."""
    text, sender = guid(text), line(sender)
    if not text or not sender or is_global(text) or sender.lower() in text.lower():
        return text
    return guid(f"{sender}|{text}")


def is_global(text: str) -> bool:
    """Whether an id says by its form that it is unique in the world: a URI, or one with a UUID in it."""
    return _URI.match(text) is not None or _UUID.search(text) is not None


def ending_in(word: str, like: str) -> tuple[str, ...]:
    """The URN that ends in a word as another one, `like`, ends in its last part; none where one of them is no such."""
    start, colon, _ = like.rpartition(":")
    is_urn = like.startswith("urn:") and not like.startswith("urn:uuid:")
    return (f"{start}:{word}",) if colon and is_urn and not is_global(word) and "|" not in word else ()


def end_in(text: str, id_: str) -> str:
    """The end of an id that stands in a text for it; empty where the text has it whole, or none of its last parts.

    All of it is one where it is no id of the whole world.
    """
    if is_global(id_) and id_ in text:
        return ""
    ends = (id_[found.end() :] for found in _BEGINS.finditer(id_))
    return next((end for end in ends if end and _as_word(end).search(text)), "")


def without(text: str, word: str) -> str:
    """A text without a word."""
    return _as_word(word).sub(" ", text).strip() if word else text


def _as_word(word: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){re.escape(word)}(?![\w-])")


def is_number(text: str) -> bool:
    """Whether an id is a running number, as every system has its own."""
    return text.isascii() and text.isdigit() and len(text) <= 12


def host(address: str) -> str:
    """The host of a web address without `www.`; empty where it is none."""
    try:
        return (urlsplit(address.strip()).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def absolute(base: str, href: str) -> str:
    """An address in full, as far as that of the page it stands on is known."""
    if not href or _WHOLE.fullmatch(href):
        return href
    try:
        return urljoin(base, href)
    except ValueError:
        return ""
