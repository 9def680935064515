"""Web pages on which people marked the article: WCXB, the article extraction benchmark and Postlight's test pages."""

import gzip
import json
import re
import unicodedata
from base64 import b64decode
from collections.abc import Iterator
from hashlib import blake2b
from typing import NamedTuple
from urllib.parse import urlsplit

from tests.support import DATA
from wire.domain.errors import Rejected
from wire.domain.formats import html
from wire.domain.formats.common.html import html_metadata

BOXED = 8
"""Lines of story of a page with a box."""
SOURCES = ("wcxb-dev", "scrapinghub", "postlight")


class MarkedPage(NamedTuple):
    """A page and what is known of it; fields that nobody noted are empty."""

    source: str
    site: str
    lines: list[str]
    is_story: list[bool]
    title: str = ""
    author: str = ""
    date: str = ""
    begins: str = ""
    html: bytes = b""

    def half(self, halving: int) -> int:
        """0 or 1: in which half of the sites it is; `halving` is one of eight ways to halve them."""
        return blake2b(self.site.encode(), digest_size=1).digest()[0] >> halving & 1

    def titled(self) -> "MarkedPage":
        """The page with the title and author that its markup names where nobody noted a title.

        An author that only a link names is none to learn from.
        """
        if self.title or not self.html:
            return self
        try:
            message = html.parse(self.html)
        except Rejected:
            return self
        author = message.byline if "author" in html_metadata.read(self.html) else ""
        return self._replace(title=message.headline, author=author)

    def bare(self, most: int) -> "MarkedPage":
        """The page from two lines above the article, as if it were a text without menus, of `most` lines of story."""
        marked = [number for number, is_story in enumerate(self.is_story) if is_story][:most]
        first, last = max(0, min(marked, default=0) - 2), max(marked, default=-1) + 1
        return self._replace(lines=self.lines[first:last], is_story=self.is_story[first:last])

    def excerpt(self) -> "MarkedPage":
        """The page from the line above its title to its first lines of story, as an agency sends it."""
        marked = [number for number, is_story in enumerate(self.is_story) if is_story][:BOXED]
        first, last = min(marked, default=0), max(marked, default=-1) + 1
        same = (n for n, line in enumerate(self.lines[:first]) if plain(line) == plain(self.title))
        start = max(0, max(same, default=first) - 1)
        return self._replace(lines=self.lines[start:last], is_story=self.is_story[start:last])

    def boxed(self, title: str) -> "MarkedPage":
        """The bare page with a box of one other headline below its first paragraph."""
        bare = self.bare(BOXED)
        at = next((n + 1 for n, is_story in enumerate(bare.is_story) if is_story), 0)
        lines = [*bare.lines[:at], "Related articles", title, *bare.lines[at:]]
        return bare._replace(lines=lines, is_story=[*bare.is_story[:at], False, False, *bare.is_story[at:]])


def marked_pages(*sources: str) -> Iterator[MarkedPage]:
    """The pages of these sets, of all where none is named; lines are stripped and none is empty."""
    for source in sources or SOURCES:
        with gzip.open(DATA / "pages" / f"{source}.jsonl.gz", "rt", encoding="utf-8") as rows:
            for row in map(json.loads, rows):
                main = {int(number) for number in row.get("main", ())}
                lines = [
                    (line.strip(), number in main) for number, line in enumerate(row["lines"]) if line.strip()
                ]
                yield MarkedPage(
                    source,
                    ".".join(urlsplit(row["url"] or row["id"]).netloc.split(".")[-2:]),
                    [line for line, _ in lines],
                    [is_story for _, is_story in lines],
                    row.get("title") or "",
                    row.get("author") or "",
                    row.get("date") or "",
                    row.get("begins") or "",
                    gzip.decompress(b64decode(row["html"])) if row.get("html") else b"",
                )


def plain(text: str) -> str:
    """A text by which two readings of it are the same: its words in lower case."""
    return " ".join(re.findall(r"\w+", unicodedata.normalize("NFKC", text).lower()))


def is_author(found: str, noted: str) -> bool:
    """Whether a byline names the author that was noted: one holds the other."""
    one, other = plain(found), plain(noted)
    return bool(one and other) and (one == other or one in other or other in one)
