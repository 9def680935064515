"""Learn again which lines of a page are what: `python -m bench.learn_pages` writes the tables of trees of pages.

Trees are grown (`boosting`) on pages of which people marked the lines of the article, and noted title and author. The
same data gives the same files. `bench.pages` learns from half of the sites and measures on the other half.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

import numpy as np

from bench.boosting import Examples, Floats, Task, each_line, learn, one_of_page, rows_of
from bench.marked_pages import MarkedPage, is_author, marked_pages, plain
from tests.support import ROOT
from wire.domain.splitting import author, headline, headline_features, model, page
from wire.domain.splitting.features import Numbers

TABLES = ROOT / "wire" / "domain" / "splitting" / "data"
HEAVIEST = 0.3
"""Most that one line counts, as a share of its article's words."""
LEAST = 0.002
EXCERPT = 0.3
"""What an excerpt of a page counts beside the whole page."""
CLEAN = 0.05
"""What a page without its menus counts beside the whole page."""
LIKE, NEARLY = 0.5, 0.99
"""How like a title that is no line of its page its headline is, at least and at most."""
REWORDED = 0.7
"""What such a page counts beside one that prints its title."""
SHORT = (3, 8)
"""Lines of story of short pages."""


def story_lines(pages: Sequence[MarkedPage]) -> Examples:
    """Lines of pages as they are and of the same pages without what is around the article, long and short."""
    parts, other = [], "Ferry runs all night again"
    for each in pages:
        if any(each.is_story):
            bare = [*(each.bare(most) for most in (len(each.lines), *SHORT)), each.boxed(other)]
            other = each.title or other
            parts += [_story_lines(each, 1.0), *(_story_lines(page, CLEAN) for page in bare)]
    return _joined(parts)


def _story_lines(marked: MarkedPage, counts: float) -> Examples:
    chosen, found = page.Lines.of(marked.lines).measured()
    words = np.array([line.count(" ") + 1 for line in marked.lines], dtype=float)
    right = np.array(marked.is_story, dtype=float)
    weight = np.minimum(words / max(1.0, float(words @ right)), HEAVIEST) + LEAST
    columns = {name: np.full(len(chosen), value) for name, value in found.items()}
    return _examples(columns, right[chosen], counts * weight[chosen])


def headlines(pages: Sequence[MarkedPage]) -> Examples:
    """Lines that can be the headline of pages, and of excerpts of them, whose title is printed on them."""
    return _with_excerpts(_headline, [page for page in map(MarkedPage.titled, pages) if page.title])


def _headline(marked: MarkedPage, counts: float) -> Examples | None:
    of = page.Lines.of(marked.lines)
    told = page.story(of)
    start = page.opening(told, of)
    numbers = headline.candidates(of.lines, of.kinds, of.free, told, start)
    alike = np.array([likeness(of.lines[number], marked.title) for number in numbers])
    if not numbers or alike.max() < LIKE:
        return None
    right = (alike == alike.max()).astype(float)
    if alike.max() < 1:
        counts *= REWORDED
    found = headline_features.measure(of.lines, of.kinds, told, start, numbers)
    return _examples(found, right, np.full(len(right), counts))


def likeness(line: str, title: str) -> float:
    """How much a line is like a title: 1 where they are the same, else the share of their words that both have."""
    one, other = plain(line).split(), plain(title).split()
    return 1.0 if one == other else min(NEARLY, len({*one} & {*other}) / max(1, len({*one, *other})))


def authors(pages: Sequence[MarkedPage]) -> Examples:
    """Lines that can name the author of pages, and of excerpts of them, whose author is known."""
    return _with_excerpts(_author, [page for page in map(MarkedPage.titled, pages) if page.author])


def _author(marked: MarkedPage, counts: float) -> Examples | None:
    of = page.Lines.of(marked.lines)
    told = page.story(of)
    start = page.opening(told, of)
    same = (n for n, line in enumerate(of.lines[: start + 3]) if plain(line) == plain(marked.title))
    title = max(same, default=max(0, start - 4))
    found = author.candidates(of.lines, of.kinds, told, title, start)
    if not found:
        return None
    right = np.array([is_author(line.author, marked.author) for line in found], dtype=float)
    measured = author.measure(of.lines, of.kinds, told, title, start, found)
    return _examples(measured, right, np.full(len(found), counts * len(found) ** -0.5))


def _with_excerpts(
    of_page: Callable[[MarkedPage, float], Examples | None], pages: Sequence[MarkedPage]
) -> Examples:
    whole = (of_page(page, 1.0) for page in pages)
    excerpts = (of_page(page.excerpt(), EXCERPT) for page in pages)
    return _joined([*filter(None, whole), *filter(None, excerpts)])


def _examples(found: Mapping[str, Numbers], right: Floats, weight: Floats) -> Examples:
    return Examples(found, right, weight, np.zeros(len(right), dtype=np.int64))


def _joined(parts: Sequence[Examples]) -> Examples:
    return Examples(
        {name: np.concatenate([part.found[name] for part in parts]) for name in parts[0].found},
        np.concatenate([part.right for part in parts]),
        np.concatenate([part.weight for part in parts]),
        np.repeat(np.arange(len(parts)), [len(part.right) for part in parts]),
    )


HEAD = (
    "# Trees that score lines of a page: three features with thresholds, the leaves for no-no-no to yes-yes-yes.",
    "# Made by bench/learn_pages.py (`make page-model`).",
)


TASKS = {
    "story-lines.tsv": Task(story_lines, each_line, 120),
    "headlines.tsv": Task(headlines, one_of_page, 180, rate=0.1, features=0.3),
    "authors.tsv": Task(authors, each_line, 180, rate=0.1, features=0.3),
}
"""The tables, in this order: the later ones stand on the earlier."""


def learn_all(pages: Sequence[MarkedPage]) -> Iterator[tuple[str, list[list[str]]]]:
    """The tables learnt from pages; each later one stands on the earlier, which must be in use by then."""
    for table, task in TASKS.items():
        yield table, rows_of(learn(task.examples(pages), task))


def main() -> None:
    """Learn all tables from all pages and write them."""
    for table, rows in learn_all(list(marked_pages())):
        text = "\n".join((*HEAD, *map("\t".join, rows)))
        (TABLES / table).write_text(text + "\n", "utf-8")
        model.trees.cache_clear()


if __name__ == "__main__":
    main()
