"""JSON that is no news is rejected with what it is; a story that has some of its names, or tells of it, is one."""

# ruff: noqa: E501 (items as systems write them)

import json
from typing import Any

import pytest

from wire.domain import formats
from wire.domain.errors import Rejected
from wire.domain.formats.common.json import json_kinds
from wire.domain.message import Message, Status

AT = "2026-03-02T09:10:00Z"
TEXT = "The ferry to Dorf stays in port until Friday, its owner said. About 900 people take it every day."
NOTICE = "We store cookies on your device. You can change your choice at any time in our settings."


def parsed(value: Any) -> Message:
    return formats.parse(json.dumps(value).encode())


@pytest.mark.parametrize(
    ("value", "what"),
    [
        ({"app": {"title": "Desk", "description": TEXT, "version": "4.2"}, "theme": "dark", "updated": AT}, "no text, and no time"),
        ({"name": "Ada Gruber", "username": "ada", "email": "a@x.example", "bio": TEXT, "created_at": AT}, "a user, by its username and email"),
        ({"title": "Rain jacket", "description": TEXT, "price": "89.00", "sku": "R1", "url": "https://s.example/r", "published_at": AT}, "a product, by its price and sku"),
        ({"title": "Reporter", "company": "Post", "description": TEXT, "salary": {"min": 5}, "employmentType": "FULL", "date": AT}, "a job, by its"),
        ({"postId": 8, "author": "Ada G", "text": TEXT, "likes": 2, "createdAt": AT}, "a comment, by its postid and likes"),
        ({"type": "message", "user": "U1", "text": TEXT, "ts": "1763640000.2", "date": AT}, "a message of a chat, by its user and ts"),
        ({"timestamp": AT, "level": "error", "logger": "ingest", "message": TEXT}, "a line of a log"),
        ({"type": "FeatureCollection", "metadata": {"title": "Earthquakes, Past Day", "url": "https://e.example/q"}, "features": [{"properties": {"title": "M 5 - Tonga"}}]}, "expected news"),
        ({"login": {"title": "Sign in to read on", "hint": TEXT}, "nav": {"home": "Home", "a": "News"}}, "neither a time nor an author"),
        ({"banner": {"title": "We value your privacy", "text": NOTICE, "updated": AT}, "lang": "en"}, "a notice"),
        ({"latitude": 1.5, "longitude": 2.5, "summary": TEXT, "time": AT}, "a place"),
        ({"@type": "JobPosting", "title": "Editor", "description": TEXT, "datePosted": AT}, "a thing of type JobPosting"),
        ({"title": "The Tideline", "description": TEXT, "logo": "l.png", "navigation": [{"a": 1}], "url": "https://t.example/", "updated_at": AT}, "a site"),
        ({"title": "Keeps me dry", "body": TEXT, "rating": 5, "verified_purchase": True, "helpful_votes": 4, "date": AT}, "a review of a buyer"),
        ({"from": "Ada", "body": TEXT, "date": AT}, "a message of a chat, by its from"),
        ({"type": "FeatureCollection", "title": "Quakes of today", "text": TEXT, "date": AT}, "a map with its features"),
        ({"error": {"code": 401, "title": "No valid key", "message": TEXT, "time": AT}}, "an error of a server"),
        ({"headline": "Fly to Rome", "body": TEXT, "cta": "Book", "advertiser": "Air", "campaign": "f7", "date": AT}, "an advertisement"),
    ],
)  # fmt: skip
def test_what_is_no_news_is_rejected_by_what_it_is(value: Any, what: str) -> None:
    with pytest.raises(Rejected, match=what):
        parsed(value)


