"""Which of the bearers of one name is meant: by the other places of the text, and by its dateline."""

import pytest

from tests.domain.enrichment.about import countries
from wire.domain.enrichment.regions import find, places
from wire.domain.words import words


def test_georgia_is_the_state_unless_the_caucasus_is_near() -> None:
    assert countries("Voters in Florida and Alabama too, as in Ohio.", "Georgia votes") == ["US"]
    assert countries("Tbilisi said so.", "Georgia votes") == ["GE"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The council of Athens, Georgia, met on Monday. Georgia was to vote.", "US"),
        ("A student of the University of Georgia was hurt on Monday, the university said.", "US"),
        ("Growers in Georgia lost their peaches. In Valdosta a canning plant will close.", "US"),
        ("Growers in Batumi, Georgia, lost their peaches to a late frost on Monday.", "GE"),
    ],
)
def test_georgia_is_told_by_its_towns_and_its_university(text: str, code: str) -> None:
    assert countries(text) == [code]


@pytest.mark.parametrize(
    ("dateline", "headline", "text", "found"),
    [
        ("PARIS, Ky.", "Paris man charged", "A Paris man was charged.", ["US"]),
        ("NEAR PARIS, Ky.", "Paris man charged", "A Paris man was charged.", ["US"]),
        ("MEXICO, Mo.", "Mexico schools to get roof", "Voters in Mexico said yes.", ["US"]),
        ("PANAMA CITY, Fla.", "PANAMA CITY BRACES", "Panama City shut its schools.", ["US"]),
        (
            "LONDON, Ont.",
            "London votes",
            "Paris and London were compared, French and Canadian.",
            ["CA", "FR"],
        ),
        ("NEW LONDON, Conn.", "New Zealand visits", "New Zealand sailors came.", ["NZ"]),
        ("PARIS", "Paris man charged", "A Paris man was charged.", ["FR"]),
    ],
)
def test_the_town_of_a_dateline_is_meant_by_its_name(
    dateline: str, headline: str, text: str, found: list[str]
) -> None:
    about = places(find(dateline, words(headline), words(text)))
    assert [one.literal for one in about if one.rel == "about" and not one.literal.isdigit()] == found


@pytest.mark.parametrize(
    ("dateline", "text", "found"),
    [
        ("LAHORE", "A boiler burst in a mill in Punjab, police said.", ["PK"]),
        ("", "Pakistan's army sent boats to Punjab after the rain.", ["PK"]),
        ("CHANDIGARH", "Farmers in Punjab blocked a road to the south.", ["IN"]),
        ("", "Farmers in Punjab blocked a road.", ["IN"]),
    ],
)
def test_punjab_is_of_the_country_that_the_story_is_of(dateline: str, text: str, found: list[str]) -> None:
    about = [one.literal for one in places(find(dateline, ["Punjab"], words(text))) if one.rel == "about"]
    assert [code for code in about if code.isalpha()] == found


@pytest.mark.parametrize(
    ("dateline", "text", "filed"),
    [
        ("HYDERABAD", "The Sindh High Court told the police to clear a market.", "PK"),
        (
            "HYDERABAD",
            "The High Court of Telangana, unlike that of Sindh, told the police to clear it.",
            "IN",
        ),
        ("HYDERABAD", "The high court told the police to clear a market.", "IN"),
        ("HYDERABAD, India", "The Sindh High Court told the police to clear a market.", "IN"),
        ("VANCOUVER", "The mine in Nevada, which is one of the largest in the United States, shut.", "CA"),
    ],
)
def test_a_division_tells_which_town_a_dateline_means(dateline: str, text: str, filed: str) -> None:
    assert find(dateline, ["Ruling"], words(text)).filed == filed


def test_a_city_that_is_larger_than_the_one_known_by_its_name_is_meant_in_its_country() -> None:
    assert countries("Police in Santa Fe went on strike, Argentina said.") == ["AR"]
    assert countries("Police in Santa Fe went on strike.") == ["US"]
    assert countries("Police in Santa Fe went on strike, as in Canada.") == ["CA", "US"]


def test_a_town_has_the_first_word_of_its_name_alone() -> None:
    assert countries("The council of Kingston upon Thames met. Kingston will pay, the council said.") == [
        "GB"
    ]
