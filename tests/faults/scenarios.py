"""The faults: each scenario acts on a running wire until its feed ends, by the dice of its seed."""

import random
import signal
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults import hostile as hostilities
from tests.faults.cluster import Brokers
from tests.faults.crew import Crew, Slot
from tests.faults.load import Feed
from tests.faults.proxy import REQUESTS, Proxy
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


Scenario = Callable[[Scene], None]


def calm(scene: Scene) -> None:
    """No fault at all."""
    while scene.feeding():
        time.sleep(0.2)


def joins(scene: Scene) -> None:
    """Planned joins and leaves."""
    slots = scene.crew.slots
    while scene.feeding():
        slot = scene.rng.choice(slots[1:])
        if slot.wanted:
            _leave(scene, slot)
        elif slot.process is None:
            scene.fault("join", str(slot.number))
            slot.start()
        scene.pause(1, 4)


def kills(scene: Scene) -> None:
    """kill -9 of workers at any time, two at once now and then."""
    while scene.feeding():
        for slot in scene.rng.sample(scene.crew.wanted(), 2 if scene.rng.random() < 0.2 else 1):
            _kill(scene, slot)
        scene.pause(0.5, 5)


def points(scene: Scene) -> None:
    """kill -9 at named points of a round: every new worker dies at one, a few rounds later."""

    def next_fault() -> str:
        point = _point(scene, "kill", 2, 12)
        scene.fault("fail point laid", point)
        return point

    scene.crew.next_fault = next_fault
    for slot in scene.crew.wanted():
        _kill(scene, slot)
    while scene.feeding():
        time.sleep(0.1)
    scene.crew.next_fault = lambda: ""
    for slot in scene.crew.wanted():
        _kill(scene, slot)


def zombies(scene: Scene) -> None:
    """A worker sleeps for longer than its session, at any time or inside a round, and wakes up again."""
    while scene.feeding():
        slot = scene.crew.pick(scene.rng)
        process = slot.process
        if process is None:
            time.sleep(0.2)
            continue
        scene.fault("zombie", f"{slot.number}, pid {process.pid}")
        process.send_signal(signal.SIGSTOP)
        scene.pause(SESSION + 1.5, SESSION * 2)
        scene.note(f"wakes {process.pid}")
        process.send_signal(signal.SIGCONT)
        scene.pause(1, 3)


def sleepers(scene: Scene) -> None:
    """As zombies, but frozen at named points: with a transaction open, or its commit on the way."""

    def next_fault() -> str:
        point = _point(scene, "stop", 2, 12)
        scene.fault("freeze point laid", point)
        return point

    scene.crew.next_fault = next_fault
    for slot in scene.crew.wanted():
        _kill(scene, slot)
    while scene.feeding():
        _wake(scene)
        time.sleep(0.2)
    scene.crew.next_fault = lambda: ""
    _wake(scene)
    for slot in scene.crew.wanted():
        _kill(scene, slot)


def _wake(scene: Scene) -> None:
    """Wake whoever has frozen, after its session."""
    for slot in scene.crew.wanted():
        process = slot.process
        if process and _frozen(process.pid):
            scene.fault("zombie at a point", f"{slot.number}, pid {process.pid}")
            scene.pause(SESSION + 1.5, SESSION * 1.6)
            scene.note(f"wakes {process.pid}")
            process.send_signal(signal.SIGCONT)
            scene.pause(0.5, 1)


def alone(scene: Scene) -> None:
    """One worker, which foresees where its records will stand: what strangers begin and abort takes places between
    them, and the worker dies at points of a round.
    """
    for slot in scene.crew.wanted()[1:]:
        _leave(scene, slot)
    scene.crew.next_fault = lambda: _point(scene, "kill", 20, 80)
    while scene.feeding():
        stage = scene.rng.choice(("items", "unique"))
        hostilities.abort(scene.settings.broker, scene.settings.topic(stage))
        scene.fault(f"aborted transaction of a stranger in {stage}")
        if scene.rng.random() < 0.1:
            _kill_one(scene)
        scene.pause(0.1, 0.8)
    scene.crew.next_fault = lambda: ""


def cold(scene: Scene) -> None:
    """All workers die at once and start with nothing."""
    while scene.feeding():
        _lose_all(scene)
        scene.pause(3, 7)


def broker(scene: Scene) -> None:
    """kill -9 of a broker, and its restart; now and then a worker dies meanwhile."""
    while scene.feeding():
        which = scene.rng.randrange(scene.brokers.count)
        scene.fault("broker killed", str(which))
        scene.brokers.kill(which)
        if scene.rng.random() < 0.3:
            _kill(scene, scene.crew.pick(scene.rng))
        scene.pause(0.2, 3)
        scene.brokers.start(which)
        scene.note(f"broker {which} answers again")
        scene.pause(5, 10)


def stalls(scene: Scene) -> None:
    """The broker stands still for 0.35 s in every 0.85 s; workers die meanwhile, some at points of a unit."""
    scene.crew.next_fault = lambda: _point(scene, "kill", 1, 4)
    while scene.feeding():
        scene.faults["stall"] += 1
        scene.brokers.freeze(0)
        time.sleep(0.25)
        if scene.rng.random() < 0.2:
            _kill_one(scene)
        time.sleep(0.1)
        scene.brokers.thaw(0)
        time.sleep(0.5)
    scene.crew.next_fault = lambda: ""
    for slot in scene.crew.wanted():
        _kill(scene, slot)


