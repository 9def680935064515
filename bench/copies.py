"""How well copies are told from other stories: `python -m bench.copies`, on Reuters-21578 and pairs judged by eye.

tests/domain/copies/pairs.tsv has two NEWIDs, the earlier first, and what the second one is to the first: copy, excerpt,
extension, update (it must go out, linked or not: a correction, the story after an alert), other, either (left out). Rules
were made by the pairs whose first NEWID is even; the odd ones were held out.
"""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from bench.corpus import REUTERS, ROOT
from bench.work import NOW
from wire.codec import Stored, event, loads
from wire.domain.clock import read as milliseconds
from wire.domain.copies.comparable import fingerprint_of
from wire.domain.copies.fingerprint import Fingerprint
from wire.domain.copies.matching import Index, store
from wire.domain.copies.relation import Relation, relation
from wire.domain.tables.retention import FINGERPRINTS
from wire.domain.tables.state import State, TaskState
from wire.partitioner import partition_of
from wire.sources.files import read
from wire.steps import SPLIT, run
from wire.steps.embargoes import RELEASE

PAIRS = ROOT / "tests/domain/copies/pairs.tsv"
HALVES = {"tuned on": 0, "held out": 1}
SHORT = 60
"""Words."""


class Pair(NamedTuple):
    """Two stories, what the later one was judged to be, and what it is taken for."""

    earlier: int
    later: int
    judged: str
    found: Relation | None
    jaccard: float
    words: int

    @property
    def hidden(self) -> bool:
        """Whether the later one does not go out."""
        return self.found is not None and self.found.kind != "extension"

    @property
    def repeats(self) -> bool:
        """Whether it was judged to say nothing new."""
        return self.judged in {"copy", "excerpt"}


class Item(NamedTuple):
    """A story as it comes to the step that looks for copies."""

    number: int
    key: bytes
    time: int
    fingerprint: Fingerprint


def stories() -> list[Item]:
    """All stories of the collection, in the order of their time; those under embargo are released."""
    state, found = State(TaskState.empty(SPLIT.tables)), []
    for offset, sent in enumerate(read([REUTERS], now=NOW)):
        outputs = run(SPLIT, state, "messages", [Stored(sent.key, sent.value, sent.headers, 0, offset, NOW)])
        if state["embargoes"].get(sent.key.decode()):
            release = Stored(sent.key, None, event(RELEASE, "release", "/bench", ""), 0, offset, NOW)
            outputs += run(SPLIT, state, "messages", [release])
        for output in outputs:
            value = loads(output.value)
            fingerprint = fingerprint_of(value) if output.topic == "items" else None
            if fingerprint and value.get("profile") == "story":
                number = int(value["altIds"][0]["value"].rpartition(":")[2])
                found.append(Item(number, output.key, milliseconds(value["versionCreated"]), fingerprint))
    return sorted(found, key=lambda item: (item.time, item.number))


def judged(items: Iterable[Item]) -> list[Pair]:
    """The pairs that were judged, and what each is taken for."""
    by_number = {item.number: item.fingerprint for item in items}
    pairs = []
    for line in PAIRS.read_text().splitlines():
        first, second, judgement = line.split("\t")
        earlier, later = by_number[int(first)], by_number[int(second)]
        shared = earlier.shared(later)
        together = len(earlier.shingles) + len(later.shingles) - shared
        pairs.append(
            Pair(
                int(first),
                int(second),
                judgement,
                relation(earlier, later),
                shared / together,
                min(len(earlier.text), len(later.text)),
            )
        )
    return pairs


def figures(pairs: list[Pair]) -> dict[str, tuple[int, int]]:
    """What was right, of how many."""
    clear = [pair for pair in pairs if pair.judged != "either"]
    hidden = [pair for pair in clear if pair.hidden]
    return {
        "precision, all": _share(hidden, lambda pair: pair.repeats),
        "precision, under 60 words": _share(
            [pair for pair in hidden if pair.words < SHORT], lambda pair: pair.repeats
        ),
        "recall at Jaccard >= 0.5": _share(
            [pair for pair in clear if pair.repeats and pair.jaccard >= 0.5], lambda pair: pair.hidden
        ),
        "recall of excerpts": _share(
            [pair for pair in clear if pair.judged == "excerpt"], lambda pair: pair.hidden
        ),
        "recall of extensions": _share(
            [pair for pair in clear if pair.judged == "extension"],
            lambda pair: pair.found is not None and not pair.hidden,
        ),
        "others that go out": _share(
            [pair for pair in clear if pair.judged in {"other", "update"}], lambda pair: not pair.hidden
        ),
    }


def linked(items: list[Item], partitions: int) -> set[int]:
    """The stories that are found to be copies, excerpts or extensions where so many partitions are."""
    indexes = [Index() for _ in range(partitions)]
    state, found = State(TaskState.empty([FINGERPRINTS.table])), set()
    for item in items:
        index = indexes[partition_of(item.key, partitions)]
        uri = str(item.number)
        match = index.find(uri, "story", item.time, item.fingerprint, state[FINGERPRINTS.table])
        if match:
            found.add(item.number)
        if match is None or not match.hides:
            version_id = f"{uri}#1"
            state[FINGERPRINTS.table][version_id] = store("story", item.time, item.fingerprint)
            index.add(version_id, item.fingerprint)
    return found


def _share(pairs: list[Pair], is_right: Callable[[Pair], bool]) -> tuple[int, int]:
    return sum(map(is_right, pairs)), len(pairs)


def main() -> None:
    """Print all figures, and the pairs that are taken for something else."""
    items = stories()
    pairs = judged(items)
    for name, half in HALVES.items():
        print(f"{name}:")
        for what, (right, of) in figures([pair for pair in pairs if pair.earlier % 2 == half]).items():
            print(f"  {what:<28}{right:>4} of {of:<4} {right / max(of, 1):7.1%}")
    one, four = linked(items, 1), linked(items, 4)
    print(f"found with one partition {len(one)}, with four {len(four)}")
    for pair in pairs:
        if pair.judged != "either" and (pair.hidden != pair.repeats):
            taken = pair.found.kind if pair.found else "other"
            print(
                f"{pair.earlier}/{pair.later}: judged {pair.judged}, taken for {taken}, Jaccard {pair.jaccard:.2f}"
            )


if __name__ == "__main__":
    main()
