"""How long after its commit a story is told of by `/api/events`."""

import asyncio
import random
import time
from pathlib import Path
from urllib.request import urlopen

import orjson
from aiokafka import AIOKafkaConsumer

from tests.running import Wire


def story_file(folder: Path, number: int) -> Path:
    """A file with a story that is like no other."""
    dice = random.Random(number)
    words = " ".join("".join(dice.choices("abcdefghijklmnoprstuvw", k=7)) for _ in range(60))
    path = folder / f"{number}.json"
    value = {
        "guid": f"story-{number}",
        "type": "text",
        "headline": f"Number {number}",
        "body_text": f"{words}.",
    }
    path.write_bytes(orjson.dumps(value))
    return path


async def delay(wire: Wire, broker: str, port: int, path: Path) -> float:
    """Seconds from when a reader of committed records has a story to when the page is told of it."""
    consumer = AIOKafkaConsumer(
        f"{wire.environment['WIRE_NAME']}.stories",
        bootstrap_servers=broker,
        isolation_level="read_committed",
        auto_offset_reset="latest",
    )
    async with consumer:
        await consumer.seek_to_end()
        told = asyncio.create_task(asyncio.to_thread(told_at, port, f"Number {path.stem}"))
        await asyncio.sleep(1)
        sent = asyncio.create_task(asyncio.to_thread(wire.run, "replay", str(path)))
        await asyncio.wait_for(consumer.getone(), 30)
        committed = time.monotonic()
        await sent
        return await asyncio.wait_for(told, 30) - committed


def told_at(port: int, headline: str) -> float:
    """When an event names a headline."""
    with urlopen(f"http://127.0.0.1:{port}/api/events", timeout=60) as events:
        for line in events:
            if line.startswith(b"data: "):
                change = orjson.loads(line[6:])
                if headline in [item["headline"] for item in change.get("items", ())]:
                    return time.monotonic()
    raise AssertionError("the events have ended")
