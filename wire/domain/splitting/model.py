"""Which lines of a page are its story: small trees that were learnt from pages which people had marked.

`data/story-lines.tsv` holds them, made by bench/learn_pages.py. Each tree asks three questions of a line, the same
three whatever the answers, so that the answers are the number of a leaf; the score of a line is the sum of its leaves,
in hundredths of log-odds. All numbers are whole: the same page has the same story on every machine.
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
    """A sum of trees: the feature and the threshold of each question, tree by tree, and the leaves."""

    base: int
    features: tuple[str, ...]
    columns: NDArray[np.intp]
    thresholds: Numbers
    leaves: Numbers

    @classmethod
    def of(cls, base: int, trees: Sequence[tuple[Sequence[tuple[str, int]], Sequence[int]]]) -> "Trees":
        """From the questions and leaves of each tree: is the feature over the threshold?"""
        questions = [question for asked, _ in trees for question in asked]
        features = tuple(dict.fromkeys(name for name, _ in questions))
        return cls(
            base,
            features,
            np.array([features.index(name) for name, _ in questions], dtype=np.intp),
            np.array([threshold for _, threshold in questions], dtype=np.int64),
            np.array([leaves for _, leaves in trees], dtype=np.int64).reshape(-1),
        )

    def score(self, found: Mapping[str, Numbers]) -> Numbers:
        """The score of each line."""
        values = np.stack([found[name] for name in self.features])
        answers = values[self.columns] > self.thresholds[:, None]
        first, second, third = answers[0::DEPTH], answers[1::DEPTH], answers[2::DEPTH]
        leaf = np.arange(len(first), dtype=np.int64)[:, None] * (1 << DEPTH) + 4 * first + 2 * second + third
        return self.base + self.leaves[leaf].sum(axis=0)


@cache
def story_lines() -> Trees:
    """The trees of `data/story-lines.tsv`: a row is three features with thresholds, and eight leaves."""
    (_, base), *table = rows("story-lines.tsv")
    trees = []
    for row in table:
        questions = [(row[2 * n], int(row[2 * n + 1])) for n in range(DEPTH)]
        trees.append((questions, [int(leaf) for leaf in row[2 * DEPTH :]]))
    return Trees.of(int(base), trees)


def stretches(scores: Sequence[int], count: int, chosen: Sequence[int]) -> list[bool]:
    """Whether each of `count` lines is in the story, so that the whole is most probable (Viterbi, two states).

    Beginning and ending a stretch costs `SWITCH`. Lines that are not chosen say nothing, and are in none.
    """
    scored = dict(zip(chosen, scores, strict=True))
    outside, inside = 0, -SWITCH
    came: list[tuple[bool, bool]] = []
    for number in range(count):
        entered, left = outside - SWITCH > inside, inside - SWITCH > outside
        came.append((left, entered))
        outside, inside = max(outside, inside - SWITCH), max(inside, outside - SWITCH) + scored.get(number, 0)
    found, state = [False] * count, inside > outside
    for number in range(count - 1, -1, -1):
        found[number] = state and number in scored
        left, entered = came[number]
        state = not entered if state else left
    return found
