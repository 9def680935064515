"""Which of the countries that a text names it is about, and in what order."""

from tests.domain.enrichment.about import countries
from wire.domain.enrichment.regions import find, places
from wire.domain.words import words


def test_a_story_is_not_about_a_country_only_because_it_was_filed_there() -> None:
    text = "Chad asked for aid in Geneva after floods. The rains in Chad were heavy, N'Djamena was cut off."
    found = places(find("GENEVA", words("Chad asks for aid"), words(text)))
    assert ("CH", "dateline") in [(place.literal, place.rel) for place in found]
    assert [place.literal for place in found if place.rel == "about" and not place.literal.isdigit()] == [
        "TD"
    ]
    said = places(
        find(
            "GENEVA",
            "Chad asks for aid",
            words(text + " Swiss banks gave money, and Switzerland will give more."),
        )
    )
    assert "CH" in [place.literal for place in said if place.rel == "about"]


def test_two_capitals_come_as_the_headline_names_them() -> None:
    text = "Oslo and Riga agreed on a cable, which Latvia will lay and pay for."
    assert [code for code in countries(text, "Oslo and Riga to lay cable") if code.isalpha()] == ["NO", "LV"]


def test_what_a_story_from_elsewhere_names_in_passing_it_is_not_about() -> None:
    text = (
        "English farmers got money from England. An American bank lent it, as it had lent some to a man in Dallas. "
        + "It was a good year. " * 30
    )
    for dateline, expected in (("LONDON", ["GB"]), ("", ["GB", "US"])):
        about = places(find(dateline, words("Farmers get money"), words(text)))
        assert [one.literal for one in about if one.rel == "about" and not one.literal.isdigit()] == expected


def test_a_text_of_many_countries_lists_them() -> None:
    listed = (
        "France won five medals. Peru, Chile, Kenya, Iran, Nepal and Ghana won one each. "
        + "So it was. " * 40
    )
    assert countries(listed, "France, France and France win") == ["FR", "PE", "CL", "KE", "IR", "NP", "GH"]
    assert countries(listed.replace(" and Ghana", ""), "France, France and France win") == ["FR"]


def test_countries_of_one_weight_go_together() -> None:
    listed = "Ministers of Brazil, Mexico, Guatemala and Panama were there. " + "They spoke for hours. " * 20
    assert countries(listed, "Coffee producers meet") == ["BR", "MX", "GT", "PA"]


def test_a_country_named_once_in_passing_is_not_what_a_story_is_about() -> None:
    filler = "and then nothing else was said about it at all " * 20
    assert countries(filler + "in Peru", "Nothing happened") == []


def test_of_countries_that_weigh_alike_the_one_named_first_comes_first() -> None:
    text = "Wolves killed 400 sheep in Switzerland. Austria and Italy report the same."
    assert countries(text) == ["CH", "AT", "IT"]


def test_a_sum_in_dollars_names_no_country() -> None:
    assert countries("Kenya will get US$100 million, of which US $40 million is a loan.") == ["KE"]
