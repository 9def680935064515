"""Learn the topic lexicon again: `python -m bench.learn_topics` writes wire/domain/enrichment/data/topic-words.tsv.

Starts from the weights set by hand (topic-seeds.tsv beside this file) and moves them by the labelled texts of
the test data: a softmax over the topics a data set can tell apart, weights never below nought, drawn back to
where they began, then rounded. Words too rare to be learnt count as other forms of them (`overturns` as `overturned`).
The same data gives the same file. The fifth of the texts that is held out is what the tests measure on.
"""

import math
from collections import Counter
from hashlib import blake2b
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from bench.labelled_texts import CODES, LEAD, LEAD_SENTENCES, Text, labelled
from bench.word_forms import forms
from tests.support import ROOT
from wire.domain.enrichment import context_words
from wire.domain.enrichment.lexicon import HEADLINE, LEVEL, READ
from wire.domain.enrichment.regions import country_of
from wire.domain.words import words

SEEDS = Path(__file__).with_name("topic-seeds.tsv")
LEXICON = ROOT / "wire" / "domain" / "enrichment" / "data" / "topic-words.tsv"
ROWS = 12000
"""Rows of the lexicon at most, so that a person can read it, besides those of rare forms."""
LEAST_TEXTS, LEAST_PAIRS = 6, 12
"""Texts a word, or a pair of words, must be found in to be learnt."""
COMMON = 0.1
"""Share of the long texts from which on a word is in all kinds of them."""
LEAST_LEARNT = 1.0
"""Weight a learnt word needs to be kept."""
LEAST_OF_FORMS = 3
"""Weight a word needs to speak for its other forms that are too rare to be learnt."""
DAYS = frozenset(
    words(
        "monday tuesday wednesday thursday friday saturday sunday morning afternoon evening yesterday today tomorrow "
        "tonight"
    )
)
"""Words that say when something was, not what it was: they are learnt, so that no other word stands in for them, but
not kept; a pair such as `black friday` is."""
POLITICIANS = frozenset(words("trump kellyanne nixon spicer putin franken gop"))
"""Names in headlines of comedy and of the media, which are learnt as arts: in all other news they say nothing of arts."""
ARTS, LAW = "01000000", "02000000"
SUITS = frozenset(words("lawsuit lawsuits sued sues suing plaintiff plaintiffs libel defamation")) | {
    "lawsuit against",
    "filed lawsuit",
    "files lawsuit",
    "court battle",
    "legal battle",
    "legal action",
    "class action",
}
LEAST_OF_SUITS = 4
"""What words of lawsuits weigh at least: hardly a data set has the law as a topic, and each has suits of its own one."""
STEP, PULL, ROUNDS = 0.5, 0.0006, 10
PARTS = {"bbc": 1.0, "masakhane": 3.0, "reuters": 0.15, "huffpost": 0.25}
"""What one text of a data set counts: headlines alone say little, and market reports are all alike."""
OPEN = ("bbc", "masakhane", "reuters")
"""Data sets of whole stories: what they are not labelled as, they are not about; NEAR are the exceptions."""
NEAR = {
    frozenset({"11000000"}): frozenset({"16000000", "09000000"}),
    frozenset({"04000000"}): frozenset({"09000000"}),
}

Numbers = npt.NDArray[Any]


def features(text: Text) -> dict[str, int]:
    """Words and pairs of a text with what they count, as `wire.domain.enrichment.topics` counts them."""
    counts: dict[str, int] = {}
    for found, factor in ((words(text.body)[:READ], 1), (words(text.headline), HEADLINE)):
        lowered = [word.lower() for word in found]
        for word in {*lowered, *map(" ".join, pairwise(lowered))}:
            counts[word] = counts.get(word, 0) + factor
    return counts


def seeds() -> dict[tuple[str, str], int]:
    rows = (line.split("\t") for line in SEEDS.read_text("utf-8").splitlines() if line[0] != "#")
    return {(word, code): int(weight) for word, code, weight in rows}


def vocabulary(texts: list[dict[str, int]], given: set[str], people: set[str]) -> dict[str, int]:
    """Words that may bear weight -> row: those set by hand, and words found in enough texts, but not in most.

    Names of people and of places are not learnt: who a story is about, or where it is from, is not what it is about.
    """
    seen = Counter(
        word for counts in texts for word in counts if word.replace(" ", "").isalpha() and len(word) > 2
    )
    long = [counts for counts in texts if len(counts) > 200]
    often = Counter(word for counts in long for word in counts)
    common = {word for word, times in often.items() if times >= COMMON * len(long)}
    learnt = {
        word
        for word, times in seen.items()
        if times >= (LEAST_PAIRS if " " in word else LEAST_TEXTS)
        and common.isdisjoint((word, *word.split(" ")))
        and people.isdisjoint(word.split(" "))
        and not is_place(word)
    }
    return {word: row for row, word in enumerate(sorted(given | learnt))}


def is_place(word: str) -> bool:
    """Whether a word is the name of a place."""
    return bool(country_of(word.title()) or country_of(word.upper()))


def given_names(texts: list[Text]) -> set[str]:
    """Given names that the texts never have as a word in lower case (as they do `bill` and `grant`)."""
    spoken = {word for text in texts for word in words(text.body)}
    return {name.lower() for name in context_words.first_names() if name.lower() not in spoken}


