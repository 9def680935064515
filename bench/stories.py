"""The cost of more stories in the state: `python -m bench.stories 50000` feeds made-up ones and measures now and then.

A second number is how many come in a day of the wire (by default all in one day). With 750, the share of one of four
partitions of a wire of 3,000 a day, most have expired in the end.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from bench.corpus import reuters
from bench.order import peak
from bench.work import NOW
from wire.process import BATCH, InMemory
from wire.sources.files import Sent, read

WINDOW = 2000
"""Messages over which the cost is taken."""


def measure(most: int, a_day: int = 0) -> Iterator[dict[str, float]]:
    """Cost of a message and memory at each tenfold number of stories, and at the last."""
    log, known = InMemory(), 0
    marks = [mark for mark in (WINDOW, 10_000, 100_000, 1_000_000) if mark < most] + [most]
    began = process_time()
    for batch in _batches(most, a_day):
        log.feed(batch, NOW)
        known += len(batch)
        if known in marks:
            yield {"stories": known, "cpu": (process_time() - began) / WINDOW, "rss": peak()}
        if known + WINDOW in marks:
            began = process_time()


def _batches(most: int, a_day: int) -> Iterator[list[Sent]]:
    with TemporaryDirectory(prefix="wire-bench-") as folder:
        file = Path(folder) / "made.sgm"
        for start in range(0, most, BATCH):
            file.write_text("\n".join(reuters(number, a_day) for number in range(start, start + BATCH)))
            yield list(read([file], now=NOW))


if __name__ == "__main__":
    print(json.dumps(list(measure(*map(int, sys.argv[1:])))))
