"""The process of a worker: it checks the topics, then runs the three agents until SIGTERM or Ctrl-C."""

import asyncio
import os
import socket
from collections.abc import Sequence
from itertools import count
from threading import Thread
from time import sleep, time

from aiokafka.errors import KafkaError

from wire.errors import PlainError
from wire.kafka.clients import admin
from wire.kafka.group import group_of
from wire.kafka.starts import MANY, recent, started_often
from wire.kafka.topic_creation import ensure_topics
from wire.settings import Settings
from wire.warm_up import warm_up
from wire.worker import logs
from wire.worker.app import App, build
from wire.worker.broker_availability import refusal
from wire.worker.exit import fatal
from wire.worker.patches.faust_worker import Worker

LONG_WAIT = 4
"""Seconds without partitions after which a worker reports that it waits. A sole owner has them after two."""


def work(settings: Settings, *, trust_tables: bool = False, skip_lost: bool = False) -> None:
    """Run until SIGTERM or Ctrl-C, then commit the open transactions and end. Raises what `ensure_topics` raises.

    `trust_tables`: start at the checkpoints of the tables where the group's offsets are gone. `skip_lost`: go on where
    records expired before they were read.
    """
    if settings.health_port:
        _ensure_port_free(settings)
    partitions = asyncio.run(ensure_topics(settings, warn=logs.warn))
    if "partitions" in settings.model_fields_set and partitions != settings.partitions:
        topic = settings.topic("messages")
        logs.report(f"{topic} has {partitions} partitions; WIRE_PARTITIONS is for topics to be created")
    warm_up()
    app = build(settings, partitions, logs.report)
    app.starts = asyncio.run(_starts(settings, int(time()))) if settings.instance else []
    app.wire_tasks.trust_tables, app.wire_tasks.skip_lost = trust_tables, skip_lost
    Thread(target=_watch_start, args=(app, settings), daemon=True).start()
    run_app(app)


async def _starts(settings: Settings, now: int) -> Sequence[int]:
    """When this instance was started of late, as its former worker has announced it, and now. Warns of many times."""
    try:
        async with admin(settings) as client:
            members = (await group_of(settings, client)).workers
    except KafkaError:
        members = []  # the broker may be loading its groups, or not tell of them: the worker runs all the same
    before = [start for each in members if each.instance == settings.instance for start in each.starts]
    starts = [*recent(before, now), now]
    if len(starts) >= MANY:
        logs.warn(started_often(settings.instance, starts))
    return starts


def run_app(app: App) -> None:
    """Run an app in this process until SIGTERM or Ctrl-C; does not return."""
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    worker = Worker(app, quiet=True, override_logging=False, redirect_stdouts=False, loop=loop)
    worker.execute_from_commandline()


def _watch_start(app: App, settings: Settings) -> None:
    """Until the worker has its partitions: end it where the group refuses it, and report once that it waits.

    In a thread of its own: before that, Faust runs none of the services of the app.
    """
    dead = f"the group removes a dead worker after {settings.session_timeout:.0f} s"
    for second in count(1):
        sleep(1)
        if app.joined:
            return
        if error := refusal(app._consumer):
            fatal("group", error)
        if second == LONG_WAIT:
            logs.report(
                f"waiting for partitions: other workers release theirs after their open transactions; {dead}"
            )


def _ensure_port_free(settings: Settings) -> None:
    """Check before the worker joins the group, so that it does not join and leave again and again."""
    try:
        with socket.create_server((settings.health_host, settings.health_port)):
            pass
    except OSError as error:
        where = f"{settings.health_host}:{settings.health_port}"
        raise PlainError(
            f"WIRE_HEALTH_PORT: cannot listen on {where}: {os.strerror(error.errno or 0)}"
        ) from None
