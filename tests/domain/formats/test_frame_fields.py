"""Where each field of ANPA 1312, IPTC 7901 and Reuters-21578 goes: the edges of their frames."""

# ruff: noqa: E501 (messages as agencies frame them)

from datetime import UTC, datetime
from operator import attrgetter
from typing import Any

import pytest

from tests.contract.format_samples import anpa, iptc7901, reuters
from wire.domain import formats
from wire.domain.errors import Rejected
from wire.domain.message import Concept


def a(*edits: tuple[str, str]) -> bytes:
    return edited(anpa(), edits)


def i(*edits: tuple[str, str]) -> bytes:
    return edited(iptc7901(), edits)


def r(*edits: tuple[str, str]) -> bytes:
    return edited(reuters(), edits)


def edited(raw: bytes, edits: tuple[tuple[str, str], ...]) -> bytes:
    text = raw.decode()
    for old, new in edits:
        assert old in text
        text = text.replace(old, new, 1)
    return text.encode()


HEADLINE, NOTE, BY = "^Dorf opens bridge<\r\n", "^Eds: Adds detail.<\r\n", "^By ADA GRUBER=\r\n"
SENT = "020912 GMT Mrz 26"
TRAILER = "AL-WF-03-02-26 0912GMT<\r\n"


@pytest.mark.parametrize(
    ("raw", "field", "expected"),
    [
        (a(), "slugline", "BC-EU--Dorf-Bridge"),
        (a((HEADLINE, "^Eds: Only a note.<\r\n")), "headline", ""),
        (a((HEADLINE + NOTE, NOTE + "^Eds: Again.<\r\n" + HEADLINE)), "headline", "Dorf opens bridge"),
        (a((HEADLINE + NOTE, NOTE + "^Eds: Again.<\r\n" + HEADLINE)), "ednote", "Eds: Adds detail.\nEds: Again."),
        (a((HEADLINE + NOTE, NOTE + HEADLINE)), "summary", ""),
        (a((HEADLINE, "^Eds: Only a note.<\r\n")), "ednote", "Eds: Only a note.\nEds: Adds detail."),
        (a((NOTE, NOTE + "^HOLD FOR RELEASE<\r\n")), "ednote", "Eds: Adds detail.\nHOLD FOR RELEASE"),
        (a((NOTE, "^AP Photo NY101<\r\n")), "other_ids", (("transmission", "a0417"), ("pictures", "AP Photo NY101"))),
        (a((NOTE, "^A second line<\r\n")), "summary", "A second line"),
        (a((BY, BY + "^AP Sports Writer=\r\n")), "byline_title", "AP Sports Writer"),
        (a((BY, BY + "^AP Sports Writer=\r\n")), "summary", ""),
        (a((BY, BY + f"^{'x' * 61}=\r\n")), "byline_title", ""),
        (a((BY, BY + f"^{'x' * 60}=\r\n")), "byline_title", "x" * 60),
        (a((BY, BY + "^Eds: a note=\r\n")), "byline_title", ""),
        (a((BY, "")), "byline", ""),
        (a((TRAILER, "")), "identity.guid", "anpa:BC-EU--Dorf-Bridge:03-02"),
        (a((TRAILER, "")), "identity.time", None),
        (a((TRAILER, "")), "agency", ""),
        (a((TRAILER, "AL-WF-03-02-68 0912GMT<\r\n")), "identity.time", datetime(2068, 3, 2, 9, 12, tzinfo=UTC)),
        (a((TRAILER, "AL-WF-03-02-69 0912GMT<\r\n")), "identity.time", datetime(1969, 3, 2, 9, 12, tzinfo=UTC)),
        (a((TRAILER, "AL-WF-12-02-26 0912EST<\r\n")), "identity.time", datetime(2026, 12, 2, 14, 12, tzinfo=UTC)),
        (a((TRAILER, "AL-WF-13-02-26 0912GMT<\r\n")), "identity.time", None),
        (a((TRAILER, "AL-WF-00-02-26 0912GMT<\r\n")), "identity.time", None),
        (a((TRAILER, "AL-WF-03-02-26 0912GMT+0200<\r\n")), "identity.time", datetime(2026, 3, 2, 7, 12, tzinfo=UTC)),
        (a((TRAILER, "AL-WF-03-02-26 0912 -0500<\r\n")), "identity.time", datetime(2026, 3, 2, 14, 12, tzinfo=UTC)),
        (a((HEADLINE, "^``Bridge'' _ open<\r\n")), "headline", '"Bridge" - open'),
        (a((HEADLINE + NOTE + BY, "")), "headline", ""),
        (i(), "keywords", ("Austria", "bridge")),
        (i(), "slugline", "Austria/bridge"),
        (i(), "private_notes", ("Tel: 1",)),
        (i(("# Notebook", "No notebook")), "private_notes", ()),
        (i(("\r\n\x03020912 GMT Mrz 26 ", "\r\n\x03020912 Mrz 68 ")), "identity.time", datetime(2068, 3, 2, 9, 12, tzinfo=UTC)),
        (i(("\r\n\x03020912 GMT Mrz 26 ", "\r\n\x03020912 CET Mrz 69 ")), "identity.time", datetime(1969, 3, 2, 8, 12, tzinfo=UTC)),
        (i((SENT, "020112 GMT+0200 MAR 26")), "identity.time", datetime(2026, 3, 1, 23, 12, tzinfo=UTC)),
        (i((SENT, "020112 GMT+0200 MAR 26")), "identity.guid", "iptc7901:alpin:eca042:2026-03-02"),
        (i((SENT, "ALPIN 020912 CET MAR 26")), "identity.time", datetime(2026, 3, 2, 8, 12, tzinfo=UTC)),
        (i((SENT, ""), ("Tel: 1", "ALPIN 020912 GMT MAR 26")), "identity.time", datetime(2026, 3, 2, 9, 12, tzinfo=UTC)),
        (i((SENT, ""), ("# Notebook\r\n\r\nTel: 1", "ab/cd\r\n\r\nALPIN 020912 GMT MAR 26")), "identity.time", datetime(2026, 3, 2, 9, 12, tzinfo=UTC)),
        (i((SENT, ""), ("# Notebook\r\n\r\nTel: 1", "ab/cd\r\n\r\nALPIN 020912 GMT MAR 26")), "lines", ("Dorf (alpin) - A bridge opened.", "Two said it shook.")),
        (i((SENT, ""), ("# Notebook\r\n\r\nTel: 1", "ab/cd\r\n\r\nALPIN 020912 GMT MAR 26")), "private_notes", ("ab/cd", "ALPIN 020912 GMT MAR 26")),
        (i((SENT, ""), ("# Notebook\r\n\r\nTel: 1", "It opened on 2 MAR 26.")), "identity.time", None),
        (i(("alpin 061", "061"), (SENT, "HLM 020912 GMT MAR 26")), "agency", "HLM"),
        (i(("\r\n\r\n# Notebook\r\n\r\nTel: 1", "\r\nalpin kl n1")), "lines", ("Dorf (alpin) - A bridge opened.", "Two said it shook.")),
        (i(("\r\n\r\n# Notebook\r\n\r\nTel: 1", "\r\nalpin kl n1")), "private_notes", ("alpin kl n1",)),
        (i(("shook.\r\n\r\n# Notebook\r\n\r\nTel: 1", "shook and\r\nended")), "private_notes", ()),
        (i(("shook.\r\n\r\n# Notebook\r\n\r\nTel: 1", "shook until the\r\nend")), "lines", ("Dorf (alpin) - A bridge opened.", "Two said it shook until the end")),
        (i(("alpin 061", "061")), "agency", ""),
        (i(("Dorf opens bridge =", "Von Ada Gruber\r\nDorf opens =")), "byline", "Ada Gruber"),
        (i(("Dorf opens bridge =", "Von Ada Gruber\r\nDorf opens =")), "headline", "Dorf opens"),
        (i(("Dorf opens bridge =", "Dorf opens =\r\nBy Ada Gruber, Alpin Staff")), "lines", ("Dorf (alpin) - A bridge opened.", "Two said it shook.")),
        (i(("Dorf opens bridge =", "Dorf opens =\r\nBy Ada Gruber, Alpin Staff")), "byline", "Ada Gruber"),
        (i(("Dorf opens bridge =", "Dorf opens =\r\n(REPEATS WITH CORRECTION)")), "ednote", "(REPEATS WITH CORRECTION)"),
        (i(("Dorf opens bridge =\r\n\r\n   Dorf (alpin)", "Dorf opens =\r\nVon Ada Gruber, Bo\r\nNg und Cy (alpin)")), "lines", ("Von Ada Gruber, Bo Ng und Cy (alpin) - A bridge opened.", "Two said it shook.")),
        (i(("Dorf opens bridge =", "1ST LEAD\r\nDorf opens\r\nBy Ada Gruber, Alpin Staff =")), "byline", "Ada Gruber"),
        (i(("Dorf opens bridge =", "1ST LEAD\r\nDorf opens\r\nBy Ada Gruber, Alpin Staff =")), "byline_title", "Alpin Staff"),
        (i(("Dorf opens bridge =", "Von der Au warnt vor Sturm =")), "headline", "Von der Au warnt vor Sturm"),
        (i(("Dorf opens bridge =", "Dorf opens bridge")), "headline", "Dorf opens bridge"),
        (i((" 4 i 111", " 9 sp 111")), "subjects", (Concept(code="iptc7901:sp", rel="category"),)),
        (i((" 4 i 111", " 0 i 111")), "urgency", None),
        (r(("<TEXT>&#2;\n<TITLE>", "<TEXT><TITLE>")), "headline", "DORF <DRF> OPENS BRIDGE"),
        (r(("<TITLE>DORF", "<TITLE>*** DORF")), "headline", "DORF <DRF> OPENS BRIDGE"),
        (r(("<TEXT>", '<TEXT TYPE="UNPROC">'), ("<TITLE>DORF &lt;DRF> OPENS BRIDGE</TITLE>\n<AUTHOR>    By Ada Gruber, Reuters</AUTHOR>\n", "DORF OPENS\n    A text.\n"), ("<DATELINE>    DORF, March 2 - </DATELINE><BODY>", "    ")), "headline", "DORF OPENS"),
        (r(("<D>coffee</D></TOPICS>", "<D>coffee</D><D>tea</D></TOPICS>\n<PEOPLE><D>gruber</D></PEOPLE>\n<ORGS><D>alpin</D></ORGS>\n<COMPANIES><D>drf</D></COMPANIES>\n<EXCHANGES><D>vse</D></EXCHANGES>")), "organisations", (Concept(name="alpin"), Concept(name="drf"))),
        (r(("<D>coffee</D></TOPICS>", "<D>coffee</D><D>tea</D></TOPICS>\n<PEOPLE><D>gruber</D></PEOPLE>\n<EXCHANGES><D>vse</D></EXCHANGES>")), "subjects", (Concept(code="anpa:f", rel="category"), Concept(code="reuters:coffee"), Concept(code="reuters:tea"), Concept(code="exchange:vse", rel="exchange"))),
        (r(("b f BC-BRIDGE-OPENS   03-02 0105", "no header")), "slugline", ""),
        (r(("b f BC-BRIDGE-OPENS   03-02 0105", "no header")), "urgency", None),
        (r(("09:12:00.50", "09:12:00")), "identity.time", datetime(1987, 3, 2, 9, 12, tzinfo=UTC)),
        (r(("<DATE> 2-MAR-1987 09:12:00.50</DATE>", "")), "identity.time", None),
        (r((" Reuter\n", " Reuter &#3;\n")), "lines", ("A bridge opened on Monday.", "Two said it shook.")),
    ],
)  # fmt: skip
def test_each_field_of_a_frame_has_its_place(raw: bytes, field: str, expected: Any) -> None:
    assert attrgetter(field)(formats.parse(raw)) == expected


