"""A copy takes the place of the story that stood for it, once that is taken back."""

import pytest

from tests.steps.copies import MORE, OTHER, header, message_of
from tests.steps.feeding import HOUR, MORNING, TEXT, Wire, story, values
from wire.domain.tables import retention as window


def test_a_copy_of_a_killed_story_is_published() -> None:
    wire = Wire()
    wire.feed(story("a"), story("a", version=2, pubstatus="canceled"))
    assert wire.feed(story("b"))["stories"]


def test_a_kill_of_a_copy_leaves_the_story_alone() -> None:
    wire = Wire()
    wire.feed(story("a"), story("b"))
    killed = wire.feed(story("b", version=2, pubstatus="canceled"))
    assert not killed["stories"]
    assert wire.totals() == {"received": 2, "live": 1, "corrected": 0, "killed": 1, "duplicate": 0}


def test_the_next_copy_takes_the_place_of_a_killed_story() -> None:
    wire = Wire()
    [first] = values(wire.feed(story("a"))["stories"])
    wire.feed(story("b", at=MORNING + HOUR), story("c", at=MORNING + 2 * HOUR))
    kill, next_ = wire.feed(story("a", version=2, pubstatus="canceled"))["stories"]
    assert values([kill])[0]["pubStatus"] == "canceled"
    assert message_of(next_) == "b"
    assert header(next_, "ce_cluster") == first["uri"]
    assert wire.totals() == {"received": 3, "live": 1, "corrected": 0, "killed": 1, "duplicate": 1}
    _, last = wire.feed(story("b", version=2, pubstatus="canceled"))["stories"]
    assert message_of(last) == "c"
    assert wire.totals() == {"received": 3, "live": 1, "corrected": 0, "killed": 2, "duplicate": 0}


def test_what_stays_behind_is_linked_to_the_copy_that_came_forward() -> None:
    wire = Wire()
    wire.feed(story("a"), story("b", at=MORNING + HOUR), story("c", at=MORNING + 2 * HOUR))
    made = wire.feed(story("a", version=2, pubstatus="canceled"))
    [link] = [link for link in values(made["links"]) if link["kind"] != "update"]
    assert link["canonical"] == values(made["stories"])[1]["uri"]


def test_a_copy_takes_the_place_of_a_withheld_story() -> None:
    wire = Wire()
    wire.feed(story("a"), story("b"))
    made = wire.feed(story("a", version=2, pubstatus="withheld"))["stories"]
    assert message_of(made[-1]) == "b"


def test_a_copy_takes_the_place_of_a_story_whose_words_were_forgotten(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(window, "SPARE", 0)
    wire = Wire()
    wire.feed(story("a"), story("b", at=MORNING + 70 * HOUR))
    wire.feed(story("c", body=OTHER, at=MORNING + 80 * HOUR), story("d", body=MORE, at=MORNING + 90 * HOUR))
    made = wire.feed(story("a", version=2, pubstatus="canceled", at=MORNING + 100 * HOUR))["stories"]
    assert [message_of(each) for each in made] == ["a", "b"]


def test_a_copy_that_was_killed_itself_never_comes_forward() -> None:
    wire = Wire()
    wire.feed(story("a"), story("b"), story("b", version=2, pubstatus="canceled"))
    assert len(wire.feed(story("a", version=2, pubstatus="canceled"))["stories"]) == 1


def test_a_copy_comes_forward_when_the_story_is_replaced_by_another_text() -> None:
    wire = Wire()
    wire.feed(story("a"), story("b"))
    made = wire.feed(story("a", version=2, body=OTHER, headline="Water law passes"))["stories"]
    assert [message_of(each) for each in made] == ["a", "b"]


def test_a_copy_of_what_was_corrected_stays_behind() -> None:
    wire = Wire()
    wire.feed(story("a"), story("b"))
    made = wire.feed(story("a", version=2, body=TEXT.replace("two of its", "three of its")))["stories"]
    assert [message_of(each) for each in made] == ["a"]
    assert not wire.feed(story("c"))["stories"]
