"""What stands above the body of an IPTC 7901 message: its headline, notes and byline, however they are set."""

import pytest

from tests.contract.format_samples import iptc7901
from wire.domain import formats
from wire.domain.message import Status

LINES = ("Dorf (alpin) - A bridge opened.", "Two said it shook.")


@pytest.mark.parametrize(
    "titles",
    [
        "Dorf opens bridge",
        "\r\n\r\nDorf opens bridge",
        "    Dorf opens bridge",
        "Dorf opens\r\nbridge",
        "URGENT\r\n\r\nDorf opens bridge",
        "1ST LEAD\r\nDorf opens bridge\r\nBy Ada Gruber",
        "Dorf opens bridge\r\n- Von Ada Gruber -",
    ],
)
@pytest.mark.parametrize("blank", ["\r\n", ""])
def test_a_headline_needs_no_sign_at_its_end(titles: str, blank: str) -> None:
    raw = iptc7901().replace(b"Dorf opens bridge =\r\n\r\n", f"{titles}\r\n{blank}".encode())
    message = formats.parse(raw)
    assert (message.headline, message.lines) == ("Dorf opens bridge", LINES)


@pytest.mark.parametrize(
    "headline",
    [
        "Will Dorf open its bridge?",
        '"We opened it": Dorf',
        "Dorf signs pact with the U.S.",
        "And so it opens...",
    ],
)
def test_a_headline_may_end_in_more_than_a_letter(headline: str) -> None:
    assert formats.parse(iptc7901(titles=headline)).headline == headline


@pytest.mark.parametrize(
    "first",
    [
        "A ferry sank in the lake on Monday.",
        'The mayor said: "A ferry sank."',
        "DORF (alpin) - A ferry sank in the lake",
        "A ferry sank\r\nin the lake\r\nof Dorf\r\non Monday",
    ],
)
def test_a_text_without_a_headline_keeps_its_first_paragraph(first: str) -> None:
    message = formats.parse(iptc7901(titles=first))
    assert (message.headline, message.lines) == ("", (first.replace("\r\n", " "), *LINES))


@pytest.mark.parametrize("end", ["", " ="])
@pytest.mark.parametrize("byline", ["By Ada Gruber", "(di Ada Gruber)", "Von Ada Gruber", "By Ada Gruber ="])
def test_notes_and_a_byline_stand_between_headline_and_body(end: str, byline: str) -> None:
    titles = f"Dorf opens bridge{end}\r\n\r\n(Adds quotes in paragraph 2,\r\nbackground)\r\n\r\n{byline}"
    message = formats.parse(iptc7901(titles=titles))
    assert (message.headline, message.byline, message.lines) == ("Dorf opens bridge", "Ada Gruber", LINES)
    assert message.ednote == "(Adds quotes in paragraph 2, background)"


def test_a_byline_may_name_the_agency_of_the_message_but_no_other_word() -> None:
    assert formats.parse(iptc7901(titles="Dorf opens =\r\n\r\nVon Ada Gruber, alpin")).byline == "Ada Gruber"
    assert formats.parse(iptc7901(titles="Dorf opens =\r\n\r\nVon Ada Gruber, laut")).byline == ""


def test_a_kill_needs_no_sign_at_its_end_either() -> None:
    assert formats.parse(iptc7901(titles="KILL\r\n\r\nDorf opens bridge")).status is Status.CANCELED
