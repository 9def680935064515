"""When a record came, by what stands in the log: no step reads a clock."""

from wire.codec import Record, text_of
from wire.domain import clock
from wire.domain.clock import DAY

_YEAR_1, _YEAR_2200 = -62_135_596_800_000, 7_258_118_400_000


def received_at(record: Record) -> int:
    """When a record came into the log, in milliseconds; an impossible time counts as 1970."""
    return record.timestamp if record.timestamp in range(_YEAR_2200) else 0


def latest_believed(record: Record) -> int:
    """The latest event time that is believed: a message from the future must not steer the wire's clock."""
    return received_at(record) + DAY


def stated_time(record: Record) -> int:
    """`ce_time` where a producer set one that can be believed, else when the record came; in milliseconds."""
    text = text_of(record.headers, "ce_time")
    try:
        time = clock.read(text) if text else received_at(record)
    except (ValueError, TypeError, OverflowError):
        return received_at(record)
    return time if _YEAR_1 <= time <= latest_believed(record) else received_at(record)
