"""The ladder of copies at its rungs: where a text stops being a copy, an excerpt or an extension."""

from itertools import product
from string import ascii_lowercase

import pytest

from wire.domain.copies.fingerprint import Fingerprint
from wire.domain.copies.relation import Relation, relation, resembles

LONG = (
    "Harbour pilots in Setubal went back to work on Tuesday after the port authority promised to replace two of its "
    "ageing tugboats before the autumn storms arrive along the coast. The pilots refused night shifts since January "
    "when a tanker drifted for 3 hours without assistance. Their union said that the promise was worth 4.5 mln euros "
    "and that it would watch closely whether the boats are ordered in May, as Maria Costa of the ministry had "
    "assured them in a letter that was read aloud at the meeting on the quay."
)
MORE = (
    " The authority operates nine tugboats in three harbours and has asked the government for a loan. A spokesman said "
    "that talks with two shipyards are under way and that the first of the new boats could arrive within a year."
)
SHORT = "Chemical Bank raised its prime lending rate to 8.25 pct from 8 pct, effective immediately, it said today."


def related(earlier: str, later: str, before: str = "Pilots end protest", now: str = "") -> Relation | None:
    return relation(Fingerprint.of(earlier, before, "en"), Fingerprint.of(later, now or before, "en"))


def kind(earlier: str, later: str, before: str = "Pilots end protest", now: str = "") -> str:
    found = related(earlier, later, before, now)
    return found.kind if found else ""


def changed(old: str, new: str, text: str = LONG) -> str:
    assert text.count(old) == 1
    return text.replace(old, new)


def test_the_same_words_under_any_headline_are_a_copy() -> None:
    found = related(LONG, LONG.upper().lower(), now="Tugboats promised")
    assert found == Relation("copy", 1.0, "the same words")


def test_a_reworded_text_is_a_near_copy() -> None:
    found = related(LONG, changed("went back to work", "were back at their work"))
    assert found
    assert found.kind == "near"
    assert 0.85 < found.similarity < 1


def test_texts_of_other_words_are_two_stories() -> None:
    assert (
        kind(LONG, "Wheat futures closed lower in Chicago as traders waited for the crop report. " * 3) == ""
    )


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


def test_an_excerpt_is_held_by_the_earlier_text() -> None:
    found = related(LONG + MORE, LONG.partition(" Their union")[0])
    assert found
    assert (found.kind, found.similarity) == ("excerpt", 1.0)


def test_an_excerpt_with_words_of_its_own_is_none() -> None:
    first = LONG.partition(" Their union")[0]
    assert (
        kind(
            LONG + MORE, first + " Fishermen from villages nearby brought them soup and bread all night long."
        )
        == ""
    )


def test_a_text_of_few_words_is_no_excerpt() -> None:
    assert kind(LONG, "The pilots refused night shifts since January.", now="Pilots refused") == ""


def test_a_longer_take_is_an_extension_however_little_it_tells_more() -> None:
    found = related(LONG, LONG + MORE)
    assert found
    assert (found.kind, found.similarity) == ("extension", 1.0)
    assert kind(LONG, LONG + " A pilot died.") == "extension"
    assert kind(LONG, changed("The pilots refused", "A man was arrested. The pilots refused")) == "extension"
    assert kind(LONG, LONG + " It said so to them, and they said so too") == "near"
    assert kind(LONG, LONG + " It said so to them, and they said so too, on and on") == "extension"


def test_a_longer_text_about_others_is_no_extension() -> None:
    text = "Shares of {} in {} and of {} fell on Monday in quiet trading, dealers said. " + LONG.lower()
    more = MORE.lower() * 2
    assert kind(text.format("Halden", "Oslo", "Bergen"), text.format("Rovers", "Faro", "Albion") + more) == ""
    assert (
        kind(text.format("Halden", "Oslo", "Bergen"), text.format("Halden", "Oslo", "Bergen") + more)
        == "extension"
    )


def test_what_says_in_its_headline_that_it_corrects_goes_out() -> None:
    now = "CORRECTED - Pilots end protest"
    found = related(LONG, changed("3 hours", "5 hours"), now=now)
    assert found
    assert (found.kind, found.decided) == ("extension", "it says that it corrects")
    assert kind(LONG, LONG, now=now) == "extension"
    assert kind(LONG, LONG, before=now, now=now) == "copy"
    assert kind(LONG, LONG.partition(" Their union")[0], now=now) == "extension"
    assert kind(LONG, "Wheat futures closed lower in Chicago as traders waited. " * 3, now=now) == ""


