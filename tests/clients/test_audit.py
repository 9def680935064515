"""`wire verify` over wires that have lost their first records, that were tampered with, or that it knows already."""

import random
import re
import shutil
import subprocess
import sys
from pathlib import Path

import confluent_kafka as librdkafka
import orjson
import pytest
from confluent_kafka.admin import AdminClient, NewTopic  # type: ignore[attr-defined]

from tests.running import Wire
from wire.broker.node import Broker
from wire.broker.port import free_port

PARTITIONS = 3
MANY = 120


def words(seed: int) -> str:
    """A text of its own for each seed."""
    rng = random.Random(seed)
    return " ".join("".join(rng.choices("abdefgilmnorstu", k=7)) for _ in range(60))


def messages(folder: Path, first: int) -> Path:
    """Stories, with corrections, kills and copies among them."""
    folder.mkdir()
    for number in range(first, first + MANY):
        guid = f"made:{number - 7 if number % 10 == 8 else number}"
        message = {
            "guid": guid,
            "version": "2" if number % 10 == 8 else "1",
            "versioncreated": f"2026-03-{1 + number % 28:02d}T12:00:00Z",
            "type": "text",
            "headline": f"Number {number} from Moscow",
            "body_text": words(number - (number % 6 == 5)),
            "pubstatus": "canceled" if number % 30 == 18 else "usable",
        }
        (folder / f"{number:05d}.json").write_bytes(orjson.dumps(message))
    return folder


class Kept:
    """A wire whose records can be deleted and added by hand."""

    def __init__(self, broker: str, name: str, folder: Path) -> None:
        self.name, self.folder, self.wire = name, folder, Wire(broker, name, partitions=PARTITIONS)
        self.client = AdminClient({"bootstrap.servers": broker, "log_level": 0})
        self.producer = librdkafka.Producer({"bootstrap.servers": broker, "log_level": 0})
        self.fed = 0

    def feed(self) -> None:
        with self.wire.workers():
            self.wire.run("replay", str(messages(self.folder / f"{self.fed}", self.fed)))
            self.fed += MANY
            self.wire.verify()

    def lose(self, role: str, share: float) -> None:
        """Delete the first records of each partition of a topic."""
        consumer = librdkafka.Consumer(
            {"bootstrap.servers": self.wire.environment["WIRE_BROKER"], "group.id": "x"}
        )
        ends = [librdkafka.TopicPartition(f"{self.name}.{role}", at) for at in range(PARTITIONS)]
        for at in ends:
            at.offset = int(consumer.get_watermark_offsets(at)[1] * share)
        consumer.close()
        for deleted in self.client.delete_records(ends).values():
            deleted.result()

    def follow(self, *options: str) -> "subprocess.Popen[str]":
        """Start a live audit."""
        return subprocess.Popen(
            [sys.executable, "-m", "wire", "verify", "--follow", "--every", "0.2", *options],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=self.wire.environment,
        )

    def add(self, role: str, *headers: tuple[str, bytes]) -> None:
        self.producer.produce(f"{self.name}.{role}", b"{}", b"key", partition=1, headers=list(headers))
        self.producer.flush(10)


@pytest.fixture
def kept(broker: str, tmp_path: Path, request: pytest.FixtureRequest) -> Kept:
    """A wire of the test's own, with messages that workers have done."""
    found = Kept(broker, f"audit{abs(hash(request.node.name)) % 10**6}", tmp_path)
    found.feed()
    return found


def test_what_retention_left_is_compared_and_what_is_only_partly_proven_is_said(kept: Kept) -> None:
    for role, share in {"stories": 0.3, "links": 0.7, "rejected": 1.0}.items():
        kept.lose(role, share)
    assert "verified: every output and every table" in kept.wire.verify()  # as far as the streams reach
    kept.lose("items", 0.5)
    kept.lose("unique", 0.6)
    file = kept.folder / "verified"
    told = kept.wire.run("verify", "--since", str(file))
    assert f"{kept.name}.items/1: retention has removed what was before" in told
    assert "verified, as far as the records that are left prove it" in told
    assert f"{file} has the tables as they are" in told
    kept.feed()
    assert "table deduplicate-clusters: made with what is removed" in kept.wire.verify()
    told = kept.wire.run("verify", "--since", str(file))  # which goes on from the tables
    assert "verified: every output and every table" in told
    assert "unproven" not in told
    kept.add("stories", ("ce_id", b"nobody#1"))
    told = kept.wire.run("verify", code=1)
    assert told == kept.wire.run("verify", "--processes", "2", code=1)
    assert told.count("DIFFERENT") == 1
    assert f"DIFFERENT  {kept.name}.stories/1 offset" in told
    assert "no message of the log makes this item" in told
    kept.add("items", ("ce_id", b"nobody#1"))
    with kept.wire.workers():
        told = kept.wire.run("verify", "--wait", "60", code=1)
    assert told == kept.wire.run("verify", "--processes", "2", code=1)
    assert f"DIFFERENT  {kept.name}.items/1 offset" in told


