"""Where in a message the words of an embargo are looked for: its first lines, dateline, signature, slugline, notes."""

import pytest

from tests.contract.format_samples import email, ninjs
from wire.domain import formats


def held(raw: bytes) -> str:
    return formats.parse(raw).held_because.partition(", by its ")[2]


TEXT = "The bridge over the Alm is open, the mayor of Dorf said.\n\nIt is 40 metres long."
MARK = "Not for publication before 10:00 on 3 March"


def test_the_head_of_a_press_release_is_read_to_its_fourth_line() -> None:
    head = "PRESS RELEASE\n\nDorf, 2 March\n\nTown office\n\n"
    assert held(ninjs(bodies=[{"value": head + MARK + "\n\n" + TEXT}])) == "first lines"


def test_the_text_of_an_entry_of_a_feed_is_read_too() -> None:
    item = f"<item><title>Dorf opens bridge</title><description>{MARK}&lt;p&gt;{TEXT}</description></item>"
    feed = f"<rss version='2.0'><channel><title>Alpin</title>{item}</channel></rss>".encode()
    assert [held(entry) for entry in formats.messages(feed)] == ["first lines"]


def test_a_mark_in_the_brackets_of_a_dateline_holds() -> None:
    line = "DORF (Alpin, embargoed until Tuesday 10:00) - " + TEXT
    assert held(ninjs(bodies=[{"value": line}])) == "first lines"


def test_a_mark_in_the_signature_of_a_mail_holds_and_the_rest_of_it_stays_away() -> None:
    mail = email().rstrip() + f"\r\n\r\n-- \r\n{MARK}\r\nPress office, +43 1 234\r\n".encode()
    assert held(mail) == "note to editors"
    assert formats.parse(mail).ednote == MARK


@pytest.mark.parametrize(
    ("slug", "headline", "holds"),
    [
        ("EMBARGO", "UN extends embargo", False),
        ("EMBARGO-SUDAN", "UN extends embargo on Sudan", False),
        ("EMBARGO-SUDAN", "UN meets on Sudan", True),
        ("EMBARGOED-SUDAN", "UN extends embargo", True),
        ("DORF-BRIDGE/HFR", "Dorf opens bridge", True),
    ],
)
def test_a_slugline_names_the_topic_where_the_headline_does_too(
    slug: str, headline: str, holds: bool
) -> None:
    assert (held(ninjs(slugline=slug, headlines=[{"value": headline}])) == "slugline") is holds


@pytest.mark.parametrize(
    "note",
    [
        "Nie publikować przed środą, godz. 10.00",
        "Не публиковать до 10:00 среды",
        "Do not publish before 10:00",
    ],
)
def test_an_order_not_to_publish_yet_is_no_kill(note: str) -> None:
    assert held(ninjs(ednote=note)) == "note to editors"


@pytest.mark.parametrize(
    "line",
    [
        "Note to editors: This material becomes public at midnight Tuesday GMT.",
        "Hinweis an die Redaktionen: Bitte bis Freitagmorgen unter Verschluss halten.",
        "(NOTE AUX REDACTIONS: Feu vert attendu, patienter jusqu'au début du discours.)",
        "Do redakcji: Wstrzymać się z publikacją, trwa autoryzacja.",
    ],
)
def test_a_line_that_is_marked_as_a_note_to_editors_is_read_as_one(line: str) -> None:
    assert held(ninjs(bodies=[{"value": f"{line}\n\n{TEXT}"}])) == "first lines"


@pytest.mark.parametrize(
    "line",
    [
        "Note to editors: The bridge is closed to walkers until Friday.",
        "Hinweis an die Redaktionen: Foto folgt.",
    ],
)
def test_one_that_says_something_else_holds_nothing(line: str) -> None:
    assert not held(ninjs(bodies=[{"value": f"{line}\n\n{TEXT}"}]))


@pytest.mark.parametrize(
    ("headline", "holds"),
    [
        ("HOLD FOR OK: Town to open bridge", True),
        ("AWAITING OK - Town to open bridge", True),
        ("Dorf öffnet Brücke (NOCH NICHT FREIGEGEBEN)", True),
        ("HOLD FOR OK: TOWN TO OPEN BRIDGE", False),
        ("ON HOLD: Town to open bridge", False),
        ("Town is waiting for okay of the state", False),
    ],
)
def test_a_mark_in_capitals_holds_that_a_headline_waits_for_a_word(headline: str, holds: bool) -> None:
    assert (held(ninjs(headlines=[{"value": headline}])) == "headline") is holds
