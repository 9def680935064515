"""Topics beside the best one: only those that some words speak firmly for."""

import pytest

from wire.domain.enrichment.topics import topics
from wire.domain.words import words

POLITICS, CRIME, ARTS = "11000000", "02000000", "01000000"
VOTE = "Senate passes the budget after a long debate"
LOOSE = (
    "The senate voted for the budget of the government. It was a bizarre debate, late and dark: a hero of the left "
    "spoke of love, of a journey and of his mother, an icon of the right let him talk of history and told a joke, and "
    "the crew of the chamber behold a beautiful mess. The president means to sign the law before the election."
)


def codes(headline: str, text: str) -> list[str]:
    return [topic.code for topic in topics(words(headline), words(text))]


def test_many_words_that_hint_at_a_topic_do_not_give_it_beside_the_best() -> None:
    assert codes(VOTE, LOOSE) == [POLITICS]


@pytest.mark.parametrize(
    ("firm", "topic"),
    [
        ("Police arrested a senator, whom a court charged with bribery.", CRIME),
        ("A theatre and a gallery get money for paintings, for music and for poets.", ARTS),
    ],
)
def test_a_topic_that_words_speak_firmly_for_stands_beside_the_best(firm: str, topic: str) -> None:
    assert codes(VOTE, f"The senate and the government voted for the budget. {firm}")[:2] in (
        [POLITICS, topic],
        [topic, POLITICS],
    )
