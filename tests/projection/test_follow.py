"""The read model on a real broker: exact after kill -9, built again when deleted, honest when Kafka is away."""

import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Any
from urllib.request import urlopen

import orjson
import pytest

from tests.running import Wire
from tests.steps.feeding import HOUR, MORNING
from tests.support import SEEDS
from tests.web.serving import Server
from wire.domain.clock import iso

Serve = Callable[[Wire, Path], Server]
WORDS = [
    "harbour",
    "mine",
    "strike",
    "court",
    "vote",
    "storm",
    "bridge",
    "cable",
    "lorry",
    "orchard",
    "violin",
    "tunnel",
    "glacier",
    "ferry",
]


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Starts pages, and leaves none behind."""
    started: list[Server] = []

    def start(wire: Wire, data: Path) -> Server:
        started.append(Server(wire, data))
        return started[-1]

    yield start
    for server in started:
        server.kill()


def write(folder: Path, number: int, version: int = 1, **fields: str) -> None:
    """A made-up message as a file."""
    dice = Random(number)
    at = MORNING + number * HOUR // 4 + version * 1000
    value = {
        "guid": f"made-{number}",
        "version": str(version),
        "versioncreated": iso(at),
        "type": "text",
        "headline": f"{dice.choice(WORDS)} {dice.choice(WORDS)} {number}",
        "body_text": f"PARIS (Halden) - {' '.join(dice.choices(WORDS, k=60))} {number * 7919} {version}.",
        **fields,
    }
    (folder / f"{number:04d}-{version}.json").write_bytes(orjson.dumps(value))


def everything(server: Server) -> dict[str, Any]:
    """What the page says, in an order of its own."""
    items = server.get("/api/items?kind=all&top=200")["items"]
    rejected = server.get("/api/rejected")["letters"]
    return {
        "counts": server.get("/api/counts")["rows"],
        "items": sorted((item["uri"], item["version"], item["status"]) for item in items),
        "rejected": sorted((letter["topic"], letter["partition"], letter["offset"]) for letter in rejected),
        "ledger": server.get("/api/ledger?by=format")["rows"],
    }


def is_done(status: dict[str, Any]) -> bool:
    return not (status["behind"] or status["waiting"] or status["stale"] or status["fault"])


def test_killed_again_and_again_it_says_what_the_streams_and_tables_say(
    broker: str, tmp_path: Path, serve: Serve
) -> None:
    wire, data, dice = Wire(broker, "killed-while-followed"), tmp_path / "data", Random(3)
    with wire.workers():
        for round_ in range(3):
            folder = tmp_path / f"round-{round_}"
            folder.mkdir()
            for number in range(round_ * 30, round_ * 30 + 30):
                write(folder, number)
                write(
                    folder, number // 2, 2 + round_, **({"pubstatus": "canceled"} if number % 7 == 0 else {})
                )
            server = serve(wire, data)
            server.wait(lambda status: not status["stale"])
            wire.run("replay", str(folder), *([str(SEEDS)] if round_ == 1 else []))
            time.sleep(dice.random())
            server.kill()
        assert "verified" in wire.verify()
        server = serve(wire, data)
        server.wait(is_done)
        folded = everything(server)
        assert folded["counts"] == wire.counts()
        published = {
            (item["value"]["uri"]): int(item["value"]["version"])
            for stream in ("stories", "teasers", "media")
            for item in wire.consume(stream)
        }
        assert {uri: version for uri, version, _ in folded["items"]} == published
        assert len(folded["rejected"]) == len(wire.consume("rejected")) > 0
        assert server.stop() == 0
        shutil.rmtree(data)
        server = serve(wire, data)
        server.wait(is_done)
        assert everything(server) == folded
        assert server.stop() == 0


def test_a_file_of_another_wire_is_built_anew(broker: str, tmp_path: Path, serve: Serve) -> None:
    first, second = Wire(broker, "first-wire"), Wire(broker, "second-wire")
    for wire in (first, second):
        with wire.workers():
            wire.run("replay", str(SEEDS / ("020_ninjs.json" if wire is first else "017_anpa.anpa")))
            wire.verify()
    server = serve(first, tmp_path)
    server.wait(lambda status: status["items"] > 0 and not status["behind"])
    server.stop()
    (tmp_path / "first-wire.sqlite").rename(tmp_path / "second-wire.sqlite")
    server = serve(second, tmp_path)
    server.wait(lambda status: status["items"] > 0 and not status["behind"] and not status["stale"])
    shown = everything(server)
    assert shown["counts"] == second.counts()
    server.stop()


def test_a_new_story_is_told_as_soon_as_it_is_committed(broker: str, tmp_path: Path, serve: Serve) -> None:
    wire = Wire(broker, "told")
    with wire.workers():
        server = serve(wire, tmp_path)
        server.wait(lambda status: not status["stale"])
        with urlopen(f"http://127.0.0.1:{server.port}/api/events", timeout=20) as events:
            next(line for line in events if line.startswith(b"data: "))
            wire.run("replay", str(SEEDS / "020_ninjs.json"))
            told = next(
                orjson.loads(line[6:])
                for line in events
                if line.startswith(b"data: ") and orjson.loads(line[6:])["items"]
            )
        assert told["items"][0]["headline"]
        assert told["status"]["last_item_age"] <= 3
        server.stop()


def test_without_a_broker_it_says_so_and_does_not_end(tmp_path: Path, serve: Serve) -> None:
    server = serve(Wire("127.0.0.1:9", "nowhere"), tmp_path)
    status = server.wait(lambda status: "no broker answers" in status["fault"])
    assert status["stale"]
    assert status["broker_away"]
    assert server.stop() == 0
