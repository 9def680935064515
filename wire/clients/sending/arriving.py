"""The files of a folder as a source of messages that does not end."""

import asyncio
from collections.abc import AsyncIterator, Callable

from wire.sources.arriving import Folder
from wire.sources.files import Sent, Tick, ticking

EVERY = 0.5
"""Seconds between two looks."""


async def arriving(folder: Folder, clock: Callable[[], int]) -> AsyncIterator[Sent | Tick | None]:
    """Messages of files as they come, with ticks, and None after each look; `clock` gives milliseconds."""
    while True:
        for message in ticking(folder.look(clock())):
            yield message
        yield None
        await asyncio.sleep(EVERY)
