"""Readiness and liveness of a worker over HTTP, from what it has really done."""

import asyncio
from time import monotonic
from typing import Any, NamedTuple

from aiohttp import web
from faust.types import TP

from wire.settings import Settings
from wire.worker.exit import fatal
from wire.worker.tasks import Units

PATIENCE = 5.0
"""Seconds the consumer may take to say where it is."""
STALLED = 60.0
"""Seconds without a commit, while there is something to do, after which a worker is not alive."""


class Progress(NamedTuple):
    """How far one partition is."""

    topic: str
    partition: int
    mark: int
    """Offset of the first record that is not done."""
    end: int
    """Where the partition ends, as far as the last fetch knows."""
    waiting: bool
    """Whether records are there that are not done; what ends a transaction is none."""
    idle: float
    """Seconds since the last commit, or since the state was loaded."""
    loaded: bool


async def progress(consumer: Any, units: Units) -> list[Progress]:
    """How far this worker is with each partition it owns."""
    found = []
    for source, unit in sorted(units.owned.items()):
        tp = TP(*source)
        end = (consumer.highwater(tp) if unit.loaded else None) or unit.mark
        fetched = (await consumer.position(tp) if unit.loaded else None) or unit.mark
        waiting = unit.loaded and (fetched < end or consumer.in_flight(tp))
        found.append(
            Progress(
                source.topic,
                source.partition,
                unit.mark,
                end,
                waiting,
                round(monotonic() - unit.moved, 1),
                unit.loaded,
            )
        )
    return found


def ready(found: list[Progress]) -> bool:
    """Whether the state of all partitions is loaded. A worker without any waits in reserve and is ready."""
    return all(each.loaded for each in found)


def alive(found: list[Progress]) -> bool:
    """Whether something has been committed lately wherever something is to be done; an idle wire is alive."""
    return not any(each.waiting and each.idle > STALLED for each in found)


async def serve(settings: Settings, app: Any) -> web.AppRunner:
    """Answer /ready and /live: 200 or 503, with the progress of each partition as JSON."""

    async def look() -> list[Progress] | None:
        """None where the consumer does not answer."""
        try:
            return await asyncio.wait_for(progress(app.consumer, app.units), PATIENCE) if app.joined else []
        except TimeoutError:
            return None

    def answer(good: bool, found: list[Progress] | None) -> web.Response:
        body = {"ok": good, "partitions": [each._asdict() for each in found or ()]}
        return web.json_response(body, status=200 if good else 503)

    async def on_ready(_: web.Request) -> web.Response:
        found = await look()
        here = app.joined and not app.contact.away
        return answer(here and found is not None and ready(found), found)

    async def on_live(_: web.Request) -> web.Response:
        found = await look()
        return answer(found is not None and alive(found), found)

    site = web.Application()
    site.add_routes([web.get("/ready", on_ready), web.get("/live", on_live)])
    runner = web.AppRunner(site, access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, settings.health_host, settings.health_port).start()
    except OSError as error:
        fatal("health", f"cannot listen on {settings.health_host}:{settings.health_port}: {error}")
    return runner
