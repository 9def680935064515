"""Items of a message: their ids, their bodies, and what belongs to what."""

from typing import Any

import pytest

from wire.domain.items.build import build
from wire.domain.items.ids import uri_of
from wire.domain.message import Concept, Identity, Link, Media, Message, Teaser
from wire.domain.splitting.parts import split


def message(**fields: Any) -> Message:
    return Message(**{"format": "nitf", "identity": Identity(), "headline": "Dorf opens bridge", **fields})


def items(**fields: Any) -> list[dict[str, Any]]:
    made = message(**fields)
    return [dict(item.value) for item in build("id", 1, 0, made, split(made))]


def test_a_picture_that_is_a_message_names_who_sends_it() -> None:
    picture = Media(id="main", caption="A bridge", credit_line="Pool")
    (value,) = items(type="picture", agency="Alpin", media=(picture,))
    assert [(one["role"], one["name"]) for one in value["infoSources"]] == [
        ("agency", "Alpin"),
        ("credit line", "Pool"),
    ]
    (value,) = items(type="picture", media=(picture,))
    assert [one["role"] for one in value["infoSources"]] == ["credit line"]


@pytest.mark.parametrize(
    ("sent", "printed", "located"),
    [
        ("Nuku'alofa", "NUKU'ALOFA, Feb 25 (AP) -", "Nuku'alofa"),
        ("São Paulo", "SAO PAULO, Feb 25 (AP) -", "São Paulo"),
        ("LISBON", "LISBON, Feb 25 (AP) -", "Lisbon"),
        ("Porto", "LISBON, Feb 25 (AP) -", "Lisbon"),
        ("Porto", "", "Porto"),
    ],
)
def test_a_city_is_spelt_as_its_sender_spells_it(sent: str, printed: str, located: str) -> None:
    story = items(located=sent, dateline=printed, lines=("One.",))[0]
    assert story["located"] == located


@pytest.mark.parametrize(
    ("caption", "credit", "by"),
    [
        ("Cars on the bridge. Photo: Ada Gruber", "", "Ada Gruber"),
        ("Cars on the bridge. (AP Photo/Ada Gruber)", "", "AP Photo/Ada Gruber"),
        ("Cars on the bridge. Photo: Ada Gruber", "Alpin", "Alpin"),
        ("Cars on the bridge.", "", None),
    ],
)
def test_a_picture_of_an_article_may_say_in_its_caption_whom_it_is_by(
    caption: str, credit: str, by: str | None
) -> None:
    picture = items(lines=("One.",), media=(Media(id="1", caption=caption, credit=credit),))[1]
    assert picture.get("by") == by
    assert picture["descriptions"][0]["value"] == caption


@pytest.mark.parametrize(
    ("printed", "line", "body"),
    [
        ("LISBON, Feb 20 (HP) -", "One.", "LISBON, Feb 20 (HP) - One."),
        ("LISBON, Portugal", "One ferry ran on Friday, and two on Saturday.", None),
        ("LISBON, Feb 20 (HP)", "PORTO, Feb 20 (HP) - One.", "PORTO, Feb 20 (HP) - One."),
        ("2026-02-20", "One.", "One."),
        ("", "One.", "One."),
    ],
)
def test_the_dateline_of_a_field_stands_before_the_body_where_it_can_be_told_from_it(
    printed: str, line: str, body: str | None
) -> None:
    [story] = items(dateline=printed, lines=(line, "Two."))
    expected = body or f"{printed} - {line}"
    assert story["bodies"][0]["value"] == f"{expected}\n\nTwo."


def test_a_story_names_its_own_media_and_teasers_and_a_teaser_its_own_picture() -> None:
    teasers = (Teaser(headline="Ferry runs"), Teaser(headline="Tram stops"))
    media = (Media(caption="A bridge."), Media(caption="A tram.", teaser=1))
    story, ferry, tram, bridge, tram_picture = items(lines=("One.",), teasers=teasers, media=media)
    assert [a["uri"] for a in story["associations"]] == [ferry["uri"], tram["uri"], bridge["uri"]]
    assert [a["uri"] for a in tram["associations"]] == [tram_picture["uri"]]
    assert "associations" not in ferry
    assert [a["uri"] for a in tram_picture["associations"]] == [tram["uri"]]
    assert [a["uri"] for a in bridge["associations"]] == [story["uri"]]


