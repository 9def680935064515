import gzip
import html
import re

import pytest

from tests.support import data
from wire.domain.splitting import dateline
from wire.domain.splitting.dateline import Dateline


@pytest.mark.parametrize(
    ("paragraph", "place", "agency", "date"),
    [
        ("MOSCOW (Reuters) - Two sources said on Friday that", "MOSCOW", "Reuters", ""),
        ("BUENOS AIRES, Argentina (AP) _ A strike began", "BUENOS AIRES, Argentina", "AP", ""),
        ("Berlin (dpa) - The minister said", "Berlin", "dpa", ""),
        ("LONDON, March 3 (Reuters) - Shares fell", "LONDON", "Reuters", "March 3"),
        ("NEW YORK/LONDON (Reuters) - Shares fell", "NEW YORK/LONDON", "Reuters", ""),
        ("CHARLESTON, W.Va. (AP) -- A river rose", "CHARLESTON, W.Va.", "AP", ""),
        ("DHAKA, Dec 20, 2025 (BSS) - Farmers planted", "DHAKA", "BSS", "Dec 20"),
        ("    SALVADOR, Feb 26 - ", "SALVADOR", "", "Feb 26"),
        ("PARIS, 26 Feb - The franc rose against the mark", "PARIS", "", "26 Feb"),
        ("ROCHESTER \u2014 A bridge was closed on Monday", "ROCHESTER", "", ""),
        ("Shanghai, March 9 - Output of steel rose sharply", "Shanghai", "", "March 9"),
        ("****TOKYO, April 2 - ", "TOKYO", "", "April 2"),
        ("SEOUL, Nov 26 AFP - Divers searched the harbour", "SEOUL", "AFP", "Nov 26"),
        ("TOKYO, Feb. 20, Kyodo - The cabinet met", "TOKYO", "Kyodo", "Feb. 20"),
        ("Managua, 3 mar (EFE).- El puente", "Managua", "EFE", "3 mar"),
        ("Córdoba (Argentina), 20 feb (EFE).- Una", "Córdoba (Argentina)", "EFE", "20 feb"),
        ("Madrid, 20 (Europa Press) - El", "Madrid", "Europa Press", "20"),
        ("Boston (tca/dpa) - A seal was", "Boston", "tca/dpa", ""),
        ("(ANSA) - MILANO, 3 MAR - Il tram", "MILANO", "ANSA", "3 MAR"),
        ("MOSCOW. Feb 20 (Interfax) - The", "MOSCOW", "Interfax", "Feb 20"),
        ("MOSCOW, February 20. /TASS/. The minister", "MOSCOW", "TASS", "February 20"),
        ("NEW DELHI, Feb 20 (PTI) A tunnel was opened", "NEW DELHI", "PTI", "Feb 20"),
        ("Pune, Feb 20 (PTI): A tunnel was opened", "Pune", "PTI", "Feb 20"),
        ("LAHORE: The river stood higher than in any spring", "LAHORE", "", ""),
        ("Paris, 1er mars 2026 (AFP) \u2013 Le prix", "Paris", "AFP", "1er mars"),
        ("Berlin, 20. Februar (dpa) - Der", "Berlin", "dpa", "20. Februar"),
        ("KØBENHAVN (Ritzau) - En", "KØBENHAVN", "Ritzau", ""),
        ("LONDON, Ont. (CP) - A", "LONDON, Ont.", "CP", ""),
        ("LEBANON, Pa. \u2014 The bridge was closed on Monday", "LEBANON, Pa.", "", ""),
        ("MONROE, LA - The bridge was closed on Monday", "MONROE, LA", "", ""),
        ("LONDON, March 3 PA - The bridge was closed", "LONDON", "PA", "March 3"),
        ("GENEVA--(BUSINESS WIRE)--A maker of clocks", "GENEVA", "BUSINESS WIRE", ""),
        ("TOKYO, MAR 3 (JIJI PRESS)--The cabinet met", "TOKYO", "JIJI PRESS", "MAR 3"),
        ("Pune [India], March 3 (ANI): A tunnel", "Pune [India]", "ANI", "March 3"),
        ("BRUXELLES 03/03 (BELGA) = Le tunnel", "BRUXELLES", "BELGA", "03/03"),
        ("Genève (ats) - Le tunnel", "Genève", "ats", ""),
        ("Genf (epd). Der Tunnel ist offen", "Genf", "epd", ""),
        ("BERGEN (NTB): En tunnel", "BERGEN", "NTB", ""),
        ("Caracas, 3 mar. AVN.- Un puente", "Caracas", "AVN", "3 mar."),
    ],
)
def test_a_dateline_is_read_as_printed(paragraph: str, place: str, agency: str, date: str) -> None:
    assert dateline.read(paragraph) == Dateline(place, agency, date)


