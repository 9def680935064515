"""A running `wire broker --secure`, and commands of its users."""

import os
import subprocess
import sys
from pathlib import Path

from tests.running import Wire
from wire.broker.port import free_port

NAME = "secured"


class Secured:
    """A running `wire broker --secure`, and its users."""

    def __init__(self, folder: Path, port: int | None = None) -> None:
        self.users, self.data, self.port = folder / "users", folder / "data", port or free_port()
        command = ["broker", "--data", str(self.data), "--secure", str(self.users), "--port", str(self.port)]
        self.process = subprocess.Popen(
            [sys.executable, "-m", "wire", *command],
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "WIRE_NAME": NAME},
        )
        assert self.process.stderr is not None
        self.said = []
        for line in self.process.stderr:
            self.said.append(line)
            if "wire --config" in line:
                return
        raise AssertionError("".join(self.said))

    def as_user(self, user: str, **settings: str) -> Wire:
        """Commands of a user. What it is made of comes from its settings file alone."""
        wire = Wire("", NAME, 2, WIRE_CONFIG=str(self.users / f"{user}.toml"), **settings)
        del wire.environment["WIRE_BROKER"]
        return wire

    def password(self, user: str) -> str:
        return (self.users / f"{user}.password").read_text()


def started_command(wire: Wire, command: list[str]) -> "subprocess.Popen[str]":
    """A command that runs, and has said something."""
    process = subprocess.Popen(
        [sys.executable, "-m", "wire", *command],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env=wire.environment,
    )
    assert process.stdout is not None
    assert process.stdout.readline()
    return process
