"""The messages of each workload: real wire if it is there, else made up, of the same sizes. Always the same."""

import gzip
import json
import os
import random
from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import cache
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.work import NOW
from wire.sources.files import Sent, read

ROOT = Path(__file__).resolve().parent.parent
DATA = Path(os.environ.get("WIRE_DATA") or ROOT.parent / "shared" / "data")
REUTERS = DATA / "reuters21578"
PAGES = DATA / "pages" / "wcxb-dev.jsonl.gz"
KEYS = 1000
"""Different keys of pass-through, so that there is something to count."""
STORY = 2400
"""Characters of the story on a page of about 5 KB; six teasers and three pictures follow it."""
TEASERS, PICTURES = 6, 3
DAY = 86_400
"""Seconds."""


def corpus(workload: str, count: int) -> list[Sent]:
    """At most so many messages of a workload: `pass` (or `pass:500` for another size), `reuters`, `pages`."""
    kind, _, size = workload.partition(":")
    if kind == "pass":
        return list(blanks(count, int(size or 3000)))
    with TemporaryDirectory(prefix="wire-bench-") as made:
        folder = REUTERS if kind == "reuters" and REUTERS.exists() else Path(made)
        if kind == "pages":
            _write(folder, islice(pages(), count))
        elif folder == Path(made):
            (folder / "made.sgm").write_text("\n".join(reuters(number) for number in range(count)))
        return list(islice(read([folder], now=NOW), count))


def real(workload: str) -> bool:
    """Whether a workload is real wire."""
    return {"reuters": REUTERS, "pages": PAGES}.get(workload, ROOT / "absent").exists()


def blanks(count: int, size: int) -> Iterator[Sent]:
    """Records of `size` bytes that mean nothing."""
    text = random.Random(1).randbytes(size // 2 + 1).hex().encode()[:size]
    for number in range(count):
        stamp = b"%012d" % number
        yield Sent(b"key-%05d" % (number % KEYS), stamp + text[len(stamp) :], [], "", NOW)


def pages() -> Iterator[str]:
    """Pages of about 5 KB that hold ten items: a story, six teasers, three pictures."""
    articles = _articles()
    spare = [paragraph for _, story in articles for paragraph in story]
    for number, (title, story) in enumerate(articles):
        lines = [title, "", "By Ann Example", ""]
        for paragraph in story:
            lines += [paragraph, ""]
        beside = [spare[(number * 9 + at + len(spare) // 2) % len(spare)] for at in range(PICTURES + TEASERS)]
        for text in beside[:PICTURES]:
            lines += [f"{' '.join(text.split()[:12])}. (Photo by Jo Example/Wire)", ""]
        for text in beside[PICTURES:]:
            said = text.split()
            lines += [" ".join(said[-8:-1]), "", f"{' '.join(said[:35])}.", "", "Read More", ""]
        yield "\n".join(lines)


@cache
def _articles() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Titles and paragraphs of about `STORY` characters."""
    found: list[tuple[str, tuple[str, ...]]] = []
    for title, paragraphs in _real() if PAGES.exists() else _made():
        story: list[str] = []
        for paragraph in paragraphs:
            story.append(paragraph)
            if sum(map(len, story)) > STORY:
                found.append((f"{title}: part {len(found)}", tuple(story)))
                story = []
    return tuple(found)


def _real() -> Iterator[tuple[str, list[str]]]:
    with gzip.open(PAGES, "rt", encoding="utf-8") as file:
        for line in file:
            page = json.loads(line)
            lines = [page["lines"][number] for number in page["main"]]
            yield page["title"][:90], [each for each in lines if 80 < len(each) < 800 and each.endswith(".")]


def _made() -> Iterator[tuple[str, list[str]]]:
    rng = random.Random(2)
    for number in range(400):
        yield f"What was said of number {number}", [_prose(rng, 45) for _ in range(42)]


def reuters(number: int, a_day: int = 0) -> str:
    """A made-up message in the format of Reuters-21578: one of so many a day, 0 for all of one day."""
    rng = random.Random(number)
    time = datetime(1987, 2, 26) + timedelta(seconds=number * DAY // a_day if a_day else number % DAY)
    body = "\n    ".join(_prose(rng, 30) for _ in range(rng.randint(1, 8)))
    dated = time.strftime("%d-%b-%Y %H:%M:%S").upper()
    return (
        f'<REUTERS TOPICS="YES" OLDID="{number}" NEWID="{number}">\n<DATE>{dated}.00</DATE>\n'
        "<TOPICS></TOPICS>\n<PLACES><D>usa</D></PLACES>\n"
        f"<TEXT>\n<TITLE>NUMBER {number}</TITLE>\n<DATELINE>    NEW YORK, Feb 26 - </DATELINE><BODY>{body}\n"
        "Reuter\n</BODY></TEXT>\n</REUTERS>"
    )


def _prose(rng: random.Random, words: int) -> str:
    said = " ".join(
        rng.choice(_STEMS) + rng.choice(("", "ed", "ing", "er", "s"))
        for _ in range(rng.randint(words // 2, words))
    )
    return said.capitalize() + "."


_STEMS = tuple(
    a + b + c
    for a in ("har", "ves", "min", "str", "ele", "mar", "pol", "tra")
    for b in ("bo", "si", "la", "re", "tu", "ke")
    for c in ("r", "n", "st", "d", "mp")
)


def _write(folder: Path, texts: Iterator[str]) -> None:
    for number, text in enumerate(texts):
        (folder / f"{number:06d}.txt").write_text(text)
