"""Values that vendors set where nothing was looked for: pictures by their path, versions, flags, other headlines."""

# ruff: noqa: E501 (items as vendors set them)

import json
from typing import Any

import pytest

from wire.domain import formats
from wire.domain.message import Message, Status
from wire.domain.splitting.parts import split

ITEM = {
    "id": "urn:x:1",
    "title": "Dike at Dorf raised",
    "body": "<p>The dike at Dorf is raised by 80 centimetres, the district said.</p>",
    "changed": "2026-03-02T09:10:00Z",
}


def parsed(**fields: Any) -> Message:
    return formats.parse(json.dumps(ITEM | fields).encode())


def shown(message: Message) -> list[tuple[str, str]]:
    return [(one.href, one.caption) for one in message.media]


def test_a_picture_that_comes_beside_its_item_has_the_words_of_the_reference() -> None:
    reference = {"type": "file--file", "id": "f-7", "meta": {"alt": "The dike"}}
    file = {
        "type": "file--file",
        "id": "f-7",
        "attributes": {"filename": "d.jpg", "uri": {"value": "public://d.jpg", "url": "/files/d.jpg"}},
    }
    item = {"type": "node--article", "id": "n-1", "attributes": ITEM}
    document = {
        "data": item | {"relationships": {"field_image": {"data": reference}}},
        "included": [file],
    }
    assert shown(formats.parse(json.dumps(document).encode())) == [("/files/d.jpg", "The dike")]


@pytest.mark.parametrize(
    ("fields", "pictures"),
    [
        (
            {"url": "https://x.example/2026/dike.html", "multimedia": [{"url": "images/d-l.jpg", "caption": "Dike"}]},
            [("https://x.example/images/d-l.jpg", "Dike")],
        ),
        ({"multimedia": [{"url": "/i/d.jpg", "caption": "Dike"}, {"url": "/i/d-thumb.jpg", "alt": "Dike"}]}, [("/i/d.jpg", "Dike")]),
        ({"image": "/i/d.jpg"}, []),
        (
            {
                "thumbnail": "https://x.example/500.jpg",
                "body": '<p>It rose.</p><figure><img src="https://x.example/1.jpg"><figcaption>Dike</figcaption></figure>',
            },
            [("https://x.example/1.jpg", "Dike")],
        ),
    ],
)  # fmt: skip
def test_a_picture_by_its_path_stands_on_its_site_and_a_small_one_only_alone(
    fields: dict[str, Any], pictures: list[tuple[str, str]]
) -> None:
    assert shown(parsed(**fields)) == pictures


@pytest.mark.parametrize("revision", [3, "3"])
def test_a_revision_that_is_a_number_is_the_version(revision: Any) -> None:
    assert parsed(revision=revision).identity.version == 3
    assert parsed(revision=revision, version=5).identity.version == 5
    assert parsed(revision={"published": True}).identity.version == 0


@pytest.mark.parametrize(
    ("name", "value", "status"),
    [
        ("published_flag", False, Status.WITHHELD),
        ("published_flag", True, Status.USABLE),
        ("draft_flag", True, Status.WITHHELD),
        ("isPublished", "false", Status.WITHHELD),
        ("deletedFlag", True, Status.CANCELED),
    ],
)
def test_a_flag_may_be_called_one(name: str, value: bool, status: Status) -> None:
    assert parsed(**{name: value}).status is status


def test_the_headline_of_a_printed_paper_stands_beside_that_of_the_site() -> None:
    message = parsed(headline={"main": "Dike at Dorf raised", "print_headline": "Higher"}, title=None)
    assert (message.headline, message.title) == ("Dike at Dorf raised", "Higher")


def test_keywords_that_are_people_and_places_are_both() -> None:
    words = [{"name": "persons", "value": "Gruber, Ada"}, {"name": "glocations", "value": "Dorf"}]
    message = parsed(keywords=words)
    assert message.keywords == ("Gruber, Ada", "Dorf")
    assert ([one.name for one in message.people], [one.name for one in message.places]) == (
        ["Gruber, Ada"],
        ["Dorf"],
    )


@pytest.mark.parametrize(
    ("title", "headline"),
    [
        ("Dike raised - Bay Herald", "Dike raised"),
        ("Dike raised | Bay Herald", "Dike raised"),
        ("Storm hits Bay Herald", "Storm hits Bay Herald"),
    ],
)
def test_the_name_of_its_sender_is_no_part_of_a_headline(title: str, headline: str) -> None:
    assert parsed(title=title, source={"name": "Bay Herald"}).headline == headline


