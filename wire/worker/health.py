"""/ready, /live and /metrics of a worker over HTTP, from its real progress."""

import asyncio
from collections.abc import Callable
from time import monotonic
from typing import Any, NamedTuple

from aiohttp import web
from faust.types import TP

from wire.metrics import catalogue
from wire.metrics.tally import CONTENT_TYPE
from wire.settings import Settings
from wire.worker.exit import fatal
from wire.worker.tasks import Task, Tasks

ANSWER_WITHIN = 5.0
"""Seconds the consumer may take to report its positions."""
STALLED = 60.0
"""Seconds without a commit, while records wait, after which a worker is not alive."""


class Progress(NamedTuple):
    """The progress of one partition."""

    topic: str
    partition: int
    next_offset: int
    """Offset of the first record that is not done."""
    end: int
    """End of the partition, as of the last fetch."""
    waiting: bool
    """Whether there are records that are not done. A transaction marker is not a record."""
    idle: float
    """Seconds since the last commit, or since the state was restored; where records wait, no more than they do."""
    loaded: bool


async def progress(consumer: Any, tasks: Tasks) -> list[Progress]:
    """The progress of each partition this worker owns."""
    found = []
    for source, task in sorted(tasks.owned.items()):
        tp = TP(*source)
        end = (consumer.highwater(tp) if task.loaded else None) or task.next_offset
        fetched = (await consumer.position(tp) if task.loaded else None) or task.next_offset
        waiting = task.loaded and (fetched < end or consumer.in_flight(tp))
        idle = _idle(task, waiting)
        found.append(
            Progress(source.topic, source.partition, task.next_offset, end, waiting, idle, task.loaded)
        )
    return found


def _idle(task: Task, waiting: bool) -> float:
    """An hour in which nothing came is no stall when the next record comes."""
    now = monotonic()
    task.waits_since = (task.waits_since or now) if waiting else None
    return round(now - max(task.progressed_at, task.waits_since or 0), 1)


def ready(found: list[Progress]) -> bool:
    """Whether the state of all partitions is restored. A worker without partitions waits in reserve, and is ready."""
    return all(each.loaded for each in found)


def alive(found: list[Progress]) -> bool:
    """Whether every partition with waiting records has had a commit lately. An idle wire is alive."""
    return not any(each.waiting and each.idle > STALLED for each in found)


async def serve_health(settings: Settings, app: Any) -> None:
    """Answer /ready and /live while the worker runs: 200 or 503, with the progress of each partition as JSON. /metrics
    tells the same and more to Prometheus.
    """

    async def answer(good: Callable[[list[Progress]], bool]) -> web.Response:
        """503 also when the consumer does not answer."""
        found = await _progress_of(app)
        ok = found is not None and good(found)
        body = {"ok": ok, "partitions": [each._asdict() for each in found or ()]}
        return web.json_response(body, status=200 if ok else 503)

    async def on_ready(_: web.Request) -> web.Response:
        return await answer(lambda found: _serves(app, found))

    async def on_live(_: web.Request) -> web.Response:
        return await answer(alive)

    async def on_metrics(_: web.Request) -> web.Response:
        return web.Response(
            body=metrics(app, await _progress_of(app)), headers={"Content-Type": CONTENT_TYPE}
        )

    site = web.Application()
    site.add_routes([web.get("/ready", on_ready), web.get("/live", on_live), web.get("/metrics", on_metrics)])
    runner = web.AppRunner(site, access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, settings.health_host, settings.health_port).start()
        await asyncio.Event().wait()
    except OSError as error:
        fatal("health", f"cannot listen on {settings.health_host}:{settings.health_port}: {error}")
    finally:
        await runner.cleanup()


async def _progress_of(app: Any) -> list[Progress] | None:
    """The progress of a worker, none of one that is not in the group; None when the consumer does not answer."""
    try:
        if app.joined:
            return await asyncio.wait_for(progress(app.consumer, app.wire_tasks), ANSWER_WITHIN)
    except TimeoutError:
        return None
    return []


def _serves(app: Any, found: list[Progress]) -> bool:
    return bool(app.joined and not app.availability.away and ready(found))


def metrics(app: Any, found: list[Progress] | None) -> bytes:
    """The text of /metrics."""
    measured = app.wire_tasks.metrics
    measured.read_tasks(app.wire_tasks)
    tally = measured.tally
    tally.set(catalogue.READY, int(found is not None and _serves(app, found)))
    for topic, step in app.wire_tasks.steps.items():
        waiting = [each for each in found or () if each.topic == topic and each.waiting]
        tally.set(catalogue.LAG, sum(each.end - each.next_offset for each in waiting), step.name)
        tally.set(catalogue.COMMIT_AGE, max((each.idle for each in waiting), default=0), step.name)
    return tally.text(catalogue.WORKER)
