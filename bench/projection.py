"""How fast the read model takes items, what it costs, and how fast it answers meanwhile: `python -m bench.projection`.

The stories are made up of a vocabulary of 40,000 words by the frequencies of a language (Zipf), 400 words each, with
topics, regions and counts as a wire has them.
"""

import argparse
import random
import resource
import sys
import tempfile
import threading
import time
from pathlib import Path

import orjson

from wire.codec import Stored, event
from wire.domain.clock import hour_of, iso
from wire.kafka.changelog import change
from wire.projection.queries import counts, items
from wire.projection.queries.snapshot import Reader
from wire.projection.store import Source, Store
from wire.web.serve import SWITCH

WORDS = 400
START = 1_772_434_800_000
STORIES = Source("stories", "wire.stories", 0)
COUNTS = Source("counts", "wire-enrich-counts-changelog", 0)
REGIONS = [f"{a}{b}" for a in "ABCDEFGHIJ" for b in "ABCDEFGHIJ"]


class Made:
    """Records without end; the same ones each time."""

    def __init__(self) -> None:
        self._dice = random.Random(7)
        self._vocabulary = [
            "".join(self._dice.choices("abcdefghijklmnopqrstuvwxyz", k=self._dice.randint(3, 10)))
            for _ in range(40_000)
        ]
        self._weights = [1 / rank for rank in range(1, 40_001)]
        self._pool: list[str] = []
        self._counted: dict[str, list[int]] = {}
        self.number = 0

    def batch(self, size: int) -> dict[Source, list[Stored]]:
        """The records of so many stories, and what they change in the counts."""
        stories, changed = [], {}
        hour = hour_of(self._time())
        self._counted = {key: numbers for key, numbers in self._counted.items() if key.endswith(hour)}
        for _ in range(size):
            topics, regions = self._dice.sample(range(1, 18), 2), self._dice.sample(REGIONS, 2)
            stories.append(self._story(topics, regions))
            for topic in ("", *topics):
                for region in ("", *regions):
                    key = f"story|{topic:02d}000000|{region}" if topic else f"story||{region}"
                    key += f"|{hour_of(self._time())}"
                    numbers = changed[key] = self._counted.setdefault(key, [0] * 6)
                    numbers[0] += 1
                    numbers[1] += 1
        written = [change("counts", key, numbers, 1) for key, numbers in changed.items()]
        return {
            STORIES: stories,
            COUNTS: [Stored(each.key, each.value, [], 0, 0, 0) for each in written],
        }

    def _time(self) -> int:
        return START + self.number * 20_000

    def _story(self, topics: list[int], regions: list[str]) -> Stored:
        if len(self._pool) < WORDS + 8:
            self._pool = self._dice.choices(self._vocabulary, self._weights, k=200_000)
        words, self._pool = self._pool[: WORDS + 8], self._pool[WORDS + 8 :]
        self.number += 1
        uri = f"urn:uuid:{self.number:032x}"
        value = {
            "uri": uri,
            "version": "1",
            "pubStatus": "usable",
            "headlines": [{"role": "main", "value": " ".join(words[:8])}],
            "bodies": [{"value": " ".join(words[8:])}],
        }
        headers = event(
            "org.wire.story.new",
            f"{uri}#1",
            "/bench",
            iso(self._time()),
            kind="story",
            change="new",
            topics=",".join(f"{topic:02d}000000" for topic in topics),
            regions=",".join(regions),
            agency="Halden",
            language="en",
        )
        return Stored(uri.encode(), orjson.dumps(value), headers, 0, self.number, START)


def asked(path: Path, stop: threading.Event, took: dict[str, list[float]]) -> None:
    """Ask as a page does, 50 times a second, until told to stop."""
    reader = Reader(path)
    questions = {
        "newest": lambda db: items.find(db, items.Wanted()),
        "filter": lambda db: items.find(db, items.Wanted(topic="04000000", region="CD")),
        "words": lambda db: items.find(db, items.Wanted(query=word(db))),
        "topics": lambda db: counts.counts(db, counts.Wanted("topic", "story")),
    }
    dice, at = random.Random(5), 0
    vocabulary = Made()._vocabulary

    def word(_: object) -> str:
        return " ".join(dice.choices(vocabulary[:3000], k=2))

    while not stop.wait(0.02):
        name = [*questions][at % len(questions)]
        at += 1
        started = time.perf_counter()
        with reader.snapshot() as db:
            questions[name](db)
        took.setdefault(name, []).append((time.perf_counter() - started) * 1000)


def main() -> None:
    """Fill a file and print what it took."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--items", type=int, default=100_000)
    parser.add_argument("--ask", action="store_true", help="Ask 50 times a second meanwhile.")
    options = parser.parse_args()
    sys.setswitchinterval(SWITCH)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "wire.sqlite"
        store, made, spent = Store(path), Made(), 0.0
        worked = 0.0
        stop, took = threading.Event(), dict[str, list[float]]()
        asking = threading.Thread(target=asked, args=(path, stop, took))
        if options.ask:
            asking.start()
        for start in range(0, options.items, 1000):
            batch = made.batch(1000)
            started, busy = time.perf_counter(), time.thread_time()
            store.apply(batch, {STORIES: made.number, COUNTS: 0}, START)
            spent += time.perf_counter() - started
            worked += time.thread_time() - busy
            if start % 20_000 == 19_000:
                print(f"{start + 1000:>9,} items  {(start + 1000) / spent:>7,.0f} items/s", flush=True)
        stop.set()
        size = sum(file.stat().st_size for file in path.parent.iterdir()) / 1e6
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"{options.items / worked:,.0f} items for a second of one core")
        print(f"{options.items / spent:,.0f} items/s, {size:,.0f} MB on disk, {memory:,.0f} MB in memory")
        if options.ask:
            asking.join()
            for name, times in took.items():
                times.sort()
                print(
                    f"{name:<8} median {times[len(times) // 2]:.1f} ms, p99 {times[len(times) * 99 // 100]:.1f} ms"
                )


if __name__ == "__main__":
    main()
