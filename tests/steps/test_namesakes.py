"""A number or slug that comes twice on one day: the same story is a version, quite another one has an id of its own."""

import pytest

from tests.steps.daily_stories import FERRY, TOWER, VOTE, Form, changed, each_form, killing, number, slug
from tests.steps.feeding import Wire, live, release, statuses, values
from wire.codec import text_of


@each_form
def test_another_headline_over_other_text_is_another_story_and_a_link_tells(form: Form) -> None:
    wire = Wire()
    [first] = wire.feed(form(TOWER, "Tower falls"))["stories"]
    made = wire.feed(form(FERRY, "Ferry sinks", "1010"))
    [second] = made["stories"]
    assert text_of(second.headers, "ce_change") == "new"
    [told] = values(made["links"])
    assert (told["kind"], told["item"], told["canonical"]) == (
        "namesake",
        second.key.decode(),
        first.key.decode(),
    )
    assert live(wire.out["stories"]) == 2


@each_form
@pytest.mark.parametrize(
    ("text", "headline"),
    [
        (FERRY, "Tower falls"),
        (TOWER.replace("forty", "fifty"), "Fifty stalls crushed in Dorf"),
        ("Rescuers said that all was over. " + TOWER, "Search ends"),
        (TOWER[: len(TOWER) // 2] + FERRY, "A day of bad luck"),
    ],
)
def test_the_same_headline_or_much_of_the_text_is_a_version(form: Form, text: str, headline: str) -> None:
    wire = Wire()
    wire.feed(form(TOWER, "Tower falls"), form(text, headline, "1010"))
    assert live(wire.out["stories"]) == 1
    assert wire.totals()["corrected"] == 1


@each_form
@pytest.mark.parametrize(
    ("mark", "note"),
    [
        (", 1st Ld", ""),
        (", 2nd Ld-Writethru", ""),
        ("", "CORRECTION"),
        ("", "Recasts"),
        ("", "Refile"),
        ("", "BERICHTIGUNG"),
    ],
)
def test_what_says_that_it_came_before_is_a_version_whatever_it_says(
    form: Form, mark: str, note: str
) -> None:
    if form is number:
        mark = mark.replace("Ld-Writethru", "Lead").replace("Ld", "Lead")
    elif note:
        note = f"{note}."
    wire = Wire()
    wire.feed(form(TOWER, "Tower falls"), form(FERRY, "Ferry sinks", "1010", mark, note))
    assert live(wire.out["stories"]) == 1


@pytest.mark.parametrize(
    "mark", [",CORRECTION", ", Correction", ",Corrective", ",1st Ld-Correction", " CORRECTION"]
)
def test_so_is_one_whose_slug_says_that_it_corrects(mark: str) -> None:
    wire = Wire()
    [first] = wire.feed(slug(TOWER, "Tower falls"))["stories"]
    [second] = wire.feed(slug(FERRY, "Ferry sinks", "1010", mark))["stories"]
    assert second.key == first.key


def test_a_slug_that_only_tells_of_a_correction_is_another_one() -> None:
    wire = Wire()
    wire.feed(slug(TOWER, "Tower falls"), slug(TOWER, "Tower falls", "1010", "-Correction"))
    assert live(wire.out["stories"]) == 2


@pytest.mark.parametrize(
    "title",
    [
        "UPDATES - Ferry: two hurt",
        "CORRECTION: Ferry sinks",
        "UPDATE 1-Ferry sinks",
        "Berichtigung: Ferry sinks",
    ],
)
def test_so_is_one_whose_title_says_so_though_no_mark_makes_it_a_title(title: str) -> None:
    wire = Wire()
    [first] = wire.feed(number(TOWER, "Tower falls"))["stories"]
    [second] = wire.feed(changed(number(FERRY, "Ferry", "1010"), b"Ferry =", title))["stories"]
    assert second.key == first.key


@each_form
def test_a_version_is_one_of_the_story_that_it_resembles(form: Form) -> None:
    wire = Wire()
    keys = [
        wire.feed(one)["stories"][0].key
        for one in (
            form(TOWER, "Tower falls"),
            form(FERRY, "Ferry sinks", "1010"),
            form(VOTE, "Islands vote", "1020"),
            form(FERRY + " It was an old boat.", "Ferry lost", "1030"),
            form(TOWER, "Tower crushes stalls", "1040"),
            form(VOTE, "Islands have voted", "1050"),
            form("A lead that is like none of them in any word.", "Council meets", "1100", ", 1st Lead"),
        )
    ]
    tower, ferry, vote = keys[:3]
    assert len({tower, ferry, vote}) == 3
    assert keys[3:] == [ferry, tower, vote, vote]


@each_form
def test_the_same_bytes_again_are_a_resend_of_their_own_story(form: Form) -> None:
    wire = Wire()
    wire.feed(form(TOWER, "Tower falls"))
    [ferry] = wire.feed(form(FERRY, "Ferry sinks", "1010"))["stories"]
    made = wire.feed(form(FERRY, "Ferry sinks", "1010"))
    assert [(link["kind"], link["item"]) for link in values(made["links"])] == [
        ("resend", ferry.key.decode())
    ]


@each_form
def test_of_two_stories_the_one_that_was_made_first_is_shown_though_it_comes_late(form: Form) -> None:
    wire = Wire()
    wire.feed(form(FERRY, "Ferry sinks", "1010"), form(TOWER, "Tower falls", "0912"))
    assert live(wire.out["stories"]) == 2


@each_form
def test_what_comes_late_after_a_lead_is_that_of_which_it_is_one(form: Form) -> None:
    wire = Wire()
    wire.feed(form(FERRY, "Ferry sinks", "1010", ", 1st Lead"), form(TOWER, "Tower falls", "0912"))
    assert live(wire.out["stories"]) == 1


@each_form
def test_a_kill_by_the_number_or_slug_kills_all_that_have_it(form: Form) -> None:
    wire = Wire()
    wire.feed(
        form(TOWER, "Tower falls"), form(FERRY, "Ferry sinks", "1010"), form(VOTE, "Islands vote", "1020")
    )
    made = wire.feed(killing(form, "1100"))
    assert statuses(made["stories"]) == ["canceled"] * 3
    assert not wire.feed(form(TOWER + " More.", "Tower falls", "1050"))["stories"]
    assert not wire.feed(form("A story that nobody has heard of.", "Unheard", "1050"))["stories"]
    assert len(wire.feed(form("A story of the time after that.", "Afterwards", "1200"))["stories"]) == 1


@each_form
def test_one_under_embargo_is_held_beside_the_other(form: Form) -> None:
    wire = Wire()
    held = form(FERRY, "EMBARGOED: Ferry sinks", "1010")
    wire.feed(form(TOWER, "Tower falls"), held)
    assert live(wire.out["stories"]) == 1
    [released] = values(wire.feed(release(f"{held.key.decode()}~2"))["stories"])
    assert "Almada" in released["bodies"][0]["value"]
    assert live(wire.out["stories"]) == 2


@each_form
def test_beside_what_is_held_another_one_is_published(form: Form) -> None:
    wire = Wire()
    held = form(FERRY, "EMBARGOED: Ferry sinks")
    made = wire.feed(held, form(TOWER, "Tower falls", "1010"))
    assert [value["headlines"][0]["value"] for value in values(made["stories"])] == ["Tower falls"]
    wire.feed(release(held.key.decode()))
    assert live(wire.out["stories"]) == 2


@each_form
def test_what_is_held_may_be_replaced_though_another_one_came_between(form: Form) -> None:
    wire = Wire()
    wire.feed(form(FERRY, "EMBARGOED: Ferry sinks"), form(TOWER, "Tower falls", "1010"))
    made = wire.feed(form(FERRY, "Ferry lost", "1020"))
    assert [value["headlines"][0]["value"] for value in values(made["stories"])] == ["Ferry lost"]
