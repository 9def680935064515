"""`wire verify --follow` of wires at work, that have lost records or are not there yet, or whose broker is away."""

import shutil
import time
from pathlib import Path

import pytest

from tests.clients.kept_wire import MANY, PARTITIONS, Kept, follow, messages
from tests.running import Wire
from wire.broker.node import Broker
from wire.broker.port import free_port


def test_a_wire_at_work_is_audited_until_something_differs(kept: Kept) -> None:
    audit = follow(kept.wire)
    kept.feed()
    with kept.wire.workers(2):
        kept.wire.run("replay", str(messages(kept.folder / "live", kept.fed)), "--rate", "40")
        kept.wire.verify()
    assert audit.poll() is None
    kept.add("stories", ("ce_id", b"nobody#1"))
    told, _ = audit.communicate(timeout=60)
    assert audit.returncode == 1
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
    audit = follow(kept.wire, "--since", str(file))
    with kept.wire.workers(2):
        kept.wire.run("replay", str(messages(kept.folder / "live", kept.fed)), "--rate", "40")
        kept.wire.verify()
    while not file.exists():
        assert audit.poll() is None
        time.sleep(0.1)
    went_on = shutil.copy(file, kept.folder / "copy")  # a file is of one audit at a time
    kept.feed()  # the file may have all that came before
    assert "verified: every output" in kept.wire.run("verify", "--since", str(went_on))
    kept.add("stories", ("ce_id", b"nobody#1"))
    told, progress = audit.communicate(timeout=60)
    assert audit.returncode == 1
    assert "retention has removed what was before. So the tables are taken as they are" in progress
    assert told.count("DIFFERENT") == 1, told
    assert f"DIFFERENT  {kept.name}.stories/1 offset" in told


def test_a_live_audit_waits_for_a_wire_that_nobody_has_created(broker: str, tmp_path: Path) -> None:
    early = Kept(broker, "auditearly", tmp_path)
    audit = follow(early.wire)
    assert audit.stderr
    assert "the audit waits for it" in audit.stderr.readline()
    early.feed()
    early.add("stories", ("ce_id", b"nobody#1"))
    told, _ = audit.communicate(timeout=60)
    assert f"DIFFERENT  {early.name}.stories/1 offset" in told


@pytest.mark.stream
def test_a_live_audit_waits_for_a_broker_that_is_away(tmp_path: Path) -> None:
    with Broker(tmp_path / "kafka", free_port()) as node:
        wire = Wire(node.address, "auditaway", PARTITIONS)
        with wire.workers():
            wire.run("replay", str(messages(tmp_path / "messages", 0)))
            wire.verify()
        audit = follow(wire)
        assert audit.stdout
        assert audit.stderr
        audited = audit.stdout.readline().split()[1]
        node.stop()
        assert "the audit goes on when it is back" in audit.stderr.readline()
        node.start()
        assert "answers again" in audit.stderr.readline()
        assert {audit.stdout.readline().split()[1] for _ in range(20)} == {audited}
        audit.terminate()
        audit.communicate(timeout=60)
    assert audit.returncode == 130
