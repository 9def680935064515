"""Counts on a screen of any size: a head line, and blocks of rows that share its height."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import NamedTuple

from rich.text import Text

from wire.clients.health.pulse import Pulse
from wire.domain.tables.counts import NUMBERS, Row
from wire.domain.tables.ledger import OUTCOMES, LedgerRow
from wire.monitor.breakdown import ALL, Cut, Line, arranged, breakdown
from wire.printable import shortened

OF_LEDGER = ("received", *OUTCOMES)
LABEL, NARROW_LABEL = 24, 16
"""Characters that a label has at least on a screen of 80 columns, and that each name in it has on any screen."""
WIDE, WIDEST_LABEL = 80, 72
LEFT_OUT = "…"
"""After the heads of the columns where others have no room; the labels give it theirs."""
TALL = 20
"""Lines of a screen from which on blocks have an empty line between them."""


class Block(NamedTuple):
    """Rows under one title."""

    title: str
    short: str
    """The title where there is little room."""
    lines: Sequence[Line]
    total: int
    """Rows that there are; more than `lines` where some are left out."""
    fields: Sequence[str] = NUMBERS


def block(
    title: str, lines: list[Line], sort: str, most: int | None, fields: Sequence[str] = NUMBERS
) -> Block:
    """Lines under a title, arranged, no more than `most`."""
    return Block(title, title.split()[-1], arranged(lines, sort, most), len(lines), fields)


def overview(rows: Iterable[Row], sort: str = "received", most: int | None = None) -> list[Block]:
    """Items by kind; stories by topic, by country and by region, the largest first."""
    known = list(rows)
    blocks = [block("Items", breakdown(known, "kind", Cut(kind=ALL)), "key", None)]
    return blocks + [
        block(f"Stories by {by}", breakdown(known, by, Cut()), sort, most)
        for by in ("topic", "country", "region")
    ]


def page(blocks: Sequence[Block], width: int, height: int | None = None, head: Text | None = None) -> Text:
    """Head and blocks as lines of at most `width` characters, at most `height` of them; None: as many as there are.

    The first block comes first; the others share what is left, and those that would not have a row are left out.
    """
    gap = height is None or height >= TALL
    left = None if height is None else height - (head is not None) - (gap and head is not None)
    shown = list(blocks) if left is None else _fitted(blocks, left, gap)
    labels = [len(line.label) for each in shown for line in each.lines]
    label = max([len(each.title) + 10 for each in shown] + labels, default=NARROW_LABEL)
    lines = [] if head is None else [_cut(head, width)]
    for number, each in enumerate(shown):
        if gap and (number or head is not None):
            lines.append(Text())
        lines += _lines(each, width, min(label, WIDEST_LABEL))
    return Text("\n", no_wrap=True).join(lines)


def _fitted(blocks: Sequence[Block], height: int, gap: bool) -> list[Block]:
    """As many rows of each block as fit: a title and a row at least."""
    shown = list(blocks)
    while len(shown) > 1 and len(shown[0].lines) + 1 + (2 + gap) * (len(shown) - 1) > height:
        shown.pop()
    rows = [min(1, len(each.lines)) for each in shown]
    rows[:1] = [len(each.lines) for each in shown[:1]]
    left = height - sum(rows) - len(shown) - gap * (len(shown) - 1)
    if left < 0 and rows:
        rows[0] = max(0, rows[0] + left)
    while left > 0 and (growing := [at for at, each in enumerate(shown) if rows[at] < len(each.lines)]):
        for at in growing[:left]:
            rows[at] += 1
            left -= 1
    return [each._replace(lines=each.lines[:count]) for each, count in zip(shown, rows, strict=True)]


def _lines(block: Block, width: int, label: int) -> Iterable[Text]:
    """Title and rows. Columns are left out from the right until the labels have room; `…` stands for them."""
    names = max((len(line.names) for line in block.lines), default=1)
    least = max(LABEL if width >= WIDE else NARROW_LABEL, NARROW_LABEL * names)
    sizes = {
        field: max([len(field), *(len(f"{line.numbers[field]:,}") for line in block.lines)]) + 1
        for field in block.fields
    }
    fields, more = list(block.fields), ""
    while len(fields) > 1 and width - sum(sizes[field] for field in fields) < least:
        fields.pop()
        more = LEFT_OUT
    room = max(1, min(label, width - sum(sizes[field] for field in fields) - len(more)))
    count = f" ({len(block.lines)} of {block.total:,})" if len(block.lines) < block.total else ""
    title = block.title if len(block.title + count) <= room else block.short
    heads = "".join(f"{field:>{sizes[field]}}" for field in fields) + more
    yield Text.assemble((_padded(title + count, room), "bold"), (heads, "dim"))
    whole = room >= LABEL and all(len(line.label) <= room or len(line.names) == 1 for line in block.lines)
    for line in block.lines:
        yield Text(
            _padded(line.label if whole else _names(line, room), room)
            + "".join(f"{line.numbers[field]:>{sizes[field]},}" for field in fields)
        )


def _names(line: Line, room: int) -> str:
    """Names that share the room, so that none of them is lost, where codes and names of all lines do not fit."""
    share = (room + 1) // len(line.names) - 1  # a space between them
    return " ".join(_padded(name, share) for name in line.names)


def _padded(text: str, width: int) -> str:
    return f"{shortened(text, width):<{width}}"


def _cut(text: Text, width: int) -> Text:
    short = text.copy()
    short.truncate(width, overflow="ellipsis")
    return short


def head(name: str, at: int, pulse: Pulse | None, away: str = "") -> Text:
    """The wire, as of when (milliseconds), its rate, what waits, the workers; red where something is wrong.

    `away` says why the broker does not answer; the counts are then as of `at`, the last time that it did.
    """
    moment = f"{datetime.fromtimestamp(at / 1000, UTC):%H:%M:%S}Z"
    if away:
        return Text(f"{name}  BROKER AWAY, as of {moment}: {away}", "bold red")
    if pulse is None:
        return Text(f"{name}  as of {moment}", "bold")
    waiting = sum(stage.waiting for stage in pulse.stages)
    workers = len(pulse.group.workers)
    said = (
        f"{name}  {moment}  {pulse.stages[0].rate:,.1f}/s  {waiting:,} waiting  "
        f"{workers} worker{'' if workers == 1 else 's'}"
    )
    return Text("  ".join((said, *pulse.problems)), "bold red" if pulse.problems else "bold")


def sources(rows: Iterable[LedgerRow], since: str, sort: str, most: int | None) -> Block:
    """Messages by source, as the ledger counts them."""
    sums: dict[str, dict[str, int]] = {}
    for row in rows:
        if row["hour"] >= since:
            total = sums.setdefault(row["source"], dict.fromkeys(OF_LEDGER, 0))
            for field in OF_LEDGER:
                total[field] += row[field]  # type: ignore[literal-required]
    lines = [Line((name,), (name,), sums[name]) for name in sorted(sums)]
    return block(
        "Messages by source", lines, sort if sort in ("key", *OF_LEDGER) else "received", most, OF_LEDGER
    )
