"""NewsML 1.2: what is said of a component is said of what it holds, be that the story or a picture."""

# ruff: noqa: E501 (documents as senders set them)

import time
from typing import Any

import pytest

from tests.domain.formats.newsml_parts import (
    CAPTION,
    LINES,
    PICTURE_LINES,
    STORY,
    component,
    described,
    parsed,
    photo,
    raw,
    rights,
    text,
)
from tests.domain.formats.stories import items
from wire.domain.message import Concept, Media

LOGIC = "<SubjectCode><Subject FormalName='04000000'/></SubjectCode>"
SIZES = (component(photo("s.jpg", 90), role="Thumbnail"), component(photo("l.jpg", 900), role="HighRes"))
TERMS = rights("Web only")

PICTURES = {
    "in one component": component(PICTURE_LINES, TERMS, CAPTION, photo("l.jpg", 900)),
    "deeper than its lines": component(PICTURE_LINES, TERMS, CAPTION, component(photo("l.jpg", 900), role="HighRes")),
    "in a component with a role of its own": component(component(PICTURE_LINES, TERMS, CAPTION, photo("l.jpg", 900)), role="Supporting"),
    "beside its caption": component(component(PICTURE_LINES, TERMS, photo("l.jpg", 900)), CAPTION),
    "in equivalents": component(PICTURE_LINES, TERMS, CAPTION, component(*SIZES, equivalents="yes", role="Photo")),
    "in several sizes": component(PICTURE_LINES, TERMS, CAPTION, *SIZES),
    "with a caption that no role names": component(PICTURE_LINES, TERMS, component(text("A stall.")), component(photo("l.jpg", 900))),
}  # fmt: skip


@pytest.mark.parametrize("picture", PICTURES.values(), ids=PICTURES)
@pytest.mark.parametrize("first", [True, False])
def test_what_is_said_of_a_picture_is_the_pictures_at_any_depth(picture: str, first: bool) -> None:
    message = parsed(LINES, *((picture, STORY) if first else (STORY, picture)))
    [media] = message.media
    assert (media.headline, media.caption, media.credit) == ("At the fair", "A stall.", "Bo Ng")
    assert (media.copyright, media.usage_terms) == ("(c) Bo", "Web only")
    assert (media.href, media.width, media.height) == ("l.jpg", 900, 900)
    assert message.lines == ("The fair opened.",)
    assert (message.headline, message.byline, message.copyright) == ("Fair opens", "Ada Gruber", "(c) Story")
    assert (message.usage_terms, message.subheadline) == ("", "")


@pytest.mark.parametrize("picture", PICTURES.values(), ids=PICTURES)
def test_what_is_said_of_a_picture_is_not_of_a_story_that_lacks_it(picture: str) -> None:
    lines = "<NewsLines><HeadLine>Fair opens</HeadLine></NewsLines>"
    message = parsed(lines, STORY, picture)
    assert (message.byline, message.copyright, message.usage_terms) == ("", "", "")
    [story, medium] = items(raw(lines, STORY, picture))
    assert "Bo" not in str(story)
    assert medium["by"] == "Bo Ng"


def test_terms_and_administration_of_a_picture_are_its_own_too() -> None:
    picture = component(
        PICTURE_LINES,
        '<AdministrativeMetadata><Provider><Party FormalName="Bo Pictures"/></Provider><Creator><Party FormalName="Bo"/></Creator><Property FormalName="Desk" Value="Photo"/></AdministrativeMetadata>',
        described(
            f"{LOGIC}<Genre FormalName='Portrait'/><Location><Property FormalName='City' Value='Au'/></Location>"
        ),
        photo("a.jpg"),
    )
    message = parsed(LINES, STORY, picture)
    assert (message.subjects, message.genres, message.places, message.people) == ((), (), (), ())
    [media] = message.media
    assert media.genres == (Concept(code="Portrait"),)
    assert media.places == (Concept(name="Au"),)
    assert media.people == (Concept(name="Bo", rel="creator"),)
    assert media.source == "Bo Pictures"
    assert ("Desk", "Photo") in media.other_ids
    assert message.agency == "alpin.example"


