"""A worker reports over HTTP whether it is ready and alive, from its real progress."""

import json
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

import pytest
from aiokafka import TopicPartition
from faust.types import TP

from tests.running import Wire, stop
from tests.support import SEEDS
from wire.broker.node import Broker
from wire.broker.port import free_port
from wire.kafka.broker_availability import ASK_EVERY, AWAY_AFTER, BrokerAvailability
from wire.settings import Settings
from wire.steps import STEPS
from wire.worker.health import STALLED, Progress, alive, progress, ready
from wire.worker.tasks import Task, Tasks

IDLE = Progress("wire.messages", 0, next_offset=5, end=7, waiting=False, idle=9_999.0, loaded=True)


def test_an_idle_wire_is_alive_however_long_nothing_was_committed() -> None:
    assert alive([IDLE])
    assert ready([IDLE])


def test_a_partition_with_waiting_records_and_no_commits_is_not_alive() -> None:
    assert not alive([IDLE, IDLE._replace(waiting=True, idle=STALLED + 1)])
    assert alive([IDLE._replace(waiting=True, idle=STALLED - 1)])


def test_a_worker_is_not_ready_before_its_state_is_restored() -> None:
    assert not ready([IDLE, IDLE._replace(loaded=False)])


class _Fetched:
    """What a consumer says of a partition with an end of 7."""

    def __init__(self, position: int) -> None:
        self._position = position

    def highwater(self, tp: TP) -> int:
        return 7

    async def position(self, tp: TP) -> int:
        return self._position

    def in_flight(self, tp: TP) -> bool:
        return False


async def test_the_first_record_after_an_idle_hour_is_no_stall() -> None:
    tasks = Tasks(Settings(), {}, 1)
    task = Task(TopicPartition("wire.messages", 0), STEPS[0])
    tasks.owned, task.loaded, task.progressed_at = {task.source: task}, True, time.monotonic() - 3600
    [idle] = await progress(_Fetched(7), tasks)
    assert (idle.waiting, round(idle.idle)) == (False, 3600)
    [arrived] = await progress(_Fetched(5), tasks)
    assert (arrived.waiting, arrived.idle) == (True, 0.0)
    task.waits_since = time.monotonic() - STALLED - 1
    assert not alive(await progress(_Fetched(5), tasks))
    task.progressed_at = time.monotonic()
    assert alive(await progress(_Fetched(5), tasks))


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
        assert (
            sum(each["next_offset"] for each in live["partitions"] if each["topic"] == "healthy.messages")
            >= 15
        )


def test_a_worker_without_partitions_says_that_it_is_in_reserve(broker: str) -> None:
    wire = Wire(broker, "spare", partitions=1)
    command = [sys.executable, "-m", "wire", "worker"]
    with (
        wire.workers(),
        subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=wire.environment) as spare,
    ):
        assert spare.stderr is not None
        said = next(line for line in spare.stderr if "ready" in line)
        stop(spare)
    assert "ready: in reserve, other workers hold all partitions" in said


def test_the_broker_counts_as_away_after_ten_silent_seconds_and_is_back_with_its_first_answer() -> None:
    reported: list[str] = []
    availability = BrokerAvailability("here:1", reported.append, "Waiting")
    start = time.monotonic()
    availability.update(start, start + AWAY_AFTER - 1)
    assert (availability.away, reported) == (False, [])
    for later in (1, 2):
        availability.update(start, start + AWAY_AFTER + later)
    assert availability.away
    asked = [availability.must_ask(start + second) for second in range(12)]
    assert [second for second, asks in enumerate(asked) if asks] == [0, ASK_EVERY, 2 * ASK_EVERY]
    availability.update(start + AWAY_AFTER + 3, start + AWAY_AFTER + 3)
    assert not availability.away
    assert not availability.must_ask(start + 99)
    assert ["not answered" in reported[0], "answers again" in reported[1], len(reported)] == [True, True, 2]


@pytest.mark.stream
def test_a_worker_and_readers_report_a_broker_that_is_away_and_the_worker_stops_at_once_on_sigterm(
    tmp_path: Path,
) -> None:
    port = free_port()
    with Broker(tmp_path, free_port()) as broker:
        wire = Wire(broker.address, "alone", partitions=1, WIRE_HEALTH_PORT=str(port))
        worker = wire.start()
        assert _get(port, "ready")["ok"]
        reader, counts = (
            subprocess.Popen(
                [sys.executable, "-m", "wire", *command],
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
                env=wire.environment,
            )
            for command in (["consume", "stories"], ["tables", "--watch"])
        )
        assert reader.stderr and counts.stdout and counts.stderr  # noqa: PT018
        assert "waiting for new records" in reader.stderr.readline()
        assert counts.stdout.readline()
    try:
        for told in (reader.stderr, counts.stderr):
            assert "has not answered for 10 s; nothing is lost. Waiting for it" in told.readline()
        assert worker.stderr is not None
        away = next(line for line in worker.stderr if "has not answered" in line)
        assert broker.address in away
        assert (_status(port, "ready"), _status(port, "live")) == (503, 200)
        worker.send_signal(signal.SIGTERM)
        _, rest = worker.communicate(timeout=5)
        assert worker.returncode == 1
        assert "the broker is away" in rest
        assert "Traceback" not in rest
    finally:
        for process in (worker, reader, counts):
            process.kill()
            process.communicate()


def _status(port: int, path: str) -> int:
    try:
        with urlopen(f"http://127.0.0.1:{port}/{path}", timeout=10) as answer:
            return int(answer.status)
    except HTTPError as error:
        return error.code


def _get(port: int, path: str) -> Any:
    deadline = time.monotonic() + 10
    while True:
        try:
            with urlopen(f"http://127.0.0.1:{port}/{path}", timeout=5) as answer:
                return json.loads(answer.read())
        except (URLError, HTTPError):
            assert time.monotonic() < deadline
            time.sleep(0.2)
