"""How fast the read model takes items, what it costs, and how fast it answers meanwhile: `python -m bench.projection`.

The stories are made up of a vocabulary of 40,000 words by the frequencies of a language (Zipf), 400 words each, with
topics, regions and counts as a wire has them.
"""

import argparse
import http.client
import multiprocessing
import random
import resource
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any

import orjson
import uvicorn

from wire.broker.port import free_port
from wire.codec import Stored, event
from wire.domain.clock import hour_of, iso
from wire.kafka.changelog import change
from wire.projection.store import Source, Store
from wire.settings import Settings
from wire.web.app import build
from wire.web.serve import favour_answers

WORDS = 400
BATCH = 1000
"""Stories of a transaction."""
PIECE = 20
"""Records that come at once: to read many in one go would keep all other threads of the process waiting."""
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


QUESTIONS = {
    "newest": "/api/items",
    "filter": "/api/items?topic=04000000&region=CD",
    "words": "/api/items?q={}%20{}",
    "topics": "/api/counts?by=topic&kind=story",
    "hours": "/api/counts?by=hour&last=24&top=400",
}
RATE, CLIENTS = 50, 4


def ask(port: int, end: Any, answers: Any) -> None:
    """Ask as pages do, RATE times a second, until told to stop; the time of an answer starts when it was due."""
    took: dict[str, list[float]] = {name: [] for name in QUESTIONS}
    vocabulary = Made()._vocabulary[:3000]

    def client(number: int) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port)
        dice, due, at = random.Random(number), time.perf_counter(), number
        while not end.is_set():
            due += CLIENTS / RATE
            time.sleep(max(0.0, due - time.perf_counter()))
            name = [*QUESTIONS][at % len(QUESTIONS)]
            at += 1
            connection.request("GET", QUESTIONS[name].format(*dice.choices(vocabulary, k=2)))
            answer = connection.getresponse()
            answer.read()
            assert answer.status == 200, (name, answer.status)
            took[name].append((time.perf_counter() - due) * 1000)

    clients = [threading.Thread(target=client, args=(number,)) for number in range(CLIENTS)]
    for each in clients:
        each.start()
    for each in clients:
        each.join()
    answers.put(took)


@contextmanager
def asking(store: Store) -> Iterator[None]:
    """Serve the page, as `wire web` does, to a process that asks; at the end print how long answers took."""
    processes, port = multiprocessing.get_context("spawn"), free_port()
    app = build(Settings(broker="127.0.0.1:9"), store, "", lambda: START)
    server = uvicorn.Server(uvicorn.Config(app, port=port, log_level="critical", access_log=False))
    serving = threading.Thread(target=server.run)
    serving.start()
    end, answers = processes.Event(), processes.Queue()
    favour_answers()
    asker = processes.Process(target=ask, args=(port, end, answers), daemon=True)
    asker.start()
    began = time.perf_counter()
    try:
        yield
    finally:
        seconds = time.perf_counter() - began
        end.set()
        took = answers.get()
        asker.join()
        server.should_exit = True
        serving.join()
    print(f"{sum(map(len, took.values())) / seconds:.0f} questions a second were answered")
    for name, times in took.items():
        times.sort()
        middle, most = times[len(times) // 2], times[len(times) * 99 // 100]
        print(f"{name:<8} median {middle:.1f} ms, p99 {most:.1f} ms")


def make(count: int, batches: Any) -> None:
    """Give batches of records, a few ahead of those that take them."""
    made = Made()
    for _ in range(0, count, BATCH):
        batch = made.batch(BATCH)
        for source, records in batch.items():
            for first in range(0, len(records), PIECE):
                batches.put((source, records[first : first + PIECE]))
        batches.put(None)


@contextmanager
def making(count: int) -> Iterator[Any]:
    """Records made by a process of their own, as a broker would bring them: the page does not pay for the making."""
    processes = multiprocessing.get_context("spawn")
    batches = processes.Queue(maxsize=4 * BATCH // PIECE)
    maker = processes.Process(target=make, args=(count, batches), daemon=True)
    maker.start()
    yield batches
    maker.join()


def fill(store: Store, count: int, batches: Any) -> None:
    """Fill a file and print how fast that went."""
    spent, worked = 0.0, 0.0
    for start in range(0, count, BATCH):
        batch: dict[Source, list[Stored]] = {}
        while piece := batches.get():
            batch.setdefault(piece[0], []).extend(piece[1])
        started, busy = time.perf_counter(), time.thread_time()
        store.apply(batch, {STORIES: start + BATCH, COUNTS: 0}, START)
        spent += time.perf_counter() - started
        worked += time.thread_time() - busy
        if (done := start + BATCH) % 50_000 == 0:
            print(f"{done:>9,} items  {done / spent:>7,.0f} items/s  {_memory()}", flush=True)
    size = sum(file.stat().st_size for file in store.path.parent.iterdir()) / 1e6
    print(f"{count / worked:,.0f} items for a second of one core")
    print(f"{count / spent:,.0f} items/s, {size:,.0f} MB on disk, {_memory()}")


def _memory() -> str:
    return f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB in memory at most"


def main() -> None:
    """Fill a file and print what it took."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--items", type=int, default=100_000)
    parser.add_argument(
        "--ask", action="store_true", help=f"Ask the HTTP API {RATE} times a second meanwhile."
    )
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder) / "wire.sqlite")
        with making(options.items) as batches, asking(store) if options.ask else nullcontext():
            fill(store, options.items, batches)


if __name__ == "__main__":
    main()
