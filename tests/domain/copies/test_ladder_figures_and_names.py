"""Another figure or name makes another story, however near the words are."""

from itertools import product

import pytest

from tests.domain.copies.texts import LONG, MORE, SHORT, WORDS, changed, kind


@pytest.mark.parametrize(
    ("old", "new"),
    [("3 hours", "5 hours"), ("4.5 mln", "4.6 mln"), ("two of", "three of"), ("3 hours", "3,000 hours")],
)
def test_another_figure_makes_another_story(old: str, new: str) -> None:
    assert kind(LONG, changed(old, new)) == ""


@pytest.mark.parametrize(
    ("old", "new"),
    [("3 hours", "three hours"), ("4.5 mln", "4,500,000"), ("4.5 mln", "4,510,000"), ("two of", "2 of")],
)
def test_the_same_figure_in_another_form_does_not(old: str, new: str) -> None:
    assert kind(LONG, changed(old, new)) in {"copy", "near"}
    assert kind(changed(old, new), LONG) in {"copy", "near"}


@pytest.mark.parametrize(
    ("old", "new"), [("3 hours", "several hours"), ("two of", "some of"), ("4.5 mln", "many")]
)
def test_a_word_for_a_number_that_nobody_knows_in_place_of_a_figure_makes_another_story(
    old: str, new: str
) -> None:
    assert kind(LONG, changed(old, new)) == ""
    assert kind(changed(old, new), LONG) == ""


def test_such_a_word_in_place_of_none_does_not() -> None:
    assert kind(changed("3 hours", "hours"), changed("3 hours", "many hours")) == "near"
    assert kind(LONG, changed("3 hours", "some 3 hours")) == "near"


def test_a_rounded_figure_is_near_up_to_half_of_its_last_digit() -> None:
    assert kind(LONG, changed("4.5 mln", "4,550,000")) == "near"
    assert kind(LONG, changed("4.5 mln", "4,550,001")) == ""


def test_two_figures_that_change_places_make_another_story() -> None:
    text = LONG + " It costs 12 euros on Sundays and 12 euros on other days, or 14 euros at night."
    assert kind(text, text.replace("or 14", "or 12")) == ""


def test_a_figure_that_is_left_out_does_not() -> None:
    assert kind(LONG, changed("for 3 hours ", "")) == "near"


def test_a_figure_that_only_the_headline_had_is_no_new_one() -> None:
    assert kind(LONG, changed("the autumn storms", "the 12 autumn storms")) == ""
    assert (
        kind(LONG, changed("the autumn storms", "the 12 autumn storms"), before="12 storms feared") == "near"
    )


def test_one_other_name_in_the_first_hundred_words_makes_another_story_and_further_down_its_spelling_does_not() -> (
    None
):
    assert kind(LONG, changed("Maria Costa", "Maria Reis")) == ""
    assert kind(LONG, changed("Setubal", "Faro")) == ""
    long = LONG + LONG.replace("Maria Costa", "the woman").lower() + MORE
    assert kind(long + " Said Ana Reis.", long + " Said Ana Reyes.") == "near"
    assert kind(long + " Said Ana Reis.", long + " Said Ana Lobo.") == ""


def test_many_other_names_in_a_long_text_make_another_story() -> None:
    other = LONG
    for old, new in (
        ("Setubal", "Faro"),
        ("Tuesday", "Friday"),
        ("January", "March"),
        ("Maria Costa", "Ana Reis"),
    ):
        other = changed(old, new, other)
    assert kind(LONG, other) == ""


@pytest.mark.parametrize("name", ["Marine Midland", "Albion", "Zenith"])
def test_in_a_short_text_one_other_name_makes_another_story(name: str) -> None:
    assert kind(SHORT, SHORT.replace("Chemical", name), "Bank raises prime", "Bank raises prime") == ""
    assert kind(SHORT, SHORT.replace("effective immediately", "effective at once")) == "near"


def test_in_a_short_text_a_not_more_or_less_makes_another_story() -> None:
    text = (
        "Officials of Halden Mining told reporters in Oslo on Friday that the company will build a second plant near "
        "Bergen before winter and will hire workers from nearby towns."
    )
    assert kind(text, changed("will build", "will not build", text)) == ""
    assert kind(changed("will build", "will not build", text), text) == ""
    assert kind(text, changed("will build", "will soon build", text)) == "near"


