"""A page over a read model that is filled from a wire in memory; nothing follows a broker."""

from pathlib import Path
from typing import Any

from starlette.testclient import TestClient

from tests.projection.filling import Filled
from tests.steps.feeding import NOW
from wire.clients.health.flow import StageFlow
from wire.clients.health.pulse import Pulse
from wire.kafka.group import Group, Worker
from wire.settings import Settings
from wire.web.app import build


class Page:
    """A client of the API, and the wire behind it."""

    def __init__(self, folder: Path, token: str = "") -> None:
        self.filled = Filled(folder / "wire.sqlite")
        app = build(Settings(), self.filled.store, token, lambda: NOW)
        self.follower = app.state.wire.follower
        self.follower.as_of, self.follower.fault = NOW, ""
        idle = StageFlow("split", 0.0, waiting=0, exact=True, oldest=None)
        app.state.wire.watch.pulse = Pulse(
            NOW, 1.0, [0], Group("Stable", [Worker("a", "here", [0])]), [idle], []
        )
        app.state.wire.watch.away = ""
        self.client = TestClient(app, base_url="http://127.0.0.1:8090", raise_server_exceptions=False)

    def get(self, path: str, code: int = 200, **parameters: Any) -> Any:
        """The JSON of an answer."""
        answer = self.client.get(path, params=parameters)
        assert answer.status_code == code, answer.text
        return answer.json()
