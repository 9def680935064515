"""A kill filed after midnight reaches the story of the day before; a number that comes again is another story."""

from collections.abc import Callable

import orjson
import pytest

from tests.contract.format_samples import anpa, iptc7901
from tests.laws.partitions import Partitions, Sending
from tests.steps.daily_stories import changed
from tests.steps.feeding import HOUR, MORNING, NOW, Wire, live, raw, statuses, values
from tests.steps.feeding import story as ninjs
from tests.steps.test_notices import notice
from wire.codec import event, text_of
from wire.domain import formats
from wire.domain.clock import iso
from wire.domain.items.ids import uri_of
from wire.sources.files import Sent
from wire.steps.orders import KILL_BY_HAND, kill_by_hand

OTHER = b"A ferry to Almada sank in the harbour before some hundred guests from all over the country."


def sent(value: bytes) -> Sent:
    return raw(value, key=formats.identify(value).guid, at=MORNING)


def tower(day: str = "03-02-26 2330GMT", slug: str = "BC-EU--Tower", text: bytes = b"A tower fell.") -> Sent:
    value = (
        anpa(slug).replace(b"03-02 0140", day[:5].encode() + b" 0140").replace(b"A bridge\r\nopened.", text)
    )
    return sent(value.replace(b"03-02-26 0912GMT", day.encode()))


def number(time: str, titles: str = "Tower falls =", number: str = "042", text: bytes = b"It fell.") -> Sent:
    value = iptc7901(number, titles).replace(b"A bridge\r\nopened.", text)
    return sent(value.replace(b"020912 GMT Mrz 26", time.encode()))


WIRES = [
    pytest.param(
        tower(),
        tower("03-03-26 0155GMT", "BC-EU--Tower-KILL"),
        tower("03-03-26 0800GMT", text=OTHER),
        id="anpa",
    ),
    pytest.param(
        number("022330 GMT Mrz 26"),
        number("030055 GMT Mrz 26", "KILL\r\nTower =", "007", b"Please kill eca042."),
        number("030800 GMT Mrz 26", text=OTHER),
        id="iptc7901",
    ),
]
each_wire = pytest.mark.parametrize(("story", "kill", "again"), WIRES)


@each_wire
def test_it_reaches_the_story_of_the_evening_and_nothing_else(story: Sent, kill: Sent, again: Sent) -> None:
    wire = Wire()
    wire.feed(story)
    made = wire.feed(kill)
    assert [value["pubStatus"] for value in values(made["stories"])] == ["canceled"]
    repeats_headline = b"KILL\r\nTower" not in kill.value
    told = {"update", "killed-by-name"} if repeats_headline else {"update"}
    assert {value["kind"] for value in values(made["links"])} == told


@each_wire
def test_the_same_number_of_the_next_day_is_another_story(story: Sent, kill: Sent, again: Sent) -> None:
    wire = Wire()
    wire.feed(story, kill)
    [new] = wire.feed(again)["stories"]
    assert text_of(new.headers, "ce_change") == "new"
    assert live(wire.out["stories"]) == 1
    assert wire.totals()["killed"] == 1


@each_wire
def test_where_its_own_day_has_one_it_kills_that_alone(story: Sent, kill: Sent, again: Sent) -> None:
    wire = Wire()
    early = again._replace(value=again.value.replace(b"0800", b"0010"))
    wire.feed(story, early, kill)
    assert statuses(wire.out["stories"]) == ["canceled", "usable"]
    assert values(wire.out["stories"])[-1]["headlines"] == values(wire.out["stories"])[1]["headlines"]


@each_wire
@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_whichever_comes_first_it_holds_back_a_story_that_was_filed_before_it(
    story: Sent, kill: Sent, again: Sent, order: tuple[int, int]
) -> None:
    wire = Wire()
    early = again._replace(value=again.value.replace(b"0800", b"0010"))
    wire.feed(*([kill, early][number] for number in order), story)
    assert live(wire.out["stories"]) == (0 if order == (0, 1) else 1)


@each_wire
def test_what_no_day_knows_is_told_once(story: Sent, kill: Sent, again: Sent) -> None:
    wire = Wire()
    made = wire.feed(kill)
    assert [value["kind"] for value in values(made["links"])] == ["kill-of-unknown"]
    assert not wire.feed(story)["stories"]


@each_wire
def test_a_story_that_is_filed_after_a_kill_of_what_nobody_knew_is_live(
    story: Sent, kill: Sent, again: Sent
) -> None:
    wire = Wire()
    wire.feed(kill, again)
    assert live(wire.out["stories"]) == 1


def test_it_is_live_though_the_kill_names_what_nobody_has() -> None:
    wire = Wire()
    order = b"Please kill the story slugged BC-EU--Bridge."
    wire.feed(tower("03-03-26 0155GMT", "BC-EU--Tower-KILL", order), tower("03-03-26 0800GMT", text=OTHER))
    assert live(wire.out["stories"]) == 1