def replies(scene: Scene) -> None:
    """A request is done and its reply is lost: records, offsets, commits."""
    assert scene.proxy is not None
    before = scene.proxy.lost.copy()
    while scene.feeding():
        kind = "Produce" if scene.rng.random() < 0.5 else scene.rng.choice(list(REQUESTS))
        scene.note(f"loses the next reply to {kind}")
        scene.proxy.lose(kind)
        scene.pause(0.1, 0.8)
    scene.proxy.forget()
    for kind, times in (scene.proxy.lost - before).items():
        scene.faults[f"reply to {kind} lost"] += times


def mixed(scene: Scene) -> None:
    """A bit of everything that workers suffer."""
    while scene.feeding():
        scene.rng.choice([_kill_one, _kill_one, _lose_all, _sleep, _come_or_go])(scene)
        scene.pause(0.3, 4)


def soak(scene: Scene) -> None:
    """Everything at random; one of three brokers dies or freezes, never two at once."""
    choices = [*[_kill_one] * 4, *[_come_or_go] * 3, _sleep, _lose_all]
    choices += [_lose_broker, _freeze_broker] * (scene.brokers.count > 1)
    while scene.feeding():
        scene.rng.choice(choices)(scene)
        scene.pause(1, 12)


def _point(scene: Scene, what: str, earliest: int, before: int) -> str:
    """A point at which the next worker is killed or stopped, and in which of its rounds."""
    return f"{what}@{scene.rng.choice(POINTS)}:{scene.rng.randrange(earliest, before)}"


def _kill_one(scene: Scene) -> None:
    _kill(scene, scene.crew.pick(scene.rng))


def _come_or_go(scene: Scene) -> None:
    last = scene.crew.slots[-1]
    if last.wanted and len(scene.crew.wanted()) > 1:
        _leave(scene, last)
    elif last.process is None:
        scene.fault("join", str(last.number))
        last.start()


def _sleep(scene: Scene) -> None:
    slot = scene.crew.pick(scene.rng)
    if process := slot.process:
        scene.fault("zombie", str(slot.number))
        process.send_signal(signal.SIGSTOP)
        scene.pause(2, SESSION + 3)
        process.send_signal(signal.SIGCONT)


def _lose_all(scene: Scene) -> None:
    scene.fault("all workers killed")
    for slot in scene.crew.wanted():
        slot.signal(signal.SIGKILL)


def _lose_broker(scene: Scene) -> None:
    which = scene.rng.randrange(scene.brokers.count)
    scene.fault("broker killed", str(which))
    scene.brokers.kill(which)
    scene.pause(0.2, 10)
    scene.brokers.start(which)
    scene.note(f"broker {which} answers again")
    scene.pause(3, 6)  # until it has caught up: two copies must be in step


def _freeze_broker(scene: Scene) -> None:
    which = scene.rng.randrange(scene.brokers.count)
    scene.fault("broker frozen", str(which))
    scene.brokers.freeze(which)
    scene.pause(0.3, 8)
    scene.brokers.thaw(which)
    scene.pause(2, 4)


def hostile(scene: Scene) -> None:
    """Records and files nobody should send, under every compression, while workers die."""
    topic, partitions = scene.settings.topic("messages"), scene.settings.partitions
    port = int(scene.settings.broker.rpartition(":")[2])
    for wave, codec in enumerate(hostilities.CODECS):
        refused = hostilities.produce(scene.settings.broker, topic, partitions, wave)
        scene.fault(f"wave of hostile records, {codec}", f"refused: {refused}")
        _kill(scene, scene.crew.pick(scene.rng))
        scene.pause(0.5, 2)
    hostilities.abort(scene.settings.broker, topic)
    scene.fault("aborted transaction")
    for header, timestamp in ((b"", -1), (b"", -YEAR_ZERO), (b"", 2**62), (b"\xff\xfe\xfd", 1), (b"\0", 1)):
        code = hostilities.produce_raw(port, topic, 0, header=header, timestamp=timestamp)
        scene.fault("raw record", f"header {header!r} timestamp {timestamp}: Kafka says {code}")
    while scene.feeding():
        time.sleep(0.2)


YEAR_ZERO = 62_167_219_200_000
"""Milliseconds from the year 0 to 1970."""


def _kill(scene: Scene, slot: Slot) -> None:
    scene.fault("worker killed", str(slot.number))
    slot.signal(signal.SIGKILL)


def _leave(scene: Scene, slot: Slot) -> None:
    scene.fault("leave", str(slot.number))
    scene.crew.dismiss(slot)


def _frozen(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "T"
    except OSError:
        return False


SCENARIOS: dict[str, Scenario] = {
    each.__name__: each
    for each in (
        joins,
        kills,
        points,
        zombies,
        sleepers,
        alone,
        cold,
        broker,
        stalls,
        replies,
        mixed,
        hostile,
    )
}
"""Those of `make faults`."""
