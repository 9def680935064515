"""What a verification found, as lines for a person: counts, what is gone, and what is proven."""

from collections.abc import Iterator
from pathlib import Path

from wire.clients.audit.report import LostHead, Report
from wire.settings import Settings


def verify_lines(report: Report, settings: Settings, since: Path | None) -> Iterator[str]:
    """All lines, the conclusion last; `since`: the file that the verification is in now."""
    yield from _counts(report, settings.topic("messages"))
    yield from _gone(report)
    if report.differences:
        yield from (f"DIFFERENT  {difference}" for difference in report.differences)
        yield f"not verified: {len(report.differences) + report.more} differences"
    elif report.is_proven:
        yield from _proven(report, settings.topic("messages"), since)
    else:
        if report.lost_head:
            yield _lost_head(report, report.lost_head, settings.topic("messages"))
        if report.lost:
            yield _lost(report, settings)
        if since:
            yield f"{since} knows of this now: --since tells it once"


def _counts(report: Report, log: str) -> Iterator[str]:
    outcomes = ", ".join(f"{count:,} {outcome}" for outcome, count in sorted(report.outcomes.items()))
    of_each = f"each with one outcome: {outcomes or 'none yet'}"
    proven = "split-ledger" not in report.not_compared
    yield f"messages   {report.outcomes.total():>10,}  {of_each if proven else 'outcomes are unproven'}"
    for topic, count in sorted(report.records.items()):
        beside = "  (with ticks, orders and what was forwarded)" if topic == log else ""
        yield f"records    {count:>10,}  {topic}{beside}"
    for table, count in sorted(report.entries.items()):
        yield f"entries    {count:>10,}  {table}"


def _gone(report: Report) -> Iterator[str]:
    """Where topics begin that have lost their first records, and what that leaves unproven."""
    for at, offset in sorted(report.begins.items()):
        yield f"begins at  {offset:>10,}  {at.topic}/{at.partition}: retention has removed what was before"
    for at, ranges in sorted(report.lost.items()):
        for each in ranges:
            yield (
                f"lost       {len(each):>10,}  {at.topic}/{at.partition}: at most, from offset {each.start} on; "
                "no worker has read them"
            )
    for topic, count in sorted((+report.unproven).items()):
        yield f"unproven   {count:>10,}  {topic}: made with what is removed, by ids that are right"
    for table in report.not_compared:
        yield f"unproven              table {table}: made with what is removed"


def _proven(report: Report, log: str, since: Path | None) -> Iterator[str]:
    if not report.outcomes and not report.records.total():
        yield f"nothing to verify: {log} is empty"
    elif report.not_compared:
        yield "verified, as far as the records that are left prove it"
        yield (
            f"{since} has the tables as they are: --since proves all that comes from now on"
            if since
            else "with --since FILE, all that comes from now on will be proven"
        )
    else:
        what = (
            "every output and every table"
            if report.records.total() or not since
            else "nothing came since the last verification, and every table"
        )
        yield f"verified: {what} equals what the steps make of the stored input"


def _lost_head(report: Report, lost: LostHead, log: str) -> str:
    """The log is not whole: nothing can derive what is gone from it."""
    return (
        f"not verified: {log} has lost its first records, {lost.gone:,} of {lost.received:,} messages. What they "
        f"made cannot be recomputed: {report.unproven.total():,} records and {len(report.not_compared)} tables are "
        f"unproven; all else is as it must be. Nothing may expire on the log: set retention.ms and retention.bytes of "
        f"{log} to -1, and bring back a copy of it, or verify --since a verification that has read what is gone"
    )


def _lost(report: Report, settings: Settings) -> str:
    """Records are gone which no worker has read: nothing was made of them."""
    name = settings.name
    gone = sum(len(each) for ranges in report.lost.values() for each in ranges)
    on_log = any(at.topic == settings.topic("messages") for at in report.lost)
    again = (
        "Only a copy of the log has them"
        if on_log
        else f"The log has what they are made of: `WIRE_NAME={name}2 wire replay --from-wire {name}`"
    )
    return (
        f"lost: up to {gone:,} records, removed by retention before a worker read them; all else is as it must be. "
        f"{again}"
    )
