"""Items as news APIs and content systems give them: in groups of fields, texts as objects, texts as lists of blocks."""

# ruff: noqa: E501 (items as senders set them)

import json
from datetime import UTC, datetime
from operator import attrgetter
from typing import Any

import pytest

from tests.domain.formats.ninjs_items import item
from wire.domain import formats
from wire.domain.formats.common.json import json_blocks
from wire.domain.message import Concept

MORNING = datetime(2026, 3, 1, 8, tzinfo=UTC)
GUARDIAN = {"response": {"status": "ok", "results": [{
    "id": "world/bridge", "sectionName": "World", "webPublicationDate": "2026-03-01T07:00:00Z", "webTitle": "Bridge", "webUrl": "https://a.example/bridge",
    "fields": {"headline": "Dorf opens bridge", "trailText": "It shook", "byline": "Ada Gruber in Dorf", "body": "<p>One.</p>", "lastModified": "2026-03-01T08:00:00Z"},
    "tags": [{"type": "keyword", "webTitle": "Dorf"}],
}]}}  # fmt: skip
TIMES = {
    "_id": "nyt://1",
    "web_url": "https://a.example/bridge",
    "abstract": "It shook.",
    "lead_paragraph": "DORF — One.",
    "headline": {"main": "Dorf opens bridge", "kicker": "K"},
    "byline": {"original": "By Ada Gruber"},
    "pub_date": "2026-03-01T08:00:00Z",
    "news_desk": "National",
    "keywords": [{"name": "glocations", "value": "Dorf"}],
    "multimedia": [{"url": "https://a.example/1.jpg", "type": "image", "caption": "C", "credit": "Bo Ng"}],
}
APPLE = {
    "identifier": "an-1",
    "language": "en",
    "title": "Dorf opens bridge",
    "metadata": {
        "authors": ["Ada Gruber"],
        "dateModified": "2026-03-01T08:00:00Z",
        "datePublished": "2026-03-01T07:00:00Z",
        "excerpt": "It shook.",
        "canonicalURL": "https://a.example/bridge",
    },
    "components": [
        {"role": "title", "text": "T"},
        {"role": "photo", "URL": "https://a.example/1.jpg", "caption": "C"},
        {"role": "body", "format": "html", "text": "<p>One.</p><p>Two.</p>"},
        {"role": "heading2", "text": "Head"},
        {"role": "container", "components": [{"role": "body", "text": "Three."}]},
    ],
}
GHOST = {
    "posts": [
        {
            "uuid": "8b2b9a4e-77aa-4b9c-8d1e-1f2e3d4c5b6a",
            "title": "Dorf opens bridge",
            "html": "<p>One.</p>",
            "feature_image": "https://a.example/1.jpg",
            "feature_image_caption": "<span>C</span>",
            "updated_at": "2026-03-01T08:00:00Z",
            "custom_excerpt": "It shook.",
        }
    ]
}
DRUPAL = {
    "data": {
        "type": "node--article",
        "id": "3f0a1b2c-0000-4a4a-8888-999900001111",
        "attributes": {
            "title": "Dorf opens bridge",
            "changed": "2026-03-01T08:00:00Z",
            "langcode": "de",
            "status": True,
            "body": {"value": "<p>O.</p>", "processed": "<p>One.</p>", "summary": "It shook."},
        },
    }
}
FEDIVERSE = {
    "@context": "x",
    "id": "https://a.example/1",
    "type": "Article",
    "name": "Dorf opens bridge",
    "content": "<p>One.</p>",
    "updated": "2026-03-01T08:00:00Z",
    "published": "2026-03-01T07:00:00Z",
    "tag": [{"name": "#dorf"}],
    "attachment": [{"type": "Image", "url": "https://a.example/1.jpg", "mediaType": "image/jpeg"}],
}
SYSTEMS: dict[str, dict[str, Any]] = {
    "guardian": GUARDIAN,
    "times": TIMES,
    "apple": APPLE,
    "ghost": GHOST,
    "drupal": DRUPAL,
    "fediverse": FEDIVERSE,
}


def sent(value: dict[str, Any]) -> bytes:
    return json.dumps(value).encode()


@pytest.mark.parametrize("name", SYSTEMS)
def test_headline_and_time_are_read_in_the_words_of_each_system(name: str) -> None:
    found = formats.parse(sent(SYSTEMS[name]))
    assert (found.headline, found.identity.time) == ("Dorf opens bridge", MORNING)
    assert formats.identify(sent(SYSTEMS[name])) == found.identity