def test_a_part_with_an_id_keeps_its_uri_and_one_without_is_named_by_what_it_says() -> None:
    def uris(words: str, id: str) -> list[str]:
        found = items(
            lines=("One.",), teasers=(Teaser(id=id, headline=words),), media=(Media(id=id, caption=words),)
        )
        return [item["uri"] for item in found[1:]]

    assert uris("Before", "x") == uris("After", "x") != uris("Before", "y")
    assert set(uris("Before", "")).isdisjoint(uris("After", ""))


def test_an_item_that_is_linked_has_the_uri_of_its_story_and_a_page_its_address() -> None:
    links = (
        Link(rel="previous", guid="urn:a:0", title="Bridge closes"),
        Link(rel="seeAlso", href="https://a.example/1"),
        Link(rel="seeAlso", href="no address"),
    )
    [story] = items(lines=("One.",), links=links)
    before, page = story["associations"]
    assert (before["uri"], before["rel"], before["name"]) == (
        uri_of("urn:a:0", "story"),
        "previous",
        "linked",
    )
    assert before["altIds"] == [{"role": "message", "value": "urn:a:0"}]
    assert before["headlines"] == [{"role": "main", "value": "Bridge closes"}]
    assert page == {"name": "linked", "rel": "seeAlso", "uri": "https://a.example/1"}


def test_only_web_addresses_are_uris_and_a_file_of_the_same_delivery_is_named() -> None:
    subjects = (Concept(name="Tea", uri="https://a.example/t"), Concept(name="Milk", uri="milk", code="x:1"))
    story, picture = items(
        lines=("One.",), subjects=subjects, media=(Media(caption="A bridge.", href="bridge.jpg"),)
    )
    assert [(s["name"], s.get("uri"), s["creator"]) for s in story["subjects"]] == [
        ("Tea", "https://a.example/t", "https://a.example/"),
        ("Milk", None, "x"),
    ]
    assert "renditions" not in picture
    assert {"role": "file", "value": "bridge.jpg"} in picture["altIds"]


@pytest.mark.parametrize(
    ("href", "path"),
    [
        ("/n/7", True),
        ("n/7?at=10:30", True),
        ("n/7", True),
        ("#top", False),
        ("javascript:void(0)", False),
        ("", False),
    ],
)
def test_a_teaser_of_a_page_without_an_address_keeps_the_path_of_its_link(href: str, path: bool) -> None:
    *_, teaser = items(teasers=(Teaser(headline="Bridge closes", href=href),))
    assert ({"role": "path", "value": href} in teaser["altIds"]) is path
    assert "renditions" not in teaser


def test_what_was_mended_is_told_on_every_item() -> None:
    found = items(lines=("One.",), teasers=(Teaser(headline="Ferry"),), faults=("mended: line 3",))
    assert [item["trustIndicators"] for item in found] == [[{"title": "mended: line 3"}]] * 2


def test_a_picture_that_is_the_message_has_its_title_place_and_time() -> None:
    [picture] = items(
        headline="",
        type="picture",
        title="Desk title",
        located="Dorf",
        media=(Media(id="main", caption="A bridge."),),
    )
    assert (picture["profile"], picture["title"], picture["located"]) == ("media", "Desk title", "Dorf")


@pytest.mark.parametrize(
    ("agency", "sources"),
    [
        ("Prairie Herald", ["Prairie Herald", "AP"]),
        ("AP", ["AP"]),
        ("The Associated Press", ["The Associated Press"]),
        ("", ["AP"]),
    ],
)
def test_a_story_with_the_dateline_of_another_agency_is_from_that(agency: str, sources: list[str]) -> None:
    story = items(
        agency=agency, lines=("CHICAGO (AP) — A grain elevator was still smouldering on Sunday, he said.",)
    )[0]
    assert [one["name"] for one in story["infoSources"]] == sources


def test_a_body_whose_dateline_stands_below_its_points_keeps_it_alone() -> None:
    points = (
        "* Company books a charge",
        "TOKYO, Nov 12 (Reuters) - The insurer said it would cut 1,200 jobs.",
    )
    [story] = items(dateline="TOKYO, Nov 12", lines=points)
    assert story["bodies"][0]["value"] == "\n\n".join(points)
