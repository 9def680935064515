"""The application of `wire top`: it follows the wire, whatever screen is shown."""

import asyncio
import os
import signal
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import ClassVar

from textual.app import App
from textual.binding import Binding, BindingType
from textual.worker import WorkerError

from wire.clients.screens.live import Live, live
from wire.errors import PlainError
from wire.monitor.top.overview import Overview
from wire.settings import Settings

LOOK = 0.5
"""Seconds between two looks at how the following goes on."""


class Top(App[None]):
    """A live view of one wire, in the colours of the terminal."""

    CSS_PATH = "top.tcss"
    ENABLE_COMMAND_PALETTE = False
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]  # noqa: RUF012  textual declares it so
    VERTICAL_BREAKPOINTS = [(0, "-tiny"), (8, "-short"), (18, "-high")]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+c,ctrl+q", "quit", "Quit", show=False, priority=True)
    ]

    def __init__(self, settings: Settings, clock: Callable[[], int]) -> None:
        """`clock`: the wall clock in milliseconds."""
        super().__init__(ansi_color=True)
        self.settings, self.clock = settings, clock
        self.live = Live(clock())
        self.ended_by: PlainError | None = None
        """Why there is nothing to follow any more."""

    async def on_mount(self) -> None:
        """Follow the wire and show it. SIGTERM ends it as the key does, so that the terminal is put back."""
        self.theme = "ansi-dark"
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, self.exit)
        threading.excepthook = _end_without_terminal
        self._following = self.run_worker(self._follow(), exclusive=True)
        await self.push_screen(Overview())

    async def on_unmount(self) -> None:
        """The clients of the broker are closed before the process ends."""
        self._following.cancel()
        with suppress(WorkerError):
            await self._following.wait()

    async def _follow(self) -> None:
        try:
            async with live(self.settings, self.clock) as newest:
                while True:
                    self.live = newest()
                    await asyncio.sleep(LOOK)
        except PlainError as error:
            self.ended_by = error
            self.exit()


def _end_without_terminal(failure: threading.ExceptHookArgs) -> None:
    """End at once when the terminal is gone: the thread that writes to it has failed, and textual would wait for that
    thread for ever. Other failures are printed, as always.
    """
    if isinstance(failure.exc_value, OSError):
        os._exit(1)
    threading.__excepthook__(failure)
