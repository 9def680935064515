"""The live view as a person runs it: over a wire, in a terminal, and without one."""

import asyncio
import os
import pty
import select
import subprocess
import sys
import time
from collections.abc import Callable

import pytest
from textual.widgets import Static

from tests.monitor.live_views import page, settled
from tests.running import Wire
from tests.support import SEEDS
from wire.monitor.top.app import Top
from wire.monitor.top.reading import Page
from wire.settings import Settings


async def test_a_story_of_a_running_wire_is_opened_with_its_versions_and_evidence(broker: str) -> None:
    wire = Wire(broker, "topped", partitions=2)
    with wire.workers():
        wire.run("replay", str(SEEDS))
        wire.verify()
        top = Top(Settings(broker=broker, name="topped"), lambda: int(time.time() * 1000))
        async with top.run_test(size=(120, 40)) as pilot:
            await _until(lambda: len(top.live.newest.items) > 8 and top.live.rows and top.live.status, top)
            await settled(pilot)
            assert sum(top.live.arrivals["split"]) >= 15
            await pilot.press("/", *"port strike", "enter", "enter")
            await _until(lambda: "where they came from" in _text(top) and "being read" not in _text(top), top)
            assert "\nv2 " in _text(top)
            assert "dateline PT Portugal: dateline" in _text(top)
            await pilot.press("escape", "escape", "3", "enter")
            await _until(lambda: "topped.messages/" in _text(top), top)
            await pilot.press("escape")
            assert not isinstance(top.screen, Page)


async def _until(is_so: Callable[[], object], top: Top, seconds: float = 30) -> None:
    deadline = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < deadline, page(top)
        await asyncio.sleep(0.1)


def _text(top: Top) -> str:
    return str(top.screen.query_one("#text", Static).content) if isinstance(top.screen, Page) else ""


@pytest.mark.parametrize("key", [b"q", b"\x03", b""], ids=["q", "Ctrl-C", "SIGTERM"])
def test_the_terminal_is_put_back(key: bytes) -> None:
    ours, theirs = pty.openpty()
    environment = {**os.environ, "WIRE_BROKER": "127.0.0.1:9", "TERM": "xterm-256color"}
    process = subprocess.Popen(
        [sys.executable, "-m", "wire", "top"], stdin=theirs, stdout=theirs, stderr=theirs, env=environment
    )
    os.close(theirs)
    said, told = b"", False
    deadline = time.monotonic() + 60
    while process.poll() is None and time.monotonic() < deadline:
        if select.select([ours], [], [], 0.2)[0]:
            try:
                said += os.read(ours, 1 << 16)
            except OSError:
                break
        if b"no broker answers" in said and not told:
            told = True
            os.write(ours, key) if key else process.terminate()
    try:
        assert process.wait(timeout=60) == 0
    finally:
        process.kill()
    os.close(ours)
    assert said.index(b"\x1b[?1049h") < said.index(b"\x1b[?1049l")
    assert said.index(b"\x1b[?25l") < said.rindex(b"\x1b[?25h")


def test_it_ends_when_its_terminal_is_gone() -> None:
    ours, theirs = pty.openpty()
    environment = {**os.environ, "WIRE_BROKER": "127.0.0.1:9", "TERM": "xterm-256color"}
    process = subprocess.Popen(
        [sys.executable, "-m", "wire", "top"], stdin=theirs, stdout=theirs, stderr=theirs, env=environment
    )
    os.close(theirs)
    said = b""
    while b"no broker answers" not in said:
        said += os.read(ours, 1 << 16)
    os.close(ours)  # no SIGHUP comes: it is not the terminal of its session
    try:
        assert process.wait(timeout=60) == 1
    finally:
        process.kill()


def test_without_a_terminal_it_names_what_prints() -> None:
    ran = subprocess.run([sys.executable, "-m", "wire", "top"], stdin=subprocess.DEVNULL, capture_output=True)
    assert ran.returncode == 1
    assert b"wire top fills a terminal" in ran.stderr
