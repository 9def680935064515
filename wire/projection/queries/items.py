"""Items as they are now, newest first: by words and by what they are about."""

import re
import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

from typing_extensions import TypedDict

from wire.projection.labels import expression
from wire.projection.place import first_of
from wire.projection.queries.copies import IS_COPY

MOST_WORDS = 32
"""Words of a query that are read."""
HIT, END = "\ue000", "\ue001"
"""Characters of private use around a hit: no text of a wire is markup."""
UNMARKED = "'' AS marked, '' AS excerpt"
_QUERY = re.compile(r'"([^"]*)"|(\S+)')
_ANY = " OR ".join(expression([("kind", kind)]) for kind in ("story", "teaser", "media"))
_COPIES = (
    f"(SELECT count(DISTINCT item) FROM links WHERE canonical = items.uri AND {IS_COPY} "
    "AND NOT EXISTS (SELECT 1 FROM items AS own WHERE own.uri = links.item)) AS copies"
)


class Wanted(NamedTuple):
    """Which items are asked for; an empty text takes all."""

    query: str = ""
    kind: str = "story"
    topic: str = ""
    region: str = ""
    agency: str = ""
    language: str = ""
    status: str = ""
    since: int = 0
    """Seconds since 1970."""
    until: int = 1 << 40
    """Seconds since 1970, excluded."""
    before: int = 1 << 62
    """The place after which to go on."""
    most: int = 50


class Piece(TypedDict):
    """A piece of an excerpt."""

    text: str
    hit: bool


class Summary(TypedDict):
    """An item in a list."""

    uri: str
    kind: str
    version: int
    status: str
    time: str
    headline: str
    marked: list[Piece]
    """The headline with the hits of a query; empty without one."""
    agency: str
    dateline: str
    byline: str
    language: str
    urgency: str
    topics: list[str]
    regions: list[str]
    cluster: str
    copies: int
    reason: str
    excerpt: list[Piece]
    """The part of the text around the hits of a query; empty without one."""


class Page(NamedTuple):
    """A page of a list, and where the next one starts; 0 where there is none."""

    items: list[Summary]
    next: int


def find(db: sqlite3.Connection, wanted: Wanted) -> Page:
    """The newest items that are asked for. A query is words or "phrases", all of which an item has."""
    labels = [
        (name, str(getattr(wanted, name)))
        for name in ("kind", "topic", "region", "agency", "language", "status")
    ]
    words = phrases(wanted.query)
    if wanted.query.strip() and not words:
        return Page([], 0)
    parts = [part for part in (expression(labels), _matching(words)) if part]
    found = db.execute(
        f"SELECT items.*, {_COPIES}, {_marks(words)} "
        "FROM search JOIN items ON items.place = search.rowid "
        "WHERE search MATCH ? AND search.rowid < ? AND search.rowid >= ? ORDER BY search.rowid DESC LIMIT ?",
        (
            " AND ".join(parts or [_ANY]),
            min(wanted.before, first_of(wanted.until)),
            first_of(wanted.since),
            wanted.most + 1,
        ),
    ).fetchall()
    page = found[: wanted.most]
    return Page([summary(row) for row in page], page[-1]["place"] if len(found) > len(page) else 0)


def changed_since(db: sqlite3.Connection, number: int, most: int) -> list[Summary]:
    """The items that have changed after the transaction of a number, the last ones first."""
    return [
        summary(row)
        for row in db.execute(
            f"SELECT *, {_COPIES}, {UNMARKED} FROM items WHERE changed > ? "
            "ORDER BY changed DESC, place DESC LIMIT ?",
            (number, most),
        )
    ]


def of_cluster(db: sqlite3.Connection, cluster: str, most: int) -> list[Summary]:
    """The items of a cluster that are on their streams."""
    return [
        summary(row)
        for row in db.execute(
            f"SELECT *, {_COPIES}, {UNMARKED} FROM items WHERE cluster = ? AND cluster <> '' "
            "ORDER BY place LIMIT ?",
            (cluster, most),
        )
    ]


def summary(row: sqlite3.Row) -> Summary:
    """A row of `items` as lists show it."""
    return {
        "uri": row["uri"],
        "kind": row["kind"],
        "version": row["version"],
        "status": row["status"],
        "time": row["time"],
        "headline": row["headline"],
        "marked": _pieces(row["marked"]),
        "agency": row["agency"],
        "dateline": row["dateline"],
        "byline": row["byline"],
        "language": row["language"],
        "urgency": row["urgency"],
        "topics": [code for code in row["topics"].split(",") if code],
        "regions": [code for code in row["regions"].split(",") if code],
        "cluster": row["cluster"],
        "copies": row["copies"],
        "reason": row["reason"],
        "excerpt": _pieces(row["excerpt"]),
    }


def phrases(query: str) -> list[str]:
    """The words and "phrases" of a query, as FTS5 strings: nothing in them is syntax."""
    plain = query.replace("\0", " ")
    found = [phrase or word for phrase, word in _QUERY.findall(plain)]
    spoken = [text for text in found if any(character.isalnum() for character in text)]
    return ['"' + text.replace('"', '""') + '"' for text in spoken[:MOST_WORDS]]


def _matching(words: Sequence[str]) -> str:
    return f"{{headline body}} : ({' AND '.join(words)})" if words else ""


def _marks(words: Sequence[str]) -> str:
    if not words:
        return UNMARKED
    return f"highlight(search, 0, '{HIT}', '{END}') AS marked, snippet(search, 1, '{HIT}', '{END}', '…', 28) AS excerpt"


def _pieces(marked: str) -> list[Piece]:
    pieces: list[Piece] = []
    for at, part in enumerate(re.split(f"[{HIT}{END}]", marked)):
        if part:
            pieces.append({"text": part, "hit": at % 2 == 1})
    return pieces
