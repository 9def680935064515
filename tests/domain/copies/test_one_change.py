"""A text that is else the same: one word in place of another, a sentence more, or a headline alone can be news."""

import pytest

from tests.domain.copies.news import kind

ROBBERY = (
    "A shop in the centre of Calder was robbed on Monday afternoon, police said. The owner told reporters that the "
    "robber was his {}. The street was closed for two hours and traffic jams formed up to the port. Police asked "
    "witnesses to call them. It was the second robbery in the street this year."
)
RAUB = (
    "Ein Laden in der Innenstadt von Calder ist am Montag überfallen worden, teilte die Polizei mit. Der Täter war "
    "der {} des Besitzers. Die Straße war zwei Stunden lang gesperrt, der Verkehr staute sich bis zum Hafen."
)
GRABEZH = (
    "Магазин в центре города ограблен в понедельник, сообщила полиция. По ее словам, подозреваемый был {}. Улица была "
    "закрыта два часа, пробки растянулись до порта, полиция ищет свидетелей."
)


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        (ROBBERY, "soldier", "priest"),
        (ROBBERY, "cousin", "neighbour"),
        (ROBBERY.format("friend") + " He took {} of the money.", "a third", "a quarter"),
        (ROBBERY.format("friend") + " He took {} of the money.", "a third", "the bulk"),
        (RAUB, "Bruder", "Nachbar"),
        (GRABEZH, "задержан", "отпущен"),
        (GRABEZH, "солдатом", "поваром"),
        (ROBBERY.format("friend") + " The shop {} close.", "may", "will"),
        (ROBBERY.format("friend") + " The ship came from {}.", "Iran", "Iraq"),
        (ROBBERY.format("friend") + " The hearing is on {}.", "Tuesday", "Thursday"),
    ],
)
def test_one_word_for_another_in_a_text_that_is_else_the_same_makes_another_story(
    text: str, old: str, new: str
) -> None:
    assert kind(text.format(old), text.format(new)) == ""


@pytest.mark.parametrize("other", ["one third", "1/3", "one-third"])
def test_a_share_written_otherwise_does_not(other: str) -> None:
    text = ROBBERY.format("friend") + " He took {} of the money."
    assert kind(text.format("a third"), text.format(other)) in ("copy", "near")


@pytest.mark.parametrize("other", ["soldeir", "soldiers"])
def test_a_word_that_was_misspelt_or_stands_in_another_form_does_not(other: str) -> None:
    assert kind(ROBBERY.format("soldier"), ROBBERY.format(other)) == "near"


@pytest.mark.parametrize(
    ("more", "found"),
    [
        (" A clerk died.", "extension"),
        (" One man was arrested.", "extension"),
        (" He was arrested.", "extension"),
        (" The mayor praised them.", "extension"),
        (" Police said so again.", "near"),
        (" He told them that.", "near"),
        (" The robber was his friend, the owner told police again.", "near"),
    ],
)
def test_a_sentence_more_goes_out_if_it_tells_more(more: str, found: str) -> None:
    text = ROBBERY.format("friend") + " One man saw it."
    assert kind(text, text + more) == found


def test_words_in_place_of_others_are_no_more_words() -> None:
    reworded = ROBBERY.replace("centre", "middle").replace("witnesses", "people").replace("formed", "grew")
    assert kind(ROBBERY.format("friend"), reworded.format("friend")) == "near"


@pytest.mark.parametrize(
    ("now", "found"),
    [
        ("Robber of Calder shop shot dead", ""),
        ("Suspect in Calder robbery arrested", ""),
        ("Raubüberfall in Calder: Verdächtiger gestorben", ""),
        ("Calder shop loses its cash to robber", "copy"),
    ],
)
def test_a_headline_that_tells_of_a_death_or_an_arrest_is_news_though_the_text_is_the_same(
    now: str, found: str
) -> None:
    text = ROBBERY.format("friend")
    assert kind(text, text, ("Shop robbed in Calder", now)) == found
