"""Items of systems that keep values in wrappers, in blocks of components, or under names of their own."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from wire.domain import formats
from wire.domain.formats.common.json import json_wrapped
from wire.domain.message import Message

TIME = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)


def parsed(value: Any) -> Message:
    return formats.parse(json.dumps(value).encode())


def test_relations_of_json_api_are_the_objects_they_hold() -> None:
    author = {"data": {"id": 2, "attributes": {"name": "Fien De Smet"}}}
    cover = {"data": {"id": 7, "attributes": {"url": "https://x.example/bee.jpg", "caption": "A bee"}}}
    said = {
        "title": "Bees",
        "content": "Bees came.",
        "updatedAt": "2026-03-01T09:30:00Z",
        "author": author,
        "cover": cover,
    }
    message = parsed({"data": {"id": 41, "attributes": said}, "meta": {}})
    assert (message.headline, message.byline, message.identity.time) == ("Bees", "Fien De Smet", TIME)
    assert [(one.href, one.caption) for one in message.media] == [("https://x.example/bee.jpg", "A bee")]


def test_a_reference_is_the_object_that_comes_beside_the_item() -> None:
    asset = {"sys": {"id": "as1"}, "fields": {"description": "A cabin", "file": {"url": "//x.example/g.jpg"}}}
    link = {"sys": {"type": "Link", "linkType": "Asset", "id": "as1"}}
    item = {"sys": {"id": "4kx"}, "fields": {"title": "Cabins", "body": "They run.", "image": link}}
    message = parsed({"items": [item], "includes": {"Asset": [asset]}})
    assert [(one.href, one.caption) for one in message.media] == [("https://x.example/g.jpg", "A cabin")]


def test_components_of_a_document_are_its_text_and_its_pictures() -> None:
    content = [
        {"component": "p", "content": {"text": "Apples bloom <b>early</b>."}},
        {
            "component": "image",
            "content": {"caption": "Blossom", "image": {"originalUrl": "https://x.example/a.jpg"}},
        },
        {"component": "subtitle", "content": {"title": "Sleepless"}},
        {"type": "text", "paragraphs": [{"blockType": "paragraph", "text": {"value": "Farmers wake."}}]},
    ]
    message = parsed({"metadata": {"title": "Apples"}, "livingdoc": {"content": content}})
    assert message.lines == ("Apples bloom early.", "Sleepless", "Farmers wake.")
    assert [(one.href, one.caption) for one in message.media] == [("https://x.example/a.jpg", "Blossom")]


def test_texts_in_objects_are_read_at_any_depth() -> None:
    message = parsed({"headline": {"main": {"text": "Pumps sell"}}, "body": "They sold."})
    assert message.headline == "Pumps sell"


@pytest.mark.parametrize("name", ["modification_datetime", "storyTime", "publishedDate", "lastChangeDate"])
def test_a_time_is_known_by_what_its_name_says(name: str) -> None:
    assert parsed({"headline": "Pumps", "body": "Sold.", name: "2026-03-01T09:30:00Z"}).identity.time == TIME


@pytest.mark.parametrize("name", ["harvestDate", "expiryDate", "embargoDate", "eventStartDate", "updatedBy"])
def test_times_of_something_else_are_none_of_the_item(name: str) -> None:
    assert parsed({"headline": "Pumps", "body": "Sold.", name: "2026-03-01T09:30:00Z"}).identity.time is None


@pytest.mark.parametrize(
    ("said", "tag"),
    [("English", "en"), ("spa", "es"), ("EN", "en"), ("de-CH", "de-CH"), ("Klingon", "Klingon")],
)
def test_a_language_has_its_tag(said: str, tag: str) -> None:
    assert parsed({"headline": "Pumps", "language": said}).language == tag


def test_objects_that_name_each_other_do_not_make_a_document_endless() -> None:
    others = [
        {
            "id": str(n),
            "type": "x",
            "attributes": {"label": f"Part {n}"},
            "of": [{"type": "x", "id": str(n + 1)}] * 2,
        }
        for n in range(20)
    ]
    last = {"id": "20", "type": "x", "of": [{"type": "x", "id": "0"}]}
    sent = {
        "id": "a",
        "attributes": {"title": "Trams", "body": "They run."},
        "of": [{"type": "x", "id": "0"}] * 2,
    }
    document = {"data": sent, "included": [*others, last]}
    assert len(json.dumps(json_wrapped.unwrapped(json.dumps(document), document))) < 2_000_000
    assert parsed(document).headline == "Trams"


@pytest.mark.parametrize("value", [5, [1], ["a"], {"value": 7}, {"html": ["x"]}])
@pytest.mark.parametrize("name", ["title", "headline", "summary", "body"])
def test_what_is_no_text_where_one_is_expected_is_passed_over(name: str, value: object) -> None:
    said = {"headline": "Trams", "body_text": "They run.", name: {"value": value}}
    assert parsed(said).lines == ("They run.",)


def test_markdown_is_read_without_its_signs() -> None:
    words = (
        "## Bees first\n\nA *bee hotel* costs **40 euros**. More [here](https://x.example).\n\n* one\n* two"
    )
    message = parsed({"headline": "Bees", "content": words})
    assert message.lines[:2] == ("Bees first", "A bee hotel costs 40 euros. More here.")
    assert message.crossheads == {0}
    plain = "The price is 5 * 3 and [sic] 4 * 2."
    assert parsed({"headline": "Bees", "content": plain}).lines == (plain,)


def test_a_picture_in_the_text_is_one_of_the_item() -> None:
    figure = '<figure><img src="https://x.example/t.jpg"><figcaption>A tram</figcaption></figure>'
    message = parsed({"headline": "Trams", "body_html": f"<p>They run.</p>{figure}"})
    assert [(one.href, one.caption) for one in message.media] == [("https://x.example/t.jpg", "A tram")]


def test_who_wrote_an_item_stands_beside_who_sends_it() -> None:
    message = parsed(
        {"headline": "Ice", "source": "TT", "byline": "TT", "bylines": [{"byline": "Märta Hjelm"}]}
    )
    assert message.byline == "Märta Hjelm"
