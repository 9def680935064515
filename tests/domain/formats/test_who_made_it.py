"""By whom a text or a picture is, where its message says that in several ways or places."""

import json
from typing import Any

import pytest

from tests.contract.format_samples import newsmlg2, ninjs
from wire.domain import formats

FRENCH = '<by xml:lang="fr">Par Ada Gruber</by>'


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        (f'<by xml:lang="en">By Ada Gruber</by>{FRENCH}', "Ada Gruber"),
        (f'{FRENCH}<by xml:lang="en-GB">By Bo Halden</by>', "Bo Halden"),
        ("<by>By Ada Gruber</by><by>By Bo Halden</by>", "Ada Gruber, Bo Halden"),
        (FRENCH, "Ada Gruber"),
    ],
)
def test_the_byline_of_a_g2_item_is_that_of_its_language(by: str, expected: str) -> None:
    assert formats.parse(newsmlg2().replace(b"<by>By Ada Gruber</by>", by.encode())).byline == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"bylines": [{"by": "By Ada Gruber", "title": "STF"}], "creditline": "ALPIN"}, "Ada Gruber"),
        ({"bylines": [{"by": "Ada Gruber"}, {"by": "Bo Halden"}]}, "Ada Gruber, Bo Halden"),
        ({"bylines": ["Ada Gruber"]}, "Ada Gruber"),
        ({"byline": "Ada Gruber", "creditline": "ALPIN"}, "Ada Gruber"),
        ({"photographer": {"name": "Ada Gruber"}}, "Ada Gruber"),
        ({"creditline": "ALPIN", "photographer": {"name": "Ada Gruber"}}, "ALPIN"),
    ],
)
def test_a_picture_is_by_whom_its_bylines_say(said: dict[str, Any], expected: str) -> None:
    picture = {"type": "picture", "caption": "The bridge.", **said}
    alone = json.dumps({"data": {"item": {"uri": "urn:alpin:p", "version": 1, **picture}}}).encode()
    for raw in (ninjs(associations={"1": picture}), alone):
        assert [one.credit for one in formats.parse(raw).media] == [expected]


@pytest.mark.parametrize("entries", [1, 2])
@pytest.mark.parametrize(
    ("feed", "own", "expected"),
    [
        ({"authors": [{"name": "Ada Gruber"}]}, {}, "Ada Gruber"),
        ({"author": {"name": "Ada Gruber"}}, {}, "Ada Gruber"),
        ({"authors": [{"name": "Ada Gruber"}]}, {"authors": [{"name": "Bo Halden"}]}, "Bo Halden"),
        ({"authors": [{"name": "Ada Gruber"}]}, {"author": {"name": "Bo Halden"}}, "Bo Halden"),
        ({"author": {"name": "Ada Gruber"}}, {"authors": [{"name": "Bo Halden"}]}, "Bo Halden"),
    ],
)
def test_an_entry_of_a_json_feed_without_authors_is_by_those_of_the_feed(
    feed: dict[str, Any], own: dict[str, Any], expected: str, entries: int
) -> None:
    items = [
        {"id": str(at), "title": "Dorf", "content_text": "A bridge opened.", **own} for at in range(entries)
    ]
    raw = json.dumps(
        {"version": "https://jsonfeed.org/version/1.1", "title": "Alpin", **feed, "items": items}
    ).encode()
    assert [formats.parse(one).byline for one in formats.messages(raw)] == [expected] * entries