def test_a_picture_has_rights_and_terms_of_the_components_around_it_that_it_lacks() -> None:
    around = (LINES, rights("No archive", "Alpin"), described(LOGIC + "<Language FormalName='en'/>"))
    first, second = parsed(
        *around, STORY, component(photo("a.jpg")), component(PICTURE_LINES, TERMS, photo("b.jpg"))
    ).media
    assert (first.copyright, first.copyright_holder, first.usage_terms) == (
        "(c) Story",
        "Alpin",
        "No archive",
    )
    assert first.subjects == second.subjects == (Concept(code="subj:04000000"), *first.subjects[1:])
    assert (first.credit, first.headline, first.caption) == ("", "", "")
    assert (second.copyright, second.copyright_holder, second.usage_terms) == ("(c) Bo", "", "Web only")


def test_of_two_components_around_it_a_picture_has_the_rights_of_the_nearer_one() -> None:
    inner = component(rights("Near"), STORY, component(photo("a.jpg")))
    [media] = parsed(LINES, rights("Far", "Alpin"), inner).media
    assert (media.usage_terms, media.copyright_holder) == ("Near", "Alpin")


def test_pictures_of_an_item_without_a_text_have_nothing_of_each_other() -> None:
    first, second = parsed(component(PICTURE_LINES, TERMS, photo("a.jpg")), component(photo("b.jpg"))).media
    assert (first.usage_terms, second.usage_terms, second.credit, second.caption) == ("Web only", "", "", "")


def test_the_nearest_component_counts_and_what_it_says_is_not_of_the_one_beside_it() -> None:
    gallery = component(
        rights("Outer"), component(photo("a.jpg")), component(rights("Inner"), photo("b.jpg"))
    )
    message = parsed(LINES, STORY, gallery)
    assert [media.usage_terms for media in message.media] == ["Outer", "Inner"]
    assert message.usage_terms == ""


def test_pictures_that_share_a_component_share_what_it_says() -> None:
    first, second = parsed(
        LINES, STORY, component(PICTURE_LINES, CAPTION, component(photo("a.jpg")), component(photo("b.jpg")))
    ).media
    assert (first.href, second.href) == ("a.jpg", "b.jpg")
    assert first.caption == second.caption == "A stall."
    of_both = component(described(LOGIC), component(photo("a.jpg")), component(photo("b.jpg")))
    assert [media.subjects[0].code for media in parsed(LINES, STORY, of_both).media] == ["subj:04000000"] * 2
    assert parsed(LINES, STORY, of_both).subjects == ()
    assert first.credit == second.credit == "Bo Ng"


@pytest.mark.parametrize(
    ("pictures", "hrefs"),
    [
        (component(*SIZES, equivalents="yes"), ["l.jpg"]),
        (component(component(photo("s.jpg", 90)), component(photo("l.jpg", 900)), equivalents="yes"), ["l.jpg"]),
        (component(photo("s.jpg", 90), photo("l.jpg", 900)), ["l.jpg"]),
        ("".join(SIZES), ["l.jpg"]),
        (component(component(photo("a.jpg"), role="Main"), component(photo("b.jpg"), role="Main")), ["a.jpg", "b.jpg"]),
        (component(component(photo("a.jpg"), role="Main"), component(photo("b.jpg"), role="Supporting")), ["a.jpg", "b.jpg"]),
        (component(*SIZES) + component(component(photo("t.jpg", 90), role="Thumbnail"), component(photo("b.jpg", 900), role="HighRes")), ["l.jpg", "b.jpg"]),
        (component(component(photo("a.jpg"), role="HighRes"), component(photo("b.jpg"), role="HighRes")), ["a.jpg", "b.jpg"]),
        (component(component(photo("v.mp4", 90, "Video")), component(photo("l.jpg", 900)), equivalents="yes"), ["v.mp4", "l.jpg"]),
    ],
)  # fmt: skip
def test_equivalents_are_one_picture_and_others_are_several(pictures: str, hrefs: list[str]) -> None:
    assert [media.href for media in parsed(LINES, STORY, pictures).media] == hrefs


def test_a_picture_beside_the_text_in_one_component_has_nothing_of_the_storys_lines() -> None:
    [media] = parsed(LINES, text("The fair opened."), photo("a.jpg", 90)).media
    assert (media.id, media.headline, media.caption, media.credit) == ("a.jpg", "", "", "")


def test_an_item_that_is_but_a_picture_has_the_nearest_lines_and_those_around_it() -> None:
    whole = "<NewsLines><HeadLine>The fair</HeadLine><SlugLine>FAIR</SlugLine></NewsLines>"
    message = parsed(whole, rights("No archive"), component(PICTURE_LINES, CAPTION, *SIZES))
    assert (message.type, message.lines) == ("picture", ())
    [media] = message.media
    assert (media.headline, media.subheadline, media.caption) == ("At the fair", "The fair", "A stall.")
    assert (media.slugline, media.usage_terms, media.copyright) == ("FAIR", "No archive", "(c) Bo")


