"""A worker process: checks the topics, then runs the three agents until it is told to stop."""

import asyncio
import os
import socket
import sys
from threading import Timer

from wire.errors import PlainError
from wire.kafka.topics import ensure_topics
from wire.settings import Settings
from wire.warm_up import warm_up
from wire.worker.app import App, build
from wire.worker.patches.faust_worker import Worker

LONG_WAIT = 4.0
"""Seconds a worker waits for its partitions before it says so; a sole owner has them after two."""


def work(settings: Settings, *, trust_tables: bool = False) -> None:
    """Run until SIGTERM or Ctrl-C: then what is under way is finished and committed. Raises as `ensure_topics` does.

    `trust_tables`: go on at the checkpoints of the tables where the group's offsets are gone.
    """
    if settings.health_port:
        _ensure_port_free(settings)
    partitions = asyncio.run(ensure_topics(settings))
    if "partitions" in settings.model_fields_set and partitions != settings.partitions:
        topic = settings.topic("messages")
        _report(f"{topic} has {partitions} partitions; WIRE_PARTITIONS is for topics to be created")
    warm_up()
    app = build(settings, partitions, _report)
    app.wire_tasks.trust_tables = trust_tables
    waiting = Timer(LONG_WAIT, _report_wait, (app, settings))
    waiting.daemon = True
    waiting.start()
    run_app(app, settings)


def run_app(app: App, settings: Settings) -> None:
    """Run an app in this process until it is told to stop; does not return."""
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    worker = Worker(app, loglevel=settings.log_level, quiet=True, redirect_stdouts=False, loop=loop)
    worker.execute_from_commandline()


def _report_wait(app: App, settings: Settings) -> None:
    if not app.joined:
        dead = f"one that died is given up after {settings.session_timeout:.0f} s"
        _report(
            f"waiting for partitions: a worker lets go of its own when it has finished a transaction, {dead}"
        )


def _ensure_port_free(settings: Settings) -> None:
    """Before the group hears of this worker: it must not come and go again and again."""
    try:
        with socket.create_server((settings.health_host, settings.health_port)):
            pass
    except OSError as error:
        where = f"{settings.health_host}:{settings.health_port}"
        raise PlainError(
            f"WIRE_HEALTH_PORT: cannot listen on {where}: {os.strerror(error.errno or 0)}"
        ) from None


def _report(what: str) -> None:
    print(f"wire worker {os.getpid()}: {what}", file=sys.stderr, flush=True)
