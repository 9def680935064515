"""The live view: what it shows at any size, its keys, and that text of the wire stays text."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

import pytest
from textual.pilot import Pilot

from tests.monitor.live_views import NOW, filled, headline, page, settled
from wire.clients.screens.live import Live
from wire.monitor.top import app as module
from wire.monitor.top.app import Top
from wire.monitor.top.panels import Panel
from wire.settings import Settings

Opener = Callable[..., AbstractAsyncContextManager[tuple[Top, Pilot[None]]]]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Opener:
    """Opens a live view that shows a state and follows nothing, and draws it."""

    @asynccontextmanager
    async def top_of(state: Live, size: tuple[int, int] = (80, 24)) -> AsyncIterator[tuple[Top, Pilot[None]]]:
        @asynccontextmanager
        async def live(*_: object) -> AsyncIterator[Callable[[], Live]]:
            yield lambda: state

        monkeypatch.setattr(module, "live", live)
        monkeypatch.setattr(module, "LOOK", 0.01)
        top = Top(Settings(), lambda: NOW)
        async with top.run_test(size=size) as pilot:
            await settled(pilot)
            yield top, pilot

    return top_of


def rows(top: Top, name: str) -> list[str]:
    panel = top.screen_stack[-1].query_one(f"#{name}", Panel)
    return [str(panel.get_option_at_index(at).prompt) for at in range(panel.option_count)]


def titles(top: Top) -> list[str]:
    """The titles of the panels."""
    return [str(top.screen.query_one(f"#{name}").border_title) for name in ("counts", "stories", "letters")]


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60)])
async def test_everything_is_seen_at_one_look(opened: Opener, size: tuple[int, int]) -> None:
    async with opened(filled(), size) as (top, _):
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


async def test_a_small_terminal_shows_one_panel_at_a_time(opened: Opener) -> None:
    async with opened(filled(), (40, 10)) as (top, pilot):
        assert all(len(line) <= 40 for line in page(top).splitlines())
        assert "Copper falls" in page(top)
        assert "a tag" not in page(top)
        await pilot.press("tab")
        await settled(pilot)
        assert "a tag [red]that" in page(top)
        await pilot.resize_terminal(20, 5)
        await settled(pilot)
        assert "Dead" in page(top)


async def test_text_of_the_wire_is_no_markup_and_steers_nothing(opened: Opener) -> None:
    async with opened(filled(), (200, 40)) as (top, _):
        assert "[bold]Peace[/] ·[2J·atad ·31m [@click=app.quit]talks[/]" in page(top)
        assert "[red]that[/]" in page(top)
        assert not any(char in page(top) for char in "\x1b\u202e\x9b")


async def test_a_filter_takes_words_and_labels_and_escape_takes_it_out(opened: Opener) -> None:
    async with opened(filled()) as (top, pilot):
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


async def test_titles_say_what_a_filter_searches_and_what_the_counts_leave_out(opened: Opener) -> None:
    async with opened(filled(), (120, 40)) as (top, pilot):
        counts, stories, letters = titles(top)
        assert "(2)" in counts
        assert "(3)" in stories
        assert "(1)" in letters
        await pilot.press("/", *"copper agency=Halden", "enter")
        await pilot.pause()
        counts, stories, letters = titles(top)
        assert "(2, not by words or agency)" in counts
        assert "(0 of the newest 3)" in stories
        assert "(0 of the newest 1)" in letters


async def test_a_count_opens_its_stories(opened: Opener) -> None:
    async with opened(filled()) as (top, pilot):
        await pilot.press("1", "enter")
        await pilot.pause()
        assert "Vote in Paris" in rows(top, "stories")[1]
        assert len(rows(top, "stories")) == 2


async def test_each_panel_is_sorted_and_the_counts_are_broken_down(opened: Opener) -> None:
    async with opened(filled()) as (top, pilot):
        await pilot.press("1", "b")
        await pilot.pause()
        assert rows(top, "counts") == ["nothing is counted"]  # by topic alone
        await pilot.press("b", "b", "b", "b", "s")
        await pilot.pause()
        assert top.screen.query_one("#counts").border_title == "1 Stories by topic and country (2), live"


async def test_the_marked_row_stays_marked_while_stories_come(opened: Opener) -> None:
    state = filled()
    async with opened(state) as (top, pilot):
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


async def test_it_says_why_nothing_new_is_known(opened: Opener) -> None:
    async with opened(Live(NOW, "no broker answers at 127.0.0.1:9; start one with `wire broker`")) as (
        top,
        _,
    ):
        assert "! no broker answers at 127.0.0.1:9" in page(top)
        assert "as of 10:00:00Z" in page(top)
