"""The status of a wire says what is wrong, and is silent where nothing is."""

import signal
import subprocess
import sys
import time

import orjson
import pytest
from confluent_kafka import Producer

from tests.running import Wire, stop
from tests.steps.feeding import raw, story
from tests.support import SEEDS
from wire.clients.health.flow import STAGES, StageFlow
from wire.clients.health.problems import SILENT, STALLED, ago, problems
from wire.kafka.group import Group, Worker
from wire.sources.files import Sent
from wire.steps import STEPS

NOW = 1_700_000_000_000
GROUP = Group("Stable", [Worker("faust-1", "here", [0, 1])])
NOBODY = Group("Empty", [])
IDLE = StageFlow("split", 0.0, waiting=0, exact=True, oldest=None, commits={0: NOW - 9 * STALLED})
HUNG = IDLE._replace(waiting=7, oldest=NOW - 2 * STALLED, waits={1: NOW - 2 * STALLED})


def test_the_stages_are_those_of_the_steps() -> None:
    assert [(step.name, step.source, step.tables[0]) for step in STEPS] == [tuple(each) for each in STAGES]


def test_status_loads_no_step_so_that_it_answers_quickly() -> None:
    loaded = "import sys, wire.clients.health.status, wire.monitor.status; print('wire.steps' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_an_idle_wire_is_in_order_with_and_without_workers() -> None:
    assert problems(GROUP, [IDLE], 2, NOW) == []
    assert problems(NOBODY, [IDLE], 2, NOW) == []


def test_records_that_wait_without_a_worker_are_a_problem() -> None:
    assert problems(NOBODY, [HUNG], 2, NOW) == [
        "7 records wait and no worker runs: start one with `wire worker`"
    ]


def test_a_worker_that_commits_nothing_while_records_wait_has_hung() -> None:
    assert problems(GROUP, [HUNG], 2, NOW) == [
        "the worker on here has committed nothing for 2 min, and records wait in its partitions 0 1: see its log"
    ]


def test_a_worker_that_is_silent_for_some_seconds_may_have_been_killed() -> None:
    [silent] = problems(GROUP, [HUNG._replace(waits={1: NOW - 12_000})], 2, NOW)
    assert "nothing for 12 s" in silent
    assert "it restores its tables, or was killed" in silent
    assert problems(GROUP, [HUNG._replace(waits={1: NOW - SILENT})], 2, NOW) == []


def test_a_busy_worker_does_its_partitions_in_turn() -> None:
    split = IDLE._replace(waiting=9_000, waits={0: NOW - 4_000, 1: NOW - 25_000}, commits={0: NOW - 4_000})
    enrich = HUNG._replace(stage="enrich", waits={1: NOW - 40_000})
    assert problems(GROUP, [split, enrich], 2, NOW) == []
    assert problems(GROUP, [split, enrich], 2, NOW + SILENT) != []  # it does none of them any more


def test_a_busy_worker_does_not_hide_another_one_that_is_silent() -> None:
    workers = [Worker("1", "here", [0]), Worker("2", "there", [1])]
    split = IDLE._replace(waits={0: NOW - 1_000, 1: NOW - 20_000}, commits={0: NOW - 1_000})
    [silent] = problems(Group("Stable", workers), [split], 2, NOW)
    assert silent.startswith("the worker on there has committed nothing for 20 s")


def test_a_partition_that_is_passed_by_for_a_minute_is_a_problem() -> None:
    split = IDLE._replace(waits={1: NOW - 2 * STALLED}, commits={0: NOW - 1_000})
    assert problems(GROUP, [split], 2, NOW) == [
        "split: records wait in partition 1, and none was done for 2 min, though others are: see the log of the "
        "worker on here"
    ]


def test_a_partition_that_belongs_to_no_worker_is_a_problem() -> None:
    assert problems(GROUP, [IDLE], 3, NOW) == [
        "1 of 3 partitions belong to no worker: start the workers again"
    ]


