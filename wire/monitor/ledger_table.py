"""The ledger as a table: a row for each source, format and day, or added up by one of these."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from wire.domain.tables.ledger import COLUMNS, LedgerRow
from wire.monitor.terminal import wrapped
from wire.printable import shortened

FIELDS = (*COLUMNS, "remainder")
LONGEST_LABEL = 40
"""Characters of a name of a source in the table."""
_Line = tuple[tuple[str, ...], tuple[str, ...]]
"""Labels and numbers of a row."""


def ledger_lines(rows: Sequence[LedgerRow], keys: Sequence[str], most: int) -> Iterator[str]:
    """The table by some of source, format and day, with heads and totals; no line is wider than `most`."""
    sums = _added_up(rows, keys)
    if keys[0] == "day":  # the newest first, as on the page
        labels = sorted(sums, reverse=True)
    else:  # the largest first
        labels = sorted(sums, key=lambda label: (-sums[label][0], label))
    total = [sum(column) for column in zip(*sums.values(), strict=True)] or [0] * len(FIELDS)
    table: list[_Line] = [
        (tuple(keys), FIELDS),
        *((label, _written(sums[label])) for label in labels),
        (("total", *[""] * (len(keys) - 1)), _written(total)),
    ]
    for line in _lines(table, most):
        yield from (line,) if len(line) <= most else wrapped(line, most)


def _added_up(rows: Sequence[LedgerRow], keys: Sequence[str]) -> dict[tuple[str, ...], list[int]]:
    sums: dict[tuple[str, ...], list[int]] = defaultdict(lambda: [0] * len(FIELDS))
    for row in rows:
        source = shortened(row["source"], LONGEST_LABEL)
        named = {"source": source, "format": row["format"], "day": row["hour"][:10]}
        sum_ = sums[tuple(named[key] for key in keys)]
        for at, field in enumerate(FIELDS):
            sum_[at] += row[field]  # type: ignore[literal-required]
    return sums


def _written(numbers: Sequence[int]) -> tuple[str, ...]:
    return tuple(f"{number:,}" for number in numbers)


def _lines(table: Sequence[_Line], most: int) -> Iterator[str]:
    """Rows of labels and numbers; on a screen that is too narrow for them the numbers stand below the labels."""
    labels, numbers = zip(*table, strict=True)
    spread = [max(map(len, column)) for column in zip(*labels, strict=True)]
    widths = [max(map(len, column)) for column in zip(*numbers, strict=True)]
    is_narrow = sum(spread) + 2 * len(spread) + sum(widths) + len(widths) - 1 > most
    for label, cells in table:
        named = "  ".join(f"{text:<{size}}" for text, size in zip(label, spread, strict=True))
        counted = [f"{cell:>{size}}" for cell, size in zip(cells, widths, strict=True)]
        if is_narrow:
            yield named.rstrip()
            yield from _filled(counted, most)
        else:
            yield f"{named}  {' '.join(counted)}"


def _filled(cells: list[str], most: int) -> list[str]:
    """Cells on as few lines as hold them: the same ones on each line of all rows, for a column has one width."""
    lines = [cells[0]]
    for cell in cells[1:]:
        if len(lines[-1]) + 1 + len(cell) <= most:
            lines[-1] += f" {cell}"
        else:
            lines.append(cell)
    return lines
