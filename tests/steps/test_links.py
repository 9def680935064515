"""Links: what is said of an item that is not on its stream, or of what a version has changed."""

from typing import Any

import pytest

from tests.laws.partitions import Partitions, Sending
from tests.steps.feeding import HOUR, MORNING, NOW, TEXT, Wire, raw, story, values
from wire.codec import Output, text_of
from wire.domain.tables import retention
from wire.domain.tables.counts import Row, rows
from wire.sources.files import Sent


def names(outputs: list[Output]) -> list[str]:
    """Ids of the messages of items."""
    return [value["altIds"][0]["value"] for value in values(outputs)]


def other(guid: str, **fields: Any) -> Sent:
    body = (
        "MADRID (Halden) - The regional parliament voted for a new water law that limits wells in dry valleys, and "
        * 3
    )
    return story(guid, body=body, headline="Water law passes", **fields)


@pytest.mark.parametrize("status", ["canceled", "withheld"])
def test_the_oldest_copy_takes_the_place_of_what_is_killed_or_withheld_and_the_rest_go_behind_it(
    status: str,
) -> None:
    wire = Wire()
    [first] = values(wire.feed(story("a"))["stories"])
    wire.feed(story("c", at=MORNING + 2 * HOUR), story("b", at=MORNING + HOUR))
    made = wire.feed(story("a", version=2, at=MORNING + 3 * HOUR, pubstatus=status))
    assert names(made["stories"]) == ["a", "b"]
    assert [text_of(item.headers, "ce_cluster") for item in made["stories"]] == [first["uri"]] * 2
    [behind] = [link for link in values(made["links"]) if link["kind"] == "copy"]
    assert behind["canonical"] == made["stories"][1].key.decode()
    again = wire.feed(story("b", version=2, at=MORNING + 4 * HOUR, pubstatus="canceled"))
    assert names(again["stories"]) == ["b", "c"]


def test_the_copies_of_what_is_corrected_into_another_story_are_published() -> None:
    wire = Wire()
    wire.feed(story("a"), story("b"))
    assert names(wire.feed(other("a", version=2, at=MORNING + HOUR))["stories"]) == ["a", "b"]
    assert wire.totals()["duplicate"] == 0


def test_the_copies_of_what_is_corrected_in_some_words_stay_behind_it() -> None:
    wire = Wire()
    wire.feed(story("a"), story("b"))
    made = wire.feed(story("a", version=2, at=MORNING + HOUR, body=TEXT.replace("autumn", "winter")))
    assert names(made["stories"]) == ["a"]
    assert names(
        wire.feed(story("a", version=3, at=MORNING + 2 * HOUR, pubstatus="canceled"))["stories"]
    ) == ["a", "b"]


def test_a_killed_copy_does_not_take_a_place() -> None:
    wire = Wire()
    wire.feed(story("a"), story("b"), story("b", version=2, at=MORNING + HOUR, pubstatus="canceled"))
    assert names(wire.feed(story("a", version=2, at=MORNING + HOUR, pubstatus="canceled"))["stories"]) == [
        "a"
    ]


def test_a_copy_that_comes_again_is_linked_to_what_stands_for_it() -> None:
    wire = Wire()
    [first] = values(wire.feed(story("a"))["stories"])
    wire.feed(story("b"))
    [link] = values(wire.feed(story("b"))["links"])
    assert (link["kind"], link["canonical"], link["decided"]) == (
        "resend",
        first["uri"],
        "the same id and version",
    )
    [late] = values(wire.feed(story("b", at=MORNING - HOUR, headline="Earlier"))["links"])
    assert (late["kind"], late["decided"]) == ("superseded", "a newer version came before")


def test_what_is_held_back_by_a_kill_is_linked_to_it_with_that_reason() -> None:
    wire = Wire()
    wire.feed(story("a", version=2, at=MORNING + HOUR, pubstatus="canceled"))
    [late] = values(wire.feed(story("a"))["links"])
    assert (late["kind"], late["decided"]) == ("superseded", "a kill came before")


def test_an_excerpt_is_a_copy_and_a_longer_take_goes_out_with_a_link_in_the_same_cluster() -> None:
    wire = Wire()
    long = (
        TEXT
        + " "
        + TEXT.lower().replace("pilots", "captains").replace("port", "dock").replace("tanker", "ferry")
    )
    wire.feed(story("a"))
    made = wire.feed(story("b", body=long))
    [link] = values(made["links"])
    assert (link["kind"], link["canonical"]) == ("extension", wire.out["stories"][0].key.decode())
    assert text_of(made["stories"][0].headers, "ce_cluster") == link["canonical"]
    excerpt = wire.feed(story("c", body=TEXT + " " + TEXT.lower().replace("pilots", "captains")[:80]))
    assert not excerpt["stories"]


