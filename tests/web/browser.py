"""A headless Chromium that is asked over a pipe what it shows."""

import fcntl
import json
import os
import shutil
import subprocess
import time
from pathlib import Path
from typing import Any

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
WITHIN = 60.0
"""Seconds in which a page must be as expected."""


def _move(asked: int, answered: int) -> None:
    """Chromium reads questions from descriptor 3, and writes answers to 4."""
    high = [fcntl.fcntl(each, fcntl.F_DUPFD, 10) for each in (asked, answered)]
    os.dup2(high[0], 3)
    os.dup2(high[1], 4)


class Phone:
    """One page of a phone that is 390 pixels wide."""

    def __init__(self, folder: Path) -> None:
        assert CHROMIUM is not None
        asked, ask = os.pipe()
        answer, answered = os.pipe()
        options = f"--headless --no-sandbox --disable-gpu --remote-debugging-pipe --user-data-dir={folder}"
        self.process = subprocess.Popen(
            [CHROMIUM, *options.split()],
            pass_fds=(3, 4),
            preexec_fn=lambda: _move(asked, answered),
            stderr=subprocess.DEVNULL,
        )
        os.close(asked)
        os.close(answered)
        self._ask, self._answer = os.fdopen(ask, "wb"), os.fdopen(answer, "rb")
        self._number, self._session = 0, ""
        target = self._call("Target.createTarget", url="about:blank")["targetId"]
        self._session = self._call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self._call(
            "Emulation.setDeviceMetricsOverride", width=390, height=844, deviceScaleFactor=1, mobile=True
        )

    def _call(self, method: str, **parameters: Any) -> Any:
        self._number += 1
        question: dict[str, Any] = {"id": self._number, "method": method, "params": parameters}
        if self._session:
            question["sessionId"] = self._session
        self._ask.write(json.dumps(question).encode() + b"\0")
        self._ask.flush()
        while True:
            said = b""
            while not said.endswith(b"\0"):
                said += self._answer.read(1)
                assert said, "Chromium has ended"
            message = json.loads(said[:-1])
            if message.get("id") == self._number:
                assert "error" not in message, message
                return message["result"]

    def value(self, address: str, ready: str, expression: str) -> Any:
        """What an expression of JavaScript gives on a page, when another one is true there."""
        self._call("Page.navigate", url=address)
        deadline = time.monotonic() + WITHIN
        while not self._evaluate(f"Boolean({ready})"):
            assert time.monotonic() < deadline, f"{address}: never {ready}"
            time.sleep(0.1)
        return self._evaluate(expression)

    def _evaluate(self, expression: str) -> Any:
        return self._call("Runtime.evaluate", expression=expression, returnByValue=True)["result"].get(
            "value"
        )

    def close(self) -> None:
        """End Chromium."""
        self.process.kill()
        self.process.wait()
        self._ask.close()
        self._answer.close()
