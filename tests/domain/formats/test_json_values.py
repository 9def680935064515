"""What the values of an unknown vendor look like, and are not: keywords, the page, the summary, times, who wrote it."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from wire.domain import formats
from wire.domain.errors import Rejected
from wire.domain.message import Message, Status
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


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"deleted": True}, Status.CANCELED),
        ({"retracted": True}, Status.CANCELED),
        ({"status": "trash"}, Status.CANCELED),
        ({"isDraft": True}, Status.WITHHELD),
        ({"isPublished": False}, Status.WITHHELD),
        ({"status": False}, Status.WITHHELD),
        ({"revision": {"published": False}}, Status.WITHHELD),
        ({"workflow_state": "in_review"}, Status.WITHHELD),
        ({"status": "future"}, Status.WITHHELD),
        ({"status": "private"}, Status.WITHHELD),
        ({"deleted": False, "draft": False, "published": True}, Status.USABLE),
    ],
)
def test_a_flag_or_a_state_of_its_system_says_that_an_item_is_not_out(
    fields: dict[str, Any], status: Status
) -> None:
    assert parsed(**fields).status is status


@pytest.mark.parametrize(
    "name", ["sperrefrist", "解禁日時", "حظر_النشر", "эмбарго", "publish_at", "scheduled_for"]
)
def test_the_name_of_an_embargo_or_a_release_may_be_of_any_language_and_holds_until_its_time(
    name: str,
) -> None:
    assert parsed(**{name: "2026-12-24T06:00:00Z"}).embargoed_until == datetime(2026, 12, 24, 6, tzinfo=UTC)


@pytest.mark.parametrize("name", ["advisory", "ملاحظة", "примечание", "備考"])
def test_a_note_may_be_called_as_a_desk_calls_it(name: str) -> None:
    assert parsed(**{name: "Sous embargo jusqu'à jeudi 06H00 GMT"}).held_because


def test_values_may_be_named_in_other_scripts() -> None:
    times = {"날짜": "2026-03-02T09:10:00Z", "본문": SENTENCE}
    korean = formats.parse(json.dumps({"제목": "서울 지하철 운행 재개", "기자": "김철수"} | times).encode())
    assert (korean.headline, korean.byline) == ("서울 지하철 운행 재개", "김철수")


def test_a_text_may_be_a_list_of_paragraphs_with_objects_between_them() -> None:
    message = parsed(
        body=None, brodtekst=[SENTENCE, {"type": "subhead", "text": "A new one"}, "Lorries must wait."]
    )
    assert message.lines == (SENTENCE, "A new one", "Lorries must wait.")


def test_the_portrait_of_its_author_is_no_picture_of_an_item() -> None:
    portrait = "https://x.example/ida.jpg"
    assert parsed(bylineImageUrl=portrait, authors=[{"name": "Ida Ek", "image": portrait}]).media == ()


def test_who_is_called_by_a_byline_comes_before_the_creator_which_may_be_the_agency() -> None:
    assert parsed(creator="afp", bylinename="Julie Pacorel").byline == "Julie Pacorel"
    assert parsed(creator="Julie Pacorel").byline == "Julie Pacorel"


def test_the_figures_of_every_text_in_html_are_pictures_of_the_item() -> None:
    main = '<figure><img src="https://x.example/otter.jpg"><figcaption>An otter.</figcaption></figure>'
    [picture] = parsed(body=f"<p>{SENTENCE}</p>", main=main).media
    assert (picture.href, picture.caption) == ("https://x.example/otter.jpg", "An otter.")
