"""What may be a place, an agency and a day of a dateline, and which paragraphs open with a dateline or a label."""

import pytest

from wire.domain.splitting import dateline
from wire.domain.splitting.dateline_fields import (
    Dateline,
    can_be_place,
    can_open,
    in_capitals,
    is_agency,
    is_known,
    is_short,
    place_name,
    whole,
)
from wire.domain.splitting.dateline_words import is_day


@pytest.mark.parametrize(
    ("date", "is_one"),
    [
        ("12/31", True),
        ("31/12", True),
        ("12/32", False),
        ("13/13", False),
        ("13/12", True),
        ("5.3.", True),
        ("31", True),
        ("32", False),
        ("2026-03-02", True),
        ("3 March", True),
        ("3 Bridge", False),
    ],
)
def test_a_day_has_the_name_of_a_month_or_numbers_of_a_month_and_a_day(date: str, is_one: bool) -> None:
    assert is_day(date) is is_one


@pytest.mark.parametrize(
    ("place", "can_be", "capitals"),
    [
        ("NEW YORK", True, True),
        ("New York", True, False),
        ("new york", False, False),
        ("Rio de Janeiro", True, False),
        ("Rio und Janeiro bridge", False, False),
        ("BREAKING", False, True),
        ("Analysis of Rio", False, False),
        ("Frankfurt (Oder)", True, False),
        ("LEBANON, Pa.", True, True),
        ("FRANKFURT (Oder)", True, True),
        ("BONN", True, True),
        ("UN", True, False),
        ("'S-HERTOGENBOSCH", True, True),
    ],
)
def test_a_place_is_written_as_names_are_and_is_no_label(place: str, can_be: bool, capitals: bool) -> None:
    assert can_be_place(place) is can_be
    assert in_capitals(place) is capitals


def test_an_agency_is_known_alone_or_among_others_between_slashes() -> None:
    assert is_agency("tca/dpa")
    assert is_agency("dpa/bb")
    assert is_agency("Reuters Breakingviews")
    assert not is_agency("bb/xqz")
    assert not is_agency("")


@pytest.mark.parametrize(
    ("agency", "is_one"),
    [("npd", True), ("npd/lni", True), ("npdx", False), ("NPD", False), ("np1", False), ("mum", False)],
)
def test_a_short_name_of_an_agency_is_three_small_letters_that_are_no_word(agency: str, is_one: bool) -> None:
    assert is_short(agency) is is_one


@pytest.mark.parametrize(
    ("place", "agency", "known"),
    [
        ("Sofia", "", True),
        ("Sofia", "Nordic Post", True),
        ("Sofia", "npd", True),
        ("Sofia", "the post", False),
        ("Xqzville", "", False),
        ("United Nations", "", True),
    ],
)
def test_a_dateline_is_known_by_its_city_where_its_agency_reads_as_a_name(
    place: str, agency: str, known: bool
) -> None:
    assert is_known(Dateline(place, agency)) is known


@pytest.mark.parametrize(
    ("before", "place", "agency", "can"),
    [
        ({"agency": "AP"}, "Dorf", "", True),
        ({"agency": "ADR"}, "ROMA", "", True),
        ({"agency": "ADR"}, "Roma", "", False),
        ({"agency": "ADR"}, "XQZVILLE", "", False),
        ({"agency": "Adr"}, "ROMA", "", False),
        ({"agency": "ADRI"}, "ROMA", "", True),
        ({"agency": "ADRIA"}, "ROMA", "", False),
        ({"agency": "FOTO"}, "ROMA", "", False),
        ({"date": "20 feb"}, "Roma", "ANSA", True),
        ({"date": "20 feb"}, "Roma", "Nordic Post", False),
        ({"date": "20 foo"}, "Roma", "ANSA", False),
    ],
)
def test_before_a_place_stands_an_agency_or_the_day_of_one(
    before: dict[str, str], place: str, agency: str, can: bool
) -> None:
    assert can_open(Dateline(place, agency), **before) is can


def test_a_day_before_a_place_that_has_one_opens_no_dateline() -> None:
    assert not can_open(Dateline("Roma", "ANSA", "20 feb"), date="20 feb")


