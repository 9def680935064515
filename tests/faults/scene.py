"""What a scenario acts upon, and what it can do to it."""

import random
import signal
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults.cluster import Brokers
from tests.faults.crew import Crew, Slot
from tests.faults.load import Feed
from tests.faults.proxy import Proxy
from tests.faults.worker import POINTS
from wire.settings import Settings

SESSION = 6
"""Seconds, the shortest session a worker may have: after that a silent one is given up."""


@dataclass
class Scene:
    """What a scenario acts upon, and what it has done."""

    rng: random.Random
    crew: Crew
    feed: Feed
    brokers: Brokers
    settings: Settings
    proxy: Proxy | None = None
    started: float = field(default_factory=time.monotonic)
    faults: Counter[str] = field(default_factory=Counter)
    events: list[tuple[float, str]] = field(default_factory=list)

    def note(self, what: str) -> None:
        """Write into the report."""
        self.events.append((round(time.monotonic() - self.started, 2), what))

    def fault(self, kind: str, what: str = "") -> None:
        """Count a fault and write it down."""
        self.faults[kind] += 1
        self.note(f"{kind} {what}".rstrip())

    def feeding(self) -> bool:
        """Whether the feed goes on."""
        return not self.feed.done.is_set()

    def pause(self, shortest: float, longest: float) -> None:
        """Wait for a while."""
        time.sleep(self.rng.uniform(shortest, longest))

    def point(self, what: str, earliest: int, before: int) -> str:
        """A point at which the next worker is killed or stopped, and in which of its rounds."""
        return f"{what}@{self.rng.choice(POINTS)}:{self.rng.randrange(earliest, before)}"

    def kill_one(self) -> None:
        """kill -9 of any worker."""
        self.kill(self.crew.pick(self.rng))

    def come_or_go(self) -> None:
        """A worker leaves in order, or joins."""
        last = self.crew.slots[-1]
        if last.wanted and len(self.crew.wanted()) > 1:
            self.leave(last)
        elif last.process is None:
            self.fault("join", str(last.number))
            last.start()

    def sleep(self) -> None:
        """A worker stands still, now and then for longer than its session."""
        slot = self.crew.pick(self.rng)
        if process := slot.process:
            self.fault("zombie", str(slot.number))
            process.send_signal(signal.SIGSTOP)
            self.pause(2, SESSION + 3)
            process.send_signal(signal.SIGCONT)

    def lose_all(self) -> None:
        """kill -9 of all workers at once."""
        self.fault("all workers killed")
        for slot in self.crew.wanted():
            slot.signal(signal.SIGKILL)

    def lose_broker(self) -> None:
        """kill -9 of a broker, and its restart."""
        which = self.rng.randrange(self.brokers.count)
        self.fault("broker killed", str(which))
        self.brokers.kill(which)
        self.pause(0.2, 10)
        self.brokers.start(which)
        self.note(f"broker {which} answers again")
        self.pause(3, 6)  # until it has caught up: two copies must be in step

    def freeze_broker(self) -> None:
        """A broker stands still."""
        which = self.rng.randrange(self.brokers.count)
        self.fault("broker frozen", str(which))
        self.brokers.freeze(which)
        self.pause(0.3, 8)
        self.brokers.thaw(which)
        self.pause(2, 4)

    def kill(self, slot: Slot) -> None:
        """kill -9 of this worker."""
        self.fault("worker killed", str(slot.number))
        slot.signal(signal.SIGKILL)

    def leave(self, slot: Slot) -> None:
        """A worker leaves in order."""
        self.fault("leave", str(slot.number))
        self.crew.dismiss(slot)

    def wake(self) -> None:
        """Wake whoever has frozen, after its session."""
        for slot in self.crew.wanted():
            process = slot.process
            if process and _frozen(process.pid):
                self.fault("zombie at a point", f"{slot.number}, pid {process.pid}")
                self.pause(SESSION + 1.5, SESSION * 1.6)
                self.note(f"wakes {process.pid}")
                process.send_signal(signal.SIGCONT)
                self.pause(0.5, 1)


def _frozen(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "T"
    except OSError:
        return False