def test_nothing_is_related_to_no_words() -> None:
    assert relation(Fingerprint.of(""), Fingerprint.of(LONG)) is None
    assert relation(Fingerprint.of(LONG), Fingerprint.of("")) is None


def test_versions_of_a_story_resemble_each_other_until_they_tell_another() -> None:
    version = Fingerprint.of(LONG)
    assert resembles(version, Fingerprint.of(changed("3 hours", "9 hours")))
    assert resembles(version, Fingerprint.of(LONG + MORE))
    assert resembles(Fingerprint.of(LONG + MORE), version)
    assert not resembles(
        version, Fingerprint.of("Wheat futures closed lower in Chicago as traders waited. " * 3)
    )


WORDS = ["".join(letters) + "zon" for letters in product(ascii_lowercase, repeat=2)]


def pairs(count: int, *, shared: int | None = None) -> Fingerprint:
    """A text with so many pairs of words, so many of which all such texts have; its own are of the same words."""
    shared = count if shared is None else shared
    own = reversed(WORDS[: count - shared])
    return Fingerprint.of(" ".join(["Halden", *WORDS[:shared], *own]), "", "en")


def decided(earlier: Fingerprint, later: Fingerprint) -> str:
    found = relation(earlier, later)
    return found.kind if found else ""


@pytest.mark.parametrize(
    ("earlier", "later", "shared", "kind"),
    [
        (60, 60, 40, "near"),
        (60, 60, 39, ""),
        (200, 60, 51, "excerpt"),
        (200, 60, 50, ""),
        (200, 40, 36, "excerpt"),
        (200, 40, 35, ""),
        (60, 50, 50, "excerpt"),
        (60, 51, 51, "near"),
        (400, 380, 380, "excerpt"),
        (400, 381, 381, "near"),
        (40, 50, 30, "extension"),
        (40, 50, 29, ""),
        (40, 49, 40, "near"),
        (400, 420, 400, "extension"),
        (400, 419, 400, "near"),
        (40, 12, 12, "excerpt"),
        (40, 11, 11, ""),
    ],
)
def test_shares_of_common_pairs_of_words_decide(earlier: int, later: int, shared: int, kind: str) -> None:
    assert decided(pairs(earlier), pairs(later, shared=shared)) == kind


def test_two_fifths_of_the_shorter_one_make_versions_of_one_story() -> None:
    assert resembles(pairs(30), pairs(60, shared=12))
    assert not resembles(pairs(30), pairs(60, shared=11))


@pytest.mark.parametrize(("words", "kind"), [(60, "near"), (59, "")])
def test_a_text_of_fewer_than_sixty_words_is_short(words: int, kind: str) -> None:
    none, rovers = (
        Fingerprint.of(" ".join(["Halden", *WORDS[: words - 3], name, "ended"]), "", "en")
        for name in ("roving", "Rovers")
    )
    assert decided(none, rovers) == kind


def test_an_extension_may_leave_out_half_of_the_names_that_the_text_begins_with_and_no_more() -> None:
    half = Fingerprint.of(" ".join(["Halden", "Albion", *WORDS[:40]]), "", "en")
    most = Fingerprint.of(" ".join(["Halden", "Albion", "Rovers", *WORDS[:40]]), "", "en")
    later = Fingerprint.of(" ".join(["Halden", *WORDS[:40], *WORDS[-20:]]), "", "en")
    assert decided(half, later) == "extension"
    assert decided(most, later) == ""


@pytest.mark.parametrize(("place", "kind"), [(14, ""), (15, "extension")])
def test_a_text_names_whom_it_is_about_in_its_first_fifteen_words(place: int, kind: str) -> None:
    words = ["Halden", "Albion", *WORDS[:40]]
    earlier = Fingerprint.of(" ".join([*words[:place], "Rovers", *words[place:]]), "", "en")
    later = Fingerprint.of(" ".join(["Halden", *WORDS[:40], *WORDS[-20:]]), "", "en")
    assert decided(earlier, later) == kind


@pytest.mark.parametrize(
    ("earlier", "shared", "kind"),
    [(60, 40, "extension"), (60, 39, ""), (200, 51, "extension"), (200, 50, "")],
)
def test_a_correction_is_one_of_what_it_has_half_of_its_pairs_with(
    earlier: int, shared: int, kind: str
) -> None:
    words = ["Halden", *WORDS[:shared], *WORDS[shared - 60 :]]
    assert decided(pairs(earlier), Fingerprint.of(" ".join(words), "CORRECTED - Pilots", "en")) == kind
