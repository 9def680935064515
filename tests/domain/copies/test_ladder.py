"""The ladder of copies at its rungs: where a text stops being a copy, an excerpt or an extension."""

from tests.domain.copies.texts import LONG, MORE, changed, kind, related
from wire.domain.copies.fingerprint import Fingerprint
from wire.domain.copies.relation import Relation, relation, resembles


def test_the_same_words_under_any_headline_are_a_copy() -> None:
    found = related(LONG, LONG.upper().lower(), now="Tugboats promised")
    assert found == Relation("copy", 1.0, "the same words")


def test_a_reworded_text_is_a_near_copy() -> None:
    found = related(LONG, changed("went back to work", "were back at their work"))
    assert found
    assert found.kind == "near"
    assert 0.85 < found.similarity < 1
    assert found.similarity == round(found.similarity, 4)


def test_texts_of_other_words_are_two_stories() -> None:
    assert (
        kind(LONG, "Wheat futures closed lower in Chicago as traders waited for the crop report. " * 3) == ""
    )


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
    assert 0.85 < found.similarity == round(found.similarity, 4) < 1
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


def test_a_story_is_an_extension_of_two_words_that_it_has_together() -> None:
    assert kind("Harbour pilots", LONG, "", "") == "extension"
    assert kind("Pilots harbour", LONG, "", "") == ""
