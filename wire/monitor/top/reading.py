"""A page of the live view: an item, or a dead letter, in full."""

from collections.abc import AsyncIterator, Iterable
from typing import ClassVar

from aiokafka.errors import KafkaError
from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import Screen
from textual.widgets import Footer, Static

from wire.clients.dead_letters.letters import letter
from wire.clients.health.ranges import record_at, sampler
from wire.clients.screens.newest import UNREADABLE, Headline
from wire.clients.streams.history import History, history
from wire.errors import PlainError
from wire.monitor.item_page import item_page
from wire.monitor.letter_page import letter_page
from wire.printable import printable
from wire.settings import Settings

LONGEST = 100_000
"""Characters of a page; the command that prints the rest is named."""


class Page(Screen[None]):
    """Text that comes in pieces: each one takes the place of the one before."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,left,backspace", "dismiss", "Back"),
        Binding("down,j", "scroll(1)", "Down", show=False),
        Binding("up,k", "scroll(-1)", "Up", show=False),
        Binding("pagedown,space", "scroll_page(1)", "Page down"),
        Binding("pageup,b", "scroll_page(-1)", "Page up", show=False),
        Binding("home,g", "scroll_home", "Top", show=False),
        Binding("end,G", "scroll_end", "End", show=False),
    ]

    def __init__(self, pages: AsyncIterator[Text]) -> None:
        super().__init__()
        self._pages = pages

    def compose(self) -> ComposeResult:
        """A text that scrolls, and the keys."""
        with VerticalScroll(can_focus=False):
            yield Static(Text("reading …", "dim"), id="text", markup=False)
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Read while the screen is shown; closing it ends the reading."""
        self.run_worker(self._read(), exclusive=True)

    async def _read(self) -> None:
        shown = self.query_one("#text", Static)
        try:
            async for page in self._pages:
                shown.update(page)
        except (PlainError, KafkaError, OSError) as error:
            shown.update(Text(printable(str(error)) or type(error).__name__, "red"))

    def action_scroll(self, lines: int) -> None:
        """Scroll by lines."""
        self.query_one(VerticalScroll).scroll_relative(y=lines, animate=False)

    def action_scroll_page(self, pages: int) -> None:
        """Scroll by the height of the screen."""
        scroll = self.query_one(VerticalScroll)
        scroll.scroll_relative(y=pages * max(1, scroll.size.height - 1), animate=False)

    def action_scroll_home(self) -> None:
        """Go to the first line."""
        self.query_one(VerticalScroll).scroll_home(animate=False)

    def action_scroll_end(self) -> None:
        """Go to the last line."""
        self.query_one(VerticalScroll).scroll_end(animate=False)


async def story_pages(settings: Settings, story: Headline) -> AsyncIterator[Text]:
    """A story at once as its newest version has it, then with all of its versions and links."""
    if story.status == UNREADABLE:
        yield Text(f"{story.title}: it is not as a worker writes it", "red")
        return
    async with sampler(settings) as client:
        record = await record_at(client, story.at, story.offset)
    if record is not None:
        now = History(story.uri, [record], True, [])
        yield _joined(
            [Text("its other versions and its links are being read …", "dim"), *item_page(now)], story.uri
        )
    yield _joined(item_page(await history(settings, story.uri)), story.uri)


async def letter_pages(settings: Settings, id_: str) -> AsyncIterator[Text]:
    """A dead letter with the bytes around its fault."""
    found = await letter(settings, id_)
    yield _joined(letter_page(found, []), id_)


def _joined(lines: Iterable[Text], id_: str) -> Text:
    """The lines as one text, cut where it is longer than anybody reads on a screen."""
    page = Text()
    for line in lines:
        page.append_text(line).append("\n")
        if len(page) > LONGEST:
            page.truncate(LONGEST)
            page.append(f"\n… cut here; `wire show {id_}` prints all of it", "yellow")
            break
    return page
