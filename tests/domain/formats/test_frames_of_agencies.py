"""Framed wire as APA, dpa, AAP, the Canadian Press, ANSA, Lusa and Xinhua set it."""

import pytest

from tests.contract.format_samples import anpa, iptc7901, nitf
from wire.domain import formats

TEXT = """DEL 41
DL-METRO-FARE
Delhi Metro fares to rise from April
    New Delhi, Feb 25 (PTI) Fares on the Delhi Metro will rise by up to
five rupees from April 1, the operator said on
Wednesday.
    The last increase was in August.
NNNN
"""


@pytest.mark.parametrize(
    ("titles", "headline", "keywords"),
    [
        ("Land/Haushalt/\r\n(Neu)\r\nDorf opens =", "Dorf opens", ("Land", "Haushalt")),
        ("SOC-CUP/QUARTER\r\nDorf opens =", "Dorf opens", ("SOC-CUP", "QUARTER")),
        (
            "Tourismus/Winter/Tirol\r\n\r\nDorf opens\r\n\r\nUtl.: It shook",
            "Dorf opens",
            ("Tourismus", "Winter", "Tirol"),
        ),
        ("Verkehr/\r\nDorf opens =", "Dorf opens", ("Verkehr",)),
        ("Dorf/Au =", "Dorf/Au", ()),
        ("Dorf opens/closes it\r\nDorf again =", "Dorf opens/closes it Dorf again", ()),
    ],
)
def test_keywords_may_stand_above_the_headline(titles: str, headline: str, keywords: tuple[str, ...]) -> None:
    found = formats.parse(iptc7901(titles=titles).replace(b"Austria/bridge/", b""))
    assert (found.headline, found.keywords) == (headline, keywords)


def test_keywords_above_the_headline_do_not_replace_those_of_the_header() -> None:
    found = formats.parse(iptc7901(titles="Land/Haushalt/\r\nDorf opens ="))
    assert (found.headline, found.slugline) == ("Dorf opens", "Austria/bridge")


@pytest.mark.parametrize("end", [" =", ""])
def test_the_second_line_of_a_headline_of_apa_is_no_text(end: str) -> None:
    blank = "" if end else "\r\n"
    found = formats.parse(iptc7901(titles=f"Dorf opens\r\n{blank}Utl.: It shook - badly{end}"))
    assert (found.headline, found.subheadline) == ("Dorf opens", "It shook - badly")
    assert found.lines[0].startswith("Dorf (alpin)")


def test_the_day_at_the_end_of_a_header_is_no_agency() -> None:
    raw = iptc7901().replace(b"ccccb   alpin 061", b"   Mi, 25.Feb 2026")
    found = formats.parse(raw)
    assert (found.agency, found.other_ids) == ("", ())


@pytest.mark.parametrize(
    ("line", "note", "keywords"),
    [
        ("(Recasts; adds forecast)", "Eds: Adds detail.\nRecasts; adds forecast", ()),
        ("INDEX: Politics, Sport", "Eds: Adds detail.", ("Politics", "Sport")),
    ],
)
def test_a_line_of_service_above_the_headline_is_none(
    line: str, note: str, keywords: tuple[str, ...]
) -> None:
    found = formats.parse(anpa().replace(b"^Dorf opens bridge<", f"^{line}<\r\n^Dorf opens bridge<".encode()))
    assert (found.headline, found.keywords) == ("Dorf opens bridge", keywords)
    assert found.ednote == note


@pytest.mark.parametrize(
    "sign",
    [
        "IC // MSP",
        "YM8-CB/ S0A QBXB",
        "CB-YRK/ S0A QBXV",
        "oka mav",
        "///JDM/",
        "-- BERNAMA NH",
        "Enditem",
        "END ITEM",
    ],
)
def test_a_line_that_signs_a_story_is_a_private_note(sign: str) -> None:
    found = formats.parse(nitf(body=f"<p>A bridge opened.</p><p>It shook.</p><p>{sign}</p>"))
    assert found.lines == ("A bridge opened.", "It shook.")
    assert found.private_notes == (sign,)


@pytest.mark.parametrize("sign", ["Enditem", "-30-", "NNNN", "Endit."])
def test_a_word_behind_the_last_sentence_that_ends_the_story_is_a_private_note(sign: str) -> None:
    found = formats.parse(nitf(body=f"<p>A bridge opened.</p><p>It shook. {sign}</p>"))
    assert (found.lines[-1], found.private_notes) == ("It shook.", (sign,))
    page = formats.parse(f"A bridge opened\n\nA bridge opened in Dorf.\n\nIt shook. {sign}\n".encode())
    assert (page.lines[-1], page.private_notes) == ("It shook.", (sign,))


def test_a_sentence_that_ends_with_such_a_word_stays() -> None:
    assert formats.parse(nitf(body="<p>It was the enditem</p>")).lines == ("It was the enditem",)


def test_plain_wire_that_is_set_in_lines_has_its_paragraphs() -> None:
    found = formats.parse(TEXT.encode())
    assert found.lines == (
        *("DEL 41", "DL-METRO-FARE", "Delhi Metro fares to rise from April"),
        "New Delhi, Feb 25 (PTI) Fares on the Delhi Metro will rise by up to five rupees from April 1, the operator "
        "said on Wednesday.",
        "The last increase was in August.",
    )
    assert found.private_notes == ("NNNN",)


@pytest.mark.parametrize(
    "edit", [("\n    New", "\n\n    New"), ("    The", "The"), ("five rupees", "five rupees" * 9)]
)
def test_other_plain_lines_stay_as_they_are(edit: tuple[str, str]) -> None:
    assert "Wednesday." in formats.parse(TEXT.replace(*edit).encode()).lines