class Example(NamedTuple):
    """A text as numbers: its rows of the weights, what each counts, which topics are right, which are open."""

    rows: Numbers
    factors: Numbers
    right: Numbers
    open: Numbers
    part: float


def examples(texts: list[Text], counted: list[dict[str, int]], rows: dict[str, int]) -> list[Example]:
    """The texts in a fixed order that mixes the data sets."""
    told: dict[str, set[str]] = {source: set(CODES) for source in OPEN}
    for text in texts:
        told.setdefault(text.source, set()).update(text.topics)
    made = []
    for text, counts in zip(texts, counted, strict=True):
        found = sorted(word for word in counts if word in rows)
        right = text.topics | NEAR.get(text.topics, frozenset())
        made.append(
            Example(
                np.array([rows[word] for word in found], int),
                np.array([counts[word] for word in found], float),
                np.array([code in right for code in CODES]),
                np.array([code in told[text.source] for code in CODES]),
                PARTS[text.source],
            )
        )
    order = sorted(range(len(made)), key=lambda at: blake2b(str(at).encode(), digest_size=8).digest())
    return [made[at] for at in order]


def descend(weights: Numbers, learnt: list[Example]) -> None:
    """Move the weights down the slope of the loss, text by text, with Adagrad steps, never below nought."""
    start, squares = weights.copy(), np.full_like(weights, 0.1)
    for rows, factors, right, open_, part in learnt * ROUNDS:
        scale = 1 / math.sqrt(factors.sum() + LEVEL)
        strengths = np.where(open_, factors @ weights[rows] * scale, -np.inf)
        chances = np.exp(strengths - strengths.max())
        chances /= chances.sum()
        wanted = np.where(right, chances, 0.0)
        wanted /= max(wanted.sum(), 1e-12)
        slope = part * scale * factors[:, None] * (chances - wanted) + PULL * (weights[rows] - start[rows])
        squares[rows] += slope**2
        weights[rows] = np.maximum(weights[rows] - STEP * slope / np.sqrt(squares[rows]), 0)


def learn(texts: list[Text]) -> dict[tuple[str, str], int]:
    """Weights of words by topic: the ROWS of most use, those set by hand first."""
    counted = [features(text) for text in texts]
    hand = seeds()
    rows = vocabulary(counted, {word for word, _ in hand}, given_names(texts))
    weights = np.zeros((len(rows), len(CODES)))
    for (word, code), weight in hand.items():
        weights[rows[word], CODES.index(code)] = weight
    by_hand = weights > 0
    descend(weights, examples(texts, counted, rows))
    weights[~by_hand & (weights < LEAST_LEARNT)] = 0
    weights[[rows[day] for day in DAYS & rows.keys()]] = 0
    named = [row for word, row in rows.items() if not POLITICIANS.isdisjoint(word.split(" "))]
    weights[named, CODES.index(ARTS)] = 0
    whole = np.minimum(np.rint(weights), 9).astype(int)
    learnt = {(w, CODES[c]): int(whole[r, c]) for w, r in rows.items() for c in np.flatnonzero(whole[r])}
    times = Counter(word for counts in counted for word in counts)
    worth = {key: (key in hand, weight**2 * times[key[0]], key) for key, weight in learnt.items()}
    kept = {key: learnt[key] for key in sorted(learnt, key=worth.__getitem__, reverse=True)[:ROWS]}
    kept |= {(suit, LAW): max(kept.get((suit, LAW), 0), LEAST_OF_SUITS) for suit in SUITS}
    return kept | of_rare_forms(kept, {word for word, seen in times.items() if seen < LEAST_TEXTS})


def of_rare_forms(learnt: dict[tuple[str, str], int], rare: set[str]) -> dict[tuple[str, str], int]:
    """Weights of words that are too rare to be learnt and of which other forms speak for a topic: their mean."""
    known = {word for word, _ in learnt}
    found: dict[tuple[str, str], list[int]] = {}
    for (word, code), weight in learnt.items():
        if weight >= LEAST_OF_FORMS and " " not in word:
            for form in (forms(word) & rare) - known:
                found.setdefault((form, code), []).append(weight)
    return {key: round(sum(weights) / len(weights)) for key, weights in found.items()}


def write(lexicon: dict[tuple[str, str], int]) -> None:
    with LEXICON.open("w", encoding="utf-8", newline="\n") as file:
        file.write(
            "# Words and pairs of words that speak for a topic: word, IPTC Media Topic, weight (1 to 9).\n"
        )
        file.write(
            "# Made by bench/learn_topics.py; change the weights in bench/topic-seeds.tsv and make it again.\n"
        )
        for (word, code), weight in sorted(
            lexicon.items(), key=lambda item: (item[0][1], -item[1], item[0][0])
        ):
            file.write(f"{word}\t{code}\t{weight}\n")


def shortened(texts: list[Text]) -> list[Text]:
    """The texts, and the first sentences of those that have more."""
    return [
        short
        for text in texts
        for short in dict.fromkeys(
            (text, text._replace(body=" ".join(LEAD.split(text.body)[:LEAD_SENTENCES])))
        )
    ]


if __name__ == "__main__":
    write(learn(shortened([text for text in labelled() if not text.held_out])))
