"""The whole wire on a real broker gives what the pure steps give."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import orjson
import pytest
from confluent_kafka.admin import AdminClient

from tests.running import Wire, by_key, by_stage, expire, stop
from tests.support import SEEDS
from wire.process import STREAMS

FEW, MANY = 1_000, 3_000
"""Messages that hold all cases; so many that workers are busy with them for seconds."""


@pytest.fixture
def few(tmp_path: Path) -> Path:
    return write(tmp_path / "few", FEW)


@pytest.fixture
def many(tmp_path: Path) -> Path:
    return write(tmp_path / "many", MANY)


def write(folder: Path, count: int) -> Path:
    """Made-up messages, with copies, corrections, kills and garbage among them."""
    rng = random.Random(7)
    words = [
        f"{a}{b}" for a in ("harb", "vess", "minis", "strik", "elect") for b in ("our", "els", "ters", "ing")
    ]
    folder.mkdir()
    for number in range(count):
        guid, version = f"made:{number}", 1
        if number % 10 == 3:
            guid, version = f"made:{number - 3}", 2
        body = " ".join(rng.choice(words) for _ in range(60))
        message = {
            "guid": guid,
            "version": str(version),
            "versioncreated": f"2026-03-{1 + number // 200:02d}T{number % 24:02d}:00:00Z",
            "type": "text",
            "headline": f"Number {number} from Moscow and Caracas",
            "body_text": body,
            "pubstatus": "canceled" if number % 50 == 33 else "usable",
        }
        garbage = number % 70 == 69
        (folder / f"{number:05d}.json").write_bytes(b"\0garbage" if garbage else orjson.dumps(message))
    return folder


def test_the_seeds_flow_through_and_verify(broker: str) -> None:
    wire = Wire(broker, "seeds")
    with wire.workers():
        wire.run("replay", str(SEEDS))
        assert "verified" in wire.verify()
        assert len(wire.consume("teasers")) == 6
        kinds = {link["value"]["kind"] for link in wire.consume("links")}
        assert {"resend", "near"} <= kinds
        before = wire.counts()
        wire.run("replay", str(SEEDS))
        assert "verified" in wire.verify()
        assert wire.counts() == before
    assert wire.counts() == before  # also when no worker runs


def test_with_one_partition_everything_equals_wire_process_byte_for_byte(
    broker: str, few: Path, tmp_path: Path
) -> None:
    wire = Wire(broker, "one", partitions=1)
    with wire.workers():
        wire.run("replay", str(few), str(SEEDS))
        wire.verify()
    wire.run("process", str(few), str(SEEDS), "--out", str(tmp_path / "out"))
    for stream in STREAMS:
        expected = (tmp_path / "out" / f"{stream}.jsonl").read_text().replace("wire.messages", "one.messages")
        found = wire.run("consume", stream, "--from-start", "--json")
        if stream == "links":
            assert by_stage(found.splitlines()) == by_stage(expected.splitlines())
        else:
            assert by_key(found.splitlines()) == by_key(expected.splitlines())
    assert wire.counts() == orjson.loads((tmp_path / "out" / "counts.json").read_bytes())


def test_a_worker_killed_in_the_middle_leaves_no_trace(broker: str, many: Path) -> None:
    wire = Wire(broker, "killed", WIRE_FETCH_BYTES=str(1 << 16), WIRE_INSTANCE="first")
    worker = wire.start()
    try:
        wire.run("replay", str(many))
        for _ in range(3):
            time.sleep(0.4)
            assert stop(worker, signal.SIGKILL) == -signal.SIGKILL
            worker = wire.start()
        assert "verified" in wire.verify()
    finally:
        assert stop(worker) == 0


def test_a_worker_that_joins_and_one_that_leaves_change_nothing(broker: str, many: Path) -> None:
    wire = Wire(broker, "joined", WIRE_FETCH_BYTES=str(1 << 16))
    with wire.workers():
        wire.run("replay", str(many))
        second = wire.start()
        third = wire.start()
        assert stop(second) == 0
        wire.run("replay", str(SEEDS))
        assert stop(third) == 0
        assert "verified" in wire.verify()


def test_offsets_that_are_gone_are_committed_again_from_the_tables_once(broker: str) -> None:
    wire = Wire(broker, "forgotten")
    with wire.workers():
        wire.run("replay", str(SEEDS))
        wire.verify()
    admin = AdminClient({"bootstrap.servers": broker})
    admin.delete_consumer_groups(["forgotten"])["forgotten"].result(60)
    said = wire.run("status", code=1)
    assert "the group has no offsets of" in said
    assert "records wait" not in said
    with pytest.raises(AssertionError, match="run `wire worker --trust-tables`"):
        wire.start()
    assert stop(wire.start("--trust-tables")) == 0
    assert "in order" in wire.run("status")
    assert "verified" in wire.verify()
    with wire.workers():
        wire.run("replay", str(SEEDS))
        assert "verified" in wire.verify()


def test_records_that_expired_before_they_were_read_end_a_worker_unless_it_may_go_on_without_them(
    broker: str,
) -> None:
    wire = Wire(broker, "late", partitions=1)
    with wire.workers():
        wire.run("replay", str(SEEDS))
        wire.verify()
    for name in ("messages", "items", "unique"):
        expire(broker, f"late.{name}")  # all of it was read
    assert stop(wire.start()) == 0
    wire.run("replay", str(SEEDS))
    expire(broker, "late.messages")
    with pytest.raises(AssertionError, match=r"late\.messages/0: retention removed up to \d+ records before"):
        wire.start()
    assert stop(wire.start("--skip-lost")) == 0


def test_the_log_of_a_wire_replayed_into_one_with_more_partitions_counts_the_same(
    broker: str, few: Path
) -> None:
    past, present = Wire(broker, "past", partitions=2), Wire(broker, "present", partitions=5)
    with past.workers():
        past.run("replay", str(few))
        past.verify()
    with present.workers():
        present.run("replay", "--from-wire", "past")
        assert "verified" in present.verify()
    assert present.counts() == past.counts()
    assert sorted(story["key"] for story in present.consume("stories")) == sorted(
        story["key"] for story in past.consume("stories")
    )


def test_a_replay_takes_either_files_or_a_log(broker: str) -> None:
    wire = Wire(broker, "either")
    for arguments in (
        ["replay"],
        ["replay", str(SEEDS), "--from-wire", "past"],
        ["replay", "--from-wire", "either"],
    ):
        wire.run(*arguments, code=2)
    wire.run("replay", "--from-wire", "nowhere", code=1)


def test_verify_reports_what_it_waits_for(broker: str) -> None:
    wire = Wire(broker, "waiting", partitions=1)
    wire.run("replay", str(SEEDS))
    command = [sys.executable, "-m", "wire", "verify", "--wait", "1"]
    told = subprocess.run(command, capture_output=True, text=True, env=wire.environment, timeout=60)
    assert told.returncode == 1
    assert "waiting up to 1 s for the workers" in told.stderr
    assert "start a worker, then verify again" in told.stderr


def test_a_worker_that_makes_only_dead_letters_stops(broker: str, tmp_path: Path) -> None:
    wire = Wire(broker, "buried", WIRE_REJECTED_LIMIT="3")
    for number in range(4):
        (tmp_path / f"{number}.json").write_bytes(b"\0garbage %d" % number)
    worker = wire.start()
    for path in sorted(tmp_path.iterdir()):  # with ticks in between, and the stages behind going on
        wire.run("replay", str(path))
    _, said = worker.communicate(timeout=60)
    assert worker.returncode == 1
    assert "dead letters of split in a row" in said
