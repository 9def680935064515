"""Fields of an item that are lists, notes, rights, shapes and concepts: how each stands in it."""

# ruff: noqa: E501 (documents as senders set them)

import json
from typing import Any

import pytest

from tests.contract.format_samples import email, newsmlg2, ninjs, nitf
from tests.domain.formats.stories import items, story
from wire.domain import formats


@pytest.mark.parametrize(
    ("keywords", "kept"),
    [
        ("bridge, toll", ("bridge", "toll")),
        ("bridge; toll, and more", ("bridge", "toll, and more")),
        (["bridge, toll", {"name": "road"}], ("bridge, toll", "road")),
    ],
)
def test_keywords_of_one_text_are_told_apart(keywords: object, kept: tuple[str, ...]) -> None:
    assert formats.parse(ninjs(keywords=keywords)).keywords == kept
    if isinstance(keywords, str):
        by_header = email().replace(b"Subject:", f"Keywords: {keywords}\r\nSubject:".encode())
        by_label = email().replace(b"A bridge", f"Keywords: {keywords}\r\n\r\nA bridge".encode())
        assert formats.parse(by_header).keywords == formats.parse(by_label).keywords == kept


@pytest.mark.parametrize(
    ("field", "kept"),
    [
        ({"genre": "Analysis"}, {"name": "Analysis"}),
        ({"subject": "tag:a.example,2026:bridges"}, {"literal": "tag:a.example,2026:bridges"}),
        ({"place": "Dorf"}, {"name": "Dorf", "rel": "sent"}),
        ({"objects": [{"name": "MS Alpin", "uri": "https://a.example/o/1"}]}, {"name": "MS Alpin", "uri": "https://a.example/o/1"}),
        ({"organisations": [{"name": "A", "sameAs": "isin:AT1"}]}, {"rel": "sameas", "literal": "isin:AT1"}),
        ({"organisations": [{"name": "A", "related": [{"name": "B"}]}]}, {"rel": "related", "name": "B"}),
        ({"organisations": [{"name": "A", "symbols": [{"ticker": "ALP", "exchange": "WBAG"}]}]}, {"rel": "symbol", "literal": "WBAG:ALP"}),
        ({"trustIndicators": [{"role": "https://a.example/t", "title": "Checks", "href": "https://a.example/c"}]},
         {"role": "https://a.example/t", "title": "Checks", "href": "https://a.example/c"}),
        ({"trustIndicators": [{"role": "policy"}]}, {"title": "policy"}),
        ({"links": [{"href": "https://a.example/l", "title": "More"}]}, {"role": "main", "value": "More"}),
    ],
)  # fmt: skip
def test_what_an_item_of_ninjs_says_besides_stands_in_it(field: dict[str, Any], kept: dict[str, Any]) -> None:
    found = json.dumps(story(ninjs(**field)))
    whole = json.dumps(kept)[1:-1]
    assert all(part in found for part in (json.dumps({name: value})[1:-1] for name, value in kept.items())), (
        whole
    )


def test_a_rendition_without_a_width_says_none() -> None:
    rendition = {"href": "https://a.example/p.jpg", "height": 600}
    picture = {
        "name": "p",
        "uri": "urn:p:1",
        "type": "picture",
        "headline": "Bridge",
        "renditions": [rendition],
    }
    media = formats.parse(ninjs(associations=[picture])).media[0]
    assert (media.width, media.height) == (0, 600)


def test_notes_that_are_private_are_not_among_the_public_ones() -> None:
    notes = [
        {"role": "privatenote", "value": "Call the desk."},
        {"role": "x", "value": "First note."},
        "Second.",
    ]
    message = formats.parse(ninjs(edNote=notes, instructions="Third."))
    assert message.ednote == "Second.\nFirst note.\nThird."
    assert message.private_notes == ("Call the desk.",)


def test_a_licence_and_rights_in_a_language_of_their_own_both_stand() -> None:
    found = story(ninjs(rightsInfo={"linkedRights": "https://a.example/l", "encodedRights": "<odrl/>"}))
    assert found["rightsInfo"] == {"encodedRights": "<odrl/>"}
    assert {"role": "linked rights", "value": "https://a.example/l"} in found["altIds"]


def test_a_place_that_is_more_than_a_point_keeps_its_shape() -> None:
    point = {"type": "Point", "coordinates": [11.2, 47.1]}
    feature = {"type": "Feature", "properties": {"k": "v"}, "geometry": point}
    for sent in (point, feature, {"type": "LineString", "coordinates": [[11, 47], [12, 48]]}):
        assert story(ninjs(places=[{"name": "Dorf", "geoJSON": sent}]))["places"][0]["geoJSON"] == sent


