"""Near texts that tell of others, or the opposite, are two stories, however long they are; rewording makes none."""

from string import ascii_lowercase

import pytest

from wire.domain.copies.contrasts import contrast
from wire.domain.copies.fingerprint import Fingerprint
from wire.domain.copies.relation import relation
from wire.domain.copies.vocabulary import hashed

TRIAL = (
    "A court in Rome on Monday convicted former minister Carlo Bianchi of bribery after a trial of eleven months that "
    "gripped the country. Judges deliberated for hours before they read the verdict to a silent room at the palace of "
    "justice. Bianchi, who led the transport ministry until last year, had always said that the payments were loans "
    "from a friend. His lawyer Giulia Ferri spoke of a long day and thanked the family. Prosecutors had asked for six "
    "years in prison and a fine for the former minister, who will decide in the coming days what he does next."
)
VOTE = (
    "Der Bundestag in Berlin hat am Montag nach langer Debatte das Gesetz über neue Straßen gebilligt, das die "
    "Regierung im Herbst vorgelegt hatte. Die Opposition sprach von einem schwarzen Tag. Der Minister sagte, nun könne "
    "der Bau der Brücken beginnen, auf die das Land seit Jahren wartet."
)
FINAL = (
    "Le club de Lyon a gagné dimanche la finale de la coupe après une longue prolongation devant une foule immense "
    "venue de toute la région. L'entraîneur a salué ses joueurs et promis une grande fête sur la place de la ville."
)
MARKET = (
    "LA BOLSA de Madrid subió con fuerza el lunes después de que el banco central hablara de una economía más "
    "sólida de lo esperado. Los analistas dijeron que los inversores esperaban una señal desde hace semanas y que la "
    "reacción no sorprendió a nadie en la plaza."
)
CHINESE = (
    "法院星期一判定前部长张伟受贿罪成立，审判持续了很多个月，律师表示会考虑是否上诉，民众在法院门外等候消息。"
)


def kind(earlier: str, later: str, headlines: tuple[str, str] = ("", ""), language: str = "en") -> str:
    found = relation(
        Fingerprint.of(earlier, headlines[0], language), Fingerprint.of(later, headlines[1], language)
    )
    return found.kind if found else ""


def changed(text: str, old: str, new: str) -> str:
    assert old in text
    return text.replace(old, new)


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


WORDS = [f"{first}{second}zon" for first in ascii_lowercase for second in ascii_lowercase]


def replaced(place: int, old: str, new: str) -> str:
    """What the later of two texts of 150 words is to the earlier one, in which other words stand at a place."""
    one, other = (" ".join(["Halden", *WORDS[1:place], words, *WORDS[place:150]]) for words in (old, new))
    return kind(one, other)


@pytest.mark.parametrize(("place", "found"), [(17, ""), (18, "near")])
def test_the_lead_has_eighteen_words(place: int, found: str) -> None:
    assert replaced(place, "sinks", "sings") == found


@pytest.mark.parametrize(("place", "found"), [(99, ""), (100, "near")])
def test_another_name_counts_in_a_hundred_words(place: int, found: str) -> None:
    assert replaced(place, "Albion", "Alba") == found


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("sinks", "was sunk", ""),
        ("sinks", "had been sunk", ""),
        ("sinks", "sailed away", "near"),
        ("sinks", "there", "near"),
        ("said", "sank", "near"),
    ],
)
def test_one_word_that_tells_what_happened_and_one_beside_it_make_the_news(
    old: str, new: str, found: str
) -> None:
    assert replaced(5, old, new) == found


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("", "not", ""),
        ("", "so they did not", ""),
        ("", "so all of them did not", "near"),
        ("", "they so did", "near"),
        ("one two three four", "one not two three", ""),
        ("never", "not", "near"),
        ("rises", "very slowly falls", ""),
    ],
)
def test_a_passage_of_four_words_is_turned_and_a_longer_one_is_rewritten(
    old: str, new: str, found: str
) -> None:
    assert replaced(120, old, new) == found


@pytest.mark.parametrize(
    ("before", "now", "found"),
    [
        ("Big Boat of Albion sinks", "Big Boat of Rovers sinks", ""),
        ("Big Old Boat of Albion sinks", "Big Old Boat of Rovers sinks", "copy"),
        ("big boat of albion sinks", "big boat of rovers sinks", "copy"),
    ],
)
def test_capitals_tell_names_where_six_in_ten_words_have_one_at_most(
    before: str, now: str, found: str
) -> None:
    assert kind(TRIAL, TRIAL, (before, now)) == found


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        (TRIAL, "of bribery", "of child abuse"),
        (TRIAL, "the payments were loans from a friend", "he had taken bribes"),
        (
            TRIAL,
            "who will decide in the coming days what he does next",
            "who accepts the sentence and will not appeal",
        ),
        (TRIAL, "six years in prison and a fine", "a suspended sentence"),
        (TRIAL, "spoke of a long day and thanked the family", "accused the judges of a plot"),
        (VOTE, "sprach von einem schwarzen Tag", "will vor dem Verfassungsgericht klagen"),
        (VOTE, "der Bau der Brücken beginnen", "die Maut für Lastwagen steigen"),
        (FINAL, "promis une grande fête", "annoncé son départ"),
        (MARKET, "hablara de una economía más sólida", "bajara por sorpresa los tipos"),
        (CHINESE, "律师表示会考虑是否上诉", "律师当庭宣布不再上诉"),
    ],
)
def test_a_phrase_that_tells_something_else_in_place_of_another_is_news_anywhere(
    text: str, old: str, new: str
) -> None:
    assert kind(text, changed(text, old, new)) == ""
    assert kind(changed(text, old, new), text) == ""


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("had asked for", "were asking for"),
        ("who will decide in the coming days", "who is to decide in coming days"),
        ("spoke of a long day", "spoke of long days"),
        ("thanked the family", "thanked the family of the former minister"),
    ],
)
def test_a_phrase_in_other_forms_or_in_words_of_the_text_is_a_rewording(old: str, new: str) -> None:
    assert kind(TRIAL, changed(TRIAL, old, new)) == "near"


def test_a_desk_that_rewords_all_through_may_write_two_words_the_other_has_not() -> None:
    reworded = TRIAL
    for old, new in (
        ("on Monday convicted", "convicted"),
        ("Judges deliberated", "The judges deliberated"),
        ("had always said", "has always said"),
        ("spoke of", "talked of"),
    ):
        reworded = changed(reworded, old, new)
    assert kind(TRIAL, reworded) == "near"
