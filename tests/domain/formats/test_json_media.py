"""What items in JSON show: associations, what is given by its address, themselves; and what may not be shown."""

# ruff: noqa: E501 (items as senders set them)

from typing import Any

import pytest

from tests.domain.formats.ninjs_items import item
from wire.domain import formats
from wire.domain.message import Link

PICTURE = {
    "type": "picture",
    "uri": "urn:p:1",
    "renditions": [
        {"href": "https://a.example/s.jpg", "width": 100, "height": 50},
        {"href": "https://a.example/l.jpg", "width": 800, "height": 600, "contentType": "image/jpeg"},
        {"width": 9000},
    ],
}


@pytest.mark.parametrize(
    ("fields", "kept"),
    [
        ({}, {"type": "picture", "id": "urn:p:1", "href": "https://a.example/l.jpg", "width": 800, "height": 600, "mime_type": "image/jpeg"}),
        ({"headline": "H"}, {"headline": "", "caption": "H"}),
        ({"headline": "H", "description_caption": "C"}, {"headline": "H", "caption": "C", "summary": ""}),
        ({"descriptions": [{"role": "x", "value": "X"}, {"role": "caption", "value": "C"}]}, {"caption": "C"}),
        ({"descriptions": [{"role": "x", "value": "X"}, {"role": "y", "value": "Y"}]}, {"caption": "X"}),
        ({"byline": "B", "creditline": "C"}, {"credit": "B", "credit_line": "C"}),
        ({"creditline": "C"}, {"credit": "C"}),
        ({"renditions": [{"href": "https://a.example/1", "mimetype": "image/png"}]}, {"mime_type": "image/png", "width": 0, "height": 0}),
        ({"renditions": [], "mimetype": "image/gif", "description_text": "D"}, {"mime_type": "image/gif", "href": "", "caption": "D"}),
        ({"uri": "", "guid": "g:1"}, {"id": "g:1"}),
        ({"uri": ""}, {"id": "https://a.example/l.jpg"}),
    ],
)  # fmt: skip
def test_a_picture_among_the_associations_is_its_largest_rendition(
    fields: dict[str, Any], kept: dict[str, Any]
) -> None:
    (media,) = formats.parse(item(associations=[PICTURE | {"name": "p"} | fields])).media
    assert {name: getattr(media, name) for name in kept} == kept


def test_a_picture_keeps_its_id_and_one_that_is_but_named_is_a_link() -> None:
    shown, named = PICTURE | {"headline": "H"}, {"type": "picture", "uri": "urn:p:2", "headline": "Named"}
    kept_back = named | {"uri": "urn:p:3", "pubstatus": "withheld"}
    message = formats.parse(item(associations={"1": shown, "2": named, "3": kept_back}))
    assert [(one.id, one.other_ids) for one in message.media] == [("urn:p:1", (("uri", "urn:p:1"),))]
    assert message.links == (Link(rel="related", guid="urn:p:2", title="Named", medium="picture"),)
    assert message.private_notes == ("picture urn:p:3 is left out: withheld",)


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ({"image": "https://a.example/1"}, [("picture", "https://a.example/1")]),
        ({"urlToImage": "https://a.example/1"}, [("picture", "https://a.example/1")]),
        ({"images": ["https://a.example/1", "https://a.example/2"]}, [("picture", "https://a.example/1"), ("picture", "https://a.example/2")]),
        ({"image": "https://a.example/1", "banner_image": "https://a.example/2", "thumbnail": "https://a.example/3"}, [("picture", "https://a.example/1"), ("picture", "https://a.example/2")]),
        ({"thumbnail": "https://a.example/3"}, [("picture", "https://a.example/3")]),
        ({"attachments": [{"url": "https://a.example/1", "mime_type": "audio/mpeg"}]}, [("audio", "https://a.example/1")]),
        ({"attachments": [{"url": "https://a.example/1.mp4?x=1"}, {"url": "https://a.example/1.pdf"}]}, [("video", "https://a.example/1.mp4?x=1")]),
        ({"image": "https://a.example/l.jpg", "associations": [PICTURE]}, [("picture", "https://a.example/l.jpg")]),
        ({"image": "/1.jpg", "photo": {"id": 7}, "media": "599e"}, []),
    ],
)  # fmt: skip
def test_what_an_item_gives_by_its_address_is_shown_once(
    fields: dict[str, Any], shown: list[tuple[str, str]]
) -> None:
    media = formats.parse(item(body_text="x", **fields)).media
    assert [(one.type, one.href) for one in media] == shown


def test_what_is_given_by_its_address_has_its_own_metadata() -> None:
    image = {
        "url": "https://a.example/1",
        "caption": "C",
        "title": "T",
        "credit": "Ada",
        "width": 800,
        "copyrightnotice": "(c)",
    }
    (media,) = formats.parse(item(body_text="x", image=image)).media
    assert (media.id, media.caption, media.headline, media.credit, media.width, media.copyright) == (
        *("https://a.example/1", "C", "T", "Ada", 800, "(c)"),
    )


def test_an_item_that_is_a_picture_shows_itself() -> None:
    message = formats.parse(item(**PICTURE | {"description_caption": "C", "usageterms": "No web"}))
    assert (message.type, message.lines) == ("picture", ())
    assert (message.media[0].id, message.media[0].caption, message.media[0].usage_terms) == (
        "main",
        "C",
        "No web",
    )


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"pubstatus": "withheld"}, "withheld"),
        ({"pubstatus": "canceled"}, "canceled"),
        ({"pubstatus": "secret"}, "unknown status"),
        ({"embargoed": "2026-03-09T00:00:00Z"}, "embargoed"),
        ({"usageterms": "EMBARGOED until Monday"}, "embargoed"),
    ],
)
def test_a_picture_that_may_not_be_published_is_left_out_and_told_of(
    fields: dict[str, str], why: str
) -> None:
    raw = item(versioncreated="2026-03-01T08:00:00Z", associations=[PICTURE | fields])
    message = formats.parse(raw)
    assert message.media == ()
    (note,) = message.private_notes
    assert note.startswith(f"picture urn:p:1 is left out: {why}")


def test_a_picture_whose_embargo_is_over_with_its_story_is_not_left_out() -> None:
    picture = PICTURE | {"embargoed": "2026-03-01T08:00:00Z"}
    assert formats.parse(item(versioncreated="2026-03-01T08:00:00Z", associations=[picture])).media
    assert not formats.parse(item(versioncreated="2026-03-01T07:59:00Z", associations=[picture])).media
    assert not formats.parse(item(associations=[picture])).media
    held = item(
        versioncreated="2026-03-01T07:00:00Z", embargoed="2026-03-01T09:00:00Z", associations=[picture]
    )
    assert formats.parse(held).media
