"""What cannot be used becomes a dead letter that says why, whence and where, with its bytes as they came."""

from hashlib import sha256

import pytest

from tests.steps.feeding import MORNING, NOW, Wire, raw, story, values
from wire.codec import KEPT, LARGEST, TRUNCATED, Output, Record, Stored, event, text_of
from wire.domain.clock import DAY, iso
from wire.domain.errors import Rejected
from wire.domain.tables.state import State, TaskState
from wire.sources.files import Sent
from wire.steps import SPLIT, Step, run
from wire.steps.dead_letters import tells_of_rejection
from wire.steps.embargoes import RELEASE
from wire.steps.orders import KILL_ORDER

BROKEN = b"\0broken"


def letter(sent: Sent) -> Output:
    [found] = Wire().feed(sent)["rejected"]
    return found


def headed(value: bytes, type_: str = "org.wire.message.received", **more: str) -> Sent:
    headers = event(type_, "a#1", "/desk", iso(MORNING), **more)
    return Sent(b"a", value, [*headers, ("content-type", b"text/plain")], "test", MORNING)


def test_a_dead_letter_says_whence_it_came_and_where_it_lay() -> None:
    found = letter(headed(BROKEN, subject="folder/file.xml"))
    said = {name: text_of(found.headers, name) for name, _ in found.headers}
    assert (found.key, found.value) == (b"a", BROKEN)
    assert said["ce_origin"] == "/desk"
    assert said["ce_subject"] == "folder/file.xml"
    assert said["content-type"] == "text/plain"
    assert (said["ce_stage"], said["ce_sourcetopic"]) == ("split", "wire.messages")
    assert (said["ce_sourcepartition"], said["ce_sourceoffset"]) == ("0", "0")
    assert said["ce_reason"]


def test_it_says_nothing_where_nothing_is_known() -> None:
    found = letter(Sent(b"a", BROKEN, [], "test", MORNING))
    assert not {"ce_origin", "ce_subject", "content-type", "ce_size"} & {name for name, _ in found.headers}


@pytest.mark.parametrize(("length", "is_too_large"), [(LARGEST, False), (LARGEST + 1, True)])
def test_a_message_of_more_than_8_mib_is_not_taken_and_only_its_beginning_is_kept(
    length: int, is_too_large: bool
) -> None:
    value = b"\1" * length
    found = letter(headed(value))
    assert text_of(found.headers, "ce_reason").startswith("larger than 8 MiB") == is_too_large
    assert len(found.value) == (KEPT if is_too_large else length)
    assert text_of(found.headers, "ce_size") == (str(length) if is_too_large else "")
    assert text_of(found.headers, "ce_sha256") == (sha256(value).hexdigest() if is_too_large else "")


def test_one_that_its_sender_cut_off_is_not_read_and_keeps_size_and_digest() -> None:
    cut = headed(story().value, TRUNCATED, size="9000000", sha256="ab" * 32, other="x")
    found = letter(cut)
    assert text_of(found.headers, "ce_reason").startswith("larger than")
    assert (text_of(found.headers, "ce_size"), text_of(found.headers, "ce_sha256")) == ("9000000", "ab" * 32)
    assert not text_of(found.headers, "ce_other")
    assert not text_of(letter(headed(b"cut", TRUNCATED, size="9" * 100)).headers, "ce_size")


def test_messages_without_a_usable_key_are_told_apart_by_their_bytes() -> None:
    for key in ("", "k" * 1001, "a\0b"):
        wire = Wire()
        first, second = (
            story(),
            story(body="Another story of the harbour, in which the same pilots row a boat race."),
        )
        wire.feed(first._replace(key=key.encode()), second._replace(key=key.encode()))
        assert wire.totals()["received"] == 2


def test_a_key_of_up_to_1000_bytes_is_the_id_of_all_its_versions() -> None:
    for key in ("k", "k" * 1000):
        wire = Wire()
        wire.feed(story()._replace(key=key.encode()), story(version=2)._replace(key=key.encode()))
        assert wire.totals()["received"] == 1


def test_a_release_of_what_is_not_held_is_told_and_changes_nothing() -> None:
    wire = Wire()
    wire.feed(story())
    headers = event(RELEASE, "a#release", "/desk", iso(MORNING))
    [found] = wire.feed(Sent(b"a", b"", headers, "test", MORNING))["rejected"]
    assert "no message is held under this id" in text_of(found.headers, "ce_reason")
    assert wire.totals()["live"] == 1


