import pytest

from wire.domain.splitting.lines import kind
from wire.domain.splitting.link_lines import read as link


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("Anmelden", "furniture"),
        ("Se connecter", "furniture"),
        ("Compartir", "furniture"),
        ("Logga in", "furniture"),
        ("Newsletter abonnieren", "furniture"),
        ("Sign up for our morning newsletter and get the day's top stories in your inbox.", "furniture"),
        ("Mehr zum Thema", "heading"),
        ("Les plus lus", "heading"),
        ("Lo más leído", "heading"),
        ("Mest lest", "heading"),
        ("Kommentare", "close"),
        ("© 2024 The Paper", "close"),
        ("Alle Rechte vorbehalten.", "close"),
        ("March 3, 2024", "stamp"),
        ("18. November 2019, 10:03 Uhr", "stamp"),
        ("hace 3 horas", "stamp"),
        ("Updated 2 days ago", "stamp"),
        ("2 days ago at 07:52 am", "stamp"),
        ("Lisbon - 20 Feb 2026 - Crews of the ferries struck at 17:30", "short"),
        ("Relacionados", "heading"),
        ("İlgili Haberler", "heading"),
        ("Lesen Sie auch: Busfahrer stimmen über Streik ab", "link"),
        ("À lire aussi : Les conducteurs votent la grève", "link"),
        ("Leggi anche: Gli autisti votano lo sciopero", "link"),
        ("Lue myös: Kuljettajat äänestävät lakosta", "link"),
        ("Von Anna Muster", "byline"),
        ("Por Ana Ruiz", "byline"),
        ("Tekst: Kari Berg", "byline"),
    ],
)
def test_the_lines_of_sites_are_known_in_many_languages(line: str, meant: str) -> None:
    assert kind(line) == meant


@pytest.mark.parametrize(
    "line",
    [
        "Human rights groups welcome the ruling",
        "I built a tool that makes a digest of every newsletter",
        "Why not now, they asked",
        "Von der Leyen",
    ],
)
def test_headlines_are_not_lines_of_the_site(line: str) -> None:
    assert kind(line) == "short"


def test_a_link_line_keeps_its_address() -> None:
    assert link("Read also: Tram drivers vote https://paper.example/tram") == (
        "Read also",
        "Tram drivers vote",
        "https://paper.example/tram",
    )
    assert link("Read also: https://paper.example/tram") is None


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("a" * 139, "short"),
        ("a" * 140, "prose"),
        ("a" * 38 + ".", "short"),
        ("a" * 39 + ".", "prose"),
        ("橋" * 46, "short"),
        ("橋" * 47, "prose"),
        ("橋" * 13 + "。", "prose"),
        ("橋" * 12 + "。", "short"),
        ("A\nB", "prose"),
        ("!!!", "furniture"),
        ("7", "stamp"),
        ("12 Comments", "close"),
        ("3 min read", "stamp"),
        ("(c) The Paper", "close"),
        ("Follow us:", "close"),
        ("Comments »", "close"),
    ],
)
def test_a_line_is_a_paragraph_from_a_length_on(line: str, meant: str) -> None:
    assert kind(line) == meant


@pytest.mark.parametrize("mark", [":", ">", "|", "\u2013", "\u2014", "\u00bb"])
def test_a_label_and_its_headline_are_parted_by_any_mark(mark: str) -> None:
    assert link(f"Read also {mark} Tram drivers vote") == ("Read also", "Tram drivers vote", "")
    assert link("Read also Tram drivers vote") is None
    assert link(f"He said {mark} Tram drivers vote") is None


def test_a_line_of_the_site_has_at_most_a_hundred_and_twenty_characters() -> None:
    assert kind("All rights reserved. " + "x" * 99) == "close"
    assert kind("All rights reserved. " + "x" * 100) == "short"


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        *(("Submitted photo", "credit"), ("Jane Doe Getty Images", "credit"), ("Read the brief", "short")),
        *((line, "close") for line in ("Here all rights reserved", "Uns alle Rechte vorbehalten")),
        *((line, "furniture") for line in ("Unsere Newsletter", "News in your inbox")),
        *((line, "furniture") for line in ("Vårt nyhetsbrev", "Onze nieuwsbrief")),
    ],
)  # fmt: skip
def test_words_of_a_credit_or_a_box_are_looked_at_closely(line: str, meant: str) -> None:
    assert kind(line) == meant


def test_a_notice_of_copyright_closes_a_page_however_much_it_says() -> None:
    notice = "Copyright 2026 Hill Media Inc. All rights reserved. This material may not be published or sold."
    assert kind(f"{notice} Nor may it be rewritten.") == "close"
    assert kind("Copyright lawyers met in Selwick on Friday to talk about what machines may read.") == "prose"
