"""A picture that is killed under its own id is killed wherever it is shown, in whatever partition."""

import orjson
import pytest

from tests.laws.partitions import Partitions, Sending
from tests.steps.feeding import HOUR, MORNING, NOW, TEXT, Wire, live, release, story, values
from wire.codec import Output
from wire.domain.clock import DAY
from wire.domain.items.ids import part_uri
from wire.domain.tables import retention
from wire.domain.tables.state import State
from wire.sources.files import Sent
from wire.steps.remembered import showing as showing_messages

CAPTION = "The owner of the copper mine speaks to workers at the gate of the mine on Monday morning"
FILE = {"main": {"href": "https://pictures.example/p.jpg"}}


def picture(version: int = 1, at: int = MORNING, **fields: object) -> Sent:
    more = {"type": "picture", "headline": "", "description_text": CAPTION, "renditions": FILE, **fields}
    return story("urn:p:1", version, body="", at=at, **more)


SHOWN = {"main": {"type": "picture", "uri": "urn:p:1", "description_text": CAPTION, "renditions": FILE}}


def showing(version: int = 1, at: int = MORNING, guid: str = "a") -> Sent:
    return story(guid, version, at=at, associations=SHOWN)


KILLED = picture(2, MORNING + HOUR, pubstatus="canceled", ednote="Rights were withdrawn.")


@pytest.mark.parametrize(
    "sent",
    [
        [picture(), showing(), KILLED],
        [showing(), KILLED],
        [KILLED, showing()],
        [showing(), picture(), KILLED, showing(2, MORNING + 2 * HOUR)],
        [picture(), KILLED, showing(), showing(guid="b")],
    ],
)
def test_it_is_live_nowhere(sent: list[Sent]) -> None:
    wire = Wire()
    wire.feed(*sent)
    assert live(wire.out["media"]) == 0
    assert wire.totals("media").get("live", 0) == 0
    assert wire.totals("story")["live"] >= 1


def test_it_is_never_shown_again_between_its_kill_and_that_of_the_copy_in_a_story() -> None:
    wire = Wire()
    wire.feed(picture(), showing())
    made = values(wire.feed(KILLED)["media"])
    assert {value["pubStatus"] for value in made} == {"canceled"}
    assert made[0]["edNote"] == "Rights were withdrawn."


def test_a_later_version_of_the_story_does_not_name_it() -> None:
    wire = Wire()
    wire.feed(showing(), KILLED)
    [later] = values(wire.feed(showing(2, MORNING + 2 * HOUR))["stories"])
    assert not later.get("associations")


def test_published_again_under_its_own_id_it_may_be_shown_by_the_next_version() -> None:
    wire = Wire()
    wire.feed(picture(), KILLED, picture(3, MORNING + 2 * HOUR))
    wire.feed(showing(at=MORNING + 3 * HOUR))
    assert wire.totals("media")["received"] == 2
    assert live(wire.out["media"]) >= 1


def test_its_kill_in_a_story_is_a_version_that_the_next_one_comes_after() -> None:
    wire = Wire()
    wire.feed(showing(), KILLED)
    killed = [value["version"] for value in values(wire.out["media"]) if value["pubStatus"] == "canceled"]
    [later] = values(wire.feed(showing(2, MORNING + 2 * HOUR))["stories"])
    assert (set(killed), later["version"]) == ({"2"}, "3")


@pytest.mark.parametrize("own_first", [True, False])
def test_one_that_is_withheld_is_shown_nowhere_until_it_is_released(own_first: bool) -> None:
    wire = Wire()
    wire.feed(*((picture(), showing()) if own_first else (showing(), picture())))
    made = wire.feed(picture(2, MORNING + HOUR, pubstatus="withheld", ednote="Rights are unclear."))
    assert {value["pubStatus"] for value in values(made["media"])} == {
        "withheld" if own_first else "canceled"
    }
    assert live(wire.out["media"]) == 0
    later = showing(2, MORNING + 2 * HOUR)
    assert "associations" not in values(wire.feed(later)["stories"])[0]
    wire.feed(release("urn:p:1"), showing(3, MORNING + 3 * HOUR))
    assert live(wire.out["media"]) >= 1
    assert values(wire.out["stories"])[-1]["associations"]


