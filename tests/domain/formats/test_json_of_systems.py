"""Items in JSON as content systems and news APIs send them, under names of their own: each field has its place."""

# ruff: noqa: E501 (items as senders set them)

import json
from datetime import UTC, datetime
from operator import attrgetter
from typing import Any

import pytest

from tests.domain.formats.ninjs_items import item
from wire.domain import formats
from wire.domain.message import Concept, Link

POST = {
    "id": 7,
    "guid": {"rendered": "https://alpin.example/?p=7"},
    "date_gmt": "2026-03-01T07:00:00",
    "modified_gmt": "2026-03-01T08:00:00",
    "link": "https://alpin.example/bridge",
    "title": {"rendered": "Br&uuml;cke in Dorf"},
    "content": {"rendered": "<p>A bridge opened.</p><p>It shook.</p>"},
    "excerpt": {"rendered": "<p>It &amp; we shook [&hellip;]</p>"},
    "author": 4,
    "categories": [3],
    "_embedded": {
        "author": [{"name": "Ada Gruber"}],
        "wp:featuredmedia": [
            {"source_url": "https://alpin.example/1.jpg", "alt_text": "A bridge"},
            {
                "source_url": "https://alpin.example/2.jpg",
                "caption": {"rendered": "<p>Cars</p>"},
                "alt_text": "x",
            },
        ],
        "wp:term": [
            [{"taxonomy": "category", "name": "Dorf"}],
            [{"taxonomy": "post_tag", "name": "bridge"}, {"taxonomy": "nav", "name": "x"}],
        ],
    },
}
STORY = {
    "_id": "ABC7",
    "headlines": {"basic": "Dorf opens bridge", "mobile": "Bridge"},
    "subheadlines": {"basic": "It shook"},
    "description": {"basic": "A bridge is open."},
    "last_updated_date": "2026-03-01T08:00:00Z",
    "first_publish_date": "2026-03-01T07:00:00Z",
    "credits": {"by": [{"name": "Ada Gruber"}, {"name": "Bo Ng"}]},
    "source": {"name": "Alpin"},
    "taxonomy": {
        "primary_section": {"name": "Local"},
        "tags": [{"text": "bridge"}],
        "keywords": [{"keyword": "Dorf"}],
    },
    "content_elements": [
        {"type": "text", "content": "A <b>bridge</b> opened."},
        {"type": "header", "content": "Shaky"},
        {"type": "list", "items": [{"content": "One"}, {"content": "Two"}]},
        {"type": "quote", "content_elements": [{"type": "text", "content": "It shook."}]},
        {"type": "interstitial_link", "content": "Read more", "url": "https://alpin.example/2"},
        {"type": "raw_html", "content": "<p>promo</p>"},
        {"type": "table", "header": [{"content": "Bridge"}, {"content": "Metres"}], "rows": [["Dorf", "70"]]},
        {
            "type": "image",
            "url": "https://alpin.example/1.jpg",
            "caption": "The bridge",
            "credits": {"by": [{"name": "Cy Orr"}], "affiliation": [{"name": "Alpin"}]},
        },
    ],
    "promo_items": {"basic": {"type": "image", "url": "https://alpin.example/2.jpg"}},
}


def sent(value: dict[str, Any]) -> bytes:
    return json.dumps(value).encode()


@pytest.mark.parametrize(
    ("raw", "field", "expected"),
    [
        (sent(POST), "headline", "Brücke in Dorf"),
        (sent(POST), "lines", ("A bridge opened.", "It shook.")),
        (sent(POST), "summary", "It & we shook […]"),
        (sent(POST), "byline", "Ada Gruber"),
        (sent(POST), "href", "https://alpin.example/bridge"),
        (sent(POST), "identity.guid", "https://alpin.example/?p=7"),
        (sent(POST), "identity.time", datetime(2026, 3, 1, 8, tzinfo=UTC)),
        (sent(POST), "content_created", datetime(2026, 3, 1, 7, tzinfo=UTC)),
        (sent(POST), "keywords", ("bridge",)),
        (sent(POST), "subjects", (Concept(name="Dorf", rel="category"),)),
        (
            sent(POST),
            "media",
            [("https://alpin.example/1.jpg", "A bridge", ""), ("https://alpin.example/2.jpg", "Cars", "")],
        ),
        (sent(POST | {"_embedded": {"author": [], "wp:term": [None]}}), "byline", ""),
        (sent(STORY), "headline", "Dorf opens bridge"),
        (sent(STORY), "subheadline", "It shook"),
        (sent(STORY), "summary", "A bridge is open."),
        (
            sent(STORY),
            "lines",
            ("A bridge opened.", "Shaky", "One", "Two", "It shook.", "Bridge  Metres\nDorf    70"),
        ),
        (sent(STORY), "crossheads", frozenset({1})),
        (sent(STORY), "byline", "Ada Gruber, Bo Ng"),
        (
            sent(STORY),
            "people",
            (Concept(name="Ada Gruber", rel="author"), Concept(name="Bo Ng", rel="author")),
        ),
        (sent(STORY), "agency", "Alpin"),
        (sent(STORY), "identity.guid", "ABC7"),
        (sent(STORY), "identity.time", datetime(2026, 3, 1, 8, tzinfo=UTC)),
        (sent(STORY), "content_created", datetime(2026, 3, 1, 7, tzinfo=UTC)),
        (sent(STORY), "keywords", ("bridge", "Dorf")),
        (sent(STORY), "subjects", (Concept(name="Local", rel="category"),)),
        (
            sent(STORY),
            "media",
            [
                ("https://alpin.example/1.jpg", "The bridge", "Cy Orr/Alpin"),
                ("https://alpin.example/2.jpg", "", ""),
            ],
        ),
    ],
)
def test_each_field_of_a_system_has_its_place(raw: bytes, field: str, expected: object) -> None:
    found = attrgetter(field)(formats.parse(raw))
    if field == "media":
        found = [(one.href, one.caption, one.credit) for one in found]
    assert found == expected