def test_concepts_of_newsml_g2_keep_what_is_said_of_them() -> None:
    subjects = b"""<subject type="cpnat:person" qcode="p:1"><name>Ada</name><sameAs qcode="wd:Q1"/><related rel="r:memberOf"
    qcode="o:2"><name>Union</name></related><personDetails><born>1980</born></personDetails></subject>
    <subject type="cpnat:poi" qcode="poi:1"><name>Port</name><POIDetails><position latitude="47.1" longitude="11.2"/>
    <openHours>9 to 5</openHours></POIDetails></subject><subject type="cpnat:event" qcode="e:1"><name>Games</name>
    <eventDetails><dates><start>2026-03-05</start></dates></eventDetails></subject><subject type="cpnat:object"
    qcode="b:1"><name>MS Alpin</name></subject><subject qcode="x:1"><broader qcode="x:0"/></subject>
    <audience qcode="aud:1"><name>Traders</name></audience><subject qcode"""
    raw = newsmlg2().replace(b"<subject qcode", subjects, 1).replace(b"<itemMeta>", b"""<rightsInfo><accountable
    literal="Alpin Ltd"/></rightsInfo><itemMeta><expires>2026-05-01T00:00:00Z</expires>""")  # fmt: skip
    found = story(raw)
    assert found["people"] == [{"name": "Ada", "literal": "p:1"}, {"rel": "sameAs", "literal": "wd:Q1"}]
    assert {"creator": "o", "name": "Union", "rel": "memberOf", "literal": "o:2"} in found["subjects"]
    assert {"creator": "x", "rel": "broader", "literal": "x:0"} in found["subjects"]
    assert {"creator": "aud", "name": "Traders", "rel": "audience", "literal": "aud:1"} in found["subjects"]
    assert found["places"][0]["geoJSON"] == {"type": "Point", "coordinates": [11.2, 47.1]}
    assert found["objects"] == [{"name": "MS Alpin", "literal": "b:1"}]
    assert found["organisations"] == [{"rel": "accountable", "literal": "Alpin Ltd"}]
    assert found["expires"] == "2026-05-01T00:00:00Z"
    roles = {(each["role"], each["value"]) for each in found["altIds"]}
    assert {("person born", "1980"), ("POI openHours", "9 to 5"), ("event start", "2026-03-05")} <= roles


def test_what_the_head_of_a_document_of_nitf_names_stands() -> None:
    named = b"""<identified-content><event start-date="20260305" end-date="20260306">Games</event><virtloc>
    https://a.example/v</virtloc><function>mayor</function><object.title>MS Alpin</object.title>
    <classifier type="beat" value="b7">Bridges</classifier></identified-content></docdata>"""
    raw = nitf(docdata='management-status="usable"').replace(b"</docdata>", named)
    raw = raw.replace(
        b"</body>",
        b"<body.end><tagline>(Alpin)</tagline><bibliography>Law 12</bibliography></body.end></body>",
    )
    found = story(raw.replace(b"<docdata", b'<tobject tobject.property.type="Analysis"/><docdata', 1))
    assert {"rel": "sent", "name": "https://a.example/v"} in found["places"]
    assert found["objects"] == [{"name": "MS Alpin"}]
    assert found["genres"] == [{"name": "Analysis"}]
    assert {"creator": "sender", "name": "mayor", "rel": "function"} in found["subjects"]
    assert {"creator": "sender", "name": "Bridges", "rel": "beat", "literal": "b7"} in found["subjects"]
    roles = {(each["role"], each["value"]) for each in found["altIds"]}
    assert {("event start", "20260305"), ("event end", "20260306")} <= roles
    assert found["bodies"][0]["value"].endswith("(Alpin)\n\nLaw 12")


def test_all_that_is_said_of_a_picture_of_nitf_stands_on_it() -> None:
    body = """<p>A bridge.</p><media media-type="image"><media-metadata name="usage" value="once"/><media-metadata
    name="rights" value="no web"/><media-metadata name="camera" value="K7"/><media-reference source="a.jpg"/></media>"""
    picture = items(nitf(body=body))[-1]
    assert picture["usageTerms"] == "once no web"
    assert {"role": "camera", "value": "K7"} in picture["altIds"]
