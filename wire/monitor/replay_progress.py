"""A replay with a bar for its progress, until all is sent or a signal ends it."""

import asyncio
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from types import FrameType

from rich.console import Console
from rich.progress import (
    BarColumn,
    Progress,
    SpinnerColumn,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)

from wire.clients.sending.replay import Messages, Pace, ReplaySummary, replay
from wire.kafka.topic_creation import ensure_topics
from wire.printable import size
from wire.reporter import Reporter
from wire.settings import Settings

_ALWAYS = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
_OF_A_WHOLE = (BarColumn(30), TextColumn("{task.percentage:>3.0f} %, left:"), TimeRemainingColumn())


def replay_with_progress(
    settings: Settings,
    messages: Messages,
    summary: ReplaySummary,
    *,
    pace: Pace | None,
    whole: int | None,
    done: Callable[[ReplaySummary], int],
    report: Reporter,
) -> bool:
    """Send messages and count them in `summary`. Returns whether Ctrl-C or SIGTERM ended it.

    `whole`: how much there is, in any unit, None where nobody knows; `done`: how much of it is sent. `report` is told
    of a log that loses records. Raises what `ensure_topics` and `replay` raise.
    """
    console = Console(stderr=True)
    columns = (*_ALWAYS, *_OF_A_WHOLE) if whole else _ALWAYS

    async def send() -> bool:
        partitions = await ensure_topics(settings, {settings.topic("messages")}, report)
        bar = Progress(*columns, console=console, transient=True, disable=not console.is_terminal)
        with bar, _caught() as signals:
            task = bar.add_task("replay", total=whole)

            def show(so_far: ReplaySummary) -> None:
                sent = (
                    f"{so_far.messages:,} message{'' if so_far.messages == 1 else 's'}, {size(so_far.bytes)}"
                )
                bar.update(task, description=sent, completed=done(so_far))

            stopping = partial(bool, signals)
            await replay(settings, messages, partitions, summary, pace=pace, progress=show, stopping=stopping)
            return stopping()

    return asyncio.run(send())


@contextmanager
def _caught() -> Iterator[list[int]]:
    """Collect SIGINT and SIGTERM in a list; the handlers from before are put back at the end."""
    numbers = (signal.SIGINT, signal.SIGTERM)
    caught: list[int] = []

    def catch(number: int, frame: FrameType | None) -> None:
        caught.append(number)

    before = [signal.signal(number, catch) for number in numbers]
    try:
        yield caught
    finally:
        for number, handler in zip(numbers, before, strict=True):
            signal.signal(number, handler)