@pytest.mark.parametrize(
    ("raw", "content_type", "why"),
    [
        (a(("\x02", "")), "application/x-anpa-1312", "expected text between STX and ETX"),
        (a(("\x03", "")), "application/x-anpa-1312", "expected text between STX and ETX"),
        (
            b"\x16\x01a0417\x1f\r\nu i\x13\x11 S 03-02 0140\r\n\x02\r\n\x03",
            "application/x-anpa-1312",
            "neither headline nor text",
        ),
        (b"A bridge.", "application/x-anpa-1312", "no header"),
        (i(("\x02", "")), "application/x-iptc-7901", "expected text between STX and ETX"),
        (
            b"\x01eca042 4 i 111 alpin 061\r\n\x02\r\n\x03",
            "application/x-iptc-7901",
            "neither headline nor text",
        ),
        (b"A bridge.", "application/x-iptc-7901", "no header"),
        (r(('NEWID="77"', "")), "text/x-reuters-21578", "no NEWID"),
        (r(("</REUTERS>", "")), "text/x-reuters-21578", "expected </REUTERS>"),
        (r(("<TEXT>", "")), "text/x-reuters-21578", "expected <TEXT>"),
    ],
)
def test_a_frame_that_is_broken_is_rejected_with_what_is_missing(
    raw: bytes, content_type: str, why: str
) -> None:
    with pytest.raises(Rejected, match=why):
        formats.parse(raw, content_type)


