"""A kill under an id of its own over the text of a story means that story, not another with the same headline."""

import pytest

from tests.laws.partitions import Partitions, Sending
from tests.steps.feeding import HOUR, MORNING, story, values
from wire.domain.clock import DAY
from wire.domain.tables.ledger import ledger_rows
from wire.sources.files import Sent

HEADLINE = "Evening report on the markets of Castra"
METALS = (
    "CASTRA (Halden) - Copper rose by two per cent in Castra on Monday after a mine in Cerro Quilla was shut, "
    "and brokers said that they expect more of it.\n\nTin was steady in thin trade."
)
GRAIN = (
    "CASTRA (Halden) - Wheat fell in Castra on Monday as rain came to the plains of the south, and millers put off "
    "what they had meant to buy.\n\nMaize was not traded."
)


def report(guid: str, body: str, **fields: object) -> Sent:
    return story(guid, headline=HEADLINE, slugline="MARKETS", body=body, **fields)  # type: ignore[arg-type]


def kill(body: str, note: str = "Kill this story.") -> Sent:
    return report("urn:hp:9", body, at=MORNING + HOUR, ednote=note)


def statuses(count: int, *sent: Sent) -> dict[str, str]:
    """The last status of each id that readers were told of, by the number behind it; nothing is left in the ledger."""
    wire = Partitions(count)
    for one in sent:
        wire.feed([Sending(one.key, one.value, one.headers)], MORNING + DAY)
    rows = ledger_rows(task.tables["ledger"] for task in wire.tasks["split"])
    assert not any(row["remainder"] for row in rows)
    told = values([output for output in wire.written if output.topic == "stories"])
    ids: dict[str, str] = {}
    for value in told:
        ids.setdefault(value["uri"], value["altIds"][0]["value"] if value.get("altIds") else "?")
    return {ids[value["uri"]].removeprefix("urn:hp:"): value["pubStatus"] for value in told}


@pytest.mark.parametrize("count", [1, 4])
@pytest.mark.parametrize("body", [METALS, f"This story is withdrawn.\n\n{METALS}"])
def test_it_kills_the_story_that_begins_so_and_leaves_the_other(count: int, body: str) -> None:
    found = statuses(count, report("urn:hp:1", METALS), report("urn:hp:2", GRAIN), kill(body))
    assert found == {"1": "canceled", "2": "usable"}


@pytest.mark.parametrize("count", [1, 4])
def test_where_none_begins_so_it_kills_each_that_has_the_headline(count: int) -> None:
    sent = report("urn:hp:1", METALS), report("urn:hp:2", GRAIN)
    assert statuses(count, *sent, kill(f"Brokers were busy. {METALS}")) == {"1": "canceled", "2": "canceled"}


@pytest.mark.parametrize("count", [1, 4])
def test_where_nobody_knows_one_it_is_a_kill_of_its_own_id_once(count: int) -> None:
    wire = Partitions(count)
    for one in (story("urn:hp:1"), kill(METALS)):
        wire.feed([Sending(one.key, one.value, one.headers)], MORNING + DAY)
    links = values([output for output in wire.written if output.topic == "links"])
    assert [link["kind"] for link in links] == ["kill-of-unknown"]


def test_a_story_that_comes_later_is_held_back_if_it_begins_so() -> None:
    sent = report("urn:hp:1", METALS), kill(METALS)
    assert statuses(1, *sent, report("urn:hp:2", GRAIN)) == {"1": "canceled", "2": "usable"}
    assert statuses(1, *sent, report("urn:hp:3", METALS)) == {"1": "canceled"}


def test_a_notice_in_words_of_its_own_means_each_that_has_the_headline() -> None:
    notice = story("urn:hp:9", headline=f"KILL: {HEADLINE}", body="It was a drill.", at=MORNING + HOUR)
    sent = report("urn:hp:1", METALS), report("urn:hp:2", GRAIN), notice
    assert statuses(4, *sent) == {"1": "canceled", "2": "canceled"}