def test_in_a_short_text_names_in_another_order_make_another_story() -> None:
    text = (
        "The team of Rovers beat the team of Albion in the last match of the season after a late goal that nobody had "
        "expected from so young a player on so wet a pitch."
    )
    swapped = text.replace("Rovers", "X").replace("Albion", "Rovers").replace("X", "Albion")
    assert kind(text, swapped) == ""


def test_in_a_text_without_capitals_any_other_word_may_be_a_name() -> None:
    text = (
        SHORT.lower()
        + " other banks said they would wait and see what the market does in the coming days of march."
    )
    assert kind(text, text.replace("chemical", "marine"), "bank raises prime") == ""


def test_results_with_the_same_figures_in_other_captions_are_near() -> None:
    results = (
        "Shr 31 cts vs 24 cts Net 1,402,000 vs 1,107,000 Revs 20.1 mln vs 18.8 mln year ended {} reported"
    )
    before, now = "Halden Corp 4th qtr", "Halden Corp 4th quarter"
    assert (
        kind(results.format("Dec 31"), results.format("Dec 31").replace("reported", "Oslo"), before, now)
        == "near"
    )
    assert (
        kind(results.format("Dec 31"), results.format("Dec 31").replace("1,402", "1,403"), before, now) == ""
    )
    reworded = results.format("Dec 31").replace("reported", "Oslo")
    assert kind(results.format("Dec 31"), reworded, before, "Rovers Ltd 4th quarter") == ""


@pytest.mark.parametrize(("names", "found"), [(6, "near"), (7, "")])
def test_in_a_long_text_three_of_a_hundred_words_may_be_other_names(names: int, found: str) -> None:
    one = ["Halden", *WORDS[1:200]]
    other = one.copy()
    for number in range(names):
        other[105 + 10 * number] = f"Rovers{WORDS[number]}"
    assert kind(" ".join(one), " ".join(other)) == found


@pytest.mark.parametrize(("names", "found"), [(4, "near"), (3, "")])
def test_of_the_names_with_which_a_long_text_begins_a_fifth_may_be_new(names: int, found: str) -> None:
    halden = [f"Halden{word}" for word in WORDS[:names]]
    one, other = ([*halden, *new, *WORDS[:90]] for new in ([], ["Rovers"]))
    assert kind(" ".join(one), " ".join(other)) == found


def test_a_figure_of_the_headline_counts_where_the_text_is_short() -> None:
    near = changed("went back to work", "were back at their work")
    assert kind(LONG, near, "Pilots end protest", "Pilots end 9 day protest") == "near"
    assert (
        kind(SHORT, SHORT.replace("effective", "being effective"), "Bank raises prime", "Bank raises 9 prime")
        == ""
    )
    assert kind(SHORT, SHORT.replace("effective", "being effective"), "Bank raises 9 prime") == "near"


def test_a_row_of_three_figures_under_a_headline_of_the_same_two_words_may_have_other_captions() -> None:
    row = "Shr profit 31 cts vs profit 24 cts Net 1,402,000 in the full year {}"
    before, now = "Halden Corp annual", "Halden Corp yearly"
    assert kind(row.format("reported"), row.format("Oslo"), before, now) == "near"
    assert kind(row.format("reported"), row.format("Oslo"), before, "Halden Ltd yearly") == ""
    two = row.replace("Net 1,402,000", "Net said")
    assert kind(two.format("reported"), two.format("Oslo"), before, now) == ""


def test_in_a_short_text_a_not_in_a_passage_that_was_rewritten_counts_too() -> None:
    text = "Officials of Halden Mining told reporters on Friday that it {} a second plant near Bergen before winter."
    assert kind(text.format("will build"), text.format("would then also at last build")) == "near"
    assert kind(text.format("will build"), text.format("would then also not at last build")) == ""


@pytest.mark.parametrize(("words", "found"), [(119, ""), (120, "near")])
def test_in_letters_that_have_no_capitals_any_word_may_be_a_name_up_to_120_words(
    words: int, found: str
) -> None:
    hebrew = [
        "".join(each) + "\u05de\u05d9\u05dc\u05d4"
        for each in product("\u05d0\u05d1\u05d2\u05d3\u05d4\u05d5\u05d6\u05d7\u05d8\u05d9\u05db", repeat=2)
    ]
    text = " ".join(hebrew[:words])
    assert kind(text, changed(hebrew[words - 5], hebrew[words - 5][:2] + "\u05d0\u05d7\u05e8", text)) == found


def test_a_figure_of_the_headline_of_a_long_text_is_not_taken_for_one_that_was_left_out() -> None:
    assert kind(LONG, changed("for 3 hours ", "for 3 hours, all 3 hours, "), "12 storms feared") == "near"