@pytest.mark.parametrize(
    ("name", "field", "expected"),
    [
        ("guardian", "lines", ("One.",)),
        ("guardian", "summary", "It shook"),
        ("guardian", "byline", "Ada Gruber in Dorf"),
        ("guardian", "keywords", ("Dorf",)),
        ("guardian", "href", "https://a.example/bridge"),
        ("guardian", "subjects", (Concept(name="World", rel="category"),)),
        ("times", "lines", ("DORF — One.",)),
        ("times", "byline", "Ada Gruber"),
        ("times", "keywords", ("Dorf",)),
        ("times", "subjects", (Concept(name="National", rel="category"),)),
        ("times", "media", [("https://a.example/1.jpg", "C", "Bo Ng")]),
        ("apple", "lines", ("One.", "Two.", "Head", "Three.")),
        ("apple", "crossheads", frozenset({2})),
        ("apple", "byline", "Ada Gruber"),
        ("apple", "summary", "It shook."),
        ("apple", "href", "https://a.example/bridge"),
        ("apple", "media", [("https://a.example/1.jpg", "C", "")]),
        ("ghost", "lines", ("One.",)),
        ("ghost", "summary", "It shook."),
        ("ghost", "media", [("https://a.example/1.jpg", "C", "")]),
        ("drupal", "lines", ("One.",)),
        ("drupal", "summary", "It shook."),
        ("drupal", "language", "de"),
        ("fediverse", "lines", ("One.",)),
        ("fediverse", "keywords", ("dorf",)),
        ("fediverse", "media", [("https://a.example/1.jpg", "", "")]),
    ],
)
def test_each_field_of_an_api_has_its_place(name: str, field: str, expected: object) -> None:
    found = attrgetter(field)(formats.parse(sent(SYSTEMS[name])))
    if field == "media":
        found = [
            (one.href, one.caption if one.caption != "Dorf opens bridge" else "", one.credit) for one in found
        ]
    assert found == expected


@pytest.mark.parametrize(
    ("blocks", "lines"),
    [
        (
            [
                {
                    "_type": "block",
                    "style": "normal",
                    "children": [{"_type": "span", "text": "One "}, {"_type": "span", "text": "two."}],
                },
                {"_type": "block", "style": "h2", "children": [{"text": "Head"}]},
            ],
            ("One two.", "Head"),
        ),
        (
            [
                {"type": "paragraph", "data": {"text": "One &amp; <b>two</b>."}},
                {"type": "header", "data": {"text": "Head"}},
                {"type": "list", "data": {"items": ["A", "B"]}},
            ],
            ("One & two.", "Head", "A", "B"),
        ),
        (
            [
                {"nodeType": "paragraph", "content": [{"nodeType": "text", "value": "1 < 2."}]},
                {
                    "nodeType": "unordered-list",
                    "content": [
                        {
                            "nodeType": "list-item",
                            "content": [
                                {"nodeType": "paragraph", "content": [{"nodeType": "text", "value": "A"}]}
                            ],
                        }
                    ],
                },
            ],
            ("1 < 2.", "A"),
        ),
        (
            [{"type": "embed", "content": "x"}, {"type": "text", "content": "One."}, {"content": "y"}, "z"],
            ("One.",),
        ),
    ],
)
@pytest.mark.parametrize("name", ["body", "content", "blocks"])
def test_a_text_in_blocks_is_read(name: str, blocks: list[Any], lines: tuple[str, ...]) -> None:
    assert formats.parse(item(**{name: blocks})).lines == lines


@pytest.mark.parametrize(
    ("raw", "field", "expected"),
    [
        (item(news=["One.", "Two."]), "lines", ("One.", "Two.")),
        (item(bodyXhtml="<p>One.</p>"), "lines", ("One.",)),
        (item(body={"nodeType": "document", "content": [{"nodeType": "paragraph", "content": [{"nodeType": "text", "value": "One."}]}]}), "lines", ("One.",)),
        (item(creator=["Ada Gruber"]), "byline", "Ada Gruber"),
        (item(creator="AFP", byline="By Ada Gruber"), "byline", "Ada Gruber"),
        (item(creator="AFP", byline="By Ada Gruber"), "people", ()),
        (item(source_name="Harbour Times"), "agency", "Harbour Times"),
        (sent({"result": [{"_id": "1", "title": "Dorf", "body": "x", "_updatedAt": "2026-03-01T08:00:00Z"}]}), "identity.time", MORNING),
        (sent({"sys": {"id": "c7", "updatedAt": "2026-03-01T08:00:00Z"}, "fields": {"title": "Dorf", "body": "One."}}), "identity.time", MORNING),
        (sent({"sys": {"id": "c7"}, "fields": {"title": "Dorf", "body": "One."}}), "identity.guid", "c7"),
    ],
)  # fmt: skip
def test_what_other_systems_call_otherwise_is_read(raw: bytes, field: str, expected: object) -> None:
    assert attrgetter(field)(formats.parse(raw)) == expected


def test_a_text_in_words_goes_before_one_in_blocks() -> None:
    assert formats.parse(
        item(body_html="<p>One.</p>", blocks=[{"type": "text", "content": "Two."}])
    ).lines == ("One.",)


def test_blocks_in_blocks_are_read_to_a_depth_that_nobody_needs() -> None:
    block: dict[str, Any] = {"type": "text", "content": "One."}
    for _ in range(10):
        block = {"type": "container", "children": [block]}
    assert json_blocks.markup([block]) == "<p>One.</p>"
    for _ in range(5):
        block = {"type": "container", "children": [block]}
    assert json_blocks.markup([block]) == ""


def test_an_article_with_a_title_is_no_envelope_of_its_content() -> None:
    found = formats.parse(sent({"title": "Dorf opens bridge", "content": {"html": "<p>One.</p>"}}))
    assert (found.headline, found.lines) == ("Dorf opens bridge", ("One.",))
