"""Versions of one story that come under ids of their own, which end in the version; and ids that end so by chance."""

import pytest

from tests.laws.partitions import Partitions, Sending
from tests.steps.feeding import HOUR, MORNING, TEXT, Wire, live, statuses, story
from wire.codec import text_of
from wire.domain import formats
from wire.sources.files import Sent

OTHER = (
    "VEJLE (Halden) - A fire in a malt store destroyed the oldest brewery of Jutland on Tuesday and stopped trains to "
    "the north for three hours, the railway said.\n\nThe owner wants to build it again."
)


def sent(guid: str, version: int, body: str = TEXT, hour: int = 0, **fields: str) -> Sent:
    made = story(guid, version, body=body, at=MORNING + hour * HOUR, **fields)
    return made._replace(key=formats.identify(made.value).guid.encode())


def other(guid: str, version: int, hour: int = 0, **fields: str) -> Sent:
    return sent(guid, version, OTHER, hour, headline="Fire destroys brewery", **fields)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("urn:newsml:x.example:20260302:AB12:1", "urn:newsml:x.example:20260302:AB12:2"),
        ("urn:newsml:x.example:20260302:AB12:1N", "urn:newsml:x.example:20260302:AB12:2U"),
        ("tag:x.example,2026:ab12-v1", "tag:x.example,2026:ab12-v2"),
    ],
)
def test_a_version_that_the_message_says_is_one_whatever_its_text(first: str, second: str) -> None:
    wire = Wire()
    wire.feed(sent(first, 1), other(second, 2, 1))
    assert live(wire.out["stories"]) == 1
    wire.feed(sent(first, 1, TEXT + " Late.", 2))
    assert wire.totals()["corrected"] == 1


def test_a_version_that_only_its_id_counts_is_one_of_a_text_like_it() -> None:
    wire = Wire()
    wire.feed(sent("tag:x,2026:ab-v1", 1), sent("tag:x,2026:ab-v2", 1, TEXT + " It rains.", 1))
    assert live(wire.out["stories"]) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("urn:x:ford-v6", 1), ("urn:x:ford-v8", 1)),
        (("urn:x:desk7:1", 1), ("urn:x:desk7:2", 2)),
        (("urn:x:20260302:1", 1), ("urn:x:20260302:2", 2)),
    ],
)
def test_another_story_whose_id_ends_alike_keeps_that_id(
    first: tuple[str, int], second: tuple[str, int]
) -> None:
    wire = Wire()
    wire.feed(sent(*first), other(*second, 1))
    assert live(wire.out["stories"]) == 2
    guid, version = second
    wire.feed(other(guid, version + 1, 2, pubstatus="canceled"))
    assert sorted(statuses(wire.out["stories"])) == ["canceled", "usable"]


def test_a_kill_of_one_version_is_of_the_story() -> None:
    wire = Wire()
    wire.feed(sent("urn:x:AB12:1", 1), sent("urn:x:AB12:2", 2, TEXT + " It rains.", 1))
    wire.feed(sent("urn:x:AB12:3", 3, "", 2, pubstatus="canceled"))
    assert live(wire.out["stories"]) == 0


def test_a_notice_kills_a_story_by_the_id_of_one_version() -> None:
    wire = Wire()
    wire.feed(
        sent("urn:x:AB12:1", 1), sent("urn:x:AB12:2", 2, TEXT + " It rains.", 1), other("urn:x:AB13:1", 1)
    )
    wire.feed(sent("urn:x:AB99:1", 1, "Please kill urn:x:AB12:2. It is wrong.", 2, headline="STORY KILL"))
    assert sorted(statuses(wire.out["stories"])) == ["canceled", "usable"]


@pytest.mark.parametrize("number", [1, 2, 3])
def test_the_versions_of_a_story_whose_number_one_of_them_has_are_its_own(number: int) -> None:
    wire = Wire()
    id_ = f"urn:x:AB12-{number}"
    wire.feed(*(sent(id_, version, f"{TEXT} It rains {version} days.", version) for version in (1, 2, 3)))
    assert live(wire.out["stories"]) == 1
    assert {text_of(output.headers, "ce_change") for output in wire.out["stories"]} == {"new", "version"}
    wire.feed(sent(id_, 4, "", 4, pubstatus="canceled"))
    assert live(wire.out["stories"]) == 0


def test_a_kill_whose_number_its_id_ends_in_by_chance_is_of_its_own_story() -> None:
    wire = Wire()
    wire.feed(sent("urn:x:AB12-3", 1), sent("urn:x:AB12-3", 2, TEXT + " It rains.", 1))
    wire.feed(sent("urn:x:AB12-3", 3, "", 2, pubstatus="canceled"))
    assert statuses(wire.out["stories"]) == ["canceled"]


def test_versions_of_which_the_first_never_came_are_one_story() -> None:
    wire = Wire()
    wire.feed(sent("urn:x:AB12:2", 2), sent("urn:x:AB12:3", 3, TEXT + " It rains.", 1))
    assert live(wire.out["stories"]) == 1
    wire.feed(sent("urn:x:AB12:1", 1, TEXT + " Early.", 2))
    assert live(wire.out["stories"]) == 1
    assert wire.totals()["received"] == 1


@pytest.mark.parametrize("number", [1, 2, 3])
def test_they_meet_whatever_partitions_their_ids_lie_in(number: int) -> None:
    wire = Partitions(3)
    for version in (1, 2, 3, 3):
        made = sent(f"urn:x:AB12-{number}", version, f"{TEXT} It rains {version} days.", version)
        wire.feed([Sending(made.key, made.value, made.headers)], MORNING + version * HOUR)
    assert [text_of(record.headers, "ce_change") for record in wire.stream()] == ["new", "version", "version"]
