"""The Faust app of a worker: three agents, their tables, and what keeps the wire's time."""

import asyncio
from collections.abc import Callable, Sequence
from typing import Any

import faust
from aiokafka import TopicPartition
from yarl import URL

from wire.kafka.clients import security, tls
from wire.reporter import Say
from wire.settings import Settings
from wire.steps import STEPS, Step
from wire.worker.backlog import MUCH, Backlog
from wire.worker.broker_availability import Contact, keep_contact
from wire.worker.exit import fatal
from wire.worker.health import serve
from wire.worker.producers import ROUNDS
from wire.worker.tables import Assignor, Tables, UnitTable, View
from wire.worker.tasks import Units
from wire.worker.ticks import keep_time
from wire.worker.transaction import do
from wire.worker.transport import Transport

FOREVER = 1e9
"""Seconds. Faust would tell of partitions that it does not commit; units do, and /live tells when they do not."""


class App(faust.App):
    """Faust's app with the units of this worker; it keeps nothing on disk, so it makes no folder for that."""

    units: Units
    contact: Contact
    joined = False
    """Whether the group has given this worker its partitions, and their state is loaded."""
    ready: Callable[[], None]
    """Called each time that is so; Faust's own signal comes before anything is loaded."""

    def _create_directories(self) -> None: ...


def build(settings: Settings, partitions: int, say: Say, steps: Sequence[Step] = STEPS) -> App:
    """The app of a worker: `say` hears when it is ready."""
    broker = ";".join(f"kafka://{address}" for address in settings.broker.split(","))
    app = App(
        settings.group,
        broker=broker,
        broker_credentials=_credentials(settings),
        store="memory://",
        Table=UnitTable,
        TableManager=Tables,
        PartitionAssignor=Assignor,
        topic_allow_declare=False,
        topic_disable_leader=True,
        table_standby_replicas=0,
        stream_wait_empty=True,
        stream_buffer_maxsize=8,
        stream_recovery_delay=0,
        stream_publish_on_commit=False,
        broker_commit_interval=1.0,
        broker_commit_livelock_soft_timeout=FOREVER,
        broker_session_timeout=settings.session_timeout,
        broker_heartbeat_interval=min(3.0, settings.session_timeout / 5),
        broker_rebalance_timeout=60.0,
        broker_request_timeout=max(30.0, settings.session_timeout + 10),
        producer_request_timeout=20.0,
        consumer_max_fetch_size=settings.fetch_bytes,
        consumer_auto_offset_reset="earliest",
        worker_redirect_stdouts=False,
        web_enabled=False,
    )
    if settings.instance:
        app.conf.consumer_group_instance_id = settings.instance
    units = app.units = Units(settings, {settings.topic(step.source): step for step in steps}, partitions)
    app.contact = Contact(settings.broker, say)
    app.transport = Transport([URL(url) for url in broker.split(";")], app)
    backlog = Backlog(units.is_busy)
    for step in steps:
        _stage(app, units, backlog, step)

    def ready() -> None:
        app.joined = True
        held = len(app.consumer.assignment()) // len(steps)  # those of one number belong to one worker
        say(f"ready: holds {held} of {partitions} partitions, each in all {len(steps)} stages")

    app.ready = ready

    @app.task
    async def _rounds() -> None:
        try:
            await asyncio.gather(*(_work(units, backlog, number) for number in range(ROUNDS)))
        except Exception as error:
            fatal("rounds", error)

    @app.task
    async def _time() -> None:
        await keep_time(settings, units)

    @app.task
    async def _contact() -> None:
        await keep_contact(app.contact, app)

    @app.task
    async def _health() -> None:
        if settings.health_port:
            runner = await serve(settings, app)
            try:
                await asyncio.Event().wait()
            finally:
                await runner.cleanup()

    return app


def _credentials(settings: Settings) -> Any:
    if settings.security == "PLAINTEXT":
        return None
    context = tls(settings) if "SSL" in settings.security else None
    if settings.security == "SSL":
        return faust.SSLCredentials(context=context)
    given = security(settings)
    return faust.SASLCredentials(
        mechanism=given["sasl_mechanism"],
        username=given["sasl_plain_username"],
        password=given["sasl_plain_password"],
        ssl_context=context,
    )


def _stage(app: App, units: Units, backlog: Backlog, step: Step) -> None:
    """One agent and the tables of its step."""
    for table in step.tables:
        name = f"{step.name}-{table}"
        app.tables.add(app.conf.Table(app, name=name, view=View(units, step.name, table)))
    topic = app.topic(units.settings.topic(step.source), key_serializer="raw", value_serializer="raw")

    async def agent(stream: Any) -> None:
        async for event in stream.noack().events():
            await backlog.put(event)

    app.agent(topic, name=step.name, concurrency=1)(agent)


async def _work(units: Units, backlog: Backlog, number: int) -> None:
    """One round after the other. Those after the first only help where much waits: two transactions of a few records
    cost twice as much as one.
    """
    while True:
        taken = await backlog.take(MUCH if number else 1)
        await do(
            units,
            units.producers[number],
            {
                TopicPartition(*at): [record for event in events for record in event.value.records]
                for at, events in taken.items()
            },
        )
        for events in taken.values():
            for event in events:
                event.ack()
        await backlog.freed()
