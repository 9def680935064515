"""Followers of a wire that fill one state side by side, for as long as a screen shows it."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from typing import Any, TypeVar

State = TypeVar("State")


@asynccontextmanager
async def side_by_side(
    state: State, *followers: Coroutine[Any, Any, None]
) -> AsyncIterator[Callable[[], State]]:
    """Run followers that fill a state. What it gives returns the state, and raises what ended one of them."""
    tasks = [asyncio.create_task(each) for each in followers]

    def newest() -> State:
        for task in tasks:
            if task.done():
                task.result()
        return state

    try:
        yield newest
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
