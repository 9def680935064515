"""Learn again which lines of a page are its story: `python -m bench.learn_pages` writes story-lines.tsv.

Gradient boosting with trees that ask the same question on a whole level (oblivious trees), on pages of which people
marked the lines of the article. The same data gives the same file. `bench.pages` learns from half of the sites and
measures on the other half.
"""

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bench.marked_pages import MarkedPage, is_author, marked_pages, plain
from tests.support import ROOT
from wire.domain.splitting import author, headline, headline_features, model, page
from wire.domain.splitting.features import Numbers
from wire.domain.splitting.model import DEPTH, Trees

TABLES = ROOT / "wire" / "domain" / "splitting" / "data"
RATE, STEADY = 0.2, 2.0
BINS = 32
SAMPLE, FEATURES = 0.7, 0.5
"""Shares of lines and features a tree is grown on."""
HEAVIEST = 0.3
"""Most that one line counts, as a share of its article's words."""
LEAST = 0.002
EXCERPT = 0.3
"""What an excerpt of a page counts beside the whole page."""
CLEAN = 0.05
"""What a page without its menus counts beside the whole page."""
SHORT = (3, 8)
"""Lines of story of short pages."""

Floats = NDArray[np.float64]


class Examples(NamedTuple):
    """Lines to learn from: what is measured of them, which are right, what each counts, on which page it is."""

    found: Mapping[str, Numbers]
    right: Floats
    weight: Floats
    page: Numbers


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
    numbers = headline.candidates(of.lines, of.kinds, of.free, start)
    right = np.array([plain(of.lines[number]) == plain(marked.title) for number in numbers], dtype=float)
    if not right.any():
        return None
    found = headline_features.measure(of.lines, of.kinds, told, start, numbers)
    return _examples(found, right, np.full(len(right), counts))


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


def each_line(given: Examples, score: Floats) -> tuple[Floats, Floats]:
    """Slope and bend of the log-likelihood where each line is right or not for itself."""
    p = 1 / (1 + np.exp(-score))
    return given.right - p, p * (1 - p)


def one_of_page(given: Examples, score: Floats) -> tuple[Floats, Floats]:
    """The same where one line of each page is right; several lines that say it share what is right."""
    highest = np.full(given.page.max() + 1, -np.inf)
    np.maximum.at(highest, given.page, score)
    odds = np.exp(score - highest[given.page])
    p, right = (part / np.bincount(given.page, part)[given.page] for part in (odds, odds * given.right))
    return right - p, p * (1 - p)


def learn(given: Examples, task: "Task", seed: int = 0) -> Trees:
    """Trees for these lines."""
    names = list(given.found)
    cuts = np.linspace(0, 1, BINS + 1)[1:-1]
    edges = [np.unique(np.quantile(given.found[n], cuts, method="lower")).astype(np.int64) for n in names]
    bins = [np.searchsorted(edge, given.found[n], side="left") for n, edge in zip(names, edges, strict=True)]
    y, weight = given.right, given.weight / given.weight.mean()
    random = np.random.default_rng(seed)
    base = math.log(float(weight @ y) / float(weight @ (1 - y)))
    score = np.full(len(y), base)
    grown = []
    for _ in range(task.trees):
        slope, bend = (weight * part for part in task.likelihood(given, score))
        rows = np.flatnonzero(random.random(len(y)) < SAMPLE)
        features = random.permutation(len(names))[: int(len(names) * FEATURES)]
        asked = _grow(bins, edges, features, rows, slope, bend)
        leaf = np.zeros(len(y), dtype=np.int64)
        for feature, at in asked:
            leaf = 2 * leaf + (bins[feature] > at)
        slopes = np.bincount(leaf[rows], slope[rows], 1 << DEPTH)
        bends = np.bincount(leaf[rows], bend[rows], 1 << DEPTH)
        value = np.round(100 * RATE * slopes / (bends + 3 * STEADY)).astype(np.int64)
        score += value[leaf] / 100
        questions = [(names[feature], int(edges[feature][at])) for feature, at in asked]
        grown.append((questions, value.tolist()))
    return Trees.of(round(100 * base), grown)


def _grow(
    bins: Sequence[Numbers],
    edges: Sequence[Numbers],
    features: NDArray[np.int64],
    rows: NDArray[np.intp],
    slope: Floats,
    bend: Floats,
) -> list[tuple[int, int]]:
    """The questions of one tree: feature, and the bin over which the answer is yes."""
    asked: list[tuple[int, int]] = []
    leaf = np.zeros(len(rows), dtype=np.int64)
    for level in range(DEPTH):
        best, question = -1.0, (0, 0)
        for feature in features:
            size = len(edges[feature]) + 1
            key, shape = leaf * size + bins[feature][rows], ((1 << level), size)
            if size == 1:
                continue
            g = np.bincount(key, slope[rows], shape[0] * size).reshape(shape).cumsum(1)
            h = np.bincount(key, bend[rows], shape[0] * size).reshape(shape).cumsum(1)
            low, high = (
                g[:, :-1] ** 2 / (h[:, :-1] + STEADY),
                (g[:, -1:] - g[:, :-1]) ** 2 / (h[:, -1:] - h[:, :-1] + STEADY),
            )
            gain = (low + high).sum(0) - (g[:, -1] ** 2 / (h[:, -1] + STEADY)).sum()
            at = int(gain.argmax())
            if gain[at] > best:
                best, question = float(gain[at]), (int(feature), at)
        asked.append(question)
        leaf = 2 * leaf + (bins[question[0]][rows] > question[1])
    return asked


HEAD = (
    "# Trees that score lines of a page: three features with thresholds, the leaves for no-no-no to yes-yes-yes.",
    "# Made by bench/learn_pages.py (`make page-model`).",
)


class Task(NamedTuple):
    """What a table is learnt from, how what it says is judged, and how many trees it has."""

    examples: Callable[[Sequence[MarkedPage]], Examples]
    likelihood: Callable[[Examples, Floats], tuple[Floats, Floats]]
    trees: int


TASKS = {
    "story-lines.tsv": Task(story_lines, each_line, 120),
    "headlines.tsv": Task(headlines, one_of_page, 120),
    "authors.tsv": Task(authors, each_line, 120),
}
"""The tables, in this order: the later ones stand on the earlier."""


def rows_of(trees: Trees) -> list[list[str]]:
    """Trees as the rows of a table that `model.trees` reads."""
    found = [["base", str(trees.base)]]
    for number, leaves in enumerate(trees.leaves.reshape(-1, 1 << DEPTH)):
        row: list[str] = []
        for column, threshold in zip(trees.columns[:, number], trees.thresholds[:, number], strict=True):
            row += (trees.features[column], str(threshold))
        found.append([*row, *map(str, leaves)])
    return found


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
