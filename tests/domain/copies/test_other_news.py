"""Near texts that tell of others, or the opposite, are two stories, however long they are; rewording makes none."""

import pytest

from tests.domain.copies.news import CHINESE, FINAL, MARKET, TRIAL, VOTE, changed, kind
from wire.domain.copies.contrasts import contrast
from wire.domain.copies.vocabulary import hashed


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        (TRIAL, "convicted", "acquitted"),
        (TRIAL, "convicted", "arrested"),
        (TRIAL, "Carlo Bianchi", "Carlo Bianco"),
        (TRIAL, "Giulia Ferri", "Anna Conti"),
        (TRIAL, "Rome", "Milan"),
        (TRIAL, "Monday", "Friday"),
        (TRIAL, "had always said", "had never said"),
        (TRIAL, "who will decide", "who will not decide"),
        (TRIAL, "who will decide", "who won't decide"),
        (VOTE, "gebilligt", "abgelehnt"),
        (VOTE, "nun könne", "nun könne nicht"),
        (VOTE, "Berlin", "Wien"),
        (FINAL, "gagné", "perdu"),
        (FINAL, "Lyon", "Nantes"),
        (MARKET, "subió", "cayó"),
        (CHINESE, "张伟", "李强"),
        (TRIAL.upper(), "CONVICTED", "ACQUITTED"),
        (TRIAL.lower(), "carlo bianchi", "paolo ferro"),
    ],
)
def test_another_name_place_day_or_verb_and_a_not_make_another_story(text: str, old: str, new: str) -> None:
    assert kind(text, changed(text, old, new)) == ""
    assert kind(changed(text, old, new), text) == ""


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("thanked the family", "thanked his family"),
        ("deliberated for hours", "deliberating for hours"),
        ("on Monday convicted", "convicted on Monday"),
        ("of eleven months", "of 11 months"),
        ("a silent room at", "a room full of silence in"),
        ("His lawyer Giulia Ferri", "His lawyer"),
        ("a fine for the former minister", "a fine for the minister"),
        ("spoke of a long day", "told Reuters of a long day"),
        ("Giulia Ferri", "Giulia T. Ferri"),
    ],
)
def test_other_words_for_the_same_do_not(old: str, new: str) -> None:
    assert kind(TRIAL, changed(TRIAL, old, new)) in {"copy", "near"}


def test_a_story_that_is_reworded_all_through_is_the_same() -> None:
    reworded = changed(TRIAL, "convicted", "sentenced")
    assert kind(TRIAL, reworded) == ""
    assert kind(TRIAL, changed(reworded, "silent room", "quiet room")) == "near"


def test_opposites_count_wherever_they_stand() -> None:
    assert kind(TRIAL + " His party won.", TRIAL + " His party lost.") == ""
    assert kind(TRIAL + " His party grew tired.", TRIAL + " His party is growing tired.") == "near"


def test_what_each_agency_was_told_is_the_same() -> None:
    assert kind(TRIAL + " He told Reuters so.", TRIAL + " He told AFP so.") == "near"


def test_months_may_be_written_short() -> None:
    assert kind(changed(TRIAL, "Monday", "October"), changed(TRIAL, "Monday", "Oct")) == "near"


@pytest.mark.parametrize(
    "told",
    ["Rossi told Verdi that judges deliberated", "Rossi was there when Verdi came, and judges deliberated"],
)
def test_two_who_change_places_are_another_story(told: str) -> None:
    one = changed(TRIAL, "Judges deliberated", told)
    other = one.replace("Rossi", "X").replace("Verdi", "Rossi").replace("X", "Verdi")
    assert kind(one, other) == ""


def test_an_excerpt_of_the_opposite_is_another_story() -> None:
    short = TRIAL.partition(" His lawyer")[0]
    assert kind(TRIAL, short) == "excerpt"
    assert kind(TRIAL, changed(short, "convicted", "acquitted")) == ""


@pytest.mark.parametrize(
    ("before", "now", "found"),
    [
        ("Court convicts minister", "Court acquits minister", ""),
        ("COURT CONVICTS MINISTER", "COURT ACQUITS MINISTER", ""),
        ("Minister to appeal", "Minister not to appeal", ""),
        ("Verdict on the mayor of Leeds", "Verdict on the mayor of York", ""),
        ("Verdict on the mayor of Leeds", "Verdict on the former minister", "copy"),
        ("Minister gets six years", "Rome court convicts minister", "copy"),
        ("Opinion | A verdict", "Analysis: a verdict", "copy"),
        ("Minister gets 6 years", "Minister gets 7 years", ""),
        ("Minister gets 7 years", "Minister gets 6 years", "copy"),
        ("Minister gets 7 years", "Minister gets many years", "copy"),
        ("Court Rules on Minister", "Judges Rule on Minister", "copy"),
        ("Court in Rome weighs a fine", "Court in Rome ponders a fine", "copy"),
    ],
)
def test_of_equal_texts_a_headline_that_says_the_opposite_or_names_others_is_another_story(
    before: str, now: str, found: str
) -> None:
    assert kind(TRIAL, TRIAL, (before, now)) == found


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("said that the payments", "denied that the payments"),
        ("before they read", "after they read"),
        ("a friend", "a friend who died"),
        ("the family", "the mother"),
    ],
)
def test_what_excludes_the_other_counts_anywhere(old: str, new: str) -> None:
    text = TRIAL + " They came after they read it. Two friends were hurt. The father wept."
    other = {"a friend": "a friend who was injured", "the family": "the father"}.get(old, old)
    assert kind(changed(text, old, other), changed(text, old, new)) == ""


@pytest.mark.parametrize(
    ("some", "others"), [("lundi", "mardi"), ("euros", "yen"), ("died", "injured"), ("premiers", "first")]
)
def test_some_words_exclude_others(some: str, others: str) -> None:
    assert contrast(hashed(some), hashed(others)) is (some != "premiers")
    assert not contrast(hashed(some), hashed(some))


def test_spelling_of_another_country_is_no_news() -> None:
    one = (
        "The board met to stabilise the labour market and to organise a defence of its programme. "
        + TRIAL.lower()
    )
    other = one.replace("stabilise the labour", "stabilize the labor").replace("defence", "defense")
    assert kind(one, other) == "near"
    britain, kingdom = (changed(TRIAL, "the country", name) for name in ("Britain", "the U.K."))
    assert kind(britain, kingdom) == "near"


def test_a_name_may_begin_with_any_letter() -> None:
    one, other = (changed(TRIAL, "Giulia Ferri", name) for name in ("Östen Ångberg", "Åke Öberg"))
    assert kind(one, other) == ""
    one, other = (changed(TRIAL, "a long day", words) for words in ("an élan day", "an éloge day"))
    assert kind(one, other) == "near"
