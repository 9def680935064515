"""A worker says over HTTP whether it is ready and alive, from what it has done."""

import json
import time
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

from tests.stream.running import Wire
from tests.support import SEEDS
from wire.stream.broker import free_port
from wire.stream.health import STALLED, Progress, alive, ready

IDLE = Progress("wire.messages", 0, mark=5, end=7, waiting=False, idle=9_999.0, loaded=True)


def test_an_idle_wire_is_alive_however_long_nothing_was_committed() -> None:
    assert alive([IDLE])
    assert ready([IDLE])


def test_a_partition_that_waits_and_does_not_get_on_is_not_alive() -> None:
    assert not alive([IDLE, IDLE._replace(waiting=True, idle=STALLED + 1)])
    assert alive([IDLE._replace(waiting=True, idle=STALLED - 1)])


def test_a_worker_is_not_ready_before_its_state_is_loaded() -> None:
    assert not ready([IDLE, IDLE._replace(loaded=False)])


def test_a_worker_answers_with_the_progress_of_each_partition(broker: str) -> None:
    port = free_port()
    wire = Wire(broker, "healthy", partitions=2, WIRE_HEALTH_PORT=str(port))
    with wire.workers():
        wire.run("replay", str(SEEDS))
        wire.verify()
        assert _get(port, "ready")["ok"]
        live = _get(port, "live")
        assert live["ok"]
        assert len(live["partitions"]) == 6
        assert not any(each["waiting"] for each in live["partitions"])
        assert sum(each["mark"] for each in live["partitions"] if each["topic"] == "healthy.messages") >= 15


def _get(port: int, path: str) -> Any:
    deadline = time.monotonic() + 10
    while True:
        try:
            with urlopen(f"http://127.0.0.1:{port}/{path}", timeout=5) as answer:
                return json.loads(answer.read())
        except (URLError, HTTPError):
            assert time.monotonic() < deadline
            time.sleep(0.2)
