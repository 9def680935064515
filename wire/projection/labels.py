"""What items are filtered by, as words of a column of the full-text index: one index answers words and filters."""

from collections.abc import Iterable
from hashlib import blake2b

LABELS = {"kind": "k", "status": "s", "topic": "t", "region": "r", "agency": "a", "language": "l"}
"""First letter of the word, by label. Codes stand as they are; other text as its digest, whatever it holds."""


def word(label: str, value: str) -> str:
    """The word of one value: `t04000000`, `rve`, `a` with a digest."""
    plain = value.casefold()
    if not (plain.isascii() and plain.isalnum()):
        plain = "x" + blake2b(plain.encode(), digest_size=8).hexdigest()
    return LABELS[label] + plain


def words(labels: Iterable[tuple[str, str]]) -> str:
    """The words of all labels of an item."""
    return " ".join(word(label, value) for label, value in labels if value)


def expression(labels: Iterable[tuple[str, str]]) -> str:
    """The FTS5 expression that finds items with all of these labels."""
    return " AND ".join(f'labels : "{word(label, value)}"' for label, value in labels if value)
