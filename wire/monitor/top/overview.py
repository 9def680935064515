"""The first screen of the live view: head, stages, alarms, and panels of counts, stories and dead letters."""

from collections.abc import Sequence, Sized
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.screen import Screen
from textual.widgets import Footer, Input, OptionList, Static

from wire.clients.screens.live import MOST
from wire.domain.tables.counts import Row
from wire.errors import PlainError
from wire.monitor.breakdown import WAYS
from wire.monitor.counts_screen import head
from wire.monitor.top.contents import (
    BY,
    SORTS,
    Counts,
    alarm_lines,
    count_rows,
    counts_of,
    letter_rows,
    story_rows,
)
from wire.monitor.top.filtering import Filter, of_count, read_filter
from wire.monitor.top.panels import Panel
from wire.monitor.top.reading import Page, letter_pages, story_pages
from wire.monitor.top.rows import stage_rows

if TYPE_CHECKING:
    from wire.monitor.top.app import Top

REDRAW = 1.0
"""Seconds between two redraws."""
PANELS = ("counts", "stories", "letters")
EXAMPLE = 'words topic=politics region="South Africa" agency=Reuters'


class Overview(Screen[None]):
    """All of a wire at one look."""

    app: "Top"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q", "app.quit", "Quit"),
        Binding("tab", "turn(1)", "Next", priority=True),
        Binding("shift+tab", "turn(-1)", "Before", show=False, priority=True),
        Binding("slash", "filter", "Filter", key_display="/"),
        Binding("escape", "unfilter", "All", show=False, priority=True),
        Binding("s", "sort", "Sort"),
        Binding("b", "break_down", "By"),
        Binding("z", "zoom", "Zoom"),
        *(Binding(str(at), f"go('{name}')", name, show=False) for at, name in enumerate(PANELS, 1)),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._filter, self._fault = Filter(), ""
        self._current = "stories"
        self._sorts = {name: sorts[0] for name, sorts in SORTS.items()}
        self._by = BY[0]
        self._known: tuple[Sequence[Row], tuple[str, str, Filter], Counts] | None = None

    def compose(self) -> ComposeResult:
        """Head, stages and alarms; the panels; the filter, and the keys."""
        for name in ("head", "stages", "alarms"):
            yield Static(id=name, markup=False)
        with Container(id="panels"):
            yield Panel("counts", "nothing is counted")
            yield Panel("stories", "no story")
            yield Panel("letters", "no dead letter")
        yield Static(id="filtered", markup=False)
        yield Input(placeholder=EXAMPLE, id="filter", compact=True)
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Draw again and again."""
        self.action_go(self._current)
        self.set_interval(REDRAW, self.redraw)

    def on_resize(self) -> None:
        """Rows are as wide as the screen."""
        self.call_after_refresh(self.redraw)

    def redraw(self) -> None:
        """Show the newest of what is known."""
        seen, status, width = self.app.live, self.app.live.status, self.size.width
        pulse = status.pulse if status else None
        stages = stage_rows(pulse.stages if pulse else (), seen.arrivals, pulse.at if pulse else 0, width)
        calm = pulse and pulse._replace(problems=[])  # the alarms say them
        self._say("head", head(self.app.settings.name, seen.at, None if seen.away else calm))
        self._say("stages", *(stages[1:] if self.has_class("-short") else stages))
        self._say("alarms", *alarm_lines(status, seen.away))
        self._say("filtered", *([Text(self._fault, "red")] if self._fault else self._told()))
        self._draw_panels()

    def _told(self) -> list[Text]:
        return [Text(f"only {self._filter.text}   (Esc: all)", "yellow")] if self._filter.text else []

    def _say(self, name: str, *lines: Text) -> None:
        shown = self.query_one(f"#{name}", Static)
        shown.set_class(not lines, "-nothing")
        shown.update(Text("\n").join(lines))

    def _draw_panels(self) -> None:
        newest, now, sorts = self.app.live.newest, self.app.clock(), self._sorts
        counts, stories, letters = (self.query_one(f"#{name}", Panel) for name in PANELS)
        found = self._counted()
        what = f"{'Items' if self._by == 'kind' else 'Stories'} by {self._by.replace('-', ' and ')}"
        counts.show(
            f"1 {what} ({found.total:,}{self._filter.not_counted}), {sorts['counts']}",
            count_rows(found.lines, sorts["counts"], counts.room),
        )
        rows = story_rows(newest, sorts["stories"], self._filter, now, stories.room)
        stories.show(f"2 Newest stories ({self._of(rows, newest.items)}), {sorts['stories']}", rows)
        rows = letter_rows(newest, sorts["letters"], self._filter, now, letters.room)
        letters.show(f"3 Dead letters ({self._of(rows, newest.letters)}), {sorts['letters']}", rows)

    def _of(self, rows: Sized, kept: Sized) -> str:
        """How many rows there are; with a filter, or where more came than are kept, of how many newest ones."""
        return (
            f"{len(rows)} of the newest {len(kept)}"
            if self._filter.text or len(kept) >= MOST
            else f"{len(rows)}"
        )

    def _counted(self) -> Counts:
        """The counts as they are asked for; there may be so many that they are added up only when something changes."""
        rows, asked = self.app.live.rows or (), (self._by, self._sorts["counts"], self._filter)
        if self._known is None or self._known[0] is not rows or self._known[1] != asked:
            self._known = rows, asked, counts_of(rows, *asked)
        return self._known[2]

    def action_go(self, name: str) -> None:
        """Go to a panel."""
        self._current = name
        for each in PANELS:
            self.query_one(f"#{each}").set_class(each == name, "-current")
        self.query_one(f"#{name}").focus()
        self.call_after_refresh(self.redraw)

    def action_turn(self, steps: int) -> None:
        """Go to the next panel, or to the one before."""
        self.action_go(PANELS[(PANELS.index(self._current) + steps) % len(PANELS)])

    def action_zoom(self) -> None:
        """Show one panel alone, or all of them again."""
        self.toggle_class("-zoomed")
        self.call_after_refresh(self.redraw)

    def action_sort(self) -> None:
        """Sort the panel the next way."""
        sorts = SORTS[self._current]
        self._sorts[self._current] = sorts[(sorts.index(self._sorts[self._current]) + 1) % len(sorts)]
        self.redraw()

    def action_break_down(self) -> None:
        """Break the counts down the next way."""
        self._by = BY[(BY.index(self._by) + 1) % len(BY)]
        self.redraw()

    def action_filter(self) -> None:
        """Ask for a filter."""
        self._asking(True)

    def action_unfilter(self) -> None:
        """Show all again."""
        self._asking(False)
        self._take("")

    def _asking(self, asking: bool) -> None:
        field = self.query_one("#filter", Input)
        field.display = asking
        field.value = self._filter.text
        if asking:
            field.focus()
        else:
            self.action_go(self._current)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take the filter that was typed."""
        typed = event.value
        self._asking(False)
        self._take(typed)

    def _take(self, text: str) -> None:
        try:
            self._filter, self._fault = read_filter(text), ""
        except PlainError as error:
            self._fault = str(error)
        self.redraw()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open the story or letter; of a count, show its stories."""
        name, id_ = event.option_list.id, event.option_id or ""
        settings, newest = self.app.settings, self.app.live.newest
        if name == "counts":
            self._take(of_count(id_, WAYS[self._by].columns))
            self.action_go("stories")
        elif name == "stories" and id_ in newest.items:
            self.app.push_screen(Page(story_pages(settings, newest.items[id_])))
        elif name == "letters":
            self.app.push_screen(Page(letter_pages(settings, id_)))
