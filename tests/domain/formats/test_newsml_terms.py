"""What NewsML 1.2 says of an item in topics, places, properties, keywords and its end."""

# ruff: noqa: E501 (documents as senders set them)

from datetime import UTC, datetime
from typing import Any

import pytest

from tests.contract.format_samples import newsml12
from wire.domain import formats
from wire.domain.message import Concept, Message

END = "</NewsLines>"


def described(said: str, topics: str = "", top: str = "") -> Message:
    raw = newsml12().decode().replace(END, f"{END}<DescriptiveMetadata>{said}</DescriptiveMetadata>")
    raw = raw.replace("<NewsComponent>", f"<NewsComponent>{topics}").replace("<NewsItem ", f"{top}<NewsItem ")
    return formats.parse(raw.encode())


def topic(kind: str, more: str = "<Description>Bo Ng</Description>") -> str:
    return f'<TopicSet><Topic Duid="t1"><TopicType FormalName="{kind}"/><FormalName Scheme="own">bo</FormalName>{more}</Topic></TopicSet>'


OCCURS = '<TopicOccurrence Topic="#t1"/>'


@pytest.mark.parametrize(
    ("kind", "field"),
    [
        ("Person", "people"),
        ("Company", "organisations"),
        ("SportsOrganisation", "organisations"),
        ("Country", "places"),
        ("Location", "places"),
        ("Event", "events"),
        ("Product", "objects"),
        ("Theme", "subjects"),
    ],
)
def test_a_topic_that_an_item_refers_to_stands_where_its_kind_does(kind: str, field: str) -> None:
    for message in (described(OCCURS, topic(kind)), described(OCCURS, top=topic(kind))):
        assert getattr(message, field) == (Concept(name="Bo Ng", code="own:bo"),)


def test_a_topic_says_how_it_is_present_and_may_have_but_its_formal_name() -> None:
    present = OCCURS.replace("/>", ' HowPresent="Prominent"/>')
    assert described(present, topic("Person", "")).people == (
        Concept(name="bo", code="own:bo", rel="Prominent"),
    )


def test_a_topic_outside_the_document_stands_by_its_address_and_one_that_is_not_there_does_not() -> None:
    assert described('<TopicOccurrence Topic="top:person-11"/>').subjects == (
        Concept(code="top:person-11", rel="topic"),
    )
    assert described('<TopicOccurrence Topic="#t7"/>', topic("Person")).subjects == ()
    assert described("", topic("Person")).people == ()
    bare = topic("Person").replace(' Duid="t1"', "")
    source = "<AdministrativeMetadata><Source><Party FormalName='Insel'/></Source></AdministrativeMetadata>"
    assert described("", bare + source).source == "Insel"


def test_a_party_may_be_a_topic() -> None:
    raw = newsml12().decode().replace("<NewsComponent>", f"<NewsComponent>{topic('Person')}")
    admin = '<AdministrativeMetadata><Creator><Party FormalName="BN" Topic="#t1"/></Creator></AdministrativeMetadata>'
    assert formats.parse(raw.replace(END, END + admin).encode()).people == (
        Concept(name="Bo Ng", rel="creator"),
    )


@pytest.mark.parametrize("role", ["Source", "Provider"])
def test_a_company_that_is_a_party_keeps_its_code(role: str) -> None:
    raw = newsml12().decode().replace("<NewsComponent>", f"<NewsComponent>{topic('Company')}")
    admin = f'<AdministrativeMetadata><{role}><Party FormalName="A" Topic="#t1"/></{role}></AdministrativeMetadata>'
    assert formats.parse(raw.replace(END, END + admin).encode()).organisations == (
        Concept(name="Bo Ng", code="own:bo", rel=role.lower()),
    )


