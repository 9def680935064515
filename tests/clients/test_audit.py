"""`wire verify` over wires that have lost their first records, that were tampered with, or that it knows already."""

import asyncio
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from confluent_kafka.admin import NewTopic  # type: ignore[attr-defined]

from tests.clients.kept_wire import PARTITIONS, Kept, messages
from tests.running import Wire
from wire.clients.audit.at_rest import at_rest
from wire.clients.audit.parts import VerifyError
from wire.clients.audit.verify import verify
from wire.configuration import load


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
    assert "verified: nothing came since the last verification, and every table" in kept.wire.run(*since)
    kept.feed()
    told = kept.wire.run(*since)
    assert "verified: every output and every table" in told
    assert "unproven" not in told
    before = file.read_bytes()
    kept.add("media", ("ce_id", b"nobody#1"))
    assert f"DIFFERENT  {kept.name}.media/1 offset" in kept.wire.run(*since, code=1)
    assert file.read_bytes() == before


@pytest.mark.parametrize("after", [0.8, 1.2, 1.6, 2.0, 2.6])
def test_ctrl_c_ends_a_verification_and_its_processes_in_silence(kept: Kept, after: float) -> None:
    command = [sys.executable, "-m", "wire", "verify", "--processes", "3"]
    running = subprocess.Popen(
        command, stderr=subprocess.PIPE, text=True, env=kept.wire.environment, start_new_session=True
    )
    time.sleep(after)
    os.killpg(running.pid, signal.SIGINT)
    _, told = running.communicate(timeout=30)
    assert not told
    assert running.returncode == 130


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


def test_a_wire_that_moves_on_meanwhile_is_told_from_one_that_differs(
    kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def and_then_more_comes(*args: Any) -> object:
        found = await at_rest(*args)
        await asyncio.to_thread(kept.feed)
        return found

    monkeypatch.setattr("wire.clients.audit.verify.at_rest", and_then_more_comes)
    with pytest.raises(VerifyError, match="verify while nothing comes"):
        asyncio.run(verify(load(kept.wire.environment), processes=1))
