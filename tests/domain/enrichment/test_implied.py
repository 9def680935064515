"""The country that words and towns imply in a text that names none."""

import pytest

from tests.domain.enrichment.about import countries
from wire.domain.enrichment.regions import find, places
from wire.domain.words import words


@pytest.mark.parametrize(
    ("headline", "text", "found"),
    [
        ("Treasury to sell notes", "The Treasury will auction notes next week.", ["US"]),
        ("Senate passes farm bill", "It goes to the House of Representatives.", ["US"]),
        ("Burglar held", "A sheriff's deputy held a man in Schaumburg.", ["US"]),
        ("Road closed", "Councillors heard from pensioners.", ["GB"]),
        ("A senate votes", "Nobody else did.", []),
        ("French senate votes", "The Senate and its senators agreed with Republicans.", ["FR"]),
    ],
)
def test_a_story_that_names_no_country_is_of_the_one_it_implies(
    headline: str, text: str, found: list[str]
) -> None:
    assert countries(text, headline) == found


def test_what_english_words_imply_holds_for_english_alone() -> None:
    spoken = words("Senate Senators Republicans")
    assert places(find("", spoken, spoken, (), "sv")) == ()
