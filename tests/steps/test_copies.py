"""Copies of a story are linked to it and counted as copies."""

from tests.steps.feeding import HOUR, MORNING, TEXT, Wire, story, values


def test_a_copy_under_another_id_is_linked_to_the_first() -> None:
    wire = Wire()
    [first] = values(wire.feed(story("a"))["stories"])
    copy = wire.feed(story("b"))
    assert not copy["stories"]
    [link] = values(copy["links"])
    assert (link["kind"], link["canonical"], link["similarity"]) == ("copy", first["uri"], 1.0)
    assert wire.totals() == {"received": 2, "live": 1, "corrected": 0, "killed": 0, "duplicate": 1}


def test_a_near_copy_is_linked_with_its_similarity() -> None:
    wire = Wire()
    wire.feed(story("a"))
    [link] = values(wire.feed(story("b", body=TEXT.replace("ageing", "old")))["links"])
    assert link["kind"] == "near"
    assert 0.8 < link["similarity"] < 1


def test_one_changed_figure_makes_another_report() -> None:
    report = (
        "LONDON (Halden) - Wheat futures closed at {} pounds a tonne on Monday, traders said, after a quiet session "
        "in which buyers waited for the weekly shipping figures and the weather forecast for the Black Sea ports."
    )
    wire = Wire()
    wire.feed(story("a", body=report.format("118.40")))
    assert wire.feed(story("b", body=report.format("119.10")))["stories"]
    assert wire.totals()["duplicate"] == 0


def test_the_same_words_four_days_later_are_news_again() -> None:
    wire = Wire()
    wire.feed(story("a"))
    assert wire.feed(story("b", at=MORNING + 96 * HOUR))["stories"]


def test_a_copy_that_is_corrected_away_becomes_a_story_of_its_own() -> None:
    wire = Wire()
    wire.feed(story("a"), story("b"))
    other = "MADRID (Halden) - The regional parliament voted for a new water law that limits wells in dry valleys."
    [item] = values(wire.feed(story("b", version=2, body=other, headline="Water law passes"))["stories"])
    assert item["version"] == "2"
    assert wire.totals() == {"received": 2, "live": 2, "corrected": 1, "killed": 0, "duplicate": 0}


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
