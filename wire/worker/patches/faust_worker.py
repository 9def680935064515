"""Faust's worker: a banner, a spinner, a process title, and a shutdown that waits for a lost broker for ever.

Wrong there: told to stop while no broker answers, it waits for a commit that cannot come. It says OK before anything is
restored.
For: faust-streaming 0.15.3, by subclassing `faust.Worker`. Public issue: none known.
Delete when: it takes a time limit for shutdown, and its display can be switched off by settings.
"""

import logging
from threading import Timer
from typing import Any

import faust

from wire.worker.logs import OnlyLasting

SHUTDOWN_WITHIN = 30.0
"""Seconds to finish and commit what is under way when told to stop."""


class Worker(faust.Worker):
    """Faust's worker, quiet, and sure to end when it is told to."""

    app: Any

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.spinner = None

    def on_setup_root_logger(self, logger: logging.Logger, level: int) -> None:
        """Faust adds its spinner here."""
        for handler in logger.handlers:
            handler.addFilter(OnlyLasting())

    def _flag_as_shutdown_by_signal(self) -> None:
        """Told to stop. Without a broker nothing can be committed, and Faust would wait for one for ever."""
        if self.app.availability.away:
            self.app.fatal("shutdown", "the broker is away; what was not committed will be done again")
        super()._flag_as_shutdown_by_signal()
        late = f"not done after {SHUTDOWN_WITHIN:.0f} s; is the broker away?"
        patience = Timer(SHUTDOWN_WITHIN, self.app.fatal, ("shutdown", late))
        patience.daemon = True
        patience.start()

    def _setproctitle(self, info: str, *, ident: str = "") -> None: ...

    async def on_startup_finished(self) -> None:
        """Faust says OK here; the app says when it is ready."""

    async def on_shutdown(self) -> None:
        """All is drained and committed: the producers are not needed any more."""
        await super().on_shutdown()
        await self.app.wire_tasks.close()
