"""What waits for a desk: messages that no time releases, pictures that a story has promised, kills of nothing."""

from collections.abc import Iterable
from operator import attrgetter

from wire.domain.alarms.facts import LATE, Alarm, Held, Promise, UnknownKill, by_name
from wire.domain.clock import DAY, HOUR

KEPT_WITHIN = 30 * 60_000
"""Milliseconds within which a promised picture comes."""
_TOLD_FOR = DAY
"""Milliseconds after which a picture that has not come is told no more."""
_HELD_FOR = 7 * DAY
_UNKNOWN_FOR = 2 * HOUR
_SOME = 10
"""So many promises make a habit of breaking them."""
_NAMED = 3
_CAME = attrgetter("came")


def held_without_time(held: Iterable[Held], now: int) -> list[Alarm]:
    """An alarm for each source of which messages are held that only a person can release; old ones count for none."""
    told = (each for each in held if each.came - each.time <= LATE and now - each.came <= _HELD_FOR)
    by_source = by_name(told, attrgetter("source"))
    return [_held(f"source {source}", sorted(waiting, key=_CAME)) for source, waiting in by_source.items()]


def _held(subject: str, held: list[Held]) -> Alarm:
    messages = "1 message is" if len(held) == 1 else f"{len(held)} messages are"
    which = _some([f"{each.name}: {each.because}" for each in held])
    return Alarm(
        "held",
        subject,
        "look",
        held[0].came,
        f"{messages} held without a time, none over {LATE // HOUR} hours old when it came ({which})",
        "an embargo says when it ends",
        "ask the sender, then `wire release ID` (without ID it lists all that are held); a later version that is free "
        "does it too",
    )


def missing_pictures(promises: Iterable[Promise], now: int) -> list[Alarm]:
    """An alarm for each agency of which a picture was promised and has not come in time, where it usually does."""
    fresh, found = (each for each in promises if each.came - each.time <= LATE), []
    for agency, made in by_name(fresh, attrgetter("agency")).items():
        due = [each for each in made if now - each.came > KEPT_WITHIN]
        missing = [each for each in due if each.kept is None and now - each.came <= _TOLD_FOR]
        kept = sum(each.kept is not None for each in due)
        if missing and (kept * 2 >= len(due) or len(due) < _SOME):
            found.append(_missing(agency, sorted(missing, key=_CAME), kept, len(due)))
    return found


def _missing(agency: str, missing: list[Promise], kept: int, due: int) -> Alarm:
    pictures = "1 picture" if len(missing) == 1 else f"{len(missing)} pictures"
    return Alarm(
        "picture",
        f"agency {agency or 'unknown'}",
        "look",
        missing[0].came,
        f"{pictures} promised and not come within {KEPT_WITHIN // 60_000} minutes "
        f"({_some([each.story for each in missing])})",
        f"{kept} of {due} promised pictures came in the last week",
        "ask the sender's picture desk; `wire rejected list` shows whether it was rejected",
    )


def unknown_kills(kills: Iterable[UnknownKill], now: int) -> list[Alarm]:
    """An alarm where kills have come that mean nothing the wire knows: what they mean may still be live."""
    fresh = [each for each in kills if each.came - each.time <= LATE and now - each.came <= _UNKNOWN_FOR]
    if not fresh:
        return []
    fresh.sort(key=_CAME)
    count = "1 kill has" if len(fresh) == 1 else f"{len(fresh)} kills have"
    return [
        Alarm(
            "unknown-kills",
            "kills",
            "look",
            fresh[0].came,
            f"{count} named nothing known ({_some([each.headline or 'no headline' for each in fresh])})",
            "a kill comes after its story and names it",
            "`wire consume links --kind kill-of-unknown` lists them; `wire kill ID` kills what one means",
        )
    ]


def _some(names: list[str]) -> str:
    more = f", and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return ", ".join(name[:80] for name in names[:_NAMED]) + more
