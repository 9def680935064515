"""The log of a worker: every line has time and level, as text or as JSON, and holds no secret."""

import logging
import sys
import threading
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from types import TracebackType

import orjson

from wire.settings import Settings
from wire.worker.library_lines import LibraryLines

LOGGER = logging.getLogger("wire")
"""The worker's own lines. Faust's services log their steps under the names of their modules, `wire.worker.*`."""
_LEVELS = {"debug": logging.DEBUG, "info": logging.INFO, "warn": logging.WARNING, "error": logging.ERROR}
_NAMES = {number: name for name, number in _LEVELS.items()} | {logging.CRITICAL: "error"}
HIDDEN = "***"


def set_up(log_format: str = "text", settings: Settings | None = None) -> None:
    """Write the log of this process to standard error. Without settings, they could not be read."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter((JsonLines if log_format == "json" else TextLines)(_secrets(settings)))
    handler.addFilter(LibraryLines())
    least = _LEVELS[settings.log_level] if settings else logging.INFO
    of_libraries = least if least == logging.DEBUG else max(least, logging.WARNING)
    logging.basicConfig(handlers=[handler], level=of_libraries, force=True)
    logging.captureWarnings(True)
    LOGGER.setLevel(least)
    logging.getLogger("wire.worker").setLevel(of_libraries)


def take_crashes() -> None:
    """Log what nobody has caught as all else, with its traceback, instead of printing it as it is."""

    def crash(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        if not issubclass(kind, KeyboardInterrupt | SystemExit):
            LOGGER.error("an error that is not foreseen: %s", error, exc_info=(kind, error or kind(), trace))

    sys.excepthook = crash
    threading.excepthook = lambda crashed: crash(*crashed[:3])


def report(what: str) -> None:
    """Log what an operator wants to know of a worker that works."""
    LOGGER.info("%s", what)


def warn(what: str) -> None:
    """Log what an operator should look at, while the worker goes on."""
    LOGGER.warning("%s", what)


def line_of(what: str, error: BaseException | None = None) -> str:
    """An error as a line of this process's log; with its traceback at the level `debug`."""
    traced = (
        (type(error), error, error.__traceback__) if error and LOGGER.isEnabledFor(logging.DEBUG) else None
    )
    record = LOGGER.makeRecord(LOGGER.name, logging.ERROR, "", 0, what, (), traced)
    handlers = logging.getLogger().handlers
    formatter = next(
        (each.formatter for each in handlers if isinstance(each.formatter, Lines)), TextLines(())
    )
    return formatter.format(record)


class Lines(logging.Formatter):
    """What both forms of a line share. `secrets` are never written."""

    def __init__(self, secrets: Iterable[str]) -> None:
        super().__init__()
        self._secrets = tuple(secrets)

    def _said(self, record: logging.LogRecord) -> str:
        said = record.getMessage()
        return said if record.name == LOGGER.name else f"{record.name}: {said}"

    def _trace(self, record: logging.LogRecord) -> str:
        return self.formatException(record.exc_info) if record.exc_info else ""

    def _clean(self, text: str) -> str:
        for secret in self._secrets:
            text = text.replace(secret, HIDDEN)
        return text


class TextLines(Lines):
    """`2026-03-02T09:12:00.123Z INFO  wire worker 4711: ready`; each line of a traceback is such a line."""

    def format(self, record: logging.LogRecord) -> str:
        """The lines of a record."""
        head = f"{_time(record)} {_level(record).upper():<5} wire worker {record.process}: "
        text = "\n".join(filter(None, (self._said(record), self._trace(record))))
        return "\n".join(f"{head}{line}" for line in self._clean(text).splitlines())


class JsonLines(Lines):
    """One JSON object: `time`, `level`, `logger`, `pid`, `message`, and `traceback` where there is one."""

    def format(self, record: logging.LogRecord) -> str:
        """The line of a record."""
        fields = {
            "time": _time(record),
            "level": _level(record),
            "logger": record.name,
            "pid": record.process,
            "message": self._clean(record.getMessage()),
        }
        trace = self._trace(record)
        return orjson.dumps(fields | ({"traceback": self._clean(trace)} if trace else {})).decode()


def _secrets(settings: Settings | None) -> Iterator[str]:
    for field in ("sasl_password", "web_token"):
        secret = getattr(settings, field).get_secret_value() if settings else ""
        if secret:
            yield secret


def _time(record: logging.LogRecord) -> str:
    at = datetime.fromtimestamp(record.created, UTC)
    return f"{at:%Y-%m-%dT%H:%M:%S}.{at.microsecond // 1000:03d}Z"


def _level(record: logging.LogRecord) -> str:
    return _NAMES.get(record.levelno, "info")