@pytest.mark.parametrize(
    "paragraph",
    [
        "",
        "The bank - which has no branches - said so",
        "WASHINGTON said - through a spokesman - that it would",
        "A spokesman (who asked not to be named) - said nothing",
        "BREAKING - the minister has resigned, the radio said",
        "Our search was for April 14 \u2013 26, but then we chose another week",
        "Apple (AAPL) - shares rose",
        "It was a well-known fact",
        "Sat, 20 Dec, 2025 - 06:36",
        "FAQ \u2013",
        "Feb 20 (Reuters) - Shares fell",
        "CORRECTION: the river stood higher than in any spring",
        "The ministry (which has moved) Said nothing of it",
    ],
)
def test_ordinary_text_opens_with_no_dateline(paragraph: str) -> None:
    assert dateline.read(paragraph) is None


def test_what_follows_a_dateline_is_the_text() -> None:
    assert dateline.without("Managua, 3 mar (EFE).- El puente") == "El puente"
    assert dateline.without("NEW DELHI, Feb 20 (PTI) A tunnel") == "A tunnel"
    assert dateline.without("No dateline here") == "No dateline here"


def test_a_dateline_that_begins_late_in_a_long_paragraph_is_not_looked_for() -> None:
    assert dateline.read("x" * 130 + " LONDON (Reuters) - ") is None


def test_a_field_of_its_own_needs_nothing_but_the_place() -> None:
    assert dateline.of_field("Geneva") == Dateline("Geneva")
    assert dateline.of_field("SALVADOR, Feb 26 -") == Dateline("SALVADOR", "", "Feb 26")
    assert dateline.of_field("   ") is None


@pytest.mark.parametrize(
    ("place", "city"),
    [
        ("MOSCOW", "Moscow"),
        ("BUENOS AIRES, Argentina", "Buenos Aires"),
        ("NEW YORK/LONDON", "New York"),
        ("WASHINGTON, D.C.", "Washington"),
        ("Rio de Janeiro", "Rio de Janeiro"),
        ("N'DJAMENA, Chad", "N'Djamena"),
    ],
)
def test_the_place_name_is_the_first_city_in_normal_case(place: str, city: str) -> None:
    assert dateline.place_name(Dateline(place)) == city


def test_reuters_datelines_are_read_and_its_other_paragraphs_have_none() -> None:
    with gzip.open(data("reuters21578/reut2-003.sgm.gz"), "rt", encoding="latin-1") as file:
        text = file.read()
    fields = [html.unescape(field) for field in re.findall(r"<DATELINE>(.*?)</DATELINE>", text, re.DOTALL)]
    bodies = [html.unescape(body) for body in re.findall(r"<BODY>(.*?)</BODY>", text, re.DOTALL)]
    later = [paragraph for body in bodies for paragraph in re.split(r"\n {4}", body)[1:]]
    assert sum(dateline.read(field) is not None for field in fields) / len(fields) > 0.99
    assert sum(dateline.read(paragraph) is not None for paragraph in later) / len(later) < 0.001
