"""Datelines whose agency stands between bars, has a desk behind a hyphen, or follows the days of two calendars."""

import pytest

from tests.domain.splitting.reading import assert_read
from wire.domain.splitting import dateline


@pytest.mark.parametrize(
    ("paragraph", "place", "country", "agency", "date"),
    [
        ("Lira, Uganda | URN | A bridge was opened", "Lira, Uganda", "UG", "URN", ""),
        ("Nairobi, Kenya | AFP | A bridge was opened", "Nairobi, Kenya", "KE", "AFP", ""),
        ("Самара. 3 марта. ИНТЕРФАКС-ПОВОЛЖЬЕ - Мост", "Самара", "RU", "ИНТЕРФАКС-ПОВОЛЖЬЕ", "3 марта."),
        ("БИШКЕК, 3 мар — Sputnik. Мост открыт", "БИШКЕК", "KG", "Sputnik", "3 мар"),
        ("GYUMRI, MARCH 3, ARMENPRESS. A bridge was opened", "GYUMRI", "AM", "ARMENPRESS", "MARCH 3"),
        ("Jeddah, Rajab 5, 1447, March 3, 2026, SPA -- A bridge", "Jeddah", "SA", "SPA", "March 3, 2026"),
        ("Medina, Rabi' al-Awwal 9, 1447, March 3, 2026, SPA -- A", "Medina", "SA", "SPA", "March 3, 2026"),
        ("Celje, 3. marca (STA) - Most je odprt", "Celje", "SI", "STA", "3. marca"),
        ("БЕОГРАД, 3. октобра (Танјуг) - Мост", "БЕОГРАД", "RS", "Танјуг", "3. октобра"),
        ("TUZLA, 3. aprila (FENA) - Most je otvoren", "TUZLA", "BA", "FENA", "3. aprila"),
    ],
)
def test_an_agency_is_read_where_it_stands(
    paragraph: str, place: str, country: str, agency: str, date: str
) -> None:
    assert_read(paragraph, place, country, agency, date)


@pytest.mark.parametrize(
    "paragraph",
    [
        "London | SPORT | Two goals late in the game were enough on Sunday",
        "News, Views | OPINION | Two things were enough on Sunday",
        "Home | NEWS | Two bridges were opened on Sunday",
    ],
)
def test_sections_between_bars_are_no_dateline(paragraph: str) -> None:
    assert dateline.read(paragraph) is None
