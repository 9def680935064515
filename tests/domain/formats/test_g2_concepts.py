"""What NewsML-G2 says of a concept in one place of an item or another stands with the concept."""

# ruff: noqa: E501 (documents as senders set them)

from typing import Any

import pytest

from tests.contract.format_samples import newsmlg2
from tests.domain.formats.stories import story
from wire.domain import formats
from wire.domain.message import Concept, Message


def item(content: str = "", asserted: str = "", meta: str = "") -> bytes:
    """An item with more in `contentMeta` and `itemMeta`, and with assertions."""
    raw = newsmlg2().decode().replace("<contentMeta>", f"<contentMeta>{content}")
    raw = raw.replace("<itemMeta>", f"<itemMeta>{meta}").replace(
        "</contentMeta>", f"</contentMeta>{asserted}"
    )
    return raw.encode()


def parsed(content: str = "", asserted: str = "", meta: str = "") -> Message:
    return formats.parse(item(content, asserted, meta))


PERSON = '<assert qcode="p:9"><type qcode="cpnat:person"/><name>Bo Ng</name><sameAs qcode="wd:Q9"/></assert>'


def test_what_is_asserted_of_a_concept_stands_with_it_wherever_it_is_named() -> None:
    message = parsed('<subject qcode="p:9"/><creator qcode="p:9"/>', PERSON)
    bo = Concept(name="Bo Ng", code="p:9")
    assert bo in message.people
    assert Concept(code="wd:Q9", rel="sameAs") in message.people
    assert Concept(name="Bo Ng", code="p:9", rel="creator") in message.people
    assert all(subject.code != "p:9" for subject in message.subjects)


def test_a_concept_keeps_its_own_name_and_one_that_nothing_names_is_no_subject() -> None:
    assert (
        parsed('<subject type="cpnat:person" qcode="p:9"><name>B. Ng</name></subject>', PERSON).people[0].name
        == "B. Ng"
    )
    assert parsed('<subject qcode="p:8"/>', PERSON).people == ()


def test_each_name_of_a_concept_stands_and_one_told_twice_stands_once() -> None:
    names = '<name xml:lang="nl">Luik</name><name xml:lang="fr">Liège</name>'
    own = f'<subject type="cpnat:geoArea" qcode="g:1">{names}</subject>'
    expected = (Concept(name="Luik", code="g:1"), Concept(name="Liège", rel="sameAs"))
    assert parsed(own).places == expected
    assert parsed(own, f'<assert qcode="g:1">{names}</assert>').places == expected


def test_an_assertion_by_address_or_literal_and_of_what_a_place_lies_in_is_found_too() -> None:
    place = '<subject type="cpnat:geoArea" qcode="g:1"><broader uri="https://a.example/at"/></subject>'
    asserted = '<assert uri="https://a.example/at"><name>Austria</name></assert><assert literal="x"><name>X</name></assert>'
    assert parsed(place + '<genre literal="x"/>', asserted).places[1].name == "Austria"
    assert parsed('<genre literal="x"/>', asserted).genres == (Concept(name="X", code="x"),)


@pytest.mark.parametrize(
    ("instrument", "symbol"),
    [
        ('symbol="ABC.DE" symbolsrc="symsrc:RIC" market="mic:XETR"', Concept(code="RIC:XETR:ABC.DE", rel="symbol")),
        ('symbol="ABC" market="mic:XNYS" marketlabel="NYSE"', Concept(code="XNYS:ABC", name="NYSE", rel="symbol")),
        ('symbol="ABC"', Concept(code="ABC", rel="symbol")),
    ],
)  # fmt: skip
def test_the_instruments_of_an_organisation_are_its_symbols(instrument: str, symbol: Concept) -> None:
    details = f"<organisationDetails><hasInstrument {instrument}/></organisationDetails>"
    own = f'<subject type="cpnat:organisation" qcode="o:1"><name>Abc</name>{details}</subject>'
    assert parsed(own).organisations == (Concept(name="Abc", code="o:1"), symbol)
    asserted = f'<assert qcode="o:1"><name>Abc</name>{details}</assert>'
    assert parsed('<subject type="cpnat:organisation" qcode="o:1"/>', asserted).organisations[1] == symbol


def test_details_that_are_but_a_code_stand() -> None:
    bo = '<subject type="cpnat:person" literal="Bo"><personDetails><affiliation qcode="o:1"/></personDetails></subject>'
    assert ("person affiliation", "o:1") in parsed(bo).other_ids


def test_the_name_of_a_provider_is_the_agency_before_its_credit_line_and_its_code_stands() -> None:
    raw = item(
        "<creditline>AL</creditline>", meta='<provider qcode="w:AL"><name>Alpin Bureau</name></provider>'
    )
    value: dict[str, Any] = story(raw.replace(b'<provider literal="Alpin"/>', b""))
    assert value["infoSources"] == [
        {"name": "Alpin Bureau", "role": "agency"},
        {"name": "AL", "role": "credit line"},
    ]
    assert {"role": "provider", "value": "w:AL"} in value["altIds"]


def test_each_address_of_its_rights_stands_the_licence_first() -> None:
    rights = '<rightsInfo><copyrightNotice href="https://a.example/c">(c) A</copyrightNotice><usageTerms href="https://a.example/u"/><link href="https://a.example/l"/></rightsInfo>'
    message = formats.parse(newsmlg2().replace(b"<itemMeta>", rights.encode() + b"<itemMeta>"))
    assert message.rights_link == "https://a.example/l"
    assert message.other_ids == (
        ("linked rights", "https://a.example/u"),
        ("linked rights", "https://a.example/c"),
    )
    alone = rights.replace('<usageTerms href="https://a.example/u"/><link href="https://a.example/l"/>', "")
    message = formats.parse(newsmlg2().replace(b"<itemMeta>", alone.encode() + b"<itemMeta>"))
    assert (message.rights_link, message.other_ids) == ("https://a.example/c", ())
