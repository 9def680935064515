"""A worker process: checks the topics, then runs the three agents until it is told to stop."""

import asyncio
import logging
import math
import os
import socket
import sys
from threading import Timer
from typing import Any

import faust

from wire.errors import PlainError
from wire.kafka.topics import ensure
from wire.settings import Settings
from wire.warm_up import warm_up
from wire.worker.app import App, build
from wire.worker.exit import fatal

GRACE = 30.0
"""Seconds to finish and commit what is under way when told to stop."""
LONG_WAIT = 4.0
"""Seconds a worker waits for its partitions before it says so; one that is alone has them after two."""


class _Lasting(logging.Filter):
    """The libraries tell of every hiccup they mend, forty times a second where a broker is away: a line is let
    through when it has come twenty times, and then once a minute. What they cannot mend ends the worker (`fatal`).
    """

    _FIRST, _EVERY = 20, 60.0

    def __init__(self) -> None:
        super().__init__()
        self._seen: dict[str, int] = {}
        self._said: dict[str, float] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether to let a line through."""
        if not record.name.startswith(("aiokafka", "faust", "mode")):
            return True
        seen = self._seen[record.msg] = self._seen.get(record.msg, 0) + 1
        if seen < self._FIRST or record.created - self._said.get(record.msg, -math.inf) < self._EVERY:
            return False
        self._said[record.msg] = record.created
        return True


class _Worker(faust.Worker):
    """Faust's worker without its banner, spinner and process title."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.spinner = None

    def on_setup_root_logger(self, logger: logging.Logger, level: int) -> None:
        """Faust adds its spinner here."""
        for handler in logger.handlers:
            handler.addFilter(_Lasting())

    def _flag_as_shutdown_by_signal(self) -> None:
        """Told to stop. Without a broker nothing can be committed, and Faust would wait for one for ever."""
        if self.app.contact.away:
            fatal("shutdown", "the broker is away; what was not committed will be done again")
        super()._flag_as_shutdown_by_signal()
        patience = Timer(GRACE, fatal, ("shutdown", f"not done after {GRACE:.0f} s; is the broker away?"))
        patience.daemon = True
        patience.start()

    def _setproctitle(self, info: str, *, ident: str = "") -> None: ...

    async def on_startup_finished(self) -> None:
        """Faust says OK here; the app says when it is ready."""

    async def on_shutdown(self) -> None:
        """All is drained and committed: the producers are not needed any more."""
        await super().on_shutdown()
        await self.app.units.close()


def work(settings: Settings, *, trust_tables: bool = False) -> None:
    """Run until SIGTERM or Ctrl-C: then what is under way is finished and committed. Raises what `ensure` raises.

    `trust_tables`: go on at the marks of the tables where the group's offsets are gone.
    """
    if settings.health_port:
        _ensure_free(settings)
    partitions = asyncio.run(ensure(settings))
    if "partitions" in settings.model_fields_set and partitions != settings.partitions:
        _say(
            f"{settings.topic('messages')} has {partitions} partitions; WIRE_PARTITIONS is for topics to be created"
        )
    warm_up()
    app = build(settings, partitions, _say)
    app.units.trust_tables = trust_tables
    waiting = Timer(LONG_WAIT, _say_what_it_waits_for, (app, settings))
    waiting.daemon = True
    waiting.start()
    worker = _Worker(app, loglevel=settings.log_level, quiet=True, redirect_stdouts=False, loop=_loop())
    worker.execute_from_commandline()


def _say_what_it_waits_for(app: App, settings: Settings) -> None:
    if not app.joined:
        dead = f"one that died is given up after {settings.session_timeout:.0f} s"
        _say(f"waiting for partitions: a worker lets go of its own when it has finished a round, {dead}")


def _ensure_free(settings: Settings) -> None:
    """Before the group hears of this worker: it must not come and go again and again."""
    try:
        with socket.create_server((settings.health_host, settings.health_port)):
            pass
    except OSError as error:
        where = f"{settings.health_host}:{settings.health_port}"
        raise PlainError(
            f"WIRE_HEALTH_PORT: cannot listen on {where}: {os.strerror(error.errno or 0)}"
        ) from None


def _loop() -> asyncio.AbstractEventLoop:
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    return loop


def _say(what: str) -> None:
    print(f"wire worker {os.getpid()}: {what}", file=sys.stderr, flush=True)
