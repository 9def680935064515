"""The demo with a page: broker, worker and page in a temporary folder, and a slow replay, until Ctrl-C."""

import asyncio
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console

from wire.clients.sending.replay import ReplaySummary, steadily
from wire.clients.sending.replay import replay as send
from wire.errors import PlainError
from wire.kafka.topic_creation import ensure_topics
from wire.monitor.demo import environment, running_worker, temporary_broker
from wire.settings import Settings
from wire.sources.files import Sent, Tick, read, ticking

RATE = 0.5
"""Messages a second, so that a person sees them come."""


def run(paths: Sequence[Path], port: int) -> None:
    """Keep everything up until Ctrl-C, then clean up. Raises PlainError where something does not start."""
    console = Console(highlight=False)
    messages = list(ticking(read(paths, now=int(time.time() * 1000))))
    with temporary_broker(console) as broker:
        settings = Settings(broker=broker.address)
        try:
            with running_worker(settings), _page(settings, broker.data.parent / "page", port) as page:
                console.print(f"{len(messages)} messages come slowly. Ctrl-C ends it.")
                asyncio.run(_replay(settings, messages, page))
        except KeyboardInterrupt:
            console.print("Ended.")


@contextmanager
def _page(settings: Settings, data: Path, port: int) -> "Iterator[subprocess.Popen[bytes]]":
    """`wire web` as a process; what it has to say goes to the terminal."""
    process = subprocess.Popen(  # noqa: S603  our own command
        [sys.executable, "-m", "wire", "web", "--data", str(data), "--port", str(port)],
        env=environment(settings),
    )
    try:
        yield process
    finally:
        process.terminate()
        process.wait()


async def _replay(
    settings: Settings, messages: Sequence[Sent | Tick], page: "subprocess.Popen[bytes]"
) -> None:
    partitions = await ensure_topics(settings)
    await send(settings, iter(messages), partitions, ReplaySummary(), pace=steadily(RATE))
    while page.poll() is None:
        await asyncio.sleep(0.5)
    raise PlainError(f"the page has ended with exit code {page.returncode}")
