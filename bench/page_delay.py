"""How long after its commit a story is told of by the page's events: `python -m bench.page_delay`."""

import asyncio
import tempfile
from pathlib import Path
from statistics import median

from tests.running import Wire
from tests.web.delays import delay, story_file
from tests.web.serving import Server
from wire.broker.node import Broker
from wire.broker.port import free_port

STORIES = 20


async def measure(broker: str, folder: Path) -> list[float]:
    """Milliseconds from when a reader at read_committed has a story to when the event that names it has come."""
    wire = Wire(broker, "delay", partitions=4)
    with wire.workers():
        await asyncio.to_thread(wire.run, "replay", str(story_file(folder, 0)))
        server = Server(wire, folder / "data")
        try:
            await asyncio.to_thread(server.wait, lambda status: status["items"] == 1)
            files = [story_file(folder, number) for number in range(1, STORIES + 1)]
            return [await delay(wire, broker, server.port, file) * 1000 for file in files]
        finally:
            server.stop()


def main() -> None:
    """Print the median and the largest."""
    with tempfile.TemporaryDirectory() as folder, Broker(Path(folder) / "broker", free_port()) as broker:
        took = asyncio.run(measure(broker.address, Path(folder)))
    print(f"{len(took)} stories: median {median(took):.0f} ms, at most {max(took):.0f} ms")


if __name__ == "__main__":
    main()
