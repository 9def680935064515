"""Values that senders set where a standard has them, and where they stand in the message."""

# ruff: noqa: E501 (documents as senders set them)

import json
from datetime import UTC, datetime
from operator import attrgetter
from typing import Any

import pytest

from tests.contract.format_samples import email, iptc7901, newsmlg2, nitf
from tests.domain.formats.feeds import TEXT, rss
from tests.domain.formats.ninjs_items import item
from wire.domain import formats
from wire.domain.message import Concept

NEWS = "The ferry to Dorf stays in port until Friday, its owner said. About 900 people take it every day."
MODIFIED = 'xmlns:dcterms="http://purl.org/dc/terms/"'


def g2(inside: str, before: str = "</itemMeta>") -> bytes:
    return newsmlg2().decode().replace(before, inside + before, 1).encode()


def in_nitf(inside: str, before: str) -> bytes:
    return nitf().decode().replace(before, inside + before, 1).encode()


def picture(said: str) -> bytes:
    return in_nitf(
        f'<media media-type="image">{said}<media-reference source="a.jpg"/></media>', "</body.content>"
    )


@pytest.mark.parametrize(
    ("raw", "field", "expected"),
    [
        (g2('<edNote role="dpaednoterole:nonPublic">Minister calls back.</edNote>'), "private_notes", ("Minister calls back.",)),
        (g2('<edNote role="x:international">For all.</edNote>'), "ednote", "For all."),
        (item(bodies=[{"value": NEWS}], ednotes=[{"role": "not for publication", "value": "Psst."}]), "private_notes", ("Psst.",)),
        (in_nitf('<note noteclass="cpyrt"><body.content><p>(c) 2026 Alpin</p></body.content></note>', "</body.head>"), "copyright", "(c) 2026 Alpin"),
        (in_nitf('<note noteclass="cpyrt"><body.content><p>(c) 2026 Alpin</p></body.content></note>', "</body.head>"), "ednote", ""),
        (picture('<media-metadata name="Photographer" value="Bo Ng"/><media-producer>Alpin</media-producer>'), "media[0].credit", "Bo Ng"),
        (picture('<media-metadata name="Photographer" value="Bo Ng"/><media-producer>Alpin</media-producer>'), "media[0].credit_line", "Alpin"),
        (item(body_text=NEWS, rightsinfo=[{"limitations": "No use in Dorf"}, {"limitations": "No archives"}]), "usage_terms", "No use in Dorf\nNo archives"),
        (rss(f"<pubDate>Mon, 02 Mar 2026 08:00:00 GMT</pubDate><dcterms:modified {MODIFIED}>2026-03-02T09:00:00Z</dcterms:modified>{TEXT}"), "content_created", datetime(2026, 3, 2, 8, tzinfo=UTC)),
        (rss(f"<pubDate>Mon, 02 Mar 2026 08:00:00 GMT</pubDate>{TEXT}"), "content_created", None),
        (rss(f'<category domain="https://alpin.example/sections">Sea</category>{TEXT}'), "subjects", (Concept(name="Sea", code="https://alpin.example/sections:Sea", rel="category"),)),
        (iptc7901().replace(b"\r\n", b"\x02\r\n", 1).replace(b"\r\n\x02", b"\r\n", 1), "agency", formats.parse(iptc7901()).agency),
        (email().replace(b"A bridge", b"Ort: Dorf\r\nUnterzeile: In Dorf\r\nHinweis: Fotos folgen\r\n\r\nA bridge", 1), "ednote", "Unterzeile: In Dorf\nFotos folgen"),
    ],
)  # fmt: skip
def test_what_a_sender_supplies_has_its_place(raw: bytes, field: str, expected: Any) -> None:
    message = formats.parse(raw)
    name = field.removeprefix("media[0].")
    assert attrgetter(name)(message.media[0] if name != field else message) == expected


@pytest.mark.parametrize("by", ["Bo Ng", "BO NG"])
def test_a_credit_line_with_the_author_in_any_letters_is_not_the_agency(by: str) -> None:
    raw = newsmlg2().decode()
    start, end = raw.index("<provider"), raw.index("<versionCreated")
    raw = f'{raw[:start]}<provider qcode="nprov:ALP"/>{raw[end:]}'.replace(
        "<by>By Ada Gruber</by>", "<by>Bo Ng</by>"
    )
    message = formats.parse(
        raw.replace("</contentMeta>", f"<creditline>{by} / Alpin</creditline></contentMeta>").encode()
    )
    assert (message.byline, message.agency) == ("Bo Ng", "ALP")


@pytest.mark.parametrize(
    "said",
    [{"price": "0", "currency": "EUR"}, {"start": "2026-06-01", "venue": "Dorf"}, {"answers": 0, "score": 3}],
)
def test_an_item_whose_text_says_who_said_so_is_news_though_nobody_signs_or_dates_it(
    said: dict[str, Any],
) -> None:
    names = {"title": "Ferry stays in port for a week", "body": NEWS, **said}
    assert formats.parse(json.dumps(names).encode()).headline


def test_a_mail_of_three_paragraphs_is_a_story_though_it_speaks_to_its_reader() -> None:
    said = (
        "Your roses need less water than you think.",
        "You can tell by the leaves.",
        "We say: wait until you see buds.",
    )
    head = "From: Ada <a@x.example>\r\nSubject: Roses in a dry spring\r\nMessage-ID: <m1@x.example>\r\n\r\n"
    assert formats.parse((head + "\r\n\r\n".join(said)).encode()).headline == "Roses in a dry spring"
