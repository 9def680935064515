"""`wire web` as a process, for tests on a broker."""

import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

import orjson

from tests.running import Wire
from wire.broker.port import free_port


class Server:
    """A running page of a wire."""

    def __init__(self, wire: Wire, data: Path) -> None:
        self.port = free_port()
        self.log = data.with_name(f"{data.name}-{self.port}.log")
        """What it says on the terminal."""
        with self.log.open("w") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "wire", "web", "--data", str(data), "--port", str(self.port)],
                env=wire.environment,
                stderr=log,
            )

    def get(self, path: str) -> Any:
        """The JSON of an answer."""
        try:
            with urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=10) as answer:
                return orjson.loads(answer.read())
        except HTTPError as error:
            raise AssertionError(f"{path}: {error.code} {error.read()!r}") from None

    def wait(self, is_so: Callable[[dict[str, Any]], bool], seconds: float = 60) -> dict[str, Any]:
        """Wait until the status is as wanted. Returns it."""
        status: dict[str, Any] = {}
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            with suppress(URLError, AssertionError, ConnectionError, TimeoutError):
                status = self.get("/api/status")
                if is_so(status):
                    return status
            time.sleep(0.1)
        raise AssertionError(f"not within {seconds} s: {status}")

    def kill(self) -> None:
        """End it as a crash would: kill -9."""
        self.process.kill()
        self.process.wait()

    def stop(self) -> int:
        """End it as a person would. Returns its exit code."""
        self.process.terminate()
        return self.process.wait(timeout=15)
