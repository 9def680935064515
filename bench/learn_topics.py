"""Learn the topic lexicon again: `python -m bench.learn_topics` writes wire/domain/enrichment/data/topic-words.tsv.

Starts from the weights set by hand (topic-seeds.tsv beside this file) and moves them by the labelled texts of
the test data: a softmax over the topics a data set can tell apart, weights never below nought, drawn back to
where they began, then rounded. The same data gives the same file. A fifth of the texts is held out, by a
digest of the text, so that copies fall on one side; the tests measure on that fifth.
"""

import csv
import gzip
import io
import json
import math
import re
from collections import Counter
from collections.abc import Iterator
from hashlib import blake2b
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from tests.support import DATA, ROOT
from wire.domain.enrichment import context
from wire.domain.enrichment.lexicon import HEADLINE, LEVEL, READ
from wire.domain.enrichment.regions import country_of
from wire.domain.words import words

SEEDS = Path(__file__).with_name("topic-seeds.tsv")
LEXICON = ROOT / "wire" / "domain" / "enrichment" / "data" / "topic-words.tsv"
CODES = tuple(f"{number:02}000000" for number in range(1, 18))
ROWS = 12000
"""Rows of the lexicon at most, so that a person can read it."""
LEAD = re.compile(r"(?<=[.!?])\s+")
LEAD_SENTENCES = 2
"""A story is learnt whole and by its first sentences, because wire has many texts that are no longer."""

NEWS = {
    "business": "04", "entertainment": "01", "politics": "11", "sport": "15", "sports": "15", "tech": "13",
    "technology": "13", "health": "07",
}  # fmt: skip
HUFFPOST = {
    0: "11", 1: "07", 2: "01", 3: "10", 5: "14", 6: "07", 7: "14", 8: "10", 9: "04", 10: "01", 11: "15",
    12: "14", 13: "10", 14: "14", 17: "14", 19: "14", 20: "02", 21: "01", 22: "08", 23: "06",
    25: "12", 27: "13", 29: "10", 30: "13", 31: "04", 32: "01", 34: "08",
    35: "01", 36: "06", 37: "05", 39: "01", 40: "05",
}  # fmt: skip
"""Sections by number, told by their headlines, that are of one topic or two; the others are left out."""


LEAST_TEXTS, LEAST_PAIRS = 6, 12
"""Texts a word, or a pair of words, must be found in to be learnt."""
COMMON = 0.1
"""Share of the long texts from which on a word is in all kinds of them."""
LEAST_LEARNT = 1.0
"""Weight a learnt word needs to be kept."""
DAYS = frozenset(
    words(
        "monday tuesday wednesday thursday friday saturday sunday morning afternoon evening yesterday today tomorrow "
        "tonight"
    )
)
"""Words that say when something was, not what it was: they are learnt, so that no other word stands in for them, but
not kept; a pair such as `black friday` is."""
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


class Text(NamedTuple):
    """A labelled text; `topics` are first-level codes of which one is right."""

    source: str
    headline: str
    body: str
    topics: frozenset[str]

    @property
    def held_out(self) -> bool:
        return blake2b((self.headline + self.body).encode(), digest_size=1).digest()[0] % 5 == 0


def labelled() -> Iterator[Text]:
    """Every labelled text once, whichever files repeat it."""
    seen: set[tuple[str, str]] = set()
    for text in (*bbc(), *masakhane(), *reuters(), *huffpost()):
        if (text.headline, text.body) not in seen:
            seen.add((text.headline, text.body))
            yield text


def bbc() -> Iterator[Text]:
    for line in _lines("topics/bbc.jsonl.gz"):
        row = json.loads(line)
        headline, _, body = row["text"].partition("\n")
        yield Text("bbc", headline, body.strip(), _topics(NEWS[row["label"]]))


def masakhane() -> Iterator[Text]:
    csv.field_size_limit(10_000_000)
    for part in ("dev", "50shot"):
        for row in csv.DictReader(_lines(f"topics/masakhane-eng-{part}.tsv.gz"), delimiter="\t"):
            yield Text("masakhane", row["headline"], row["text"], _topics(NEWS[row["category"]]))


def reuters() -> Iterator[Text]:
    """Stories of 1987 with topics, all of which are economic; those of `jobs` are left out."""
    for path in sorted((DATA / "reuters21578").glob("*.sgm.gz")):
        text = gzip.decompress(path.read_bytes()).decode("latin-1")
        for story in re.findall(r"<REUTERS.*?</REUTERS>", text, re.DOTALL):
            topics = re.search(r"<TOPICS>(<D>.*?)</TOPICS>", story)
            title = re.search(r"<TITLE>(.*?)</TITLE>", story, re.DOTALL)
            body = re.search(r"<BODY>(.*?)</BODY>", story, re.DOTALL)
            if topics and title and body and "<D>jobs<" not in topics[1]:
                headline, plain = (part[1].replace("&lt;", "<").replace("&#3;", "") for part in (title, body))
                yield Text("reuters", headline, plain, _topics("04"))


def huffpost() -> Iterator[Text]:
    for line in _lines("topics/huffpost-headlines.json.gz"):
        row = json.loads(line)
        if topics := HUFFPOST.get(row["label"]):
            yield Text("huffpost", row["raw"], "", _topics(topics))


def _lines(name: str) -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(gzip.decompress((DATA / name).read_bytes())), "utf-8", newline="")


def _topics(numbers: str) -> frozenset[str]:
    return frozenset(f"{number}000000" for number in numbers.split())


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
    return {name.lower() for name in context.first_names() if name.lower() not in spoken}


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
    whole = np.minimum(np.rint(weights), 9).astype(int)
    learnt = {(w, CODES[c]): int(whole[r, c]) for w, r in rows.items() for c in np.flatnonzero(whole[r])}
    times = Counter(word for counts in counted for word in counts)
    worth = {key: (key in hand, weight**2 * times[key[0]], key) for key, weight in learnt.items()}
    return {key: learnt[key] for key in sorted(learnt, key=worth.__getitem__, reverse=True)[:ROWS]}


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