@pytest.mark.parametrize(
    "fields",
    [
        {"price": None, "ticker": "FER", "company": "Ferry AS"},
        {"features": [{"geometry": {"type": "Point"}, "properties": {"mag": 6.4}}]},
        {"match": {"homeTeam": "Dorf", "awayTeam": "Berg", "score": "2-1"}, "homeTeam": "Dorf", "awayTeam": "Berg"},
        {"byline": "Ada Gruber", "section": "Film", "director": "Bo Lund", "runtime": 97},
        {"author": "Ada Gruber", "license": "CC BY 4.0", "repository": "https://g.example/r"},
        {"lat": 1.5, "lng": 2.5, "address": "Kai 1"},
        {"byline": "Ada Gruber", "start": "2026-07-10", "venue": "Dorf"},
        {"symbol": "FER", "isin": "NO0000009538"},
        {"temp": "7", "wind": "120 km/h"},
        {"locked": False, "labels": ["ports"], "byline": "Ada Gruber"},
        {"likes": 12, "replies": 3},
    ],
)  # fmt: skip
def test_a_story_may_have_names_of_something_else(fields: dict[str, Any]) -> None:
    assert parsed({"headline": "Ferry stays in port", "text": TEXT, "date": AT, **fields}).headline


def test_a_story_with_an_author_may_speak_to_its_readers() -> None:
    story = {"title": "Why sites ask you about cookies", "content": NOTICE, "date": AT}
    assert parsed(story | {"author": "Ada Gruber"}).byline == "Ada Gruber"
    with pytest.raises(Rejected, match="a notice"):
        parsed(story)


def test_a_headline_and_a_text_alone_are_a_story() -> None:
    assert parsed({"title": "Ferry stays in port", "text": TEXT}).lines == (TEXT,)


def test_comments_in_an_envelope_are_no_messages_of_their_own() -> None:
    comments = [{"author": "Ada G", "createdAt": AT, "text": TEXT}] * 2
    raw = json.dumps({"comments": comments, "total": 2}).encode()
    assert list(formats.messages(raw)) == [raw]
    with pytest.raises(Rejected, match="expected news"):
        formats.parse(raw)


def test_a_kill_needs_no_words() -> None:
    assert parsed({"id": "n-4711", "deleted": True, "updated": AT}).status is Status.CANCELED


def test_a_kind_is_known_by_two_names_and_by_more_than_news_has() -> None:
    def of(*names: str, told: int = 0) -> str:
        return json_kinds.of(names, has_headline=True, has_text=True, told=told)

    assert of("price", "title") == ""
    assert of("price", "sku") == "a product, by its price and sku"
    assert of("price", "sku", "headline", "section") == ""
    assert of("price", "sku", told=1) == ""
    assert of("likes", "postId") == ""
    assert json_kinds.of(("likes", "postId"), has_headline=False, has_text=True, told=0).startswith(
        "a comment"
    )


def test_a_page_of_html_in_quotes_is_no_text() -> None:
    page = json.dumps("<html><h1>503 Service Unavailable</h1><p>Please try again later.</p></html>")
    with pytest.raises(Rejected, match="value: str"):
        formats.parse(page.encode())


def test_what_a_content_system_keeps_apart_from_a_story_stands_beside_it() -> None:
    story = parsed(
        {
            "sys": {"id": "c7", "updatedAt": AT},
            "fields": {"title": "Ferry stays in port", "body": TEXT, "prio": "high", "layout": "wide"},
        }
    )
    assert story.headline == "Ferry stays in port"


@pytest.mark.parametrize(
    "beside", [{"url": "https://n.example/ferry"}, {"source": "Post"}, {"section": "Ports"}]
)
def test_a_headline_with_a_time_is_news_by_its_address_source_or_section(beside: dict[str, str]) -> None:
    heading = {"title": "Ferry stays in port until Friday", "published_at": AT}
    assert parsed(heading | beside).headline == "Ferry stays in port until Friday"
    for without in (heading, heading | {"url": "ferry"}, {"title": heading["title"]} | beside):
        with pytest.raises(Rejected, match="no text, and no time"):
            parsed(without)


def test_names_beside_the_object_of_a_text_count_for_the_item() -> None:
    said = {
        "title": {"rendered": "Rain jacket"},
        "content": {"rendered": TEXT},
        "price": "89.00",
        "sku": "R1",
        "currency": "EUR",
    }
    with pytest.raises(Rejected, match="a product, by its"):
        parsed(said)
