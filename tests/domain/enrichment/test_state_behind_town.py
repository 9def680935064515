"""A town whose name is somebody's, or whose state has the name of a person or of a country."""

import pytest

from tests.domain.enrichment.about import countries


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The last mill in Mount Vernon, Ohio, will shut in June.", ["US"]),
        ("A barn burned down in Clinton, Iowa, on Monday.", ["US"]),
        ("A clerk in Fairfax, Virginia, found the ring.", ["US"]),
        ("The bakery in Macon, Georgia, opens at six.", ["US"]),
        ("The dam near Shepparton, Victoria, is full again.", ["AU"]),
        ("Two men from Brandon, Manitoba, were found.", ["CA"]),
        ("The airport of Ontario, California, gets a second runway.", ["US"]),
        ("The chief of Everett, Washington, resigned.", ["US"]),
        ("A shop in Vancouver, Washington, was robbed. Vancouver police came late.", ["US"]),
        ("The parish of Geneva, New York, has a new organ.", ["US"]),
    ],
)
def test_a_town_before_its_state_tells_the_country(text: str, found: list[str]) -> None:
    assert countries(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "The pass that Joe Montana threw is famous.",
        "The prize went to Ashley Montana of the first form.",
        "The dress that Queen Victoria wore is on show.",
    ],
)
def test_somebody_is_no_state(text: str) -> None:
    assert countries(text) == []


def test_a_list_of_states_and_countries_is_no_town() -> None:
    assert countries("Farmers in Alberta, Ontario, Germany and Turkey sold less.") == ["CA", "DE", "TR"]


def test_a_city_called_like_a_state_is_a_city_in_a_list() -> None:
    text = "The choir sang in Geneva, New York and Tokyo for the Swiss and the Japanese."
    assert set(countries(text)) == {"CH", "US", "JP"}


def test_georgia_behind_its_own_towns_is_the_country() -> None:
    assert countries("A bridge near Batumi, Georgia, has collapsed.") == ["GE"]


def test_a_country_that_the_next_sentence_begins_with_is_not_where_a_town_lies() -> None:
    assert countries("India sent troops to the border near Imphal. Myanmar closed it.") == ["IN", "MM"]


def test_a_treaty_is_no_place_on_either_side_of_its_town() -> None:
    assert countries("The Treaty of Lisbon, or Lisbon Treaty, was read again in Hungary.") == ["HU"]


def test_samoa_is_two() -> None:
    assert countries("Samoa and American Samoa will share a cable.") == ["WS", "AS"]
