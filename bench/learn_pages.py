"""Learn again which lines of a page are its story: `python -m bench.learn_pages` writes story-lines.tsv.

Gradient boosting with trees that ask the same question on a whole level (oblivious trees), on pages of which people
marked the lines of the article. The same data gives the same file. `bench.pages` learns from half of the sites and
measures on the other half.
"""

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bench.marked_pages import MarkedPage, marked_pages
from tests.support import ROOT
from wire.domain.splitting import page
from wire.domain.splitting.features import Numbers
from wire.domain.splitting.model import DEPTH, Trees

TABLE = ROOT / "wire" / "domain" / "splitting" / "data" / "story-lines.tsv"
TREES, RATE, STEADY = 120, 0.2, 2.0
BINS = 32
SAMPLE, FEATURES = 0.7, 0.5
"""Shares of lines and features a tree is grown on."""
HEAVIEST = 0.3
"""Most that one line counts, as a share of its article's words."""
LEAST = 0.002
CLEAN = 0.3
"""What a page without its menus counts beside the whole page."""


class Examples(NamedTuple):
    """Lines to learn from."""

    found: Mapping[str, Numbers]
    is_story: NDArray[np.float64]
    weight: NDArray[np.float64]


def examples(pages: Sequence[MarkedPage]) -> Examples:
    """Lines of pages as they are and of the same pages without what is around the article."""
    parts = [_of_page(each, 1.0) for each in pages] + [_of_page(each.bare(), CLEAN) for each in pages]
    names = list(parts[0].found)
    return Examples(
        {name: np.concatenate([part.found[name] for part in parts]) for name in names},
        np.concatenate([part.is_story for part in parts]),
        np.concatenate([part.weight for part in parts]),
    )


def _of_page(marked: MarkedPage, counts: float) -> Examples:
    chosen, found = page.candidates(marked.lines)
    words = np.array([line.count(" ") + 1 for line in marked.lines], dtype=float)
    is_story = np.array(marked.is_story, dtype=float)
    weight = np.minimum(words / max(1.0, float(words @ is_story)), HEAVIEST) + LEAST
    return Examples(found, is_story[chosen], counts * weight[chosen])


def learn(given: Examples, trees: int = TREES, seed: int = 0) -> Trees:
    """Trees for these lines."""
    names = list(given.found)
    edges = [np.unique(np.quantile(given.found[n], np.linspace(0, 1, BINS + 1)[1:-1], method="lower")) for n in names]
    bins = [np.searchsorted(edge, given.found[n], side="left") for n, edge in zip(names, edges, strict=True)]
    y, weight = given.is_story, given.weight / given.weight.mean()
    random = np.random.default_rng(seed)
    base = math.log(float(weight @ y) / float(weight @ (1 - y)))
    score = np.full(len(y), base)
    grown = []
    for _ in range(trees):
        p = 1 / (1 + np.exp(-score))
        slope, bend = weight * (y - p), weight * p * (1 - p)
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
    slope: NDArray[np.float64],
    bend: NDArray[np.float64],
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
            low, high = g[:, :-1] ** 2 / (h[:, :-1] + STEADY), (g[:, -1:] - g[:, :-1]) ** 2 / (h[:, -1:] - h[:, :-1] + STEADY)
            gain = (low + high).sum(0) - (g[:, -1] ** 2 / (h[:, -1] + STEADY)).sum()
            at = int(gain.argmax())
            if gain[at] > best:
                best, question = float(gain[at]), (int(feature), at)
        asked.append(question)
        leaf = 2 * leaf + (bins[question[0]][rows] > question[1])
    return asked


def write(trees: Trees) -> None:
    """Write the table that `model.story_lines` reads."""
    rows = [
        "# Trees that score the lines of a page: three features with thresholds, the leaves for no-no-no to yes-yes-yes.",
        "# Made by bench/learn_pages.py (`make page-model`).",
        f"base\t{trees.base}",
    ]
    names = [trees.features[column] for column in trees.columns]
    leaves = trees.leaves.reshape(-1, 1 << DEPTH)
    for number, values in enumerate(leaves):
        cells: list[object] = []
        for place in range(DEPTH * number, DEPTH * (number + 1)):
            cells += (names[place], trees.thresholds[place])
        rows.append("\t".join(map(str, [*cells, *values])))
    TABLE.write_text("\n".join(rows) + "\n", "utf-8")


if __name__ == "__main__":
    write(learn(examples(list(marked_pages()))))
