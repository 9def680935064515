"""How well pages are told apart: `python -m bench.pages` prints the figures on the marked pages of the test data.

What is learnt is learnt from half of the sites and measured on the other half, both ways round. A page more or less to
learn from can move the figures by two points, so the sites are halved in four ways, and the figures are of all four.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import cache
from hashlib import blake2b
from html import unescape
from itertools import dropwhile, product
from pathlib import Path
from time import process_time
from unittest.mock import patch

from lxml import etree

from bench.learn_pages import learn_all
from bench.marked_pages import MarkedPage, is_author, marked_pages, plain
from wire.domain.errors import Rejected
from wire.domain.formats import html
from wire.domain.formats.common.html import html_dates
from wire.domain.message import Identity, Message
from wire.domain.splitting import model
from wire.domain.splitting.lines import kind
from wire.domain.splitting.parts import Story, split
from wire.domain.splitting.signature import LONGEST

HALVINGS = 4
Sums = Counter[str]
"""Sums by the name of a figure; `of NAME` is what it is divided by."""
BEGINS = Path(__file__).with_name("page-begins.tsv")
"""Pages whose noted first words are not those of the article, with what those are."""
_DAY = 86_400
_BEGIN = 30
"""Characters of the article's first words that are compared, and where they may stand."""
ENDS = ".!?\u2026\u3002"
"""How a sentence ends."""
_PAGE = 130_000
"""Bytes of the page whose time is told."""


def held_out(pages: Sequence[MarkedPage]) -> Iterator[MarkedPage]:
    """The pages once for each halving, those of each half of the sites with what was learnt from the other half."""
    for halving, half in product(range(HALVINGS), (0, 1)):
        tables: dict[str, list[list[str]]] = {}
        with patch.object(model, "rows", tables.__getitem__):
            model.trees.cache_clear()
            tables.update(learn_all([page for page in pages if page.half(halving) != half]))
            yield from (page for page in pages if page.half(halving) == half)
    model.trees.cache_clear()


def measure(pages: Sequence[MarkedPage]) -> Sums:
    """All figures over pages."""
    sums: Sums = Counter()
    for page in held_out(pages):
        if page.lines:
            lines = tuple(page.lines)
            story = story_of(Message(format="text", identity=Identity(), layout="page", lines=lines))
            _add(sums, "plain", page, story)
            _add_strays(sums, page, story)
        if page.html:
            _add_html(sums, page)
    return sums


def story_of(message: Message) -> Story:
    """The story of a message; an empty one where it has none."""
    try:
        return split(message).story or Story()
    except Rejected:
        return Story()


def _add(sums: Sums, form: str, page: MarkedPage, story: Story) -> None:
    if any(page.is_story):
        marked = "\n".join(line for line, is_story in zip(page.lines, page.is_story, strict=True) if is_story)
        _count(sums, f"{form} {page.source}: story text, F1 of 4-grams", f1(marked, "\n".join(story.lines)))
    if page.title:
        same = plain(story.headline) == plain(page.title)
        _count(sums, f"{form} {page.source}: headline equal", same)
        if page.lines:
            stands = plain(page.title) in map(plain, page.lines)
            _count(sums, f"{form} {page.source}: headline noted is a line of the page", stands)
    if page.author:
        right = is_author(story.byline, page.author)
        _count(sums, f"{form} {page.source}: byline recall", right)
        if page.lines:
            named = any(plain(page.author) in plain(line) for line in page.lines if len(line) <= LONGEST)
            _count(sums, f"{form} {page.source}: author noted is named in a short line", named)
        if story.byline:
            _count(sums, f"{form} {page.source}: byline precision", right)


def _add_strays(sums: Sums, page: MarkedPage, story: Story) -> None:
    """Captions and links of other stories, known by the page's markup, in the story of its plain lines."""
    if not page.html or not any(page.is_story):
        return
    top = etree.fromstring(page.html, etree.HTMLParser(encoding="utf-8"))
    if top is None:
        return
    marked = {plain(line) for line, is_story in zip(page.lines, page.is_story, strict=True) if is_story}
    told, printed = set(map(plain, story.lines)), set(map(plain, page.lines))
    captions = {
        plain("".join(map(str, each.itertext()))) for each in top.iter("figcaption")
    } & printed - marked
    links = {plain("".join(map(str, each.itertext()))) for each in top.iter("a")} - marked
    for caption in filter(None, captions):
        _count(sums, "plain: captions kept out of the story", caption not in told)
    for line in filter(None, told):
        _count(sums, "plain: lines of the story that are no teasers", line not in links)


def _add_html(sums: Sums, page: MarkedPage) -> None:
    began = process_time()
    try:
        message = html.parse(page.html)
    except Rejected:
        message = Message(format="html", identity=Identity(), layout="page")
    story = story_of(message)
    _count(
        sums,
        "html: milliseconds for a page of 130 KB",
        (process_time() - began) * 1000,
        len(page.html) / _PAGE,
    )
    _add(sums, "html", page, story)
    if page.date and (noted := html_dates.time(page.date)):
        _count(sums, f"html {page.source}: date", _is_day(message.first_created, noted))
    if begins := plain(unescape(page.begins) or _first_words(page))[:_BEGIN]:
        text = plain(" ".join(story.lines))
        how = "noted" if page.begins else "marked"
        as_told = text.startswith(begins)
        _count(sums, f"html {page.source}: begins with the words {how}", as_told)
        _count(sums, f"html {page.source}: has the words {how} near its begin", begins in text[:160])
        if page.begins:
            as_read = mended_begins().get(digest(begins)) == digest(text[:_BEGIN])
            _count(sums, f"html {page.source}: begins where the article does", as_told or as_read)


@cache
def mended_begins() -> dict[str, str]:
    """Digests of the first words of articles, by those of what was noted for them: a caption, a credit, a date."""
    rows = (line.split("\t") for line in BEGINS.read_text("utf-8").splitlines() if line[0] != "#")
    return {noted: article for _, _, noted, article in rows}


def digest(begins: str) -> str:
    """The digest of the first words of an article, so that the words themselves need not be kept."""
    return blake2b(begins.encode(), digest_size=8).hexdigest()


def _first_words(page: MarkedPage) -> str:
    """The first words that are marked as of the story, from the first sentence on: a headline is marked with it too."""
    marked = [line for line, is_story in zip(page.lines, page.is_story, strict=True) if is_story]
    return " ".join(dropwhile(lambda line: kind(line) != "prose" and line[-1] not in ENDS, marked))


def _is_day(found: datetime | None, noted: datetime) -> bool:
    return found is not None and abs((found - noted).total_seconds()) <= _DAY


def _count(sums: Sums, name: str, value: float, weight: float = 1) -> None:
    sums[name] += value  # type: ignore[assignment]
    sums[f"of {name}"] += weight  # type: ignore[assignment]


def f1(marked: str, found: str) -> float:
    """F1 of the runs of four words of two texts."""
    one, other = _runs(marked), _runs(found)
    return 2 * (one & other).total() / max(1, one.total() + other.total())


def _runs(text: str) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return Counter(zip(words, words[1:], words[2:], words[3:], strict=False))


def figures(sums: Sums) -> dict[str, float]:
    """Each figure as a mean."""
    return {name: sums[name] / sums[f"of {name}"] for name in sorted(sums) if not name.startswith("of ")}


def main() -> None:
    """Print the figures, a line each."""
    sums = measure(list(marked_pages(*sys.argv[1:])))
    for name, value in figures(sums).items():
        print(f"{value:7.3f}  {name}  ({sums[f'of {name}']})")


if __name__ == "__main__":
    main()