@pytest.mark.parametrize(
    ("properties", "places", "others"),
    [
        ({"Country": "AT", "Municipality": "Dorf"}, (Concept(code="iso:AT"), Concept(name="Dorf")), ()),
        ({"CountryArea": "Tirol", "County": "Au", "Venue": "Hall 3"}, (Concept(name="Tirol"), Concept(name="Au"), Concept(name="Hall 3")), ()),
        ({"City": "Dorf", "Latitude": "47.1", "Longitude": "11.2"}, (Concept(name="Dorf", point=(11.2, 47.1)),), ()),
        ({"City": "Dorf", "Latitude": "x", "Longitude": "11.2"}, (Concept(name="Dorf"),), (("location Latitude", "x"), ("location Longitude", "11.2"))),
        ({"City": "Dorf", "Latitude": "4e400", "Longitude": "nan"}, (Concept(name="Dorf"),), (("location Latitude", "4e400"), ("location Longitude", "nan"))),
        ({"City": "Dorf", "PostalCode": "6020"}, (Concept(name="Dorf"),), (("location PostalCode", "6020"),)),
        ({"Latitude": "47.1", "Longitude": "11.2"}, (), (("location Latitude", "47.1"), ("location Longitude", "11.2"))),
    ],
)  # fmt: skip
def test_each_part_of_a_place_stands_by_whatever_name(
    properties: dict[str, str], places: tuple[Concept, ...], others: tuple[tuple[str, str], ...]
) -> None:
    said = "".join(f'<Property FormalName="{name}" Value="{value}"/>' for name, value in properties.items())
    message = described(f"<Location>{said}</Location>")
    assert (message.places, message.other_ids) == (places, others)


@pytest.mark.parametrize(
    ("lines", "keywords"),
    [
        (["fair; stalls; Au, Tirol"], ("fair", "stalls", "Au, Tirol")),
        (["fair, stalls"], ("fair", "stalls")),
        (["fair", "stalls"], ("fair", "stalls")),
    ],
)
def test_keywords_of_one_line_are_told_apart(lines: list[str], keywords: tuple[str, ...]) -> None:
    said = "".join(f"<KeywordLine>{line}</KeywordLine>" for line in lines)
    assert formats.parse(newsml12().replace(END.encode(), (said + END).encode())).keywords == keywords


@pytest.mark.parametrize(
    ("where", "field", "kept"),
    [
        ("<AdministrativeMetadata>{}</AdministrativeMetadata>", "other_ids", (("Desk", "7"),)),
        ("<AdministrativeMetadata><FileName>a.xml</FileName>{}</AdministrativeMetadata>", "other_ids", (("FileName", "a.xml"), ("Desk", "7"))),
        ("<RightsMetadata>{}</RightsMetadata>", "other_ids", (("Desk", "7"),)),
        ("<Metadata><MetadataType FormalName='x'/>{}</Metadata>", "other_ids", (("Desk", "7"),)),
        ("<DescriptiveMetadata>{}</DescriptiveMetadata>", "subjects", (Concept(code="Desk:7", rel="property"),)),
    ],
)  # fmt: skip
def test_a_property_stands_wherever_it_is_said(where: str, field: str, kept: Any) -> None:
    said = where.format('<Property FormalName="Desk" Value="7"/>')
    assert getattr(formats.parse(newsml12().replace(END.encode(), (END + said).encode())), field) == kept


@pytest.mark.parametrize(
    ("future", "expires"),
    [
        ("Canceled", datetime(2026, 4, 4, 22, tzinfo=UTC)),
        ("Withheld", datetime(2026, 4, 4, 22, tzinfo=UTC)),
        ("Usable", None),
    ],
)
def test_an_item_that_will_be_canceled_expires_then(future: str, expires: datetime | None) -> None:
    change = f'<StatusWillChange><FutureStatus FormalName="{future}"/><DateAndTime>20260405T000000+0200</DateAndTime></StatusWillChange>'
    message = formats.parse(newsml12().replace(b"<Urgency", change.encode() + b"<Urgency"))
    assert message.expires == expires
