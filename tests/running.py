"""Workers and commands for the tests of the stream, as a user would start them."""

import asyncio
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import orjson
from click.testing import CliRunner
from confluent_kafka import OFFSET_END, TopicPartition
from confluent_kafka.admin import AdminClient

from wire.cli import cli


class Wire:
    """One wire on a broker: its environment, and its commands."""

    def __init__(self, broker: str, name: str, partitions: int = 4, **settings: str) -> None:
        self.environment = {
            **os.environ,
            "WIRE_BROKER": broker,
            "WIRE_NAME": name,
            "WIRE_PARTITIONS": str(partitions),
            "WIRE_SESSION_TIMEOUT": "10",
            **settings,
        }

    def run(self, *arguments: str, code: int = 0, timeout: float = 500) -> str:
        """Run a command to its end. Returns its output."""
        result = finished(arguments, self.environment, timeout)
        assert result.returncode == code, (
            f"wire {arguments}: {result.returncode}\n{result.stdout}{result.stderr}"
        )
        return result.stdout

    def tells(self, *arguments: str) -> str:
        """Run a command to its end. Returns what it says besides its output."""
        result = finished(arguments, self.environment)
        assert result.returncode == 0, result.stderr
        return result.stderr

    def fails(self, *arguments: str) -> str:
        """Run a command that ends with 1. Returns what it says of that."""
        result = finished(arguments, self.environment)
        assert result.returncode == 1, result.stdout
        return result.stderr

    def start(self, *options: str) -> "subprocess.Popen[str]":
        """Start a worker and return when it is ready."""
        process = subprocess.Popen(
            [sys.executable, "-m", "wire", "worker", *options],
            stderr=subprocess.PIPE,
            text=True,
            env=self.environment,
        )
        assert process.stderr is not None
        lines = []
        for line in process.stderr:
            lines.append(line)
            if "ready" in line:
                return process
        process.communicate()
        raise AssertionError(f"the worker ended with {process.wait()}: {''.join(lines)}")

    @contextmanager
    def workers(self, count: int = 1, *options: str) -> Iterator[list["subprocess.Popen[str]"]]:
        """Run some workers, and stop them at the end."""
        running = [self.start(*options) for _ in range(count)]
        try:
            yield running
        finally:
            for process in running:
                stop(process)

    def verify(self) -> str:
        """Wait until all records are done, and verify the wire."""
        return self.run("verify", "--wait", "250")

    def consume(self, stream: str, *options: str) -> list[dict[str, Any]]:
        """All records of a stream, or those that some options choose."""
        lines = self.run("consume", stream, "--from-start", "--json", *options).splitlines()
        return [orjson.loads(line) for line in lines]

    def counts(self) -> list[dict[str, Any]]:
        """All rows of the tables."""
        rows: list[dict[str, Any]] = orjson.loads(self.run("tables", "--json"))
        return rows


def finished(
    arguments: Sequence[str], environment: Mapping[str, str], timeout: float = 60
) -> "subprocess.CompletedProcess[str]":
    """Run a command to its end in this process, which has the code loaded. A worker, which may end its process, has one
    of its own; so has a command within a running loop.
    """
    if "worker" in arguments or not _is_free():
        return subprocess.run(
            [sys.executable, "-m", "wire", *arguments],
            capture_output=True,
            text=True,
            timeout=timeout,
            env=environment,
        )
    with _at_most(timeout):
        done = CliRunner().invoke(
            cli, arguments, env={**dict.fromkeys(os.environ), **environment}, prog_name="wire"
        )
    if done.exception and not isinstance(done.exception, SystemExit):
        raise done.exception
    return subprocess.CompletedProcess(arguments, done.exit_code, done.stdout, done.stderr)


def _is_free() -> bool:
    """Whether a command can have the loop and the signals of this process."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return threading.current_thread() is threading.main_thread()
    return False


@contextmanager
def _at_most(seconds: float) -> Iterator[None]:
    """Raises TimeoutError in what takes longer."""

    def end(*_: object) -> None:
        raise TimeoutError(f"not within {seconds:g} s")

    before = signal.signal(signal.SIGALRM, end)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def stop(process: "subprocess.Popen[str]", number: int = signal.SIGTERM) -> int:
    """Stop a worker. Returns its exit code."""
    if process.poll() is None:
        process.send_signal(number)
    process.communicate(timeout=30)
    return process.returncode


def expire(broker: str, topic: str, up_to: int = OFFSET_END) -> None:
    """Remove the records of a topic of one partition before an offset, by default all."""
    client, wanted = AdminClient({"bootstrap.servers": broker}), [TopicPartition(topic, 0, up_to)]
    client.delete_records(wanted)[wanted[0]].result(20)


HIDING = {"resend", "superseded", "copy", "near", "excerpt"}
"""Kinds of links whose item is not on its stream."""
_STAGES = {"update": "enrich", "kill-of-unknown": "split", "killed-by-name": "split"}


def by_stage(links: Iterable[str]) -> dict[str, dict[str, list[str]]]:
    """Lines of `wire consume links --json` by the stage that wrote them, and by key: only that order is kept."""
    found: dict[str, list[str]] = {}
    for line in links:
        kind = orjson.loads(line)["headers"]["ce_change"]
        found.setdefault(_STAGES.get(kind, "deduplicate"), []).append(line)
    return {stage: by_key(lines) for stage, lines in found.items()}


def by_key(lines: Iterable[str]) -> dict[str, list[str]]:
    """Lines of `wire consume --json` by key: a reader may rely on the order of each key, and on no other."""
    found: dict[str, list[str]] = {}
    for line in lines:
        found.setdefault(orjson.loads(line)["key"], []).append(line)
    return found
