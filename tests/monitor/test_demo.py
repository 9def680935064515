"""The commands that the demo names at its end can be typed as they stand."""

import os
import signal
import subprocess
import sys
import sysconfig
import time
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.support import SEEDS
from wire.broker.port import free_port
from wire.monitor.demo import next_commands, program_name

WIRE = Path(sysconfig.get_path("scripts")) / "wire"
PATIENCE = 60
"""Seconds in which a replay is through."""


def test_the_program_is_named_as_it_was_called(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert program_name(".venv/bin/wire") == ".venv/bin/wire"
    assert program_name("/opt/my wire/wire") == "'/opt/my wire/wire'"
    assert program_name("/x/wire/__main__.py") == f"{sys.executable} -m wire"
    monkeypatch.setenv("PATH", str(WIRE.parent))
    assert program_name(str(WIRE)) == "wire"


@pytest.mark.stream
def test_every_command_works_as_it_is_typed(tmp_path: Path) -> None:
    (tmp_path / "my seeds").symlink_to(SEEDS)
    port = free_port()
    environment = {**os.environ, "WIRE_BROKER": f"127.0.0.1:{port}"}
    typed = [command for command, _ in next_commands([Path("my seeds")], str(WIRE))]
    broker, worker, *others, web = typed
    running: list[subprocess.Popen[str]] = []

    def start(command: str, words: str) -> None:
        """Type a command that goes on, and wait until it has said something."""
        process = subprocess.Popen(
            f"exec {command}", shell=True, cwd=tmp_path, env=environment, stderr=subprocess.PIPE, text=True
        )
        running.append(process)
        assert process.stderr is not None
        assert any(words in line for line in process.stderr), words

    try:
        start(f"{broker} --port {port}", "Kafka listens on")
        start(worker, "ready")
        for command in others:
            began = time.monotonic()
            while not _said(command, tmp_path, environment):  # what was replayed may not be through
                assert time.monotonic() < began + PATIENCE, command
        assert (tmp_path / "data" / "log").is_dir()
        start(f"{web} --port {free_port()}", "http://127.0.0.1")
    finally:
        for process in reversed(running):
            process.send_signal(signal.SIGTERM)
            process.communicate(timeout=60)


def _said(command: str, folder: Path, environment: Mapping[str, str]) -> bool:
    """Type a command, and whether it says anything; one that goes on is stopped after its first line."""
    process = subprocess.Popen(
        f"exec {command}",
        shell=True,
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    if watching := "--watch" in command:
        assert process.stdout is not None
        assert process.stdout.readline()
        process.send_signal(signal.SIGINT)
    said, complained = process.communicate(timeout=60)
    assert process.returncode == (130 if watching else 0), (command, said, complained)
    return watching or bool(said)
