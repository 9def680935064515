"""The file of what is verified."""

from pathlib import Path

import pytest
from aiokafka import TopicPartition

from tests.clients import full_disk
from wire.clients.audit.verified import NotThisWire, Verified, VerifiedFile
from wire.domain.tables.state import TaskState
from wire.settings import Settings
from wire.steps import SPLIT

SETTINGS = Settings()
SOURCE = TopicPartition("wire.messages", 0)


def test_a_file_that_cannot_be_written_is_named_before_anything_is_verified(tmp_path: Path) -> None:
    with pytest.raises(NotThisWire, match="nowhere/verified cannot be written"):
        VerifiedFile(tmp_path / "nowhere" / "verified").begin()
    (tmp_path / "taken.part").mkdir()
    with pytest.raises(NotThisWire, match="taken cannot be written"):
        VerifiedFile(tmp_path / "taken").begin()


def test_what_is_written_is_read_again_and_a_damaged_file_is_told(tmp_path: Path) -> None:
    file = VerifiedFile(tmp_path / "verified")
    state = TaskState.empty(SPLIT.tables)
    for number in range(1000):
        state.tables["messages"][f"id-{number}"] = [number, "x" * 100]
    file.begin()
    file.write(SPLIT, SOURCE, state)
    file.replace(SETTINGS, Verified({SOURCE: 7}, 5))
    assert file.read(SETTINGS) == Verified({SOURCE: 7}, 5)
    assert dict(file.state(SPLIT, SOURCE).tables["messages"]) == dict(state.tables["messages"])
    whole = (tmp_path / "verified").read_bytes()
    (tmp_path / "verified").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(NotThisWire, match="verified is no file of an audit, or is damaged"):
        file.read(SETTINGS)
    middle = len(whole) // 2
    (tmp_path / "verified").write_bytes(whole[:middle] + b"\xff" * 20_000 + whole[middle + 20_000 :])
    with pytest.raises(NotThisWire, match="verified is no file of an audit, or is damaged"):
        file.state(SPLIT, SOURCE)


def test_a_disk_that_is_full_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = VerifiedFile(tmp_path / "verified")
    file.begin()
    full_disk.fill(monkeypatch)
    state = TaskState.empty(SPLIT.tables)
    state.tables["messages"]["id"] = ["x" * 100_000]
    with pytest.raises(NotThisWire, match="verified cannot be written: database or disk is full"):
        file.write(SPLIT, SOURCE, state)


def test_two_audits_cannot_have_one_file_at_a_time(tmp_path: Path) -> None:
    path = tmp_path / "verified"
    with VerifiedFile(path).held():
        with pytest.raises(NotThisWire, match="another `wire verify` uses"), VerifiedFile(path).held():
            pass
        with VerifiedFile(tmp_path / "other").held():
            pass
    with VerifiedFile(path).held():  # the first one has ended
        pass
    absent = VerifiedFile(tmp_path / "nowhere" / "verified")
    with pytest.raises(NotThisWire, match="nowhere/verified cannot be written"), absent.held():
        pass
