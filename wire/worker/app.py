"""The Faust app of a worker: three agents, their tables, and the services that run with them."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

import faust
from aiokafka import TopicPartition
from yarl import URL

from wire.kafka.broker_availability import BrokerAvailability
from wire.kafka.patches import instance_fencing
from wire.reporter import Reporter
from wire.settings import Settings
from wire.steps import STEPS, Step
from wire.worker import logs
from wire.worker.backlog import MUCH, Backlog
from wire.worker.broker_availability import MEANWHILE, watch_broker
from wire.worker.exit import fatal
from wire.worker.faust_settings import broker_url, faust_settings
from wire.worker.fencing import CONCURRENT_TRANSACTIONS
from wire.worker.health import serve_health
from wire.worker.tables import View
from wire.worker.tasks import Tasks
from wire.worker.ticks import send_ticks
from wire.worker.transaction import run_transaction
from wire.worker.transport import Transport


class App(faust.App):
    """Faust's app, with the tasks of this worker. It keeps nothing on disk and makes no folder."""

    wire_tasks: Tasks
    availability: BrokerAvailability
    starts: Sequence[int] = ()
    """When this and former workers of its instance were started, in seconds since 1970."""
    joined = False
    """Whether the group has given this worker its partitions, and their state is restored."""
    ready: Callable[[], None]
    """Called each time `joined` becomes true. Faust's own signal comes before anything is restored."""
    fatal = staticmethod(fatal)

    def _create_directories(self) -> None: ...


def build(settings: Settings, partitions: int, report: Reporter, steps: Sequence[Step] = STEPS) -> App:
    """The app of a worker. It reports when it is ready."""
    instance_fencing.apply(_end_replaced)
    app = App(settings.group, **faust_settings(settings))
    if settings.instance:
        app.conf.consumer_group_instance_id = settings.instance
    tasks = app.wire_tasks = Tasks(
        settings, {settings.topic(step.source): step for step in steps}, partitions
    )
    app.availability = BrokerAvailability(settings.broker, logs.warn, MEANWHILE)
    app.transport = Transport([URL(url) for url in broker_url(settings).split(";")], app)

    def ready() -> None:
        app.joined = True
        # All partitions of one number belong to one worker.
        held = len(app.consumer.assignment()) // len(steps)
        holds = f"holds {held} of {partitions} partitions, each in all {len(steps)} stages"
        report(f"ready: {holds if held else 'in reserve, other workers hold all partitions'}")

    app.ready = ready
    backlog = Backlog(tasks.is_busy)
    for step in steps:
        _add_stage(app, tasks, backlog, step)
    _add_services(app, settings, tasks, backlog)
    return app


def _end_replaced(instance: str) -> None:
    fatal("group", f"another worker is WIRE_INSTANCE={instance} now; each needs a name of its own")


def _add_stage(app: App, tasks: Tasks, backlog: Backlog, step: Step) -> None:
    """One agent and the tables of its step."""
    for table in step.tables:
        name = f"{step.name}-{table}"
        app.tables.add(app.conf.Table(app, name=name, view=View(tasks, step.name, table)))
    topic = app.topic(tasks.settings.topic(step.source), key_serializer="raw", value_serializer="raw")

    async def agent(stream: Any) -> None:
        async for event in stream.noack().events():
            await backlog.put(event)

    app.agent(topic, name=step.name, concurrency=1)(agent)


def _add_services(app: App, settings: Settings, tasks: Tasks, backlog: Backlog) -> None:
    """Run the transactions, the ticks, the watch on the broker and the health server, as long as the worker runs."""
    services: list[Callable[[], Awaitable[None]]] = [
        lambda: _work(tasks, backlog),
        lambda: send_ticks(settings, tasks),
        lambda: watch_broker(app.availability, app),
    ]
    if settings.health_port:
        services.append(lambda: serve_health(settings, app))
    for service in services:
        app.task(service)


async def _work(tasks: Tasks, backlog: Backlog) -> None:
    try:
        await asyncio.gather(
            *(_run_transactions(tasks, backlog, number) for number in range(CONCURRENT_TRANSACTIONS))
        )
    except Exception as error:
        fatal("transaction", error)


async def _run_transactions(tasks: Tasks, backlog: Backlog, number: int) -> None:
    """Run one transaction after the other. All but the first (`number` 0) start only when many records wait: two
    transactions of a few records cost twice as much as one.
    """
    while True:
        taken = await backlog.take(MUCH if number else 1)
        await run_transaction(
            tasks,
            tasks.producers[number],
            {
                TopicPartition(*source): [record for event in events for record in event.value.records]
                for source, events in taken.items()
            },
        )
        for events in taken.values():
            for event in events:
                event.ack()
        await backlog.notify_free()