@pytest.mark.parametrize(
    ("raw", "field", "expected"),
    [
        *((item(**{name: "One.\n\nTwo."}), "lines", ("One.", "Two.")) for name in ("body", "content", "bodyText", "articleText", "fulltext", "text")),
        *((item(**{name: "<p>One.</p>"}), "lines", ("One.",)) for name in ("article_html", "body_html5", "bodyHtml", "body")),
        (item(body_text="Own.", body="Other.", text="Another."), "lines", ("Own.",)),
        (item(content="One. The cause is not… [+812 chars]"), "lines", ("One. The cause is not…",)),
        (item(body="x", body_footer="<p>Call us.</p>"), "other_bodies", (("footer", ("Call us.",)),)),
        *((item(body="x", **{name: "S."}), "summary", "S.") for name in ("lead", "teaser", "excerpt", "standfirst", "intro", "dek", "description")),
        (item(body="x", abstract="<p>S &amp; T.</p>"), "summary", "S & T."),
        *((item(**{name: "S"}), "subheadline", "S") for name in ("subhead", "subtitle", "sub_headline", "subHeadline")),
        *((item(**{name: "C"}), "copyright", "C") for name in ("copyright", "copyright_notice", "rights")),
        *((item(**{name: "N"}), "ednote", "N") for name in ("editorialInfo", "editor_note", "editorNote")),
        (item(author="Ada Gruber"), "byline", "Ada Gruber"),
        (item(authors=["Ada Gruber", "Bo Ng"]), "byline", "Ada Gruber, Bo Ng"),
        (item(authors=[{"name": "Ada", "role": "editor"}, {"name": "Bo", "role": "writer"}]), "byline", "Bo"),
        (item(author="Ada", byline="By Bo Ng"), "byline", "Bo Ng"),
        (item(city="Dorf"), "located", "Dorf"),
        (item(city="Dorf", located="Au"), "located", "Au"),
        (item(country="Austria"), "places", (Concept(name="Austria"),)),
        (item(dateline={"located": {"city": "Dorf"}, "text": "DORF, March 1"}), "located", "Dorf"),
        (item(dateline={"located": {"city": "Dorf"}, "text": "DORF, March 1"}), "dateline", "DORF, March 1"),
        (item(categories=["culture"]), "subjects", (Concept(name="culture", rel="category"),)),
        (item(section="INR"), "subjects", (Concept(name="INR", rel="category"),)),
        (item(anpa_category=[{"qcode": "f", "name": "Finance"}]), "subjects", (Concept(code="anpa:f", name="Finance", rel="category"),)),
        (item(fixture={"value": "777", "name": "Weather"}), "subjects", (Concept(code="fixture:777", name="Weather", rel="fixture"),)),
        (item(iptcCategories=["20000337"])  , "subjects", (Concept(code="medtop:20000337", uri="http://cv.iptc.org/newscodes/mediatopic/20000337"),)),
        (item(keywords=["12345678"]), "keywords", ("12345678",)),
        (item(revisions=[{"uri": "urn:alpin:0"}]), "links", (Link(rel="related", guid="urn:alpin:0"),)),
        (item(link="https://alpin.example/1"), "href", "https://alpin.example/1"),
    ],
)  # fmt: skip
def test_a_field_is_read_under_the_names_that_systems_give_it(
    raw: bytes, field: str, expected: object
) -> None:
    assert attrgetter(field)(formats.parse(raw)) == expected


@pytest.mark.parametrize(
    ("name", "hour"),
    [
        ("modified", 8),
        ("lastModified", 8),
        ("publishDate", 8),
        ("publication_date", 8),
        ("pubDate", 8),
        ("date", 8),
    ],
)
def test_a_time_is_read_under_the_names_that_systems_give_it(name: str, hour: int) -> None:
    raw = json.dumps(
        {"uri": "urn:a", "headline": "H", name: "2026-03-01T08:00:00Z", "created": "2026-03-01T01:00:00Z"}
    )
    assert formats.parse(raw.encode()).identity.time == datetime(2026, 3, 1, hour, tzinfo=UTC)


@pytest.mark.parametrize("kind", ["image", "photo", "picture"])
def test_a_picture_beside_an_item_may_give_its_address_as_url(kind: str) -> None:
    renditions = [
        {"url": "https://a.example/2.jpg", "width": 9},
        {"url": "https://a.example/1.jpg", "width": 90},
    ]
    picture = {"type": kind, "urn": "urn:p:1", "caption": "C", "renditions": renditions}
    (medium,) = formats.parse(item(associations=[picture])).media
    assert (medium.href, medium.caption, medium.type) == ("https://a.example/1.jpg", "C", "picture")
    assert ("uri", "urn:p:1") in medium.other_ids


def test_what_an_article_of_schema_org_mentions_stands_by_its_kind() -> None:
    mentions = [{"@type": "Person", "name": "Bo"}, {"@type": "NewsMediaOrganization", "name": "Alpin"}]
    mentions += [
        {"@type": "City", "name": "Dorf"},
        {"@type": "SportsEvent", "name": "Cup"},
        {"@type": "Product", "name": "Car"},
    ]
    raw = json.dumps(
        {"@type": "NewsArticle", "headline": "H", "articleBody": "A.", "mentions": mentions}
    ).encode()
    found = formats.parse(raw)
    kinds = (found.people, found.organisations, found.places, found.events, found.objects)
    assert [one.name for kind in kinds for one in kind] == ["Bo", "Alpin", "Dorf", "Cup", "Car"]
