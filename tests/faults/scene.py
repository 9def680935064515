"""The scene of a scenario: a wire, its workers and its broker, and the faults that can be done to them."""

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
"""Seconds, the shortest session a worker may have: then the group removes a silent one."""


@dataclass
class Scene:
    """A running wire, and the faults done to it so far."""

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
        """Add an event to the report."""
        self.events.append((round(time.monotonic() - self.started, 2), what))

    def fault(self, kind: str, what: str = "") -> None:
        """Count a fault and add it to the report."""
        self.faults[kind] += 1
        self.note(f"{kind} {what}".rstrip())

    def feeding(self) -> bool:
        """Whether the feed goes on."""
        return not self.feed.done.is_set()

    def pause(self, shortest: float, longest: float) -> None:
        """Wait for a while."""
        time.sleep(self.rng.uniform(shortest, longest))

    def point(self, what: str, earliest: int, before: int) -> str:
        """A point at which the next worker is killed or stopped, and in which of its transactions."""
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
        """A worker is frozen, sometimes for longer than its session."""
        self.freeze(self.crew.pick(self.rng), "zombie", 2, SESSION + 3)

    def freeze(self, slot: Slot, kind: str, shortest: float, longest: float) -> bool:
        """Freeze a worker for some seconds, counted as a fault of this kind. Returns whether one ran there."""
        process = slot.process
        if process is None:
            return False
        self.fault(kind, f"{slot.number}, pid {process.pid}")
        process.send_signal(signal.SIGSTOP)
        self.pause(shortest, longest)
        self.note(f"wakes {process.pid}")
        process.send_signal(signal.SIGCONT)
        return True

    def lose_all(self) -> None:
        """kill -9 of all workers at once."""
        self.fault("all workers killed")
        for slot in self.crew.wanted():
            slot.signal(signal.SIGKILL)

    def lose_broker(self, longest: float = 10) -> None:
        """kill -9 of a broker, and its restart within `longest` seconds; now and then a worker dies meanwhile."""
        which = self.rng.randrange(self.brokers.count)
        self.fault("broker killed", str(which))
        self.brokers.kill(which)
        if self.rng.random() < 0.3:
            self.kill_one()
        self.pause(0.2, longest)
        self.brokers.start(which)
        self.note(f"broker {which} answers again")
        self.pause(3, 6)  # until it has caught up: two replicas must be in sync

    def freeze_broker(self) -> None:
        """A broker is frozen for a while."""
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

    def kill_each(self) -> None:
        """kill -9 of every worker, one after the other."""
        for slot in self.crew.wanted():
            self.kill(slot)

    def end_fail_points(self) -> None:
        """Start all workers again, without fail points."""
        self.crew.next_fault = lambda: ""
        self.kill_each()

    def wake(self) -> None:
        """Wake the workers that are frozen at a point, after their session."""
        for slot in self.crew.wanted():
            process = slot.process
            if process and _frozen(process.pid):
                self.freeze(slot, "zombie at a point", SESSION + 1.5, SESSION * 1.6)
                self.pause(0.5, 1)


def _frozen(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "T"
    except OSError:
        return False
