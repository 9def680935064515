"""A worker ends after SIGTERM, whether or not a broker answers."""

from types import SimpleNamespace
from typing import Any

import faust
import pytest

from tests.support import assert_overrides
from wire.worker.patches import faust_worker
from wire.worker.patches.faust_worker import Worker


class Fatal(Exception):
    """Raised instead of ending the process."""


def fatal(where: str, why: str) -> None:
    raise Fatal(where, why)


def worker(away: bool) -> Any:
    found = Worker.__new__(Worker)
    found.app = SimpleNamespace(availability=SimpleNamespace(away=away), fatal=fatal)
    found.spinner = None
    return found


def test_faust_still_calls_what_is_replaced() -> None:
    assert_overrides(Worker)
    for handler in (faust.Worker._on_sigint, faust.Worker._on_sigterm):
        assert "_flag_as_shutdown_by_signal" in handler.__code__.co_names


def test_without_a_broker_it_ends_at_once() -> None:
    with pytest.raises(Fatal, match="the broker is away"):
        worker(away=True)._flag_as_shutdown_by_signal()


def test_with_a_broker_it_has_a_time_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    timers = []

    class Timer:
        def __init__(self, seconds: float, function: Any, arguments: Any) -> None:
            timers.append((seconds, function, arguments[0]))

        def start(self) -> None: ...

    monkeypatch.setattr(faust_worker, "Timer", Timer)
    worker(away=False)._flag_as_shutdown_by_signal()
    assert timers == [(faust_worker.SHUTDOWN_WITHIN, fatal, "shutdown")]
