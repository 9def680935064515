"""Rows of the live view: stages, counts with bars, stories and dead letters, each exactly as wide as it may be."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime

from rich.text import Text

from wire.clients.dead_letters.letters import Letter
from wire.clients.health.flow import STAGES, StageFlow
from wire.clients.screens.newest import Headline
from wire.codec import text_of
from wire.domain.clock import iso
from wire.monitor.breakdown import Line
from wire.monitor.item_line import TAKEN_BACK, countries, topics
from wire.monitor.status import stage_cells
from wire.printable import printable

LEVELS = "▁▂▃▄▅▆▇█"
PARTS = "▏▎▍▌▋▊▉█"
ROOMY, WIDE = 60, 100
"""Columns from which on a row has dates, and agencies."""
_NUMBERS = 2
"""Numbers of a stage; ages follow."""
_NAME, _NUMBER, _AGE, _SPARK = 11, 10, 11, 8
"""Columns of the name of a stage, a number, an age, and the least of a sparkline."""


def sparkline(values: Sequence[int], width: int) -> str:
    """Values as bars of one line, the newest to the right; neighbours are added up where there are too many."""
    if width <= 0 or not values:
        return ""
    size = -(-len(values) // width)
    short = -len(values) % size
    padded = [0] * short + list(values)
    sums = [sum(padded[at : at + size]) for at in range(0, len(padded), size)]
    most = max(sums) or 1
    return "".join(LEVELS[-(-value * (len(LEVELS) - 1) // most)] for value in sums)


def bar(value: int, most: int, width: int) -> str:
    """A bar to scale; whatever is not 0 has a sign of it."""
    eighths = max(value > 0, round(value * width * len(PARTS) / most)) if most else 0
    whole, rest = divmod(eighths, len(PARTS))
    return "█" * whole + (PARTS[rest - 1] if rest else "")


def stage_rows(
    stages: Sequence[StageFlow], arrivals: Mapping[str, Sequence[int]], now: int, width: int
) -> list[Text]:
    """A head and a row for each stage: records a second, records that wait, ages, and the last hour."""
    known = {stage.stage: stage for stage in stages}
    roomy = width >= _NAME + 2 * _NUMBER + 2 * _AGE + _SPARK
    heads = ["a second", "waiting", *(["oldest", "committed"] if roomy else [])]
    sizes = [_NUMBER if at < _NUMBERS else _AGE for at in range(len(heads))]
    spark = width - _NAME - sum(sizes) - 2
    head = f"{'stage':<{_NAME}}" + "".join(f"{each:>{size}}" for each, size in zip(heads, sizes, strict=True))
    rows = [_fitted(Text(f"{head}  {'the last hour'[: max(0, spark)]}", "dim"), width)]
    for stage in STAGES:
        line = Text(f"{stage.name:<{_NAME}}")
        for at, (cell, style) in enumerate(_cells(known.get(stage.name), now, roomy)):
            line.append(f"{cell:>{_NUMBER if at < _NUMBERS else _AGE}}", style)
        line.append("  " + sparkline(arrivals.get(stage.name, ()), spark), "cyan")
        rows.append(_fitted(line, width))
    return rows


def _cells(stage: StageFlow | None, now: int, roomy: bool) -> Iterable[tuple[str, str]]:
    if stage is None:
        return [("-", "dim")] * (4 if roomy else _NUMBERS)
    rate, waiting, oldest, committed = stage_cells(stage, now)
    late = "yellow" if stage.waiting else ""
    cells = [(rate, ""), (waiting, late), (oldest, late), (committed, "")]
    return cells if roomy else cells[:_NUMBERS]


def count_row(line: Line, column: str, most: int, width: int) -> Text:
    """A line of the counts with a bar for one of its numbers, whose largest is `most`; names of topics come last, as
    they are long.
    """
    label = max(12, min(46, width // 2))
    number = f"{line.numbers[column]:>{max(5, len(f'{most:,}') + 1)},}"
    text = _fitted(Text(", ".join(map(printable, reversed(line.names)))), label)
    text.pad_right(label - text.cell_len)
    room = width - label - len(number) - 1
    text.append(" ")
    text.append(f"{bar(line.numbers[column], most, room):<{max(0, room)}}", "cyan")
    text.append(number)
    return _fitted(text, width)


def story_row(story: Headline, now: int, width: int) -> Text:
    """A story: its time, countries, what became of it, headline, topics."""
    headers = story.headers
    line = Text(_moment(text_of(headers, "ce_time"), now, width), "dim")
    line.append(f" {' '.join(countries(headers)[:2]):<5} ", "green")
    if width >= WIDE:
        line.append(f"{printable(text_of(headers, 'ce_agency'))[:10]:<10} ", "magenta")
    if taken_back := TAKEN_BACK.get(story.status):
        line.append(f"{taken_back} ", "bold red")
    elif story.version > 1:
        line.append(f"v{story.version} ", "yellow")
    line.append(printable(story.title) or story.uri)
    if taken_back and (reason := printable(text_of(headers, "ce_reason"))):
        line.append(f" ({reason})", "dim")
    line.append(f"  {topics(headers)}", "dim")
    return _fitted(line, width)


def letter_row(letter: Letter, now: int, width: int) -> Text:
    """A dead letter: when it was rejected, why, where it came from."""
    line = Text(_moment(iso(letter.came), now, width), "dim")
    line.append(f" {printable(letter.reason)}", "red")
    line.append(f"  {printable(letter.came_from)}", "dim")
    return _fitted(line, width)


def _moment(time: str, now: int, width: int) -> str:
    """Day and hour of a time, its date where it is of another year; on a narrow row one of them."""
    today = f"{datetime.fromtimestamp(now / 1000, UTC):%Y-%m-%d}"
    if width < ROOMY:
        return f"{time[11:16] if time.startswith(today) else time[5:10]:<5}"
    return f"{time[5:16].replace('T', ' ') if time[:4] == today[:4] else time[:10]:<11}"


def _fitted(text: Text, width: int) -> Text:
    text.truncate(max(1, width), overflow="ellipsis")
    return text
