"""Gradient boosting with trees that ask the same question on a whole level (oblivious trees), as `model` scores them."""

import math
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bench.marked_pages import MarkedPage
from wire.domain.splitting.features import Numbers
from wire.domain.splitting.model import DEPTH, Trees

STEADY = 2.0
BINS = 32
SAMPLE = 0.7
"""Share of lines a tree is grown on."""

Floats = NDArray[np.float64]


class Examples(NamedTuple):
    """Lines to learn from: what is measured of them, which are right, what each counts, on which page it is."""

    found: Mapping[str, Numbers]
    right: Floats
    weight: Floats
    page: Numbers


class Task(NamedTuple):
    """What a table is learnt from, how what it says is judged, how many trees it has and how they are grown."""

    examples: Callable[[Sequence[MarkedPage]], Examples]
    likelihood: Callable[[Examples, Floats], tuple[Floats, Floats]]
    trees: int
    rate: float = 0.2
    features: float = 0.5
    """Share of features a tree is grown on."""


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


def learn(given: Examples, task: Task, seed: int = 0) -> Trees:
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
        features = random.permutation(len(names))[: int(len(names) * task.features)]
        asked = _grow(bins, edges, features, rows, slope, bend)
        leaf = np.zeros(len(y), dtype=np.int64)
        for feature, at in asked:
            leaf = 2 * leaf + (bins[feature] > at)
        slopes = np.bincount(leaf[rows], slope[rows], 1 << DEPTH)
        bends = np.bincount(leaf[rows], bend[rows], 1 << DEPTH)
        value = np.round(100 * task.rate * slopes / (bends + 3 * STEADY)).astype(np.int64)
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


def rows_of(trees: Trees) -> list[list[str]]:
    """Trees as the rows of a table that `model.trees` reads."""
    found = [["base", str(trees.base)]]
    for number, leaves in enumerate(trees.leaves.reshape(-1, 1 << DEPTH)):
        row: list[str] = []
        for column, threshold in zip(trees.columns[:, number], trees.thresholds[:, number], strict=True):
            row += (trees.features[column], str(threshold))
        found.append([*row, *map(str, leaves)])
    return found