@pytest.mark.parametrize(
    ("paragraph", "headed"),
    [
        ("MARKETS - The exchange of Dorf opened higher on Monday.", True),
        ("Markets - The exchange of Dorf opened higher on Monday.", False),
        ("Anna Berg: It was long, and it was cold on the bridge.", True),
        ("The bridge: it was opened on Monday and is closed again.", False),
        ("what he says: it was long, and cold on the bridge.", False),
        ("FACTBOX: What is known of the tunnel, and what is not.", False),
        ("MARKETS - Higher", False),
        ("DORF (Reuters) - The bridge was opened on Monday.", True),
        ("NEW DELHI, Feb 20 (PTI) A tunnel was opened", True),
        ("A tunnel was opened in the hills above the town.", False),
    ],
)
def test_a_paragraph_opens_with_a_dateline_or_with_a_label_before_a_sentence(
    paragraph: str, headed: bool
) -> None:
    assert dateline.is_headed(paragraph) is headed


@pytest.mark.parametrize(
    ("paragraph", "rest"),
    [
        ("Springfield - The mayor came.", "The mayor came."),
        ("Springfield -- The mayor came.", "The mayor came."),
        ("springfield - The mayor came.", "springfield - The mayor came."),
        ("What - The mayor came.", "What - The mayor came."),
        ("-- The mayor - came.", "-- The mayor - came."),
        ("A" * 46 + " - The mayor came.", "A" * 46 + " - The mayor came."),
        ("【東京共同】市長は来た。", "市長は来た。"),
    ],
)
def test_copies_are_compared_without_a_place_before_a_dash(paragraph: str, rest: str) -> None:
    assert dateline.compared(paragraph) == rest


@pytest.mark.parametrize(("words", "told"), [(6, False), (7, True)])
def test_a_place_that_nothing_speaks_for_needs_a_sentence_of_seven_words(words: int, told: bool) -> None:
    paragraph = "Gent - De " + " ".join(["tunnel"] * (words - 1))
    assert (dateline.read(paragraph) is not None) is told


@pytest.mark.parametrize(("capitals", "told"), [(7, True), (8, False)])
def test_more_than_a_third_of_its_words_are_in_small_letters(capitals: int, told: bool) -> None:
    paragraph = "Gent - " + " ".join(["Tunnel"] * capitals + ["open"] * 4)
    assert (dateline.read(paragraph) is not None) is told


@pytest.mark.parametrize(("size", "is_one"), [(119, True), (120, False)])
def test_a_dateline_has_a_hundred_and_twenty_characters_at_most(size: int, is_one: bool) -> None:
    behind = f", March 3 (Reuters {'R' * 30}) "
    place = "New York, " + "A" * (size - len(behind) - 10)
    assert (dateline.read(f"{place}{behind}- A bridge was opened.") is not None) is is_one


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("DORF, 3 March, Montag (AP)", Dateline("DORF", "AP", "3 March")),
        ("DORF, 3 March, Foobar (AP)", None),
        ("DORF, 3 foo, Monday (AP)", None),
        ("DORF, 3 foo", None),
    ],
)
def test_behind_the_day_stands_a_day_of_the_week(text: str, found: Dateline | None) -> None:
    assert whole(text) == found


@pytest.mark.parametrize(
    ("place", "city"),
    [
        ("MOSCOW", "Moscow"),
        ("BUENOS AIRES, Argentina", "Buenos Aires"),
        ("NEW YORK/LONDON", "New York"),
        ("WASHINGTON, D.C.", "Washington"),
        ("Rio de Janeiro", "Rio de Janeiro"),
        ("N'DJAMENA, Chad", "N'Djamena"),
        ("L'AQUILA, Italy", "L'Aquila"),
        ("SANA'A", "Sana'a"),
        ("NUKU’ALOFA", "Nuku’alofa"),
        ("MARTHA'S VINEYARD, Mass.", "Martha's Vineyard"),
        ("İZMİR", "İzmir"),
        ("DİYARBAKIR", "Diyarbakır"),
    ],
)
def test_the_place_name_is_the_first_city_in_normal_case(place: str, city: str) -> None:
    assert place_name(Dateline(place)) == city
