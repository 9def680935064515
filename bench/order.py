"""The order that a peer gets, and how it measures itself: the same clock and the same end for all."""

import gc
import json
import os
import sys
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import NoReturn, Self


@dataclass(frozen=True, slots=True)
class Order:
    """One run: which topic to read, what to do with its records, and when it is done."""

    broker: str
    work: str
    """`pass` (forward and count), `slow` (the same, taking its time) or `job` (split, deduplicate, enrich)."""
    source: str
    """A topic that was filled before the run."""
    name: str
    """Of the run: its group, and the first part of the topics it writes (`name.items`...), which are there."""
    partitions: int
    records: int
    """Of the source, after which the run is over."""
    folder: str
    """An empty folder for state on disk."""
    expect: dict[str, int] = field(default_factory=dict)
    """Records each step of this project has had when the run is over."""
    report: str = ""
    """A file for the state of a worker among several, which never ends by itself."""

    @classmethod
    def given(cls) -> Self:
        """The order on the command line."""
        return cls(**json.loads(sys.argv[1]))

    def dumps(self) -> str:
        """For the command line."""
        return json.dumps(asdict(self))


class Meter:
    """Time and CPU from the first record until all outputs of the last record are durable."""

    def __init__(self, order: Order) -> None:
        self._order = order
        self.records = 0
        self._time = self._cpu = 0.0

    def start(self) -> None:
        """Note that the first record is there; later calls change nothing."""
        if not self._time:
            gc.collect()
            self._time, self._cpu = time.perf_counter(), time.process_time()

    def seen(self, records: int = 1) -> bool:
        """Add records; true when the run's number is reached."""
        self.records += records
        return self.records >= self._order.records

    def state(self) -> dict[str, float]:
        """What was measured until now."""
        return {
            "records": self.records,
            "seconds": time.perf_counter() - self._time,
            "cpu": time.process_time() - self._cpu,
            "rss": peak(),
        }

    def finish(self) -> NoReturn:
        """Print one JSON line and end the process, without the time a framework takes to stop."""
        print(json.dumps(self.state()), flush=True)
        os._exit(0)

    def report(self, **more: object) -> None:
        """Write the state to the file that the caller of several workers reads."""
        path = Path(self._order.report)
        part = path.with_suffix(".part")
        part.write_text(json.dumps({**self.state(), **more}))
        part.replace(path)


def peak() -> int:
    """The most memory this process has held, in bytes. Not `ru_maxrss`: that begins with the parent's on Linux."""
    try:
        status = Path("/proc/self/status").read_text()
        return int(status.partition("VmHWM:")[2].split()[0]) << 10
    except (OSError, IndexError):
        import resource

        usage = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return usage if sys.platform == "darwin" else usage << 10