@pytest.mark.parametrize("text", [TEXT, ""])
def test_it_is_found_again_by_what_the_tables_say(text: str) -> None:
    wire = Partitions(1)
    headline = "Harbour pilots end their protest" if text else ""
    for sent in (story(body=text, headline=headline, associations=SHOWN), KILLED):
        wire.feed([Sending(sent.key, sent.value, sent.headers)], NOW)
        wire.tasks["split"][0].derived.clear()
    media = [record for part in wire.topics["media"] for record in part]
    shown = part_uri("a", "media", "urn:p:1").encode()
    statuses = [orjson.loads(record.value or b"")["pubStatus"] for record in media if record.key == shown]
    assert statuses == ["usable", "canceled"]


def test_a_story_that_is_forgotten_is_looked_at_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retention, "SPARE", 0)
    wire = Partitions(1)
    for sent in (
        showing(),
        showing(guid="b", at=MORNING + 20 * DAY),
        story("c", at=MORNING + 40 * DAY),
        KILLED,
    ):
        wire.feed([Sending(sent.key, sent.value, sent.headers)], MORNING + 41 * DAY)
    assert showing_messages(State(wire.tasks["split"][0])) == {"b", "urn:p:1"}


def test_the_other_pictures_of_a_story_stay_as_they_are() -> None:
    other = {"other": {"type": "picture", "guid": "q", "description_text": "A tanker off Setubal"}}
    wire = Wire()
    wire.feed(story(associations=SHOWN | other))
    assert {output.key for output in wire.feed(KILLED)["media"]} == {
        part_uri("a", "media", "urn:p:1").encode(),
        part_uri("urn:p:1", "media", "main").encode(),
    }
    assert not wire.feed(story(version=2, at=MORNING + 2 * HOUR, associations=SHOWN | other))["media"]


def test_a_story_that_comes_back_is_no_picture() -> None:
    wire = Partitions(2)
    for sent in (story(), story(version=2, pubstatus="canceled"), story(version=3)):
        wire.feed([Sending(sent.key, sent.value, sent.headers)], NOW)
    assert sum(map(len, wire.topics["messages"])) == 3


def test_a_story_that_is_withheld_before_anybody_knew_it_is_no_picture() -> None:
    wire, sent = Partitions(2), story(pubstatus="withheld")
    wire.feed([Sending(sent.key, sent.value, sent.headers)], NOW)
    assert [len(part) for part in wire.topics["messages"]].count(0) == 1


def test_it_is_killed_in_every_partition() -> None:
    wire = Partitions(4)
    stories = [showing(guid=guid) for guid in "abcdefghij"]
    for sent in (*stories, KILLED):
        wire.feed([Sending(sent.key, sent.value, sent.headers)], NOW)
    media = [record for part in wire.topics["media"] for record in part]
    assert live([Output("media", r.key or b"", r.value or b"", list(r.headers)) for r in media]) == 0


def test_it_is_killed_in_one_story_after_the_other_by_their_ids() -> None:
    wire = Wire()
    for number, guid in enumerate("dbac"):
        shown = SHOWN["main"] | {"description_text": f"Number {number} of the {guid} row of pilots at work"}
        wire.feed(story(guid, body=f"Of {guid} nothing is known.", associations={"main": shown}))
    uris = [value["uri"] for value in values(wire.feed(KILLED)["media"])]
    assert uris[-4:] == [part_uri(guid, "media", "urn:p:1") for guid in "abcd"]


def test_the_kill_of_one_that_only_stories_have_shown_is_no_story() -> None:
    wire = Wire()
    wire.feed(showing())
    made = wire.feed(KILLED)
    assert not made["stories"]
    assert {value["pubStatus"] for value in values(made["media"])} == {"canceled"}
    assert [link["kind"] for link in values(made["links"])] == ["kill-of-unknown", "update"]
    assert live(wire.out["stories"]) == 1


def test_a_kill_of_one_that_never_came_is_of_the_picture_that_it_would_have_been() -> None:
    wire = Wire()
    [kill] = wire.feed(KILLED)["media"]
    other = Wire()
    [first] = other.feed(picture())["media"]
    assert kill.key == first.key
