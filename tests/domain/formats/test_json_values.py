"""What the values of an unknown vendor look like, and are not: keywords, the page, the summary, times, who wrote it."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from wire.domain import formats
from wire.domain.errors import Rejected
from wire.domain.message import Message
from wire.domain.splitting.parts import split

SENTENCE = "The council of Lisbon closed the old bridge to lorries on Monday, and a new one is planned."
ITEM = {"headline": "Old bridge closed to lorries", "stamp": "2026-03-02T09:10:00Z", "body": SENTENCE}


def parsed(**fields: Any) -> Message:
    return formats.parse(json.dumps(ITEM | fields).encode())


def test_an_initial_ends_no_sentence_so_a_name_may_have_one() -> None:
    assert parsed(**{"author-name": "R. Selvi"}).byline == "R. Selvi"


def test_whom_a_picture_is_from_is_not_the_agency() -> None:
    assert parsed(**{"hero-image-attribution": "Forest Department"}).agency == ""


def test_an_item_may_keep_each_value_in_a_list_of_its_own() -> None:
    values = {
        "Headline": ["Wolf seen at Edsbyn"],
        "BodyRaw": ["<p>A wolf was seen.</p>"],
        "Section": ["News"],
    }
    times = {"Pubdate": ["2026-03-01T06:00:00Z"], "Author": ["Ida Ek"], "uuid": ["nv1"]}
    hit = {"id": "nv1", "versions": [{"properties": values | times}]}
    message = formats.parse(json.dumps({"hits": {"hits": [hit]}}).encode())
    assert (message.headline, message.byline) == ("Wolf seen at Edsbyn", "Ida Ek")
    assert message.lines == ("A wolf was seen.",)
    assert [subject.name for subject in message.subjects] == ["News"]
    assert message.keywords == ()


def test_words_and_links_in_the_blocks_of_a_text_are_neither_keywords_nor_the_page_nor_the_summary() -> None:
    quote = {"kind": "quote", "value": "A milestone, says the mayor."}
    link = {"kind": "link", "data": {"uri": "https://x.example"}, "marks": ["em", "strong"], "value": "here"}
    message = parsed(body={"content": [{"kind": "text", "value": SENTENCE}, quote, link]})
    assert message.lines[0] == SENTENCE
    assert (message.keywords, message.href, message.summary) == ((), "", "")


def test_the_text_is_not_the_summary_too() -> None:
    assert parsed().summary == ""


def test_an_item_of_a_standard_may_have_a_deck_and_a_teaser_under_names_of_its_vendor() -> None:
    standard = {"uri": "urn:x:1", "versioncreated": "2026-03-02T09:10:00Z", "type": "text"}
    message = parsed(**standard, subhead="A new one is planned", teaser="Lorries must wait.")
    assert (message.subheadline, message.summary) == ("A new one is planned", "Lorries must wait.")


def test_a_number_is_a_time_only_where_its_name_says_so() -> None:
    assert parsed(published=1_772_442_600, stamp="").identity.time == datetime(2026, 3, 2, 9, 10, tzinfo=UTC)
    assert parsed(retention=2_592_000_000).identity.time == datetime(2026, 3, 2, 9, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    "names", [{"asyncapi": "3.0.0"}, {"openapi": "3.1"}, {"$schema": "x", "properties": {}}]
)
def test_a_description_of_data_is_no_news(names: dict[str, Any]) -> None:
    with pytest.raises(Rejected, match="a description of data"):
        parsed(**names)


def test_a_byline_that_an_item_states_is_not_printed_again_above_its_text() -> None:
    story = split(parsed(byline="Ida Ek", body=f"<p>By Ida Ek | Feb. 20</p><p>{SENTENCE}</p>")).story
    assert story is not None
    assert (story.byline, story.lines) == ("Ida Ek", (SENTENCE,))


@pytest.mark.parametrize(
    "value",
    [
        {
            "status": 500,
            "timestamp": "2026-03-02T10:00:00Z",
            "message": "Internal server error",
            "path": "/x",
        },
        {
            "coord": {"lon": 1, "lat": 2},
            "weather": [{"main": "Clear"}],
            "dt": 1_772_442_600,
            "name": "Lisbon",
        },
    ],
)
def test_a_line_and_a_time_are_no_news(value: dict[str, Any]) -> None:
    with pytest.raises(Rejected):
        formats.parse(json.dumps(value).encode())
