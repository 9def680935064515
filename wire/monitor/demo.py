"""The demo: a broker and a worker in a temporary folder, a replay, and its items and counts, live."""

import asyncio
import os
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console, Group
from rich.live import Live
from rich.markup import escape
from rich.panel import Panel
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.table import Table

from wire.broker.node import Broker
from wire.broker.port import free_port
from wire.clients.counts import counts
from wire.clients.sending.replay import ReplaySummary, steadily
from wire.clients.sending.replay import replay as send
from wire.clients.streams.consume import consume
from wire.clients.streams.headlines import titles_of
from wire.errors import PlainError
from wire.kafka.topic_creation import ensure_topics
from wire.monitor.counts_screen import overview, page
from wire.monitor.item_line import item
from wire.monitor.terminal import Screen
from wire.settings import Settings
from wire.sources.files import Sent, Tick, read, ticking

STREAMS = ("stories", "teasers", "media", "links", "rejected")
SECONDS = 3.0
"""How long the replay takes, so that a person can watch it."""
PARTITIONS = 1
"""With several, which of two near copies comes first would differ from run to run."""
QUIET = 1.2
"""Seconds without a new item after which all is done."""


def run(paths: Sequence[Path]) -> None:
    """Show everything, then clean up. Raises PlainError where a path or the broker is missing."""
    console = Screen(highlight=False, soft_wrap=False)
    messages = list(ticking(read(paths, now=int(time.time() * 1000))))
    with temporary_broker(console) as broker:
        settings = Settings(broker=broker.address, partitions=PARTITIONS)
        console.print(f"Kafka listens on {broker.address}, its log is in {broker.data}", style="dim")
        with running_worker(settings):
            asyncio.run(_show(console, settings, messages))
    console.print(_go_on(paths))


@contextmanager
def temporary_broker(console: Console) -> Iterator[Broker]:
    """A broker in a temporary folder, which is removed at the end, also at SIGTERM. Raises BrokerError."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    folder = Path(tempfile.mkdtemp(prefix="wire-demo-"))
    try:
        with console.status("Starting Kafka (the first time it is fetched, 60 MB)"):
            broker = Broker(folder / "kafka", free_port())
            broker.start()
        try:
            yield broker
        finally:
            broker.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def running_worker(settings: Settings) -> Iterator[None]:
    """A worker as a process, ready. Raises PlainError where it does not start."""
    process = subprocess.Popen(
        [sys.executable, "-m", "wire", "worker"],
        env=environment(settings),
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        if not any("ready" in line for line in process.stderr or ()):
            raise PlainError(f"the worker did not start (exit code {process.wait()})")
        yield
    finally:
        process.terminate()
        try:
            process.communicate(timeout=15)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()


def environment(settings: Settings) -> dict[str, str]:
    """The environment of a process of the demo. Settings for another wire do not reach it."""
    others = {name: value for name, value in os.environ.items() if not name.upper().startswith("WIRE_")}
    return {
        **others,
        "WIRE_BROKER": settings.broker,
        "WIRE_PARTITIONS": str(settings.partitions),
        "WIRE_CONFIG": os.devnull,
    }


async def _show(console: Console, settings: Settings, messages: Sequence[Sent | Tick]) -> None:
    """Show items as they come, with the replay's progress and the counts below."""
    partitions = await ensure_topics(settings)
    bar = Progress(TextColumn("Replaying"), BarColumn(), MofNCompleteColumn(), TextColumn("messages"))
    task = bar.add_task("", total=sum(isinstance(message, Sent) for message in messages))
    total = ReplaySummary()
    pace = steadily(len(messages) / SECONDS)
    seen = [time.monotonic()]
    with Live(bar, console=console, refresh_per_second=8) as live:
        watching = [asyncio.create_task(_print(console, settings, stream, seen)) for stream in STREAMS]
        watching.append(asyncio.create_task(_watch(settings, console, live, bar)))
        await asyncio.sleep(0.5)

        def counted() -> Iterator[Sent | Tick]:
            for message in messages:
                yield message
                bar.update(task, advance=isinstance(message, Sent))

        await send(settings, counted(), partitions, total, pace=pace)
        while time.monotonic() - seen[0] < QUIET:
            await asyncio.sleep(0.1)
        for each in watching:
            each.cancel()
        await asyncio.gather(*watching, return_exceptions=True)
        live.update(bar)
    async for rows in counts(settings):
        console.print()
        console.print(page(overview(rows, most=8), console.width))


async def _print(console: Console, settings: Settings, stream: str, seen: list[float]) -> None:
    async with titles_of(settings) as titles:
        async for record in consume(settings, stream, from_start=True, follow=True):
            known = await titles(record) if stream == "links" else {}
            console.print(item(record, titles=known), no_wrap=True, overflow="ellipsis")
            seen[0] = time.monotonic()


async def _watch(settings: Settings, console: Console, live: Live, bar: Progress) -> None:
    async for rows in counts(settings, watch=True):
        live.update(Group(page(overview(rows, most=3), console.width), bar))


def next_commands(paths: Sequence[Path], program: str) -> list[tuple[str, str]]:
    """What to type next, with what it is for. `program`: as `program_name` gives it."""
    replayed = " ".join(shlex.quote(str(path)) for path in paths)
    commands = (
        ("broker", "a log that stays, in the folder data; leave it running"),
        ("worker", "in another terminal, as many as you like"),
        (f"replay {replayed}", "these, or your own files"),
        ("consume stories --from-start", "the enriched items"),
        ("tables --watch", "the counts"),
        ("status", "whether it flows, and what is wrong"),
        ("verify", "proof that nothing is lost or doubled"),
        (f"demo --web {replayed}", "all of this as a page in the browser"),
    )
    return [(f"{program} {arguments}", purpose) for arguments, purpose in commands]


def program_name(called: str) -> str:
    """How a person can call this program again. `called`: how it was called, `sys.argv[0]`."""
    if Path(called).name == "__main__.py":
        return f"{shlex.quote(sys.executable)} -m wire"
    on_path = shutil.which("wire")
    if on_path and Path(called).exists() and Path(on_path).samefile(called):
        return "wire"
    return shlex.quote(called)


def _go_on(paths: Sequence[Path]) -> Panel:
    lines = Table.grid(padding=(0, 2))
    lines.add_column(no_wrap=True)
    for command, purpose in next_commands(paths, program_name(sys.argv[0])):
        lines.add_row(escape(command), purpose)
    return Panel(lines, title="Go on with", title_align="left", expand=False)