def test_a_time_that_cannot_be_read_or_believed_is_that_of_the_arrival() -> None:
    for time in ("yesterday", "2199-01-01T00:00:00Z", ""):
        headers = [(name, value) for name, value in headed(BROKEN).headers if name != "ce_time"]
        sent = Sent(b"a", BROKEN, [*headers, ("ce_time", time.encode())], "test", MORNING)
        assert text_of(letter(sent).headers, "ce_time").startswith("2026-04-1")
    assert text_of(letter(raw(BROKEN)).headers, "ce_time") == iso(MORNING)


@pytest.mark.parametrize(("ahead", "believed"), [(DAY, True), (DAY + 1, False)])
def test_a_message_may_be_dated_a_day_ahead_of_its_arrival_and_no_more(ahead: int, believed: bool) -> None:
    [made] = Wire().feed(story(at=NOW + ahead))["stories"]
    assert (text_of(made.headers, "ce_time") == iso(NOW + ahead)) is believed


def test_the_ledger_tells_each_source_and_format() -> None:
    wire = Wire()
    wire.feed(story("a"), story("b"), headed(BROKEN), raw(b'{"guid": "cut', key="c"))
    found = {(row["source"], row["format"]): row for row in wire.memory.ledger()}
    assert [found["/test", "ninjs"][name] for name in ("received", "published", "rejected")] == [3, 2, 1]
    assert found["/desk", "text"]["rejected"] == 1
    assert not any(row["remainder"] or row["misrouted"] for row in found.values())
    assert values(wire.out["stories"])


@pytest.mark.parametrize("order", [b"[]", b"{}", b'{"notice":"n","headline":"","slugline":"","ednote":1}'])
def test_an_order_to_kill_that_is_none_kills_nothing(order: bytes) -> None:
    wire = Wire()
    wire.feed(story())
    made = wire.feed(headed(order, KILL_ORDER))
    assert not made["stories"]
    [found] = made["rejected"]
    assert text_of(found.headers, "ce_reason").startswith("not a kill order: expected an object with a text")


def test_an_impossible_time_of_arrival_is_that_of_1970() -> None:
    for timestamp, time in ((-1, 0), (0, 0), (1, 1), (7_258_118_400_000, 0)):
        state = State(TaskState.empty(SPLIT.tables))
        found, _ = run(SPLIT, state, "wire.messages", [Stored(b"a", BROKEN, [], 0, 0, timestamp)])
        assert text_of(found.headers, "ce_time") == iso(time)


@pytest.mark.parametrize(("length", "kept"), [(99, True), (100, False)])
def test_how_often_a_message_was_sent_again_is_told_in_fewer_than_a_hundred_bytes(
    length: int, kept: bool
) -> None:
    found = letter(headed(BROKEN, resent="9" * length))
    assert bool(text_of(found.headers, "ce_resent")) is kept


def test_of_a_long_header_a_thousand_characters_are_kept() -> None:
    assert len(text_of(letter(headed(BROKEN, subject="x" * 2000)).headers, "ce_subject")) == 1000


def test_a_broken_message_is_counted_once_by_its_key_and_its_bytes() -> None:
    wire = Wire()
    wire.feed(*(raw(value, key=key) for key in "abb" for value in (BROKEN, BROKEN + b"\1")))
    assert wire.totals("rejected")["received"] == 4


def test_a_dead_letter_and_what_gets_it_counted_tell_of_a_rejection_and_nothing_else_does() -> None:
    state = State(TaskState.empty(SPLIT.tables))
    made = run(SPLIT, state, "wire.messages", [Stored(b"a", BROKEN, [], 0, 0, 0)])
    assert [tells_of_rejection(output) for output in made] == [True, True]
    assert not tells_of_rejection(Wire().feed(story())["stories"][0])


@pytest.mark.parametrize("error", [Rejected("it is none"), KeyError("nobody thought of it")])
def test_what_a_step_has_changed_before_it_rejects_a_record_is_undone(error: Exception) -> None:
    def change_and_reject(state: State, record: Record) -> list[Output]:
        state["messages"][str(record.value)] = ["half done"]
        raise error

    state = State(TaskState.empty(["messages"]))
    step = Step("split", "messages", ("messages",), change_and_reject, lambda state, record: [])
    [letter] = run(step, state, "wire.messages", [Stored(b"a", b"1", [], 0, 0, NOW)])
    assert letter.topic == "rejected"
    assert not state.changes()["messages"]
