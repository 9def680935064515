"""The live view: what it shows at any size, its keys, and that text of the wire stays text."""

import asyncio
import os
import pty
import select
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import pytest
from aiokafka import TopicPartition
from textual.app import App
from textual.pilot import Pilot
from textual.widgets import Static

from tests.running import Wire
from tests.support import SEEDS
from wire.clients import newest
from wire.clients.arrivals import MINUTE, Arrivals
from wire.clients.crew import Crew, Worker
from wire.clients.flow import StageFlow
from wire.clients.labels import UnknownLabel
from wire.clients.letters import Letter
from wire.clients.live import Live
from wire.clients.newest import Headline, Newest
from wire.clients.pulse import Pulse
from wire.clients.status import Status
from wire.domain.tables.counts import Row
from wire.monitor.top import app as module
from wire.monitor.top.app import Top
from wire.monitor.top.filtering import BadFilter, read_filter
from wire.monitor.top.overview import Overview
from wire.monitor.top.panels import Panel
from wire.monitor.top.reading import Page
from wire.monitor.top.rows import bar, sparkline
from wire.settings import Settings

NOW = 1_772_445_600_000  # 2026-03-02T10:00:00Z
STAGES = [StageFlow(name, 1.5, 0, True, None, NOW) for name in ("split", "deduplicate", "enrich")]
PULSE = Pulse(NOW, 1.0, [0], Crew("Stable", [Worker("1", "here", [0])]), STAGES, [])
HOSTILE = "[bold]Peace[/] \x1b[2J\u202eatad \x9b31m [@click=app.quit]talks[/]"


def headline(uri: str, title: str, **more: str) -> Headline:
    named = {"time": "2026-03-02T09:00:00Z", "topics": "11000000", "regions": "FR,150", **more}
    headers = [(f"ce_{name}", text.encode()) for name, text in named.items()]
    return Headline(uri, TopicPartition("wire.stories", 0), 0, NOW, title, 1, "usable", headers)


def letter(id_: str, reason: str) -> Letter:
    at = TopicPartition("wire.messages", 0)
    return Letter(id_, NOW, reason, "split", at, 0, "a.xml", "", b"", "nitf", 9, 9, b"", 0, "")


def count(topic: str, region: str, received: int) -> Row:
    return {
        "kind": "story",
        "topic": topic,
        "region": region,
        "hour": None,
        "day": None,
        "received": received,
        "live": received,
        "corrected": 0,
        "killed": 0,
        "duplicate": 0,
        "held": 0,
    }


def filled(**changes: object) -> Live:
    found = Newest(50)
    found.add_item(headline("urn:1", "Vote in Paris", agency="Halden"))
    found.add_item(headline("urn:2", "Copper falls", topics="04000000", regions="CL"))
    found.add_item(headline("urn:3", HOSTILE, regions="FR"))
    found.add_letter(letter("0/1", "line 3: a tag [red]that[/] nobody closes"))
    rows = [count("11000000", "FR", 2), count("04000000", "CL", 1), count("11000000", "150", 2)]
    live = Live(NOW, "", Status(PULSE, 0, {}, [], [], []), rows, {"split": [0] * 59 + [7]}, found)
    for name, value in changes.items():
        setattr(live, name, value)
    return live


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> Callable[[Live], Top]:
    """A live view that shows a state and follows nothing."""

    def top(state: Live) -> Top:
        @asynccontextmanager
        async def live(*_: object) -> AsyncIterator[Callable[[], Live]]:
            yield lambda: state

        monkeypatch.setattr(module, "live", live)
        monkeypatch.setattr(module, "LOOK", 0.01)
        return Top(Settings(), lambda: NOW)

    return top


async def settled(pilot: Pilot[None]) -> None:
    """Wait until the state is taken over and drawn."""
    await pilot.pause(0.1)
    overview = pilot.app.screen_stack[-1]
    assert isinstance(overview, Overview)
    overview.redraw()
    await pilot.pause()


def page(top: App[None]) -> str:
    """What the terminal shows."""
    return "\n".join(strip.text for strip in top.screen._compositor.render_strips())


def rows(top: Top, name: str) -> list[str]:
    panel = top.screen_stack[-1].query_one(f"#{name}", Panel)
    return [str(panel.get_option_at_index(at).prompt) for at in range(panel.option_count)]


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60)])
async def test_everything_is_seen_at_one_look(shown: Callable[[Live], Top], size: tuple[int, int]) -> None:
    top = shown(filled())
    async with top.run_test(size=size) as pilot:
        await settled(pilot)
        for text in (
            "1 worker",
            "deduplicate",
            "█",
            "France, politics",
            "Copper falls",
            "nobody closes",
            "Quit",
        ):
            assert text in page(top)


async def test_a_small_terminal_shows_one_panel_at_a_time(shown: Callable[[Live], Top]) -> None:
    top = shown(filled())
    async with top.run_test(size=(40, 10)) as pilot:
        await settled(pilot)
        assert all(len(line) <= 40 for line in page(top).splitlines())
        assert "Copper falls" in page(top)
        assert "a tag" not in page(top)
        await pilot.press("tab")
        await settled(pilot)
        assert "a tag [red]that" in page(top)
        await pilot.resize_terminal(20, 5)
        await settled(pilot)
        assert "Dead" in page(top)


async def test_text_of_the_wire_is_no_markup_and_steers_nothing(shown: Callable[[Live], Top]) -> None:
    top = shown(filled())
    async with top.run_test(size=(200, 40)) as pilot:
        await settled(pilot)
        assert "[bold]Peace[/] ·[2J·atad ·31m [@click=app.quit]talks[/]" in page(top)
        assert "[red]that[/]" in page(top)
        assert not any(char in page(top) for char in "\x1b\u202e\x9b")


