"""What must hold on a wire whatever arrives, and in whatever order."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import orjson

from tests.laws.actions import Fact
from tests.laws.dossier import Dossier
from tests.laws.messages import Message
from tests.laws.model import Desk
from tests.laws.partitions import Partitions, Sending
from wire.codec import Output, Record, Stored, text_of
from wire.domain.items.ids import part_uri, uri_of
from wire.domain.tables.counts import Row, rows
from wire.domain.tables.ledger import OUTCOMES, ledger_rows
from wire.steps.dead_letters import tells_of_rejection

HIDING = {"copy", "near", "excerpt"}
LABELS = ("topics", "regions", "agency", "language", "urgency")
FATES = {"usable": "live", "canceled": "killed", "withheld": "held"}
Item = dict[str, Any]


class Run:
    """A wire, and a desk that keeps its own books of what lies on its log."""

    def __init__(self, partitions: int, known: Mapping[bytes, Fact]) -> None:
        self.wire = Partitions(partitions)
        self.desk = Desk(partitions, known)
        self._secret = [fact for fact in known.values() if isinstance(fact, Message) and fact.is_restricted]

    def feed(self, sendings: Sequence[Sending], now: int, *, aborting: bool = False) -> None:
        made = self.wire.feed(sendings, now, aborting=aborting)
        self.desk.read(self.wire.topics["messages"])
        nothing_leaks(self.wire, made, [m for m in self._secret if m not in self.desk.published])

    def check(self) -> None:
        readers = _by_key(self.wire.stream())
        each_version_once_and_in_order(readers)
        whoever_got_a_version_gets_all_later_ones(readers)
        readers_end_with_what_is_live(readers, self.desk, self.wire.written)
        counts_equal_the_recount(self.wire, readers, self.desk)
        ledger_equals_the_recount(self.wire, self.desk)
        self.desk.check()

    def finals(self) -> dict[str, tuple[str, str]]:
        """What holds in the end for each id: its state, and what readers have."""
        found = {
            id_: (_fate(of), of.shown.word if of.shown else "") for id_, of in self.desk.dossiers.items()
        }
        return {id_: final for id_, final in found.items() if final[0]}


def nothing_leaks(wire: Partitions, made: Iterable[Output], secret: Iterable[Message]) -> None:
    """No word of what is held stands on a topic behind the log, or in a table but that of held messages."""
    words = [message.word.encode() for message in secret]
    if not words:
        return
    for output in made:
        told = output.key + output.value + repr(output.headers).encode()
        assert output.topic == "messages" or not any(word in told for word in words), f"{output} leaks"
    for stage, tasks in wire.tasks.items():
        for name in tasks[0].tables.keys() - {"embargoes"}:
            text = repr(wire.table(stage, name)).encode()
            assert not any(word in text for word in words), f"table {stage}-{name} leaks"


def _by_key(records: Iterable[Stored]) -> dict[str, list[Stored]]:
    found: dict[str, list[Stored]] = defaultdict(list)
    for record in records:
        found[(record.key or b"").decode()].append(record)
    return found


def each_version_once_and_in_order(readers: Mapping[str, Sequence[Record]]) -> None:
    for uri, records in readers.items():
        versions = [int(_value(record)["version"]) for record in records]
        assert versions == sorted(set(versions)), f"{uri}: versions {versions}"


def whoever_got_a_version_gets_all_later_ones(readers: Mapping[str, Sequence[Record]]) -> None:
    """A filter takes an item by what it is about now or was before: it takes all that follow, too."""
    for uri, records in readers.items():
        got: set[tuple[str, str]] = set()
        for record in records:
            takes = {(name, code) for name in LABELS for code in _codes(record, name, f"past{name}")}
            assert got <= takes, (
                f"{uri}: a reader of {got - takes} does not get version {_value(record)['version']}"
            )
            got |= takes


def _codes(record: Record, *names: str) -> set[str]:
    return {code for name in names for code in text_of(record.headers, f"ce_{name}").split(",") if code}


def readers_end_with_what_is_live(
    readers: Mapping[str, Sequence[Record]], desk: Desk, written: Iterable[Output]
) -> None:
    """Who keeps the last record of each key has what the desk has; for a copy that is not there another stands."""
    last = {uri: _value(records[-1]) for uri, records in readers.items()}
    links = [orjson.loads(output.value) for output in written if output.topic == "links"]
    hidden = {link["item"]: link["canonical"] for link in links if link["kind"] in HIDING}
    expected: set[str] = set()
    for id_, of in desk.dossiers.items():
        uri = uri_of(id_, "story")
        expected |= {uri, *(_picture(id_, number) for number in of.pictures)}
        _story_is(last.get(uri), of, last.get(hidden.get(uri, "")))
        for number, (state, caption) in of.pictures.items():
            found = last[_picture(id_, number)]
            assert found["pubStatus"] == state, (
                f"picture {number} of {id_}: {found['pubStatus']}, not {state}"
            )
            if state == "usable":
                assert found["descriptions"] == [{"role": "caption", "value": caption}]
    assert last.keys() <= expected, "nobody knows where these come from"


def _story_is(found: Item | None, of: Dossier, stands_for_it: Item | None) -> None:
    if of.shown and found is None:
        assert stands_for_it, f"{of.shown} is nowhere"
        assert stands_for_it["pubStatus"] == "usable", f"{of.shown} is hidden behind what is not live"
    elif of.shown and found:
        assert found["pubStatus"] == "usable", f"{of.shown} is live, readers have it {found['pubStatus']}"
        assert found["headlines"][0]["value"].endswith(of.shown.word), "readers have another version"
    elif found:
        assert found["pubStatus"] == of.state, f"readers have it {found['pubStatus']}, it is {of.state}"
        assert "bodies" not in found
    else:
        assert not of.was_unknown, "a kill of an unknown id was not told"


def _picture(id_: str, number: int) -> str:
    return part_uri(id_, "media", f"{id_}-p{number}")


def counts_equal_the_recount(wire: Partitions, readers: Mapping[str, Sequence[Record]], desk: Desk) -> None:
    found = rows(task.tables["counts"] for task in wire.tasks["enrich"])
    for row in found:
        fates = row["live"] + row["killed"] + row["duplicate"] + row["held"]
        assert row["kind"] == "rejected" or row["received"] == fates, f"{row} does not add up"
    last = [records[-1] for records in readers.values()]
    for kind in ("story", "media"):
        total = _recount(kind, last, desk)
        corrected = [
            r for uri in readers.values() for r in uri if text_of(r.headers, "ce_change") == "version"
        ]
        total["corrected"] = sum(text_of(record.headers, "ce_kind") == kind for record in corrected)
        assert _row(found, kind, None, None) == +total, (
            f"{kind}: {_row(found, kind, None, None)}, recount {+total}"
        )
        live = [
            r for r in last if text_of(r.headers, "ce_kind") == kind and _value(r)["pubStatus"] == "usable"
        ]
        for topic in {code for record in live for code in _codes(record, "topics")}:
            counted = _row(found, kind, topic, None)["live"]
            assert counted == sum(topic in _codes(record, "topics") for record in live), (
                f"{topic} counts {counted}"
            )
    assert _row(found, "rejected", None, None)["received"] == len(desk.broken)


def _recount(kind: str, last: Sequence[Record], desk: Desk) -> Counter[str]:
    if kind == "story":
        fates = [fate for of in desk.dossiers.values() if (fate := _fate(of))]
    else:
        fates = [FATES[state] for of in desk.dossiers.values() for state, _ in of.pictures.values()]
    total = Counter(fates)
    total["received"] = len(fates)
    shown = sum(text_of(r.headers, "ce_kind") == kind and _value(r)["pubStatus"] == "usable" for r in last)
    total["duplicate"], total["live"] = total["live"] - shown, shown
    return total


def _fate(of: Dossier) -> str:
    if of.shown:
        return "live"
    if of.state == "canceled":
        return "killed"
    return "held" if of.held or of.state else ""


def _row(found: Sequence[Row], kind: str, topic: str | None, region: str | None) -> Counter[str]:
    for row in found:
        if (row["kind"], row["topic"], row["region"], row["day"], row["hour"]) == (
            kind,
            topic,
            region,
            None,
            None,
        ):
            names = ("received", "live", "corrected", "killed", "duplicate", "held")
            return +Counter({name: row[name] for name in names})  # type: ignore[literal-required]
    return Counter()


def ledger_equals_the_recount(wire: Partitions, desk: Desk) -> None:
    found = ledger_rows(task.tables["ledger"] for task in wire.tasks["split"])
    assert not any(row["remainder"] for row in found)
    assert sum(row["received"] for row in found) == desk.received
    outcomes = Counter({name: sum(row[name] for row in found) for name in OUTCOMES})  # type: ignore[literal-required]
    assert +outcomes == +desk.outcomes, f"the ledger has {+outcomes}, recount {+desk.outcomes}"
    assert sum(row["misrouted"] for row in found) == desk.misrouted
    orders = [
        r
        for part in wire.topics["messages"]
        for r in part
        if text_of(r.headers, "ce_type") == "org.wire.kill"
    ]
    assert Counter((order.key or b"").decode() for order in orders) == desk.orders


def _value(record: Record) -> Item:
    value: Item = orjson.loads(record.value or b"")
    return value


def nothing_is_left_of_what_is_rejected(with_: Partitions, without: Partitions) -> None:
    """Two wires agree, of which one got records that were rejected where the other got some that say nothing."""
    assert _without_rejected(with_.written) == _without_rejected(without.written)
    for stage, tasks in with_.tasks.items():
        for name in tasks[0].tables.keys() - {"ledger"}:
            for one, other in zip(with_.table(stage, name), without.table(stage, name), strict=True):
                assert _rest(one) == _rest(other), f"{stage}-{name}"


def _without_rejected(written: Iterable[Output]) -> list[Output]:
    return [output for output in written if not tells_of_rejection(output)]


def _rest(table: Mapping[str, object]) -> Item:
    """All entries but those that count what was rejected, or remember it so that it is counted once."""
    return {
        key: entry
        for key, entry in table.items()
        if not key.startswith(("rejected|", "\0urn:"))
        and not (isinstance(entry, list) and entry[0] == "rejected")
    }
