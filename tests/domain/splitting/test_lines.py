import pytest

from wire.domain.splitting.lines import kind, link


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