def test_the_word_before_the_name_of_a_photographer_is_left_out() -> None:
    image = {"url": "https://x.example/1.jpg", "caption": "The dike", "credit": "Foto: Jan Li/NTB"}
    assert [one.credit for one in split(parsed(image=image)).media] == ["Jan Li/NTB"]


@pytest.mark.parametrize(
    "box",
    ['<div class="sharedaddy sd-sharing"><p>Share this:</p></div>', '<p style="display: none">Unseen.</p>', "<p hidden>Unseen.</p>"],
)  # fmt: skip
def test_boxes_to_share_a_text_and_what_nobody_sees_are_none_of_it(box: str) -> None:
    assert parsed(body=f"<p>The dike rose.</p>{box}<p>It shook.</p>").lines == ("The dike rose.", "It shook.")


def test_a_text_between_boxes_stays() -> None:
    assert parsed(
        body='<div>One. <span hidden>x</span>Two.</div><p class="shareholders">Three.</p>'
    ).lines == ("One. Two.", "Three.")


@pytest.mark.parametrize(
    ("name", "value", "field", "expected"),
    [
        ("assinatura", "João Batista", "byline", "João Batista"),
        ("cidade", "Manaus", "located", "Manaus"),
        ("linha_fina", "Água sobe", "subheadline", "Água sobe"),
        ("mediaName", "Bay Herald", "agency", "Bay Herald"),
    ],
)
def test_vendors_name_things_in_their_own_language(name: str, value: str, field: str, expected: str) -> None:
    assert getattr(parsed(**{name: value}), field) == expected


def test_a_section_may_be_a_thing_called_rubrik() -> None:
    assert [one.name for one in parsed(Rubrik={"id": 2, "Name": "Tirol"}).subjects] == ["Tirol"]


def test_media_that_are_named_by_their_keys_are_those_beside_the_item() -> None:
    media = {
        "media_key": "3_1",
        "type": "photo",
        "url": "https://x.example/t.jpg",
        "alt_text": "The dike at night",
    }
    tweet = {
        "id": "1871",
        "text": ITEM["body"],
        "created_at": ITEM["changed"],
        "attachments": {"media_keys": ["3_1"]},
    }
    message = formats.parse(json.dumps({"data": [tweet], "includes": {"media": [media]}}).encode())
    assert shown(message) == [("https://x.example/t.jpg", "The dike at night")]


def test_what_a_vendor_calls_by_is_a_town_where_somebody_else_signs() -> None:
    message = parsed(by="Korsør", skribent="Mads Holm")
    assert (message.byline, message.located) == ("Mads Holm", "Korsør")
    assert parsed(by="Mads").byline == "Mads"


def test_a_group_with_a_picture_in_it_is_no_picture() -> None:
    group = {
        "brodtekst": ITEM["body"],
        "manchet": "It rose.",
        "billede": [{"url": "https://x.example/d.jpg", "name": "D"}],
    }
    message = formats.parse(
        json.dumps({"name": "Dike at Dorf raised", "changed": ITEM["changed"], "properties": group}).encode()
    )
    assert (len(message.lines), len(message.media)) == (1, 1)


def test_the_fields_of_an_item_may_be_a_list_of_names_and_values() -> None:
    fields = {"headline": "Dike at Dorf raised", "body": "It rose.", "byline": "Jo Hart"}
    listed = [{"name": name, "value": value} for name, value in fields.items()]
    message = formats.parse(json.dumps({"story": {"id": "k-7", "fields": listed}}).encode())
    assert (message.headline, message.lines, message.byline) == (
        "Dike at Dorf raised",
        ("It rose.",),
        "Jo Hart",
    )


def test_a_text_may_stand_in_several_languages() -> None:
    message = parsed(
        language="de",
        title={"de": "Damm erhöht", "it": "Diga rialzata"},
        body={"de": "Er wuchs.", "it": "Cresce."},
    )
    assert (message.headline, message.lines) == ("Damm erhöht", ("Er wuchs.",))
    assert (message.translated, message.other_bodies) == (
        (("it", "Diga rialzata"),),
        (("main it", ("Cresce.",)),),
    )


def test_a_picture_may_be_an_item_with_but_its_own_address() -> None:
    photo = {
        "type": "picture",
        "id": "ph-1",
        "caption": "A ferry off Dorf.",
        "url": "https://x.example/f.jpg",
    }
    assert shown(formats.parse(json.dumps(photo).encode())) == [
        ("https://x.example/f.jpg", "A ferry off Dorf.")
    ]