@pytest.mark.parametrize("before", [b"\x16\x16", b"\r\n", b"ZCZC alpin 061\r\n", b"\x16\x16\r\nZCZC a\n\x16"])
@pytest.mark.parametrize("frame", [anpa(), iptc7901()], ids=["anpa", "iptc7901"])
def test_what_a_line_sends_before_a_frame_changes_nothing(frame: bytes, before: bytes) -> None:
    sent = before + frame.lstrip(b"\x16")
    assert formats.detect(sent) is formats.detect(frame)
    assert formats.parse(sent) == formats.parse(frame)


def test_all_parts_of_a_7901_message_are_in_the_charset_of_the_whole() -> None:
    raw = iptc7901(titles="Aramszünet Győrben =").decode().replace("Austria/", "Győr/").encode()
    for letter, bytes_ in (("ő", b"\xcdo"), ("ü", b"\xc8u")):
        raw = raw.replace(letter.encode(), bytes_)
    message = formats.parse(raw)
    assert (message.headline, message.slugline) == ("Aramszünet Győrben", "Győr/bridge")
    assert message.faults == ("charset not declared: read as iso6937",)


def test_a_headline_alone_or_a_text_alone_is_a_message() -> None:
    alone = b"\x16\x01a0417\x1f\r\nu i\x13\x11 S 03-02 0140\r\n\x02^key<\r\n^Dorf opens<\r\n\x03"
    assert formats.parse(alone).headline == "Dorf opens"
    assert formats.parse(i(("Dorf opens bridge =", "="))).lines
    assert formats.parse(
        iptc7901(titles="Dorf opens =").replace(
            b"Dorf (alpin) - A bridge\r\nopened.\r\n\r\n   Two said it shook.", b""
        )
    ).headline


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("   A bridge\r\nopened.<\r\n   Two said so.<\r\n", ("A bridge opened.", "Two said so.")),
        ("   A bridge\r\nopened. <\r\nTwo said so.< \r\n\r\n", ("A bridge opened.", "Two said so.")),
        ("   It opened.=\r\n^The bridge<\r\n^Two said so.>\r\n", ("It opened.", "The bridge", "Two said so.")),
        ("   A < B and\r\nC = D stood.\r\n", ("A < B and C = D stood.",)),
        ("Au      31   12<\r\nDorf     8    5<\r\nEgg     18    5<\r\n", ("Au      31   12\nDorf     8    5\nEgg     18    5",)),
    ],
)  # fmt: skip
def test_marks_that_set_a_line_part_paragraphs_and_stand_in_none(body: str, lines: tuple[str, ...]) -> None:
    text = anpa().decode()
    start, end = text.index("\t   DORF"), text.index("\x03")
    assert formats.parse((text[:start] + body + text[end:]).encode()).lines == lines
