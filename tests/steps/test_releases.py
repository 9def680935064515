"""A release says which message it means, so that a replay of the log releases that one and no other."""

from tests.laws.partitions import Partitions, Sending
from tests.steps.daily_stories import FERRY, TOWER, Form, each_form
from tests.steps.feeding import MORNING, NOW, Wire, release, story, values
from wire.codec import event
from wire.domain.clock import iso
from wire.domain.digest import digest_of
from wire.sources.files import Sent
from wire.steps.embargoes import RELEASE
from wire.steps.releases import release_of


def releasing(sent: Sent, id_: str = "a") -> Sent:
    """As `wire release` writes it."""
    headers = event(RELEASE, f"{id_}#release", "/test", iso(MORNING))
    return Sent(id_.encode(), release_of(digest_of(sent.value)), headers, "test", MORNING)


def test_the_message_that_it_means_is_released() -> None:
    wire, held = Wire(), story(embargoedUntil=None)
    wire.feed(held)
    assert len(wire.feed(releasing(held))["stories"]) == 1


def test_a_version_that_came_in_between_is_held_further() -> None:
    wire, held = Wire(), story(embargoedUntil=None)
    wire.feed(held, story(version=2, embargoedUntil=None))
    made = wire.feed(releasing(held))
    assert not any(made.values())
    assert wire.feed(release())["stories"]


def test_a_message_that_comes_after_its_release_is_released_once() -> None:
    wire, held, other = Wire(), story(embargoedUntil=None), story(version=2, embargoedUntil=None)
    assert not any(wire.feed(releasing(held)).values())
    assert len(wire.feed(held)["stories"]) == 1
    assert not wire.feed(other)["stories"]
    assert not wire.feed(held)["stories"]


def test_a_message_that_is_out_cannot_be_released_again() -> None:
    wire, held = Wire(), story(embargoedUntil=None)
    wire.feed(held, releasing(held))
    assert wire.feed(releasing(held))["rejected"]


def test_a_release_that_names_no_message_is_a_dead_letter() -> None:
    wire, held = Wire(), story(embargoedUntil=None)
    wire.feed(held)
    for value in (b"{}", b'{"digest": ""}', b'{"digest": 7}', b"yes"):
        assert wire.feed(releasing(held)._replace(value=value))["rejected"]


@each_form
def test_in_a_replay_a_story_is_released_that_goes_to_another_id_after_its_release(form: Form) -> None:
    """The replay of a log sends a release at once; the worker moves the story there in a batch of its own."""
    first, held = form(TOWER, "Tower falls"), form(FERRY, "EMBARGOED: Ferry sinks", "1010")
    wire = Partitions(3)
    by_hand = releasing(held, f"{held.key.decode()}~2")
    made = wire.feed([Sending(each.key, each.value, each.headers) for each in (by_hand, first, held)], NOW)
    stories = values([output for output in made if output.topic == "stories"])
    assert ["Almada" in value["bodies"][0]["value"] for value in stories] == [False, True]
