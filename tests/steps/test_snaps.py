"""A snap goes out before its story, under the same number or slug: the story is its next version."""

import pytest

from tests.steps.daily_stories import FERRY, TOWER, Form, each_form, number
from tests.steps.feeding import Wire, live

SNAP = "A television tower fell onto the cattle market in Dorf."


@each_form
@pytest.mark.parametrize("headline", ["URGENT Tower down in Dorf", "FLASH: Tower down", "EIL - Turm down"])
def test_a_marked_snap_is_the_first_version_of_the_story_in_other_words(form: Form, headline: str) -> None:
    wire = Wire()
    wire.feed(
        form("In Dorf a tower fell onto stalls.", headline), form(TOWER, "Forty stalls crushed", "1010")
    )
    assert live(wire.out["stories"]) == 1


@each_form
def test_a_short_text_is_the_first_version_of_a_longer_one_that_has_most_of_its_words(form: Form) -> None:
    wire = Wire()
    wire.feed(form(SNAP, "Tower falls"), form(TOWER, "Forty stalls crushed", "1010"))
    assert live(wire.out["stories"]) == 1


@each_form
@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("Firemen could not save an old bakery, whose owner was abroad.", "Bakery burns"),
        ("Firemen could not save an old bakery, whose owner was abroad.", "URGENT Bakery burns"),
        ("In Dorf 17 stalls of a cattle market lie under a television tower.", "Tower falls"),
        (TOWER, "Tower falls"),
    ],
)
def test_another_short_text_another_figure_or_a_long_text_is_another_story(
    form: Form, text: str, headline: str
) -> None:
    wire = Wire()
    wire.feed(form(text, headline), form(FERRY if text == TOWER else TOWER, "Forty stalls crushed", "1010"))
    assert live(wire.out["stories"]) == 2


def test_a_snap_behind_a_story_that_it_is_not_like_is_another_one() -> None:
    wire = Wire()
    wire.feed(
        number(TOWER, "Forty stalls crushed"), number("A bakery burnt down.", "URGENT Bakery burns", "1010")
    )
    assert live(wire.out["stories"]) == 2


def test_a_snap_of_other_letters_may_have_a_word_that_its_story_has_not() -> None:
    snap = "Телевизионная башня упала на скотный рынок в городе Дорф."
    story = (
        "Пожарные вынесли людей, которых засыпала упала в понедельник телевизионная высотой в сорок метров башня. "
        "Скотный двор и рынок закрыты, разбиты двенадцать прилавков, сообщили власти, и город ждёт кранов."
    )
    wire = Wire()
    wire.feed(number(snap, "Срыв"), number(story, "Дорф: разбиты прилавки", "1010"))
    assert live(wire.out["stories"]) == 1
