"""The faults: each scenario acts on a running wire until its feed ends, with random numbers from its seed."""

import time
from collections.abc import Callable

from tests.faults import hostile as hostilities
from tests.faults.proxy import REQUESTS
from tests.faults.scene import SESSION, Scene

YEAR_ZERO = 62_167_219_200_000
"""Milliseconds from the year 0 to 1970."""

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
            scene.leave(slot)
        elif slot.process is None:
            scene.fault("join", str(slot.number))
            slot.start()
        scene.pause(1, 4)


def kills(scene: Scene) -> None:
    """kill -9 of workers at any time, two at once now and then."""
    while scene.feeding():
        for slot in scene.rng.sample(scene.crew.wanted(), 2 if scene.rng.random() < 0.2 else 1):
            scene.kill(slot)
        scene.pause(0.5, 5)


def points(scene: Scene) -> None:
    """kill -9 at named points of a transaction: every new worker dies at one, a few transactions later."""
    _at_points(scene, "kill")


def sleepers(scene: Scene) -> None:
    """As zombies, but frozen at named points: with a transaction open, or while its commit is under way."""
    _at_points(scene, "stop")


def _at_points(scene: Scene, action: str) -> None:
    """Give every new worker a point of a transaction at which it is killed (`kill`) or frozen (`stop`)."""

    def next_fault() -> str:
        point = scene.point(action, 2, 12)
        scene.fault(f"{action} point laid", point)
        return point

    scene.crew.next_fault = next_fault
    scene.kill_each()
    while scene.feeding():
        scene.wake()
        time.sleep(0.1)
    scene.wake()
    scene.end_fail_points()


def zombies(scene: Scene) -> None:
    """A worker is frozen for longer than its session, at any time or inside a transaction, and wakes up again."""
    while scene.feeding():
        if scene.freeze(scene.crew.pick(scene.rng), "zombie", SESSION + 1.5, SESSION * 2):
            scene.pause(1, 3)
        else:
            time.sleep(0.2)


def sole_owner(scene: Scene) -> None:
    """A sole owner, which predicts the offsets of its records. Aborted transactions of other producers take offsets
    between them, and the worker dies at points of a transaction.
    """
    for slot in scene.crew.wanted()[1:]:
        scene.leave(slot)
    scene.crew.next_fault = lambda: scene.point("kill", 20, 80)
    while scene.feeding():
        stage = scene.rng.choice(("items", "unique"))
        hostilities.abort(scene.settings, scene.settings.topic(stage))
        scene.fault(f"aborted transaction of another producer in {stage}")
        if scene.rng.random() < 0.1:
            scene.kill_one()
        scene.pause(0.1, 0.8)
    scene.crew.next_fault = lambda: ""


def cold(scene: Scene) -> None:
    """All workers die at once and start with nothing."""
    while scene.feeding():
        scene.lose_all()
        scene.pause(3, 7)


def broker(scene: Scene) -> None:
    """kill -9 of a broker, and its restart; now and then a worker dies meanwhile."""
    while scene.feeding():
        scene.lose_broker(3)
        scene.pause(2, 4)


def stalls(scene: Scene) -> None:
    """The broker is frozen for 0.35 s in every 0.85 s; workers die meanwhile, some at points of a transaction."""
    scene.crew.next_fault = lambda: scene.point("kill", 1, 4)
    while scene.feeding():
        scene.faults["stall"] += 1
        scene.brokers.freeze(0)
        time.sleep(0.25)
        if scene.rng.random() < 0.2:
            scene.kill_one()
        time.sleep(0.1)
        scene.brokers.thaw(0)
        time.sleep(0.5)
    scene.end_fail_points()


def replies(scene: Scene) -> None:
    """The broker does a request and its reply is lost: records, offsets, commits."""
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
    """All faults of workers, mixed."""
    while scene.feeding():
        scene.rng.choice([scene.kill_one, scene.kill_one, scene.lose_all, scene.sleep, scene.come_or_go])()
        scene.pause(0.3, 4)


def soak(scene: Scene) -> None:
    """All faults at random. One of three brokers dies or freezes, never two at once."""
    choices = [*[scene.kill_one] * 4, *[scene.come_or_go] * 3, scene.sleep, scene.lose_all]
    choices += [scene.lose_broker, scene.freeze_broker] * (scene.brokers.count > 1)
    while scene.feeding():
        scene.rng.choice(choices)()
        scene.pause(1, 12)


RAW = ((b"", -1), (b"", -YEAR_ZERO), (b"", 2**62), (b"\xff\xfe\xfd", 1), (b"\0", 1))
"""Names of headers and timestamps that no client writes."""


def hostile(scene: Scene) -> None:
    """Records and files that no producer should send, under every compression, while workers die."""
    topic, partitions = scene.settings.topic("messages"), scene.settings.partitions
    port = int(scene.settings.broker.rpartition(":")[2])
    for wave, codec in enumerate(hostilities.CODECS):
        refused = hostilities.produce(scene.settings, topic, partitions, wave)
        scene.fault(f"wave of hostile records, {codec}", f"refused: {refused}")
        scene.kill_one()
        scene.pause(0.5, 2)
    hostilities.abort(scene.settings, topic)
    scene.fault("aborted transaction")
    bare = scene.settings.security == "PLAINTEXT"  # they are written by hand onto a bare connection
    for header, timestamp in RAW if bare else ():
        code = hostilities.produce_raw(port, topic, 0, header=header, timestamp=timestamp)
        scene.fault("raw record", f"header {header!r} timestamp {timestamp}: Kafka says {code}")
    while scene.feeding():
        time.sleep(0.2)


SCENARIOS: dict[str, Scenario] = {
    each.__name__: each
    for each in (
        joins,
        kills,
        points,
        zombies,
        sleepers,
        sole_owner,
        cold,
        broker,
        stalls,
        replies,
        mixed,
        hostile,
    )
}
"""The scenarios of `make faults`."""
