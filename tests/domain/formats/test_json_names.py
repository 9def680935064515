"""Items in JSON under names that no system here is known for: they are found by what their names say."""

# ruff: noqa: E501 (items as senders set them)

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from wire.domain import formats
from wire.domain.message import Message

TIME = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
LEXICAL = {"root": {"children": [{"type": "paragraph", "children": [{"type": "text", "text": "It shook."}]}]}}
PARAGRAPH = {"type": "paragraph", "text": "It shook."}


def parsed(value: Any) -> Message:
    return formats.parse(json.dumps(value).encode())


@pytest.mark.parametrize(
    "value",
    [
        {"data": {"articlesConnection": {"edges": [{"node": {"title": "Dorf opens bridge", "content": "It shook."}}]}}},
        {"hits": {"hits": [{"id": "1", "versions": [{"properties": {"Headline": ["Dorf opens bridge"], "BodyRaw": ["It shook."]}}]}]}},
        {"story": {"id": 1, "content": {"headline": "Dorf opens bridge", "body": "It shook."}}},
        {"id": "p", "data": {"titre": [{"type": "heading1", "text": "Dorf opens bridge"}], "corps": [PARAGRAPH]}},
        {"docs": [{"title": "Dorf opens bridge", "content": LEXICAL}]},
        {"headline": "Dorf opens bridge", "cards": [{"story-elements": [{"type": "text", "text": "<p>It shook.</p>"}]}]},
        {"properties": {"heading": "Dorf opens bridge", "bodyText": {"markup": "<p>It shook.</p>"}}},
        {"contents": [{"title": "Dorf opens bridge", "body": "It shook."}]},
        {"item": {"system": {"id": "k"}, "elements": {"headline": {"type": "text", "value": "Dorf opens bridge"}, "body": {"value": "<p>It shook.</p>"}}}},
        {"storyId": "e", "attributes": {"headline": "Dorf opens bridge"}, "content": {"text": "<p>It shook.</p>"}},
        {"article_id": "1", "article_title": "Dorf opens bridge", "article_body": "It shook.", "article_author": "Ada"},
        {"metadata": {"headline": "Dorf opens bridge"}, "components": [{"identifier": "body", "content": [{"insert": "It "}, {"insert": "shook."}]}]},
    ],
)  # fmt: skip
def test_headline_and_text_are_found_wherever_an_item_keeps_them(value: Any) -> None:
    message = parsed(value)
    assert (message.headline, message.lines) == ("Dorf opens bridge", ("It shook.",))


@pytest.mark.parametrize(
    "fields",
    [
        {"last-published-at": "2026-03-01T09:30:00Z", "published-at": "2026-02-01T09:30:00Z"},
        {"last_publication_date": "2026-03-01T09:30:00Z", "first_publication_date": "2026-02-01T09:30:00Z"},
        {"updatetime": {"iso8601": "2026-03-01T09:30:00Z", "utc": "1772357400000"}},
        {"article_dtm": "20260301093000"},
        {"dateUpdated": 1772357400},
    ],
)
def test_the_time_of_the_last_change_counts(fields: dict[str, Any]) -> None:
    assert parsed({"headline": "Dorf opens bridge", "body": "It shook.", **fields}).identity.time == TIME


@pytest.mark.parametrize(
    "fields",
    [
        {"author-name": "Ada Gruber"},
        {"auteur": "Ada Gruber"},
        {"author": {"first_name": "Ada", "last_name": "Gruber"}},
        {"writer": "Ada Gruber"},
    ],
)
def test_who_wrote_it_is_found_under_other_names(fields: dict[str, Any]) -> None:
    assert parsed({"headline": "Dorf opens bridge", "body": "It shook.", **fields}).byline == "Ada Gruber"


def test_what_an_item_says_itself_goes_before_what_its_groups_say() -> None:
    said = {
        "id": "1",
        "headline": "Dorf opens bridge",
        "body": "It shook.",
        "data": {"title": "Old", "body": "Older."},
    }
    message = parsed(said)
    assert (message.headline, message.title, message.lines) == ("Dorf opens bridge", "Old", ("It shook.",))


@pytest.mark.parametrize(
    ("fields", "hrefs"),
    [
        ({"featured_image": "https://a.example/1.jpg", "featured_image_alt": "https://a.example/2.jpg"}, ["https://a.example/1.jpg"]),
        ({"leadPhoto": {"image_url": "https://a.example/1.jpg"}, "authorPhoto": "https://a.example/2.jpg"}, ["https://a.example/1.jpg"]),
    ],
)  # fmt: skip
def test_a_picture_is_found_by_what_its_name_says(fields: dict[str, Any], hrefs: list[str]) -> None:
    media = parsed({"headline": "Dorf opens bridge", "body": "It shook.", **fields}).media
    assert [one.href for one in media] == hrefs


def test_words_that_names_of_a_standard_begin_with_are_kept() -> None:
    said = {
        "type": "picture",
        "headline": "Dorf",
        "description_text": "A bridge.",
        "description_caption": "Cars",
    }
    message = parsed({**said, "description_creditline": "Alpin"})
    assert (message.lines, [one.caption for one in message.media]) == ((), ["Cars"])
