import gzip
import html
import re

import pytest

from tests.support import data
from wire.domain.splitting import dateline
from wire.domain.splitting.dateline_fields import Dateline


@pytest.mark.parametrize(
    ("paragraph", "place", "agency", "date"),
    [
        ("MOSCOW (Reuters) - Two sources said on Friday that", "MOSCOW", "Reuters", ""),
        ("BUENOS AIRES, Argentina (AP) _ A strike began", "BUENOS AIRES, Argentina", "AP", ""),
        ("Berlin (dpa) - The minister said", "Berlin", "dpa", ""),
        ("LONDON, March 3 (Reuters) - Shares fell", "LONDON", "Reuters", "March 3"),
        ("NEW YORK/LONDON (Reuters) - Shares fell", "NEW YORK/LONDON", "Reuters", ""),
        ("CHARLESTON, W.Va. (AP) -- A river rose", "CHARLESTON, W.Va.", "AP", ""),
        ("DHAKA, Dec 20, 2025 (BSS) - Farmers planted", "DHAKA", "BSS", "Dec 20, 2025"),
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
        ("BERLIN taz | Die Bibliothek", "BERLIN", "taz", ""),
        ("MOSCOW. Feb 20 (Interfax) - The", "MOSCOW", "Interfax", "Feb 20"),
        ("MOSCOW, February 20. /TASS/. The minister", "MOSCOW", "TASS", "February 20"),
        ("NEW DELHI, Feb 20 (PTI) A tunnel was opened", "NEW DELHI", "PTI", "Feb 20"),
        ("Pune, Feb 20 (PTI): A tunnel was opened", "Pune", "PTI", "Feb 20"),
        ("LAHORE: The river stood higher than in any spring", "LAHORE", "", ""),
        ("Paris, 1er mars 2026 (AFP) \u2013 Le prix", "Paris", "AFP", "1er mars 2026"),
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
        ("OSLO 03.03. (NTB) \u2013 En tunnel", "OSLO", "NTB", "03.03."),
        ("Graz, 03.03.2026 (APA) - Ein Tunnel", "Graz", "APA", "03.03.2026"),
        ("Brno 3. 3. 2026 (ČTK) - Tunel", "Brno", "ČTK", "3. 3. 2026"),
        ("SPLIT, 3. ožujka (Hina) - Tunel", "SPLIT", "Hina", "3. ožujka"),
        ("Szeged, 2026. március 3., kedd (MTI) - Alagút", "Szeged", "MTI", "2026. március 3."),
        ("CLUJ, 3 mar. /Agerpres/ - Un tunel", "CLUJ", "Agerpres", "3 mar."),
        ("KAUNAS, kovo 3 d. (BNS) - Tunelis", "KAUNAS", "BNS", "kovo 3 d."),
        ("TARTU, 3. märts, BNS - Tunnel", "TARTU", "BNS", "3. märts"),
        ("Košice 3. marca (TASR) - Tunel", "Košice", "TASR", "3. marca"),
        ("ΗΡΑΚΛΕΙΟ, 3 Μαρτίου (ΑΠΕ) - Η σήραγγα", "ΗΡΑΚΛΕΙΟ", "ΑΠΕ", "3 Μαρτίου"),
        ("ВАРНА, 3 март /БТА/ - Тунелът", "ВАРНА", "БТА", "3 март"),
        ("İZMİR, 3 Mart Salı (AA) - Tünel", "İZMİR", "AA", "3 Mart"),
        ("Medan, Selasa 3 Maret 2026 (ANTARA) - Terowongan", "Medan", "ANTARA", "3 Maret 2026"),
        ("Đà Nẵng, ngày 3/3 (TTXVN) - Hầm", "Đà Nẵng", "TTXVN", "3/3"),
        ("Đà Nẵng (TTXVN 3/3) - Hầm", "Đà Nẵng", "TTXVN", "3/3"),
        ("Lyon, mardi 3 mars (AFP) - Le tunnel", "Lyon", "AFP", "3 mars"),
        ("SANTO DOMINGO, March 3 - A tunnel was opened to all", "SANTO DOMINGO", "", "March 3"),
        ("Surabaya (Jawa Pos) - Terowongan itu dibuka pada hari ini", "Surabaya", "Jawa Pos", ""),
        ("Trondheim (VG): En tunnel ble stengt i natt etter en ulykke", "Trondheim", "VG", ""),
        ("Chennai: March 3 (PTI) A tunnel was opened", "Chennai", "PTI", "March 3"),
        ("Kandy, March 3 (Daily Hill): A tunnel was opened", "Kandy", "Daily Hill", "March 3"),
        ("Gent - De tunnel werd gisteren voor het eerst geopend voor fietsers", "Gent", "", ""),
        ("Frankfurt (Oder) (dpa/bb) - Der Tunnel", "Frankfurt (Oder)", "dpa/bb", ""),
        ("FRANKFURT (ODER) - Der Tunnel ist seit heute gesperrt", "FRANKFURT (ODER)", "", ""),
        ("'S-HERTOGENBOSCH, 3 mrt (ANP) - De tunnel", "'S-HERTOGENBOSCH", "ANP", "3 mrt"),
        (
            "OMAHA, Neb.--(BUSINESS WIRE)--March 3, 2026--A maker of clocks",
            "OMAHA, Neb.",
            "BUSINESS WIRE",
            "March 3, 2026",
        ),
        (
            "OSHAWA, Ontario--(Marketwire - March 3, 2026) - A maker of clocks",
            "OSHAWA, Ontario",
            "Marketwire",
            "March 3, 2026",
        ),
        (
            "Pune (Maharashtra) [India], March 3 (ANI): A tunnel",
            "Pune (Maharashtra) [India]",
            "ANI",
            "March 3",
        ),
        ("Sousse (mer Méditerranée), 3 mars (AFP) - Le", "Sousse (mer Méditerranée)", "AFP", "3 mars"),
        ("Weißenburg ob der Aach (dpa) - Der Tunnel", "Weißenburg ob der Aach", "dpa", ""),
        ("Cortina d'Ampezzo (ANSA) - Il tunnel", "Cortina d'Ampezzo", "ANSA", ""),
        ("أسوان في 3 مارس / أ ش أ / افتتح الوزير", "أسوان", "أ ش أ", "3 مارس"),
        ("جدة 3 مارس 2026 م واس افتتح الوزير", "جدة", "واس", "3 مارس 2026 م"),
        ("جدة 14 رمضان 1447 هـ الموافق 3 مارس 2026 م واس افتتح", "جدة", "واس", "3 مارس 2026 م"),
        ("الكويت - 3 - 11 (كونا) -- افتتح الوزير", "الكويت", "كونا", "3 - 11"),
        ("20.02. Łódź (PAP) - Tunel", "Łódź", "PAP", "20.02."),
        ("20 февраля, Гродно /Корр. БЕЛТА/. Тоннель", "Гродно", "БЕЛТА", "20 февраля"),
        ("ЛЬВІВ. 20 лютого. УНН. Тунель", "ЛЬВІВ", "УНН", "20 лютого."),
        ("LIEPĀJA, 20. februāris, LETA. Tunelis", "LIEPĀJA", "LETA", "20. februāris"),
        ("Liepāja, 20. februāris, LETA. Šodien", "Liepāja", "LETA", "20. februāris"),
        ("Bălți, 20 feb. /MOLDPRES/. Tunelul", "Bălți", "MOLDPRES", "20 feb."),
        ("Bălți, 20 feb. /Nordul/. Tunelul", "Bălți", "Nordul", "20 feb."),
        ("Варна, 20 февруари /БТА/ Тунелът", "Варна", "БТА", "20 февруари"),
        ("Arequipa, feb. 20. El túnel se abre este jueves tras diez años", "Arequipa", "", "feb. 20"),
        ("(ADR) - CHIOGGIA, 3 MAR - Il tram", "CHIOGGIA", "ADR", "3 MAR"),
        ("(ADR) - ROMA - Il tram si ferma per una notte", "ROMA", "ADR", ""),
        ("Rabat, 3 mars. 2026 (MAP) - Le tunnel", "Rabat", "MAP", "3 mars. 2026"),
        ("DUBLIN, March 3, 2026 /PRNewswire/ -- A maker", "DUBLIN", "PRNewswire", "March 3, 2026"),
        ("ZADAR, 3. ožujka 2026. (Hina) - Tunel", "ZADAR", "Hina", "3. ožujka 2026."),
        ("Vigo, 3 de marzo de 2026 (EFE).- El túnel", "Vigo", "EFE", "3 de marzo de 2026"),
        ("Nagpur: March 3, 2026 (PTI) A tunnel was opened", "Nagpur", "PTI", "March 3, 2026"),
        ("Oslo (NTB 03/03/2026) - En tunnel", "Oslo", "NTB", "03/03/2026"),
        ("Lindau (npd) - Im Tunnel fahren seit gestern wieder alle Züge", "Lindau", "npd", ""),
        ("Celle (npd/lni) - Im Tunnel fahren seit gestern wieder alle Züge", "Celle", "npd/lni", ""),
        ("BODØ (Fjordnytt): Tunnelen er stengt i natt etter en ulykke", "BODØ", "Fjordnytt", ""),
        ("ABOARD THE GREY PETREL \u2014 Sailors were taken from a raft", "ABOARD THE GREY PETREL", "", ""),
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
        "GENERAL MOTORS (GM) - the carmaker - will recall 30,000 pickup trucks",
        "Madison, 12 (pictured) - a pupil at the school - won the prize on Friday",
        "FLORENCE (and the Machine) - The band that closed the festival plays on",
        "CORRECTION: the river stood higher than in any spring",
        "The ministry (which has moved) Said nothing of it",
        "LUNDI - Le pont sera fermé toute la nuit, selon la mairie",
        "HINTERGRUND - Der Tunnel ist seit gestern gesperrt, und das bleibt so",
        "KRONIKK - Tunnelen er stengt, og det blir den lenge",
        "TURKEY RECIPES: What to cook with what is left of the dinner",
        "BERLIN DIARY - What we saw in the tunnel on the first day",
        "FRANCE: The tunnel was closed, and will be so for long",
        "MONACO - the boat, not the city, has been sold to a collector",
        "EVERTON (4-4-2): Moor; Hall, Adeyo, Petrov, Lund; Kante, Silva",
        "Essen - das heißt für viele Familien: mehr Nudeln als Fleisch",
        "Celle (neu) - Im Tunnel fahren seit gestern wieder alle Züge",
        "Sofia (mum) - The tunnel was closed last night and will be so for long",
        "Milan (right) - The tunnel was closed last night and will be so for long",
        "Lindau (npd) - Ravensburg, Tettnang",
        "Bodø (Fjordnytt): Tunnelen er stengt i natt etter en ulykke",
        "MILAN (Pioli): Maignan, Calabria, Tomori, Theo; Tonali, Bennacer, Leao",
        "Sofia, 20 Feb. The tunnel opens on that day, and the tickets are sold out",
        "In Lima, feb. 20. El túnel se abre este jueves tras diez años",
        "20 February, London Bridge, the tunnel below it was closed for good",
        "20 February, London - the tunnel below it was closed for good on that day",
        "London, 20 February, Monday. The tunnel opens on that day to all",
        "(AGGIORNAMENTO) - ROMA, 3 MAR - Il tram",
        "(FOTO) - ROMA, 3 MAR - Il tram",
        "COCOA (Mar) - Futures fell for a third day on better harvests in spring",
        "MARTIN (Ed) - It is with sadness that the family announces his death",
        "CHANNEL 4 (8 p.m.) - A family moves to a farm and learns to milk a cow",
        "CANCER (June 22 - July 22) - A letter brings good news to the whole family",
        "ANNA HALL (Jamaica) - The champion won again by a fifth of a second",
        "PARIS (the label, not the city) - has filed for bankruptcy in its home town",
        "NOKIA (Nov 26) - Sales rose by three percent in the third quarter, it said",
        "VIOLA - Anna Reed. ORSINO - Max Hill. MALVOLIO - Tom Small.",
        "SALE - Everything in the shop is half price until Saturday night",
        "Mobile - Prices for contracts rise by four percent in January, it said",
        "LIVERPOOL 2-1 - Salah scored late to win the match of the day",
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


def test_reuters_datelines_are_read_and_its_other_paragraphs_have_none() -> None:
    with gzip.open(data("reuters21578/reut2-003.sgm.gz"), "rt", encoding="latin-1") as file:
        text = file.read()
    fields = [html.unescape(field) for field in re.findall(r"<DATELINE>(.*?)</DATELINE>", text, re.DOTALL)]
    bodies = [html.unescape(body) for body in re.findall(r"<BODY>(.*?)</BODY>", text, re.DOTALL)]
    later = [paragraph for body in bodies for paragraph in re.split(r"\n {4}", body)[1:]]
    assert sum(dateline.read(field) is not None for field in fields) / len(fields) > 0.99
    assert sum(dateline.read(paragraph) is not None for paragraph in later) / len(later) < 0.001


@pytest.mark.parametrize(
    ("paragraph", "found"),
    [
        ("DORF, Austria (Alpin) - A bridge opened on Monday in town.", Dateline("DORF, Austria", "Alpin")),
        ("DORF, March 2 (Alpin) - A bridge.", Dateline("DORF", "Alpin", "March 2")),
        ("DORF (Alpin) -", Dateline("DORF", "Alpin")),
        ("BERN: A bridge opened on Monday in town.", Dateline("BERN")),
        ("DORF: A bridge opened on Monday in town.", None),
        ("Bern: A bridge opened on Monday in town.", None),
        ("Dorf (Reuters): A bridge opened.", Dateline("Dorf", "Reuters")),
        ("BERN - A bridge opened on Monday in town.", Dateline("BERN")),
        ("DORF, Austria - A bridge opened on Monday in town.", Dateline("DORF, Austria")),
        ("DORF - A bridge opened on Monday in town.", None),
        ("BERN - A", None),
        ("UN - A bridge opened on Monday in town.", None),
        ("Dorf - A bridge opened on Monday in town.", None),
        ("(Reuters) - DORF (Alpin) - A bridge opened.", Dateline("DORF", "Reuters")),
        ("(AP) - DORF, March 2 - A bridge opened on Monday.", Dateline("DORF", "AP", "March 2")),
        ("BERLIN/dpa/ - Eine Brücke wurde am Montag eröffnet.", Dateline("BERLIN", "dpa")),
        ("The bridge - A story of a town and its people.", None),
    ],
)
def test_something_speaks_for_a_dateline_besides_its_dash(paragraph: str, found: Dateline | None) -> None:
    assert dateline.read(paragraph) == found