async def test_a_filter_takes_words_and_labels_and_escape_takes_it_out(shown: Callable[[Live], Top]) -> None:
    top = shown(filled())
    async with top.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("/", *"region=Chile", "enter")
        await pilot.pause()
        assert [row[:11] for row in rows(top, "stories")] == ["03-02 09:00"]
        assert "Copper" in rows(top, "stories")[0]
        assert len(rows(top, "counts")) == 1
        await pilot.press("/", *["backspace"] * 12, *"region=Nowhere", "enter")
        await pilot.pause()
        assert "Nowhere: expected an ISO 3166 country" in page(top)
        await pilot.press("escape")
        await pilot.pause()
        assert len(rows(top, "stories")) == 3


async def test_a_count_opens_its_stories(shown: Callable[[Live], Top]) -> None:
    top = shown(filled())
    async with top.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("1", "enter")
        await pilot.pause()
        assert "Vote in Paris" in rows(top, "stories")[1]
        assert len(rows(top, "stories")) == 2


async def test_each_panel_is_sorted_and_the_counts_are_broken_down(shown: Callable[[Live], Top]) -> None:
    top = shown(filled())
    async with top.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("1", "b")
        await pilot.pause()
        assert rows(top, "counts") == ["nothing is counted"]  # by topic alone
        await pilot.press("b", "b", "b", "b", "s")
        await pilot.pause()
        assert top.screen.query_one("#counts").border_title == "1 Stories by topic and country (2), live"


async def test_the_marked_row_stays_marked_while_stories_come(shown: Callable[[Live], Top]) -> None:
    state = filled()
    top = shown(state)
    async with top.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        panel = top.screen.query_one("#stories", Panel)
        await pilot.press("down")
        assert panel.marked() == "urn:2"
        state.newest.add_item(headline("urn:4", "Newer"))
        await settled(pilot)
        assert "Newer" in rows(top, "stories")[0]
        assert panel.marked() == "urn:2"
        state.newest.add_item(headline("urn:2", "Copper falls", reason="Wrong")._replace(status="canceled"))
        await settled(pilot)
        assert "KILLED Copper falls (Wrong)" in rows(top, "stories")[0]


async def test_it_says_why_nothing_new_is_known(shown: Callable[[Live], Top]) -> None:
    top = shown(Live(NOW, "no broker answers at 127.0.0.1:9; start one with `wire broker`"))
    async with top.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        assert "! no broker answers at 127.0.0.1:9" in page(top)
        assert "as of 10:00:00Z" in page(top)


def test_a_filter_that_means_nothing_is_refused() -> None:
    assert read_filter('oil topic=politics region="South Africa"').labels == {
        "topics": "11000000",
        "regions": "ZA",
    }
    with pytest.raises(BadFilter, match="author=: expected words, or one of topic=, region="):
        read_filter("author=me")
    with pytest.raises(UnknownLabel):
        read_filter("topic=nothing-like-it")


def test_no_more_than_the_newest_is_kept() -> None:
    found = Newest(2)
    for number in range(5):
        found.add_item(headline(f"urn:{number}", ""))
        found.add_letter(letter(f"0/{number}", ""))
    assert list(found.items) == ["urn:3", "urn:4"]
    assert list(found.letters) == ["0/3", "0/4"]


@pytest.mark.parametrize("value", [b"\xff no JSON", b"[]", b"{}", b'{"uri": "urn:1", "version": "x"}'])
def test_a_record_that_no_worker_has_written_ends_nothing(value: bytes) -> None:
    class Record:
        topic, partition, offset, timestamp, headers = "wire.stories", 0, 7, NOW, ()

    Record.value = value  # type: ignore[attr-defined]
    assert newest.headline(Record()).title == "wire.stories/0/7 cannot be read"


def test_a_sparkline_fits_its_room_and_every_number_has_a_bar() -> None:
    assert sparkline([0, 1, 8, 4], 4) == "▁▂█▅"
    assert len(sparkline(list(range(60)), 25)) <= 25
    assert sparkline([0] * 60, 20) == "▁" * 20
    assert sparkline([1], 0) == ""
    assert bar(8, 8, 3) == "███"
    assert bar(1, 10**9, 10) == "▏"
    assert bar(0, 5, 10) == ""


async def test_the_minutes_of_the_last_hour_are_looked_up_once() -> None:
    at = TopicPartition("wire.messages", 0)
    asked: list[int] = []

    class Client:
        async def end_offsets(self, partitions: list[TopicPartition]) -> dict[TopicPartition, int]:
            return dict.fromkeys(partitions, 100)

        async def offsets_for_times(self, times: dict[TopicPartition, int]) -> dict[TopicPartition, object]:
            asked.append(times[at])
            found = newest.Headline("", at, 0, 0, "", 1, "", [])._replace(offset=40)
            return {at: found if times[at] <= NOW - 2 * MINUTE else None}

    arrivals = Arrivals(Client(), {"split": [at]})
    for _ in range(2):
        values = (await arrivals.read(NOW))["split"]
        assert len(values) == 60
        assert values[-4:] == [0, 60, 0, 0]
        assert sum(values) == 60
    assert len(asked) == 60


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
    assert process.wait(timeout=10) == 0
    os.close(ours)
    assert said.index(b"\x1b[?1049h") < said.index(b"\x1b[?1049l")
    assert said.index(b"\x1b[?25l") < said.rindex(b"\x1b[?25h")


def test_without_a_terminal_it_names_what_prints() -> None:
    ran = subprocess.run([sys.executable, "-m", "wire", "top"], stdin=subprocess.DEVNULL, capture_output=True)
    assert ran.returncode == 1
    assert b"wire top fills a terminal" in ran.stderr