def test_the_caption_of_a_picture_may_be_a_line_or_an_nitf_document_and_is_no_note() -> None:
    line = "<NewsLines><NewsLine><NewsLineType FormalName='Caption'/><NewsLineText>A stall.</NewsLineText></NewsLine><NewsLine><NewsLineType FormalName='Note'/><NewsLineText>Crop it.</NewsLineText></NewsLine></NewsLines>"
    [media] = parsed(LINES, STORY, component(line, photo("a.jpg"))).media
    assert (media.caption, media.ednote, media.summary) == ("A stall.", "Crop it.", "")
    nitf = "<nitf><head><title>At the fair</title></head><body><body.head><hedline><hl1>At the fair</hl1></hedline></body.head><body.content><p>A stall.</p></body.content></body></nitf>"
    [media] = parsed(
        LINES,
        STORY,
        component(
            component(text(nitf).replace("<p><nitf", "<nitf").replace("nitf></p>", "nitf>"), role="Caption"),
            photo("a.jpg"),
        ),
    ).media
    assert media.caption == "A stall."
    assert parsed(line, STORY).summary == "A stall."


def test_a_credit_line_goes_before_a_byline_that_stands_as_a_person() -> None:
    both = PICTURE_LINES.replace("</NewsLines>", "<CreditLine>Alpin</CreditLine></NewsLines>")
    [media] = parsed(LINES, STORY, component(both, photo("a.jpg"))).media
    assert (media.credit, media.people) == ("Alpin", (Concept(name="Bo Ng", rel="creator"),))
    [media] = parsed(LINES, STORY, component(both.replace(">Alpin<", ">Alpin/Bo Ng<"), photo("a.jpg"))).media
    assert (media.credit, media.people) == ("Alpin/Bo Ng", ())


def test_the_size_of_a_picture_stands_where_its_file_has_no_address() -> None:
    [_, media] = items(raw(LINES, STORY, component(photo("a.jpg", 90))))
    expected: dict[str, Any] = {"name": "original", "width": 90, "height": 90}
    assert media["renditions"] == [expected]
    assert {"role": "file", "value": "a.jpg"} in media["altIds"]
    [_, media] = items(raw(LINES, STORY, component(photo("a.jpg"))))
    assert "renditions" not in media


@pytest.mark.parametrize(
    "part",
    [
        component(text("One.")),
        component(photo("a.jpg", 90)),
        component(PICTURE_LINES, CAPTION, photo("a.jpg")),
        component(f'<DescriptiveMetadata><Language FormalName="x-%s"/></DescriptiveMetadata>{text("One.")}'),
    ],
)
def test_an_item_of_many_components_is_read_in_seconds(part: str) -> None:
    many = [part.replace("%s", str(number)) for number in range(150_000 // len(part))]
    started = time.process_time()
    parsed(LINES, STORY, component(photo("a.jpg")), component(*many))
    assert time.process_time() - started < 10


def test_no_picture_is_lost_or_told_twice() -> None:
    found: tuple[Media, ...] = parsed(
        LINES, component(component(photo("a.jpg")), STORY), component(photo("b.jpg"))
    ).media
    assert [media.href for media in found] == ["a.jpg", "b.jpg"]


def test_the_picture_of_a_component_stands_before_those_of_the_components_in_it() -> None:
    pictures = component(photo("a.jpg"), component(photo("b.jpg")), component(photo("c.jpg")))
    assert [medium.href for medium in parsed(STORY, pictures).media] == ["a.jpg", "b.jpg", "c.jpg"]
    beside = component(text("The fair opened."), photo("a.jpg"), component(photo("b.jpg")), role="Main")
    assert [medium.href for medium in parsed(beside).media] == ["a.jpg", "b.jpg"]


def test_a_picture_without_a_byline_is_by_whom_its_component_names_as_creator() -> None:
    creator = (
        '<AdministrativeMetadata><Creator><Party FormalName="Bo Ng"/></Creator></AdministrativeMetadata>'
    )
    (picture,) = parsed(LINES, STORY, component(creator, CAPTION, photo("a.jpg"), role="Photo")).media
    assert picture.credit == "Bo Ng"
