"""The words that make an item what it is."""

from typing import NamedTuple

from wire.domain.copies.fingerprint import Fingerprint
from wire.domain.items.ninjs import Ninjs
from wire.domain.splitting import dateline


class Comparable(NamedTuple):
    """What of an item is compared with others."""

    headline: str
    text: str
    """Without the dateline: of a copy, another agency stands in it."""
    language: str


def comparable(item: Ninjs) -> Comparable | None:
    """What of an item is compared; None for one that must never be taken for a copy.

    A credit alone is no identity: a thousand photos carry the same one.
    """
    language = item.get("language", "")
    if item.get("profile") == "media":
        parts = [text["value"] for text in item.get("descriptions", ()) if text.get("role") == "caption"]
        parts += [rendition.get("href", "") for rendition in item.get("renditions", ())]
        return Comparable("", "\n".join([*parts, item.get("by", "")]), language) if parts else None
    headline = "\n".join(text["value"] for text in item.get("headlines", ()) if text.get("role") == "main")
    text = dateline.without("\n".join(body["value"] for body in item.get("bodies", ())))
    return Comparable(headline, text, language) if headline or text else None


def fingerprint_of(item: Ninjs) -> Fingerprint | None:
    """The fingerprint of an item; None for one that must never be taken for a copy."""
    compared = comparable(item)
    return Fingerprint.of(compared.text, compared.headline, compared.language) if compared else None
