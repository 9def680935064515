"""What aiokafka, Faust and mode log: said in Wire's words, or passed when it lasts, or not said at all.

They retry most errors, and log each of them: forty lines a second while a broker is away. An error that they cannot
retry ends the worker (`fatal`).
"""

import logging
import math
import re
import ssl

from aiokafka.errors import SaslAuthenticationFailed

LIBRARIES = ("aiokafka", "faust", "mode")
SERVICES = "wire.worker."
"""Faust's services of the worker log under the names of their modules."""
LASTING, EVERY = 20, 60.0
"""A line that is not listed here is passed when it has come so many times, and then once in so many seconds."""

RETRIED = (
    "Attempt to fetch offsets for partition",
    "Error fetching metadata for topic",
    "Error sending %s to node %s [%s] -- marking coordinator dead",
    "Cannot send %r to",
    "Could not send %r",
    "Failed fetch messages from",
    "Failed fetch offsets from",
    "Got error produce response",
    "Group Coordinator Request failed",
    "Heartbeat failed for group",
    "Heartbeat send request failed",
    "Heartbeat session expired",
    "Marking the coordinator dead",
    "No broker metadata found",
    "Unable connect to ",
    "Unable to request metadata",
    "Unable to update metadata",
)
"""Beginnings of lines of aiokafka about a broker that is away, or a group that shares its partitions anew. The worker
itself reports both (broker_availability.py, `ready`)."""
AT_THE_START = 'Unable connect to "'
"""An attempt to connect for the first time: where all fail, the worker says why and ends."""
NO_RIGHT = "no right to read the topic {0}; `wire topics --acls` prints the rights that a worker needs"
NOT_THERE = "the broker does not know the topic {0}; it is asked again"
BUSY = "the worker waits seconds for the processor: this machine has too much to do"
SAID = {
    "Thread keepalive is not responding": BUSY,
    "Timer %s is overlapping": BUSY,
    "Not authorized to read from topic": NO_RIGHT,
    "Topic %s is not authorized": NO_RIGHT,
    "Topic %s is not available": NOT_THERE,
    "Topic %s not found": NOT_THERE,
    "OffsetFetchRequest -- unknown topic": NOT_THERE,
}
"""Beginnings of lines, with what they mean for an operator."""
_SERVICE = re.compile(r"^\[\^-*\S*\]: ")
"""How mode begins the lines of a service."""
REFUSED = (
    "the broker refuses the connection: {}; WIRE_SECURITY, WIRE_SASL_* and WIRE_TLS_* say how it is made"
)
"""A broker that is there, and takes neither certificate nor password."""


class LibraryLines(logging.Filter):
    """Passes a line of a library, changed, or holds it back. Other lines pass as they are."""

    def __init__(self) -> None:
        super().__init__()
        self._seen: dict[str, int] = {}
        self._logged_at: dict[str, float] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether to pass a line."""
        if not record.name.startswith((*LIBRARIES, SERVICES)) or record.levelno < logging.WARNING:
            return not _holds_credentials(record)
        if record.msg.startswith(AT_THE_START):
            return False
        if said := _translated(record):
            record.msg, record.args, record.name = said, (), "wire"
            if said == BUSY:
                record.levelno = logging.WARNING
            return self._is_due(record, least=1)
        if record.name.startswith(SERVICES):
            return True
        return not record.msg.startswith(RETRIED) and self._is_due(record, least=LASTING)

    def _is_due(self, record: logging.LogRecord, least: int) -> bool:
        seen = self._seen[record.msg] = self._seen.get(record.msg, 0) + 1
        since = record.created - self._logged_at.get(record.msg, -math.inf)
        if seen < least or since < EVERY:
            return False
        self._logged_at[record.msg] = record.created
        return True


def _translated(record: logging.LogRecord) -> str:
    """What a line means, or nothing."""
    parts = record.args if isinstance(record.args, tuple) else ()
    for part in parts:
        if isinstance(part, ssl.SSLError | SaslAuthenticationFailed):
            return REFUSED.format(part)
    message = _SERVICE.sub("", record.msg)
    said = next((words for start, words in SAID.items() if message.startswith(start)), "")
    return said.format(*parts) if parts or "{" not in said else ""


def _holds_credentials(record: logging.LogRecord) -> bool:
    """aiokafka logs its requests at `debug`; that of SASL has the password."""
    parts = record.args if isinstance(record.args, tuple) else ()
    return any("Sasl" in type(part).__name__ for part in parts)
