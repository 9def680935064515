"""Publishing a version of a message: its items, and kills of those it lacks, to where those of the first one went."""

from collections.abc import Iterable
from typing import Literal

from wire.codec import NINJS_TYPE, Output, dumps, event
from wire.domain.clock import hour_of, iso
from wire.domain.copies.fingerprint import anchor
from wire.domain.digest import digest_of
from wire.domain.items.build import Item
from wire.domain.items.ids import OWN_MEDIUM, part_uri, uri_of
from wire.domain.items.ninjs import Ninjs
from wire.domain.items.taken_back import TakeBack, taken_back
from wire.domain.tables.entries import WITHHELD_PART, EmbargoedMessage, KnownMessage, Part
from wire.domain.tables.state import State
from wire.domain.versions.decision import Change
from wire.steps.links import kill_of_unknown
from wire.steps.received import ReceivedMessage
from wire.steps.remembered import Version, remember

_OF_VERSION = ("version", "versionCreated", "firstCreated", "edNote")
"""Fields that say nothing of what an item shows: a part in which only these differ is not sent again."""
LONGEST_REASON = 500


def publish(
    state: State,
    received: ReceivedMessage,
    version: Version,
    items: list[Item],
    known: KnownMessage | None,
    held: EmbargoedMessage | None,
) -> list[Output]:
    """Send the items of a version, and kill live ones that it lacks. A part that has not changed is not sent again."""
    before = {part[1]: part for part in known.parts} if known and known.version else {}
    anchors = {uri: anchor_ for _, uri, anchor_, _ in before.values()}
    if held and held.counted:
        anchors.setdefault(held.counted[1], held.counted[2])
    outputs: list[Output] = []
    parts: dict[str, Part] = {}
    for item in items:
        content = _content(item)
        part = [item.kind, item.uri, anchors.get(item.uri) or anchor(item.lead), content]
        parts[item.uri] = part
        if item.kind == "story" or item.uri not in before or before[item.uri][3] != content:
            change = Change.VERSION if item.uri in before else Change.NEW
            marks = _held_marks(held, item.uri)
            if item.own:
                marks = (*marks, ("media", item.own))
            outputs.append(_output(received, part, version, change, item.value, marks))
    gone = [part for uri, part in before.items() if uri not in parts]
    outputs += _take_back(received, version, gone, f"not in version {version.number} of its message")
    outputs += _uncount(received, version, held, parts)
    for kind, uri, anchor_, _ in [*gone, *_counted(held)]:
        parts.setdefault(uri, [kind, uri, anchor_, ""])
    remember(state, received.id, version, known, list(parts.values()))
    return outputs


def kill(
    state: State,
    received: ReceivedMessage,
    version: Version,
    said: TakeBack,
    known: KnownMessage | None,
    held: EmbargoedMessage | None,
) -> list[Output]:
    """Take back all items of a message; `held` is what was held under its id and is killed too."""
    parts = known.parts if known else []
    outputs = _take_back(received, version, parts, said.reason, said)
    outputs += _uncount(received, version, held, {})
    all_ = {part[1]: part for part in [*_counted(held), *parts]}.values()
    remember(state, received.id, version, known, [[kind, uri, at, ""] for kind, uri, at, _ in all_])
    return outputs


def kill_unknown(state: State, received: ReceivedMessage, version: Version, said: TakeBack) -> list[Output]:
    """Kill the item of a message that is not known: a reader may have it for long.

    Its headline is not told, for nobody else may have it: it may be what must not be published.
    """
    said = said._replace(headline="")
    part = medium_unseen(received.id) if version.is_medium else story_unseen(received.id)
    value, marks = _kill(received, part, version, said, said.reason)
    remember(state, received.id, version, None, [part])
    told = kill_of_unknown(part, version.number, version.time, received.source)
    return [_output(received, part, version, Change.KILL, value, marks), told]


def expect_killed(state: State, received: ReceivedMessage, version: Version) -> None:
    """Remember a kill of what nobody knows, and tell nobody: a story that was made before it is held back."""
    remember(state, received.id, version._replace(number=0), None, [story_unseen(received.id)])


def story_unseen(id_: str) -> Part:
    """The story that a message would have, of which only the id is known."""
    return ["story", uri_of(id_, "story"), anchor(id_), ""]


def medium_unseen(id_: str) -> Part:
    """The picture that a message of its own would have, of which only the id is known."""
    return ["media", part_uri(id_, "media", OWN_MEDIUM), anchor(id_), ""]


def kill_part(
    state: State, received: ReceivedMessage, uri: str, time: int, said: TakeBack, known: KnownMessage
) -> list[Output]:
    """Take back one item of a message; what else is known of the message stays, but its next version is one more."""
    version = Version(known.version + 1, known.stated, known.status, time, known.digest, dated=known.dated)
    gone = [part for part in known.parts if part[1] == uri]
    parts = [[kind, of, at, "" if of == uri else content] for kind, of, at, content in known.parts]
    remember(state, received.id, version._replace(time=known.time), known, parts)
    return _take_back(received, version, gone, said.reason, said)


