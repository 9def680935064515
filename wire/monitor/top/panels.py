"""A list of the live view that keeps its place while its rows change."""

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from rich.text import Text
from textual.binding import Binding, BindingType
from textual.widgets import OptionList
from textual.widgets.option_list import Option


class Row(NamedTuple):
    """A row; its id stays the same while what it shows changes."""

    id: str
    text: Text


class Panel(OptionList):
    """Rows under a title. What is marked stays marked while rows come and go around it."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "select", "Open")]

    def __init__(self, id: str, nothing: str) -> None:
        """`nothing` is said where there is no row."""
        super().__init__(id=id, markup=False, compact=True)
        self._nothing = nothing
        self._rows: list[Row] = []

    def show(self, title: str, rows: Sequence[Row]) -> None:
        """Show rows under a title, which is no text of the wire. The first one is marked until another one is."""
        self.border_title = title
        if list(rows) == self._rows and self.option_count:
            return
        marked, top = self.marked(), self.scroll_offset.y
        at_top = not self.highlighted
        if [row.id for row in rows] == [row.id for row in self._rows] and rows:
            for at, (row, before) in enumerate(zip(rows, self._rows, strict=True)):
                if row != before:
                    self.replace_option_prompt_at_index(at, row.text)
            self._rows = list(rows)
            return
        self._rows = list(rows)
        none = [Option(Text(self._nothing, "dim"), disabled=True)]
        self.set_options([Option(row.text, id=row.id) for row in rows] or none)
        ids = [row.id for row in rows]
        if at_top or marked not in ids:
            self.highlighted = 0 if rows else None
        else:
            self.highlighted = ids.index(marked)
            self.scroll_to(y=top, animate=False)

    def marked(self) -> str:
        """The id of the row that is marked; empty where there is none."""
        return self._rows[self.highlighted].id if self.highlighted is not None and self._rows else ""

    @property
    def room(self) -> int:
        """Columns of a row."""
        return max(1, self.scrollable_content_region.width)