def test_an_instance_that_is_started_again_and_again_is_named() -> None:
    worker = GROUP.workers[0]._replace(
        instance="desk-1", starts=[NOW // 1000 - ago for ago in (99, 60, 30, 5)]
    )
    [often] = problems(Group("Stable", [worker]), [IDLE], 2, NOW)
    assert often.startswith(
        "WIRE_INSTANCE=desk-1 was started 4 times within 2 minutes: two workers have this name"
    )
    assert problems(Group("Stable", [worker]), [IDLE], 2, NOW + 30_000) == []


@pytest.mark.parametrize("state", ["PreparingRebalance", "CompletingRebalance"])
def test_a_wire_whose_group_shares_out_its_partitions_is_not_in_order(state: str) -> None:
    [under_way] = problems(GROUP._replace(state=state), [HUNG], 3, NOW)
    assert under_way.startswith("a rebalance is under way")


@pytest.mark.parametrize(
    ("seconds", "said"), [(0, "0 s"), (59, "59 s"), (60, "1 min"), (7_199, "119 min"), (7_200, "2 h")]
)
def test_an_age_is_told_in_the_unit_that_fits(seconds: int, said: str) -> None:
    assert ago(NOW - seconds * 1000, NOW) == said


def test_status_counts_what_waits_and_fails_while_no_worker_runs(broker: str) -> None:
    wire = Wire(broker, "watched", partitions=2)
    wire.run("replay", str(SEEDS))
    found = orjson.loads(wire.run("status", "--json", code=1))
    assert not found["ok"]
    split = found["stages"][0]
    assert split["exact"]
    assert split["waiting"] >= 15  # messages, and ticks
    assert "no worker runs" in found["problems"][0]
    with wire.workers():
        wire.verify()
        found = orjson.loads(wire.run("status", "--json"))
        assert [(worker["partitions"], worker["instance"]) for worker in found["workers"]] == [([0, 1], "")]
        received = sum(row["received"] for row in orjson.loads(wire.run("ledger", "--json")))
        assert 0 < found["stages"][0]["rate"] * 10 <= received  # of ten seconds; ticks are no messages
    assert [stage["waiting"] for stage in found["stages"]] == [0, 0, 0]  # markers are left, and do not count
    assert sum(found["rejected"].values()) == 2
    assert [source["source"] for source in found["sources"]] == ["/replay"]
    assert "in order" in wire.run("status")


def test_a_worker_that_was_killed_is_told_before_its_group_knows(broker: str) -> None:
    wire = Wire(broker, "silent", partitions=1, WIRE_SESSION_TIMEOUT="60", WIRE_INSTANCE="desk-1")
    worker = wire.start()
    stop(worker, signal.SIGKILL)
    wire.run("replay", str(SEEDS))
    time.sleep(SILENT / 1000)
    said = wire.run("status", code=1)
    assert "workers     1, group Stable" in said
    assert "partitions 0  WIRE_INSTANCE=desk-1\n" in said
    assert "or was killed" in said


def test_two_supervised_workers_of_one_name_are_told_by_the_later_one_and_by_status(broker: str) -> None:
    wire = Wire(broker, "two-of-one-instance", partitions=1, WIRE_INSTANCE="desk-1")
    running = wire.start()
    for _ in range(4):  # each replaces the other, whose supervisor starts it again
        replaced, running = running, wire.start()
        _, said = replaced.communicate(timeout=30)
        assert "another worker is WIRE_INSTANCE=desk-1 now" in said
    assert "WRONG       WIRE_INSTANCE=desk-1 was started 5 times" in wire.run("status", code=1)
    assert stop(running) == 0


def test_status_tells_alarms_and_ends_with_1_only_where_somebody_must_act(broker: str) -> None:
    wire = Wire(broker, "alarmed", partitions=2)
    with wire.workers():
        _send(broker, story("held", pubstatus="embargoed", at=_now()))
        wire.verify()
        head, alarm, *_ = wire.run("status").splitlines()
        assert head == "wire        alarmed: flows; 1 alarm for the desk"
        assert alarm.startswith("ALARM       1 message is held without a time, none over 6 hours")
        for number in range(12):
            _send(broker, raw(b"<nitf>%d" % number, key=f"broken{number}", at=_now()))
        wire.verify()
        assert wire.run("status", code=1).startswith("wire        alarmed: 2 alarms, 1 to act on\nALARM")
        found = orjson.loads(wire.run("status", "--json", code=1))
        assert not found["ok"]
        assert found["problems"] == []
        assert [(alarm["rule"], alarm["level"]) for alarm in found["alarms"]] == [
            ("dead-letters", "act"),
            ("held", "look"),
        ]
    assert "1 held, and no worker runs to release any" in wire.run("status", code=1)


def _now() -> int:
    return int(time.time()) * 1000


def _send(broker: str, sent: Sent) -> None:
    producer = Producer({"bootstrap.servers": broker, "partitioner": "murmur2_random"})
    producer.produce("alarmed.messages", sent.value, sent.key, headers=list(sent.headers))
    producer.flush()
