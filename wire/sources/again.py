"""Messages of another wire's log, cut and keyed as they would be today.

An older release took a feed or an envelope of many items for one message, and some guids for unique that are so only
within their sender. What it put onto a log is read again here, so that it meets what comes now.
"""

from collections.abc import Iterator

from wire.codec import Record, text_of
from wire.sources.files import RECEIVED, File, Sent, messages_in
from wire.steps.record_time import received_at, stated_time


def read_again(record: Record) -> Iterator[Sent]:
    """The messages of one record of a log. What `wire replay` did not put there keeps its key."""
    key, value = record.key or b"", record.value or b""
    as_it_is = Sent(key, value, list(record.headers), "log", stated_time(record), received_at(record))
    replayed = text_of(record.headers, "ce_id").startswith(f"{key.decode('utf-8', 'replace')}#")
    if text_of(record.headers, "ce_type") != RECEIVED or not replayed:
        yield as_it_is
        return
    name = text_of(record.headers, "ce_subject") or key.decode("utf-8", "replace")
    source = text_of(record.headers, "ce_source").removeprefix("/")
    file = File(name, value, stated_time(record), fault="")
    found = list(messages_in(file, source, received_at(record)))
    for sent in found:
        if len(found) == 1 and sent.key.startswith(b"file:"):
            yield as_it_is  # it has no id but that of its file, which is known there
        else:
            yield sent._replace(came=received_at(record), format="log")