def withhold(
    state: State, received: ReceivedMessage, version: Version, said: TakeBack, known: KnownMessage | None
) -> list[Output]:
    """Tell readers that what they have is no longer to be used; where they have nothing, no version is counted."""
    outputs, parts = [], []
    for part in known.parts if known else ():
        kind, uri, anchor_, content = part
        live = content not in ("", WITHHELD_PART)
        if live:
            value, marks = _kill(received, part, version, said, said.ednote or "withheld", "withheld")
            outputs.append(_output(received, part, version, Change.WITHHOLD, value, marks))
        parts.append([kind, uri, anchor_, WITHHELD_PART if live else content])
    if not outputs:
        version = version._replace(number=known.version if known else 0)
    remember(state, received.id, version, known, parts)
    return outputs


def announce_held(received: ReceivedMessage, item: Item, time: int) -> tuple[list[str], Output]:
    """Tell the counts that an item is held: its uri and nothing it says. Also gives what is to be remembered of it."""
    at = anchor(item.lead)
    headers = _headers(received, item.kind, f"{item.uri}#0", time, Change.HELD)
    return [item.kind, item.uri, at, hour_of(time)], Output(
        "items", at.encode(), dumps({"uri": item.uri}), headers
    )


def repeat(
    received: ReceivedMessage, parts: Iterable[Part], version: int, change: Change, decided: str = ""
) -> list[Output]:
    """Say of each item that it came again; deduplicate makes links of it, which say what decided that."""
    marks = [("ce_decided", decided.encode())] if decided else []
    return [
        Output(
            "items",
            anchor_.encode(),
            dumps({"uri": uri, "version": str(version)}),
            _headers(received, kind, f"{uri}#{version}@{received.position}", received.time, change) + marks,
        )
        for kind, uri, anchor_, _ in parts
    ]


def names(items: list[Item]) -> list[Part]:
    """The parts that items are remembered as."""
    return [[item.kind, item.uri, anchor(item.lead), _content(item)] for item in items]


def _content(item: Item) -> str:
    """What tells two versions of a part apart. A story is sent with every version, so it needs no digest."""
    if item.kind == "story":
        return "live"
    return digest_of(dumps({name: value for name, value in item.value.items() if name not in _OF_VERSION}))


def _take_back(
    received: ReceivedMessage,
    version: Version,
    parts: Iterable[Part],
    reason: str,
    said: TakeBack = TakeBack(),  # noqa: B008  a tuple
) -> list[Output]:
    """Kills of parts that readers have."""
    return [
        _output(received, part, version, Change.KILL, *_kill(received, part, version, said, reason))
        for part in parts
        if part[3]
    ]


def _uncount(
    received: ReceivedMessage, version: Version, held: EmbargoedMessage | None, published: Iterable[str]
) -> list[Output]:
    """The item that was counted as held is not published: tell the counts that it is killed."""
    if held is None or not held.counted or held.counted[1] in published:
        return []
    value, marks = _kill(received, held.counted, version, TakeBack(), "held and never published")
    marks += _held_marks(held, held.counted[1])
    return [_output(received, held.counted, version, Change.KILL, value, marks)]


def _counted(held: EmbargoedMessage | None) -> list[Part]:
    """The item that was counted as held, as a part that is not live: it is counted where it was, whatever comes."""
    return [held.counted] if held and held.counted else []


def _kill(
    received: ReceivedMessage,
    part: Part,
    version: Version,
    said: TakeBack,
    reason: str,
    status: Literal["canceled", "withheld"] = "canceled",
) -> tuple[Ninjs, tuple[tuple[str, str], ...]]:
    kind, uri, *_ = part
    value = taken_back(received.id, kind, uri, version.number, version.time, status, said)
    return value, (("reason", " ".join(reason.split())[:LONGEST_REASON]),) if reason else ()


def _held_marks(held: EmbargoedMessage | None, uri: str) -> tuple[tuple[str, str], ...]:
    """The hour under which an item was counted as held, so that it is counted there no longer."""
    return (("heldhour", held.counted[3]),) if held and held.counted and held.counted[1] == uri else ()


def _output(
    received: ReceivedMessage,
    part: Part,
    version: Version,
    change: Change,
    value: Ninjs,
    marks: tuple[tuple[str, str], ...] = (),
) -> Output:
    kind, uri, anchor_, _ = part
    headers = _headers(received, kind, f"{uri}#{version.number}", version.time, change)
    headers += [(f"ce_{name}", text.encode()) for name, text in (*version.marks, *marks)]
    return Output("items", anchor_.encode(), dumps(value), headers)


def _headers(
    received: ReceivedMessage, kind: str, id_: str, time: int, change: Change
) -> list[tuple[str, bytes]]:
    headers = event(f"org.wire.{kind}.{change}", id_, received.source, iso(time), kind=kind, change=change)
    if received.subject:
        headers.append(("ce_subject", received.subject.encode()))
    headers.append(("content-type", NINJS_TYPE))
    return headers
