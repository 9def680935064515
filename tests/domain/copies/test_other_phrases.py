"""A phrase in place of another tells other news, or the same in other words."""

import pytest

from tests.domain.copies.news import CHINESE, FINAL, MARKET, TRIAL, VOTE, changed, kind


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
