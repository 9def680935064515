"""The log of a worker: of the libraries' messages, only those that keep coming."""

import logging
import math


class OnlyLasting(logging.Filter):
    """The libraries log every error that they retry, forty times a second while a broker is away. This filter passes a
    line when it has come twenty times, and then once a minute. An error they cannot retry ends the worker (`fatal`).
    """

    _FIRST, _EVERY = 20, 60.0

    def __init__(self) -> None:
        super().__init__()
        self._seen: dict[str, int] = {}
        self._logged_at: dict[str, float] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether to pass a line."""
        if not record.name.startswith(("aiokafka", "faust", "mode")):
            return True
        seen = self._seen[record.msg] = self._seen.get(record.msg, 0) + 1
        since = record.created - self._logged_at.get(record.msg, -math.inf)
        if seen < self._FIRST or since < self._EVERY:
            return False
        self._logged_at[record.msg] = record.created
        return True
