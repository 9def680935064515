"""`wire broker` says who can reach it, and when its disk is nearly full."""

import shutil
from pathlib import Path

import pytest

from tests.cli.test_commands import wire
from wire.broker.node import Broker
from wire.broker.port import free_port
from wire.broker.serve import disk_warning, greeting


def test_on_this_machine_nobody_is_warned(tmp_path: Path) -> None:
    [line] = greeting(Broker(tmp_path, 9092))
    assert "127.0.0.1:9092" in line


def test_a_broker_that_others_reach_says_that_they_can_do_everything(tmp_path: Path) -> None:
    _, warning = greeting(Broker(tmp_path, 9092, host="kafka.example.org"))
    assert warning.startswith(
        "WARNING: everybody who can reach kafka.example.org:9092 can read, write and delete"
    )
    assert "--secure" in warning


def test_a_secure_broker_that_others_reach_names_the_settings_instead(tmp_path: Path) -> None:
    lines = greeting(Broker(tmp_path, 9092, host="kafka.example.org", users=tmp_path / "users"))
    assert not any("WARNING" in line for line in lines)
    assert f"  wire --config {tmp_path}/users/worker.toml worker" in lines


@pytest.mark.parametrize("host", ["0.0.0.0", "::"])
def test_a_host_that_no_client_can_connect_to_is_refused(host: str) -> None:
    done = wire("broker", "--host", host)
    assert done.returncode == 2
    assert "--host: expected the name or address by which clients reach this machine" in done.stderr


@pytest.mark.stream
def test_the_level_is_that_of_the_log_of_kafka(tmp_path: Path) -> None:
    with Broker(tmp_path, free_port(), level="error"):
        pass
    assert " INFO " not in (tmp_path / "broker.log").read_text()


def test_a_nearly_full_disk_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gib = 1 << 30
    monkeypatch.setattr(shutil, "disk_usage", lambda _: (100 * gib, 99 * gib, 1 * gib))
    assert "1.0 GiB of 100.0 GiB are free" in disk_warning(tmp_path)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: (gib // 2, gib // 2 - 7_500_000, 7_500_000))
    assert "7 MiB of 512 MiB are free" in disk_warning(tmp_path)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: (100 * gib, 50 * gib, 50 * gib))
    assert disk_warning(tmp_path) == ""
