"""A state of the live view, and what the terminal then shows."""

from aiokafka import TopicPartition
from textual.app import App
from textual.pilot import Pilot

from tests.monitor.rows import row
from wire.clients.dead_letters.letters import Letter
from wire.clients.health.flow import StageFlow
from wire.clients.health.pulse import Pulse
from wire.clients.health.status import Status
from wire.clients.screens.live import Live
from wire.clients.screens.newest import Headline, Newest
from wire.kafka.group import Group, Worker
from wire.monitor.top.overview import Overview

NOW = 1_772_445_600_000  # 2026-03-02T10:00:00Z
STAGES = [StageFlow(name, 1.5, 0, True, None, {0: NOW}) for name in ("split", "deduplicate", "enrich")]
PULSE = Pulse(NOW, 1.0, [0], Group("Stable", [Worker("1", "here", [0])]), STAGES, [])
HOSTILE = "[bold]Peace[/] \x1b[2J\u202eatad \x9b31m [@click=app.quit]talks[/]"


def headline(uri: str, title: str, **more: str) -> Headline:
    named = {"time": "2026-03-02T09:00:00Z", "topics": "11000000", "regions": "FR,150", **more}
    headers = [(f"ce_{name}", text.encode()) for name, text in named.items()]
    return Headline(uri, TopicPartition("wire.stories", 0), 0, NOW, title, 1, "usable", headers)


def letter(id_: str, reason: str) -> Letter:
    at = TopicPartition("wire.messages", 0)
    return Letter(id_, NOW, reason, "split", at, 0, "a.xml", "", b"", "nitf", 9, 9, b"", 0, "")


def filled(**changes: object) -> Live:
    found = Newest(50)
    found.add_item(headline("urn:1", "Vote in Paris", agency="Halden"))
    found.add_item(headline("urn:2", "Copper falls", topics="04000000", regions="CL"))
    found.add_item(headline("urn:3", HOSTILE, regions="FR"))
    found.add_letter(letter("0/1", "line 3: a tag [red]that[/] nobody closes"))
    rows = [
        row("story", topic, region, received=received)
        for topic, region, received in (("11000000", "FR", 2), ("04000000", "CL", 1), ("11000000", "150", 2))
    ]
    live = Live(NOW, "", Status(PULSE, 0, {}, [], [], []), rows, {"split": [0] * 59 + [7]}, found)
    for name, value in changes.items():
        setattr(live, name, value)
    return live


async def settled(pilot: Pilot[None]) -> None:
    """Wait until the state is taken over and drawn."""
    await pilot.pause(0.1)
    overview = pilot.app.screen_stack[-1]
    assert isinstance(overview, Overview)
    overview.redraw()
    await pilot.pause()


def page(top: App[None]) -> str:
    """What the terminal shows."""
    return "\n".join(strip.text for strip in top.screen._compositor.render_strips())
