"""The status of a wire as lines for a terminal."""

from collections.abc import Iterator
from typing import Any

from rich.console import Console
from rich.text import Text

from wire.clients.health.flow import StageFlow
from wire.clients.health.problems import ago
from wire.clients.health.status import Status
from wire.domain.clock import iso
from wire.printable import printable
from wire.settings import Settings

_LABEL = 11


def status_lines(settings: Settings, status: Status) -> Iterator[Text]:
    """What is wrong and out of the ordinary first; then broker, workers, stages, held items, dead letters, sources."""
    if status.alarms and not status.problems:
        yield _alarmed(settings, status)
    else:
        yield from problem_lines(settings, status.problems)
    yield from _alarms(status)
    yield _line("broker", f"{settings.broker} answers in {status.pulse.answered:.0f} ms")
    yield from _crew(status)
    yield from _stages(status)
    yield _line("held", f"{status.held:,}" + ("  (wire release)" if status.held else ""))
    yield from _rejected(status)
    yield from _sources(status)


def problem_lines(settings: Settings, problems: list[str]) -> Iterator[Text]:
    """One line that all is in order, or a line for each thing that is wrong."""
    if not problems:
        yield _line("wire", f"{settings.name}: in order", "green")
    for problem in problems:
        yield _line("WRONG", problem, "red")


def _alarmed(settings: Settings, status: Status) -> Text:
    """The line of a wire that flows, and of which something is out of the ordinary."""
    alarms = "1 alarm" if len(status.alarms) == 1 else f"{len(status.alarms)} alarms"
    if act := status.to_act_on:
        return _line("wire", f"{settings.name}: {alarms}, {act} to act on", "red")
    return _line("wire", f"{settings.name}: flows; {alarms} for the desk", "yellow")


def _alarms(status: Status) -> Iterator[Text]:
    for alarm in status.alarms:
        since = f"(since {ago(alarm.since, status.pulse.at)} ago)"
        style = "red" if alarm.level == "act" else "yellow"
        yield _line("ALARM", printable(f"{alarm.what} {since}"), style)
        yield _line("", f"normal: {alarm.normal}")
        yield _line("", f"do: {alarm.advice}")


def _crew(status: Status) -> Iterator[Text]:
    workers = status.pulse.group.workers
    yield _line("workers", f"{len(workers)}" + (f", group {status.pulse.group.state}" if workers else ""))
    for worker in workers:
        owned = " ".join(map(str, worker.partitions))
        instance = f"  WIRE_INSTANCE={worker.instance}" if worker.instance else ""
        yield _line("", f"{worker.host:<20} {f'partitions {owned}' if owned else 'in reserve'}{instance}")


def _stages(status: Status) -> Iterator[Text]:
    yield _line("stage", f"{'a second':>12}{'waiting':>12}{'oldest':>12}{'committed':>14}", "dim")
    for stage in status.pulse.stages:
        rate, waiting, oldest, committed = stage_cells(stage, status.pulse.at)
        yield _line(stage.stage, f"{rate:>12}{waiting:>12}{oldest:>12}{committed:>14}")


def stage_cells(stage: StageFlow, now: int) -> tuple[str, str, str, str]:
    """Records a second, records that wait (`~` where they are estimated), the age of the oldest, the last commit."""
    waiting = ("" if stage.exact else "~") + f"{stage.waiting:,}"
    oldest = "-" if stage.oldest is None else ago(stage.oldest, now)
    committed = "never" if stage.committed is None else f"{ago(stage.committed, now)} ago"
    return f"{stage.rate:,.1f}", waiting, oldest, committed


def _rejected(status: Status) -> Iterator[Text]:
    total = sum(status.rejected.values())
    yield _line("rejected", f"{total:,} in the last hour" + ("  (wire rejected list)" if total else ""))
    for reason, count in list(status.rejected.items())[:8]:
        yield _line("", f"{count:>6,}  {reason}")


def _sources(status: Status) -> Iterator[Text]:
    yield _line("sources", "last message" if status.sources else "none yet")
    for source in status.sources:
        yield _line("", f"{source.name:<20} {ago(source.last, status.pulse.at):>8} ago, of {source.hour}h")


def folded(line: Text, width: int, console: Console) -> Text:
    """A line broken at words where it is wider than the screen; what follows stands below its text."""
    if line.cell_len <= width:
        return line
    label, text = line.divide([_LABEL + 1])
    rest = Text("\n" + " " * (_LABEL + 1)).join(text.wrap(console, max(1, width - _LABEL - 1)))
    return label.append_text(rest)


def _line(label: str, text: str, style: str = "") -> Text:
    return Text.assemble((f"{label:<{_LABEL}} ", style or "dim"), (text, style))


def status_json(settings: Settings, status: Status | None, problems: list[str]) -> dict[str, Any]:
    """The same for programs: times in RFC 3339, ages in seconds. `status` is None where no broker answers."""
    found: dict[str, Any] = {
        "ok": not problems and (status is None or status.in_order),
        "problems": problems,
        "wire": settings.name,
        "broker": {"address": settings.broker, "answers": status is not None},
    }
    if status is None:
        return found
    found["as_of"] = iso(status.pulse.at)
    found["broker"]["milliseconds"] = round(status.pulse.answered, 1)
    found["group"] = status.pulse.group.state
    found["workers"] = [worker._asdict() for worker in status.pulse.group.workers]
    found["stages"] = [_stage_json(stage, status.pulse.at) for stage in status.pulse.stages]
    found["alarms"] = [alarm.as_json() for alarm in status.alarms]
    found["held"] = status.held
    found["rejected"] = status.rejected
    found["sources"] = [
        {"source": source.name, "last": iso(source.last), "hour": f"{source.hour}:00:00Z"}
        for source in status.sources
    ]
    return found


def _stage_json(stage: StageFlow, now: int) -> dict[str, Any]:
    """`longest`: the partition of those where records wait in which nothing was committed for longest."""
    longest = min(stage.waits.items(), key=lambda each: each[1], default=None)
    return {
        **{name: getattr(stage, name) for name in ("stage", "rate", "waiting", "exact", "forgotten", "lost")},
        "oldest": None if stage.oldest is None else iso(stage.oldest),
        "committed": None if stage.committed is None else iso(stage.committed),
        "longest": longest and {"partition": longest[0], "since": iso(longest[1])},
        "oldest_age": _age(stage.oldest, now),
        "commit_age": _age(stage.committed, now),
    }


def _age(then: int | None, now: int) -> float | None:
    return None if then is None else max(0, now - then) / 1000
