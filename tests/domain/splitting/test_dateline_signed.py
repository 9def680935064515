"""Datelines whose agency stands before the place, or at the end of the text."""

import pytest

from wire.domain.message import Identity, Message
from wire.domain.splitting import dateline
from wire.domain.splitting.dateline_fields import Dateline
from wire.domain.splitting.parts import split


@pytest.mark.parametrize(
    ("paragraph", "place", "agency", "date"),
    [
        ("AFP, Karachi: A bridge was closed", "Karachi", "AFP", ""),
        ("BSS, Khulna: A bridge was closed", "Khulna", "BSS", ""),
        ("STT, TURKU – Silta suljettiin", "TURKU", "STT", ""),
        ("STT-AFP, Rooma – Silta suljettiin", "Rooma", "STT-AFP", ""),
        ("dpa, Tunis - A bridge was closed", "Tunis", "dpa", ""),
        ("ANDINA/ Cusco, 3 mar. Un puente se abre", "Cusco", "ANDINA", "3 mar."),
        ("AKP Phnom Penh, March 3, 2026 -- A bridge", "Phnom Penh", "AKP", "March 3, 2026"),
        ("APA-Niamey (Niger) – Un pont a été fermé", "Niamey (Niger)", "APA", ""),
        ("APA-Bamako (Mali) Un pont a été fermé", "Bamako (Mali)", "APA", ""),
        ("APA-Nouakchott (Mauritanie) – Un pont a été fermé", "Nouakchott (Mauritanie)", "APA", ""),
        ("APA – Lomé (Togo) – Un pont a été fermé", "Lomé (Togo)", "APA", ""),
        ("دمشق-سانا أغلق الجسر لليلة", "دمشق", "سانا", ""),
        ("الدوحة - قنا - أغلق الجسر لليلة", "الدوحة", "قنا", ""),
        ("Umeå. En bro har stängts efter en olycka. (TT)", "Umeå", "TT", ""),
        ("Nagoya. Die Brücke ist gesperrt, hieß es. (dpa).", "Nagoya", "dpa", ""),
    ],
)
def test_an_agency_may_stand_before_the_place_or_at_the_end(
    paragraph: str, place: str, agency: str, date: str
) -> None:
    assert dateline.read(paragraph) == Dateline(place, agency, date)


@pytest.mark.parametrize(
    ("paragraph", "place", "agency", "date"),
    [
        ("Madinah, SPA -- A bridge was closed", "Madinah", "SPA", ""),
        ("Homs, SANA- A bridge was closed", "Homs", "SANA", ""),
        ("LUND. TT - En bro har stängts", "LUND", "TT", ""),
        ("ROSEAU, Dominica, CMC – A bridge was closed", "ROSEAU, Dominica", "CMC", ""),
        ("Nizwa, 3 Mar (ONA) --- A bridge", "Nizwa", "ONA", "3 Mar"),
        ("QUBA, Azerbaijan, March 3. Trend: A bridge", "QUBA, Azerbaijan", "Trend", "March 3"),
        ("Adama March 3/2026 (ENA) A bridge was closed", "Adama", "ENA", "March 3/2026"),
        ("Frankfurt a.M. (epd). Die Brücke", "Frankfurt a.M.", "epd", ""),
        ("Limburg a.d. Lahn (KNA) Die Brücke", "Limburg a.d. Lahn", "KNA", ""),
        ("(DIRE) Parma, 3 mar. - Un ponte è stato chiuso per una notte", "Parma", "DIRE", "3 mar."),
        ("Milano, 3 mar 11:30 - (Agenzia Nova) - Un ponte", "Milano", "Agenzia Nova", "3 mar"),
        ("Aalborg - /ritzau/ - En bro er lukket", "Aalborg", "ritzau", ""),
        ("Feb 20 (Reuters) - Shares fell", "", "Reuters", "Feb 20"),
        ("May 4 (Reuters) - Shares fell", "", "Reuters", "May 4"),
        ("Русе, 3 март /Иван Петров, БТА/ Мостът", "Русе", "БТА", "3 март"),
        ("Ош, 03.03.26. /Кабар/. Мост закрыт", "Ош", "Кабар", "03.03.26"),
        ("Ahmet YILMAZ/BURSA, (DHA) - Köprü", "BURSA", "DHA", ""),
    ],
)
def test_an_agency_is_read_behind_a_place_whatever_parts_them(
    paragraph: str, place: str, agency: str, date: str
) -> None:
    assert dateline.read(paragraph) == Dateline(place, agency, date)


@pytest.mark.parametrize(
    "paragraph",
    [
        "AP, Microsoft and Google - all three said that they would appeal against it",
        "PA-London trains are late again, and will be for weeks to come",
        "CNN, New York Times, Washington Post: who wrote what in the last days",
        "Spa Francorchamps - the circuit was closed on Monday after the rain",
        "Reuters, London, is hiring - and pays well, as everybody in the trade knows",
        "BBC Boston - the old series comes back with new faces in the spring",
        "Pia, Florence: the two sisters met again after forty years at the station",
        "Göteborg. En bro har stängts efter en olycka.",
        "Svar. En bro har stängts efter en olycka. (TT)",
        "Göteborg. En bro har stängts (igen)",
        "Microsoft, Japan, CEO - the titles on his card were many",
    ],
)
def test_a_list_of_names_and_a_text_that_nobody_signs_open_with_no_dateline(paragraph: str) -> None:
    assert dateline.read(paragraph) is None


def test_the_last_paragraph_may_sign_for_the_place_that_the_first_one_opens_with() -> None:
    lines = ("Göteborg. En bro har stängts efter en olycka.", "Ingen skadades. (TT)")
    story = split(Message(format="rss", identity=Identity(), lines=lines)).story
    assert story
    assert story.dateline == Dateline("Göteborg", "TT")
