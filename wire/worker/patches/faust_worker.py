"""Faust's worker shows a banner, a spinner and a process title, and waits for a lost broker for ever when it stops.

Wrong there: a worker that gets SIGTERM while no broker answers waits for a commit that cannot come. It prints OK
before anything is restored.
For: faust-streaming 0.15.3, by subclassing `faust.Worker`.
Public issue: robinhood/faust #484 (it hangs at Ctrl-C).
Delete when: it takes a time limit for shutdown, and its display can be switched off by settings.
"""

from threading import Timer
from typing import Any

import faust

SHUTDOWN_WITHIN = 30.0
"""Seconds after SIGTERM in which open transactions must be committed."""


class Worker(faust.Worker):
    """Faust's worker without its display, and with a time limit for its shutdown."""

    app: Any

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.spinner = None

    def _flag_as_shutdown_by_signal(self) -> None:
        """SIGTERM or Ctrl-C came. Without a broker nothing can be committed, and Faust would wait for it for ever."""
        if self.app.availability.away:
            self.app.fatal("shutdown", "the broker is away; what was not committed will be done again")
        super()._flag_as_shutdown_by_signal()
        late = f"not done after {SHUTDOWN_WITHIN:.0f} s; is the broker away?"
        limit = Timer(SHUTDOWN_WITHIN, self.app.fatal, ("shutdown", late))
        limit.daemon = True
        limit.start()

    def _setproctitle(self, info: str, *, ident: str = "") -> None: ...

    async def on_startup_finished(self) -> None:
        """Faust prints OK here. The app reports when it is ready."""

    async def on_shutdown(self) -> None:
        """Close the producers: all is drained and committed."""
        await super().on_shutdown()
        await self.app.wire_tasks.close()
