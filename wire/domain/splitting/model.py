"""Small trees that were learnt from pages which people had marked: which lines are the story, which its headline.

Tables in `data/` hold them, made by bench/learn_pages.py. Each tree asks three questions of a line, the same three
whatever the answers, so that the answers are the number of a leaf; the score of a line is the sum of its leaves, in
hundredths of log-odds. All numbers are whole: the same page has the same story on every machine.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from wire.domain.splitting.data import rows
from wire.domain.splitting.features import Numbers

DEPTH = 3
"""Questions of a tree."""
SWITCH = 30
"""What it takes to begin or end a stretch of the story, in hundredths of log-odds."""


@dataclass(frozen=True, slots=True)
class Trees:
    """A sum of trees: the feature and the threshold of each question, a column for each tree, and the leaves."""

    base: int
    features: tuple[str, ...]
    columns: NDArray[np.intp]
    thresholds: NDArray[np.int32]
    leaves: Numbers
    first_leaves: Numbers
    """Where the leaves of each tree begin."""

    @classmethod
    def of(cls, base: int, grown: Sequence[tuple[Sequence[tuple[str, int]], Sequence[int]]]) -> "Trees":
        """From the questions and leaves of each tree: is the feature over the threshold?"""
        questions = [question for asked, _ in grown for question in asked]
        features = tuple(dict.fromkeys(name for name, _ in questions))
        return cls(
            base,
            features,
            np.array([features.index(name) for name, _ in questions], dtype=np.intp).reshape(-1, DEPTH).T,
            np.array([threshold for _, threshold in questions], dtype=np.int32).reshape(-1, DEPTH).T,
            np.array([leaves for _, leaves in grown], dtype=np.int64).reshape(-1),
            np.arange(len(grown), dtype=np.int64)[:, None] * (1 << DEPTH),
        )

    def score(self, found: Mapping[str, Numbers | int], lines: int) -> Numbers:
        """The score of each of so many lines. A value that all of them share is one number."""
        values = np.empty((len(self.features), lines), np.int32)
        for row, name in enumerate(self.features):
            values[row] = found[name]
        answers = values.take(self.columns, axis=0) > self.thresholds[:, :, None]
        first, second, third = answers.view(np.uint8)
        leaf = self.first_leaves + (4 * first + 2 * second + third)
        scores: Numbers = self.base + np.add.reduce(self.leaves.take(leaf))
        return scores


@cache
def trees(table: str) -> Trees:
    """The trees of a table in `data/`: a row is three features with thresholds, and eight leaves."""
    (_, base), *found = rows(table)
    grown = []
    for row in found:
        questions = [(row[2 * n], int(row[2 * n + 1])) for n in range(DEPTH)]
        grown.append((questions, [int(leaf) for leaf in row[2 * DEPTH :]]))
    return Trees.of(int(base), grown)


def stretches(scores: Sequence[int]) -> list[bool]:
    """Whether each of the lines scored is in the story, so that the whole is most probable (Viterbi, two states).

    Beginning and ending a stretch costs `SWITCH`.
    """
    outside, inside = 0, -SWITCH
    steps: list[tuple[bool, bool]] = []
    for score in scores:
        ended, began = inside - SWITCH > outside, outside - SWITCH > inside
        steps.append((ended, began))
        outside, inside = (
            inside - SWITCH if ended else outside,
            (outside - SWITCH if began else inside) + score,
        )
    found, state = [], inside > outside
    for ended, began in reversed(steps):
        found.append(state)
        state = not began if state else ended
    return found[::-1]