def test_a_lead_of_the_next_day_is_another_story_too() -> None:
    wire = Wire()
    wire.feed(tower(), tower("03-03-26 0155GMT", "BC-EU--Tower-KILL"))
    wire.feed(tower("03-03-26 0800GMT", "BC-EU--Tower 1stLd", OTHER))
    assert live(wire.out["stories"]) == 1


def test_a_kill_of_several_reaches_each_on_its_day() -> None:
    wire = Wire()
    late = number("030010 GMT Mrz 26", number="043", text=OTHER)
    kill = number("030055 GMT Mrz 26", "KILL\r\nTower =", "007", b"Please kill eca042 and eca043.")
    wire.feed(number("022330 GMT Mrz 26"), late, kill)
    assert live(wire.out["stories"]) == 0
    assert wire.totals()["killed"] == 2


def test_a_kill_does_not_reach_further_than_a_day() -> None:
    wire = Wire()
    wire.feed(number("022330 GMT Mrz 26"))
    made = wire.feed(number("040055 GMT Mrz 26", "KILL\r\nTower =", "007", b"Please kill eca042."))
    assert [value["kind"] for value in values(made["links"])] == ["kill-of-unknown"]
    assert live(wire.out["stories"]) == 1


@each_wire
@pytest.mark.parametrize("batches", [[(0, 2), (1,)], [(0,), (1, 2)]], ids=["before it", "beside it"])
def test_it_reaches_the_evening_though_a_story_filed_after_it_comes_before_it_or_beside_it(
    story: Sent, kill: Sent, again: Sent, batches: list[tuple[int, ...]]
) -> None:
    wire, all_ = Partitions(3), (story, kill, again)
    for batch in batches:
        wire.feed([Sending(all_[at].key, all_[at].value, all_[at].headers) for at in batch], NOW)
    last = {record.key: record.value or b"" for record in wire.stream()}
    uris = [uri_of(sent.key.decode(), "story").encode() for sent in (story, again)]
    assert [orjson.loads(last[uri])["pubStatus"] for uri in uris] == ["canceled", "usable"]


@each_wire
def test_a_second_one_of_the_night_reaches_what_came_after_the_first(
    story: Sent, kill: Sent, again: Sent
) -> None:
    wire = Wire()
    later = changed(kill, b"0055" if b"0055" in kill.value else b"0155", "0355")
    corrected = changed(story, b"2330", "2359")._replace(key=story.key)
    wire.feed(kill, corrected)
    assert live(wire.out["stories"]) == 0
    back = ninjs(story.key.decode(), at=MORNING + 20 * HOUR)
    wire.feed(back)
    assert live(wire.out["stories"]) == 1
    wire.feed(later)
    assert live(wire.out["stories"]) == 0


@each_wire
def test_what_is_held_after_it_is_counted_as_held(story: Sent, kill: Sent, again: Sent) -> None:
    wire = Wire()
    wire.feed(kill, ninjs(again.key.decode(), at=MORNING + 30 * HOUR, embargoed="2030-01-01T00:00:00Z"))
    assert wire.totals()["held"] == 1


def by_hand(id_: str) -> Sent:
    time = MORNING + 40 * HOUR
    headers = event(KILL_BY_HAND, f"{id_}#kill@{iso(time)}", "/test", iso(time))
    return Sent(id_.encode(), kill_by_hand("It is wrong."), headers, "test", time)


def by_notice(id_: str) -> Sent:
    return notice(id_, "a-notice", "20260303T230000Z", MORNING + 40 * HOUR)


def by_number(id_: str, hours: int = 40) -> Sent:
    return ninjs(id_, at=MORNING + hours * HOUR, pubstatus="canceled")


@each_wire
@pytest.mark.parametrize("by", [by_hand, by_notice, by_number])
def test_where_its_own_day_had_one_that_was_held_and_killed_a_later_kill_spares_the_day_before(
    by: Callable[[str], Sent], story: Sent, kill: Sent, again: Sent
) -> None:
    wire, id_ = Wire(), again.key.decode()
    held = ninjs(id_, at=MORNING + 30 * HOUR, embargoed="2030-01-01T00:00:00Z")
    wire.feed(kill, held, by(id_), ninjs(story.key.decode(), at=MORNING + 41 * HOUR))
    assert live(wire.out["stories"]) == 1
    wire.feed(by_number(id_, 50))
    assert live(wire.out["stories"]) == 1


def test_what_was_held_over_midnight_is_never_published() -> None:
    wire = Wire()
    wire.feed(number("022330 GMT Mrz 26", "EMBARGO UNTIL 1800 GMT\r\nTower falls ="))
    wire.feed(number("030055 GMT Mrz 26", "KILL\r\nTower =", "007", b"Please kill eca042."))
    assert wire.totals() == {"received": 1, "live": 0, "corrected": 0, "killed": 1, "duplicate": 0}


@pytest.mark.parametrize("day", ["02-28", "02-29"])
def test_where_the_year_is_not_said_the_day_before_the_first_of_march_is_either(day: str) -> None:
    wire = Wire()
    wire.feed(
        ninjs(f"anpa:AL:Tower:{day}"), ninjs("anpa:AL:Tower:03-01", at=MORNING + 1, pubstatus="canceled")
    )
    assert live(wire.out["stories"]) == 0
