"""Counts as tables, for a terminal of 80 columns or more."""

from collections.abc import Iterable, Sequence

from rich.console import Console, Group
from rich.table import Table
from rich.text import Text

from wire.domain.enrichment.regions import name as region_name
from wire.domain.enrichment.topics import name as topic_name
from wire.domain.tables.counts import Row

MOST = 12
"""Rows of topics, and of regions."""
FIELDS = ("received", "live", "corrected", "killed", "duplicate", "held")


class Screen(Console):
    """A terminal, or a pipe, with a person at its end."""

    def on_broken_pipe(self) -> None:
        """The reader has closed the pipe (`| head`). That is no failure, though rich exits with one."""
        raise BrokenPipeError


def one_line(screen: Console, text: Text) -> str:
    """The text on one line with its end: cut to the screen of a terminal, whole where it goes into a file or a pipe."""
    if screen.is_terminal:
        text.truncate(screen.width, overflow="ellipsis")
    with screen.capture() as captured:
        screen.print(text, soft_wrap=True)
    return captured.get()


def fitting(console: Console, rows: Sequence[Row]) -> Group:
    """Counts with as many topics and regions as fit on the screen, at least one of each."""
    for most in range(MOST, 1, -1):
        shown = counts(rows, most=most)
        if len(console.render_lines(shown)) <= console.height:
            return shown
    return counts(rows, most=1)


def counts(rows: Sequence[Row], *, most: int = MOST) -> Group:
    """Counts of all time: by kind; stories by topic and by region, the largest first."""
    total = [row for row in rows if row["topic"] is None and row["region"] is None]
    topics = [row for row in rows if row["topic"] and row["region"] is None and row["kind"] == "story"]
    regions = [row for row in rows if row["region"] and row["topic"] is None and row["kind"] == "story"]
    return Group(
        _table("Items", "kind", [(row["kind"], row) for row in total]),
        _table("Stories by topic", "topic", _largest(topics, "topic", most), len(topics) - most),
        _table("Stories by region", "region", _largest(regions, "region", most), len(regions) - most),
    )


def _largest(rows: Iterable[Row], field: str, most: int) -> list[tuple[str, Row]]:
    ranked = sorted(rows, key=lambda row: (-row["received"], str(row.get(field))))[:most]
    naming = topic_name if field == "topic" else region_name
    return [(f"{row.get(field)}  {naming(str(row.get(field)))}", row) for row in ranked]


def _table(title: str, first: str, rows: Sequence[tuple[str, Row]], left_out: int = 0) -> Table:
    table = Table(
        title=title,
        title_justify="left",
        caption=f"and {left_out:,} more" if left_out > 0 else None,
        caption_justify="left",
        min_width=72,
        box=None,
        header_style="dim",
        title_style="bold",
    )
    table.add_column(first)  # a long name wraps; a number is never cut
    for field in FIELDS:
        table.add_column(field, justify="right", no_wrap=True)
    for label, row in rows:
        table.add_row(label, *(f"{row[field]:,}" for field in FIELDS))  # type: ignore[literal-required]
    return table