def test_a_short_text_says_what_it_says_with_its_headline() -> None:
    wire = Wire()
    short = "The bank raised its prime lending rate by a quarter point on Tuesday, effective immediately, it said."
    wire.feed(story("a", body=short, headline="Halden Bank raises prime"))
    assert wire.feed(story("b", body=short, headline="Rovers Bank raises prime"))["stories"]
    assert not wire.feed(story("c", body=short, headline="Halden Bank raises prime"))["stories"]


def test_pictures_with_the_same_credit_and_no_caption_are_no_copies() -> None:
    wire = Wire()
    page = "Harbour pilots end protest\n\nLISBON (Halden) - Pilots of {} went back to work.\n\nPhoto: Ana Reis / HP\n"
    for name in ("Setubal", "Faro"):
        wire.feed(raw(page.format(name).encode(), key=name))
    assert wire.totals("media").get("duplicate", 0) == 0


def test_an_item_that_its_message_shows_again_is_known_for_a_copy_only_of_others() -> None:
    wire = Wire()
    wire.feed(story("a"))
    assert wire.feed(story("a", version=2, at=MORNING + HOUR))["stories"]
    assert wire.totals() == {"received": 1, "live": 1, "corrected": 1, "killed": 0, "duplicate": 0}


def test_a_copy_that_takes_a_place_is_counted_where_it_was_counted_as_a_copy() -> None:
    wire = Partitions(7)
    for sent in (story("a"), story("b"), story("a", version=2, at=MORNING + HOUR, pubstatus="canceled")):
        wire.feed([Sending(sent.key, sent.value, sent.headers)], NOW)
    [total] = [row for row in rows(task.tables["counts"] for task in wire.tasks["enrich"]) if is_total(row)]
    assert (total["received"], total["live"], total["killed"], total["duplicate"]) == (2, 1, 1, 0)
    places = [{record.partition for record in part} for part in wire.topics["unique"] if part]
    assert len(places) == 1


def is_total(row: Row) -> bool:
    return row["kind"] == "story" and not (row["topic"] or row["region"] or row["day"] or row["hour"])


def test_a_story_that_is_still_corrected_stays_in_its_cluster_for_longer_than_a_month(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(retention, "SPARE", 0)
    wire, day = Wire(), 24 * HOUR
    [first] = wire.feed(story("a"))["stories"]
    wire.feed(
        story("b", body=TEXT + " " + TEXT.lower().replace("pilots", "captains").replace("port", "dock"))
    )
    for version, days in ((2, 20), (3, 40), (4, 60)):
        wire.feed(other(f"day {days}", at=MORNING + (days - 1) * day))
        [item] = wire.feed(story("b", version=version, at=MORNING + days * day))["stories"]
        assert text_of(item.headers, "ce_cluster") == first.key.decode()


def test_a_link_that_is_not_to_what_is_like_it_in_words_has_the_similarity_of_one() -> None:
    wire = Wire()
    wire.feed(story("urn:hp:1", slugline="NO-FERRY"), other("urn:hp:1", version=2, slugline="NO-FERRY"))
    wire.feed(other("urn:hp:1", version=2, slugline="NO-FERRY"), story("urn:hp:1", headline="Earlier"))
    wire.feed(story("urn:hp:8", pubstatus="canceled"))
    wire.feed(story("urn:hp:9", at=MORNING + HOUR, headline="Kill notice", body="Please kill NO-FERRY."))
    kinds = {link["kind"]: link["similarity"] for link in values(wire.out["links"])}
    assert kinds == dict.fromkeys(
        ["update", "resend", "superseded", "kill-of-unknown", "killed-by-name"], 1.0
    )


def test_all_links_of_an_item_have_its_uri_as_key_and_so_lie_in_order() -> None:
    wire, copy = Wire(), story("b", slugline="NO-FERRY")
    wire.feed(story("a"), copy, copy)
    wire.feed(story("b", version=2, at=MORNING + HOUR, headline="Later", slugline="NO-FERRY"))
    wire.feed(story("c", at=MORNING + 2 * HOUR, headline="Kill notice", body="Please kill NO-FERRY."))
    links = values(wire.out["links"])
    assert {link["kind"] for link in links} == {"copy", "resend", "update", "killed-by-name"}
    assert {link["item"] for link in links} == {output.key.decode() for output in wire.out["links"]}
    assert len({link["item"] for link in links}) == 1
    assert {text_of(output.headers, "content-type") for output in wire.out["links"]} == {"application/json"}


def test_the_id_of_a_link_says_which_version_it_is_of_and_what_it_is_linked_to() -> None:
    wire = Wire()
    [first] = values(wire.feed(story("a"))["stories"])
    [copy] = wire.feed(story("b"))["links"]
    [update] = wire.feed(story("a", version=2, at=MORNING + HOUR, body=f"{TEXT} It rains."))["links"]
    assert text_of(copy.headers, "ce_id") == f"{copy.key.decode()}#1>{first['uri']}"
    assert text_of(update.headers, "ce_id") == f"{first['uri']}#2>update"