def test_a_verification_goes_on_from_the_last_one_whatever_retention_took_since(kept: Kept) -> None:
    file = kept.folder / "verified"
    since = ["verify", "--since", str(file), "--processes", "2"]
    assert "verified: every" in kept.wire.run(*since)
    for role in ("items", "unique", "stories"):
        kept.lose(role, 1.0)
    assert "verified: every" in kept.wire.run(*since)
    kept.feed()
    told = kept.wire.run(*since)
    assert "verified: every output and every table" in told
    assert "unproven" not in told
    before = file.read_bytes()
    kept.add("media", ("ce_id", b"nobody#1"))
    assert f"DIFFERENT  {kept.name}.media/1 offset" in kept.wire.run(*since, code=1)
    assert file.read_bytes() == before


def test_a_wire_at_work_is_audited_until_something_differs(kept: Kept) -> None:
    follow = kept.follow()
    kept.feed()
    with kept.wire.workers(2):
        kept.wire.run("replay", str(messages(kept.folder / "live", kept.fed)), "--rate", "40")
        kept.wire.verify()
    assert follow.poll() is None
    kept.add("stories", ("ce_id", b"nobody#1"))
    told, _ = follow.communicate(timeout=60)
    assert follow.returncode == 1
    assert told.count("DIFFERENT") == 1, told
    assert f"DIFFERENT  {kept.name}.stories/1 offset" in told
    audited = [int(line.split()[1].replace(",", "")) for line in told.splitlines() if " audited, " in line]
    assert audited == sorted(audited)
    assert any("audited, 0 not done by the workers" in line for line in told.splitlines())
    assert audited[-1] > audited[0] + 2 * MANY


def test_a_live_audit_begins_with_the_tables_where_the_first_records_are_gone(kept: Kept) -> None:
    for role in ("items", "unique", "stories"):
        kept.lose(role, 0.5)
    file = kept.folder / "verified"
    follow = kept.follow("--since", str(file))
    with kept.wire.workers(2):
        kept.wire.run("replay", str(messages(kept.folder / "live", kept.fed)), "--rate", "40")
        kept.wire.verify()
    while not file.exists():
        assert follow.poll() is None
    went_on = shutil.copy(file, kept.folder / "copy")  # a file is of one audit at a time
    assert "verified: every output" in kept.wire.run("verify", "--since", str(went_on))
    kept.add("stories", ("ce_id", b"nobody#1"))
    told, progress = follow.communicate(timeout=60)
    assert follow.returncode == 1
    assert "retention has removed what was before. So the tables are taken as they are" in progress
    assert told.count("DIFFERENT") == 1, told
    assert f"DIFFERENT  {kept.name}.stories/1 offset" in told


def test_a_live_audit_waits_for_a_wire_that_nobody_has_created(broker: str, tmp_path: Path) -> None:
    early = Kept(broker, "auditearly", tmp_path)
    follow = early.follow()
    assert follow.stderr
    assert "the audit waits for it" in follow.stderr.readline()
    early.feed()
    early.add("stories", ("ce_id", b"nobody#1"))
    told, _ = follow.communicate(timeout=60)
    assert f"DIFFERENT  {early.name}.stories/1 offset" in told


def test_a_file_of_another_wire_is_refused(broker: str, tmp_path: Path) -> None:
    wire = Wire(broker, "auditother", PARTITIONS)
    wire.run("replay", str(messages(tmp_path / "messages", 0)))
    file = tmp_path / "verified"
    file.write_bytes(b"no SQLite " * 100)
    assert "is no file of an audit" in wire.fails("verify", "--since", str(file))


def test_a_log_that_has_lost_its_first_messages_is_told_of(kept: Kept) -> None:
    before = kept.wire.verify().split()[1]
    kept.lose("messages", 0.4)
    told = kept.wire.run("verify", code=1)
    assert f"{kept.name}.messages/0: retention has removed what was before" in told
    lost = re.search(r"not verified: \S+ has lost its first records, (\d+) of (\d+) messages", told)
    assert lost, told
    assert 0 < int(lost[1]) < int(lost[2]) == int(before)
    copy = Wire(kept.wire.environment["WIRE_BROKER"], f"{kept.name}copy", partitions=2)
    told = copy.tells("replay", "--from-wire", kept.name)
    assert f"{kept.name}.messages/2 begins at offset" in told


def test_topics_that_do_not_agree_are_told_in_one_line(broker: str, tmp_path: Path) -> None:
    odd = Kept(broker, "auditodd", tmp_path)
    roles = ("messages", "items")
    topics = [NewTopic(f"{odd.name}.{role}", 1 + at, 1) for at, role in enumerate(roles)]
    for made in odd.client.create_topics(topics).values():
        made.result()
    told = odd.wire.fails("verify")
    assert len(told.splitlines()) == 1, told


@pytest.mark.stream
def test_a_live_audit_waits_for_a_broker_that_is_away(tmp_path: Path) -> None:
    with Broker(tmp_path / "kafka", free_port()) as node:
        wire = Wire(node.address, "auditaway", PARTITIONS)
        with wire.workers():
            wire.run("replay", str(messages(tmp_path / "messages", 0)))
            wire.verify()
        follow = subprocess.Popen(
            [sys.executable, "-m", "wire", "verify", "--follow", "--every", "0.2"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=wire.environment,
        )
        assert follow.stdout
        assert follow.stderr
        audited = follow.stdout.readline().split()[1]
        node.stop()
        assert "the audit goes on when it is back" in follow.stderr.readline()
        node.start()
        assert "answers again" in follow.stderr.readline()
        assert {follow.stdout.readline().split()[1] for _ in range(20)} == {audited}
        follow.terminate()
        follow.communicate(timeout=60)
    assert follow.returncode == 130
