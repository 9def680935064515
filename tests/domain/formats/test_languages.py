"""A headline that is there in several languages: the item's own is the headline, the others stand beside it."""

# ruff: noqa: E501 (documents as senders set them)

from typing import cast

import pytest

from tests.contract.format_samples import newsml12, newsmlg2, ninjs, nitf
from tests.domain.formats.stories import story
from wire.domain import formats
from wire.domain.copies.comparable import comparable
from wire.domain.enrichment.enrich import read
from wire.domain.formats.common.conventions import Told, in_language
from wire.domain.items.ninjs import Ninjs

G2 = newsmlg2().replace(
    b"<headline>Dorf opens bridge</headline>",
    b'<headline xml:lang="pt">Dorf abre ponte</headline><headline role="hl:short">Bridge opens</headline>'
    b'<headline xml:lang="en-GB" role="hl:main">Dorf opens bridge</headline><headline xml:lang="de">Neue Br.</headline>',
)
NEWSML = newsml12().replace(
    b"<HeadLine>Dorf opens bridge</HeadLine>",
    b'<HeadLine xml:lang="pt">Dorf abre ponte</HeadLine><HeadLine>Dorf opens bridge</HeadLine>'
    b'<HeadLine xml:lang="de">Neue Br.</HeadLine><HeadLine>Bridge opens</HeadLine>',
)
NITF = (
    nitf()
    .replace(b"<nitf>", b'<nitf xml:lang="en">')
    .replace(
        b"<hl1>Dorf opens bridge</hl1>",
        b'<hl1 xml:lang="pt">Dorf abre ponte</hl1><hl1>Dorf opens bridge</hl1><hl1 xml:lang="de">Neue Br.</hl1>'
        b"<hl2>Bridge opens</hl2>",
    )
)
HEADLINES = [
    {"lang": "pt", "value": "Dorf abre ponte"},
    {"role": "short", "value": "Bridge opens"},
    {"role": "main", "lang": "en", "value": "Dorf opens bridge"},
    {"language": "de", "value": "Neue Br."},
]


@pytest.mark.parametrize(
    "raw",
    [G2, NEWSML, NITF, ninjs(language="en", headlines=HEADLINES)],
    ids=["newsmlg2", "newsml12", "nitf", "ninjs"],
)
def test_the_headline_is_the_one_in_the_language_of_the_item_and_the_others_stand(raw: bytes) -> None:
    found = [(text["role"], text["value"]) for text in story(raw)["headlines"] if text["role"] != "crosshead"]
    assert found[0] == ("main", "Dorf opens bridge")
    assert sorted(found[1:]) == [
        ("main de", "Neue Br."),
        ("main pt", "Dorf abre ponte"),
        ("subheadline", "Bridge opens"),
    ]


def test_the_headline_of_a_component_in_another_language_stands_that_of_a_picture_does_not() -> None:
    other = "<NewsComponent%s><NewsLines><HeadLine>%s</HeadLine></NewsLines></NewsComponent></NewsItem>"
    foreign = (other % (' xml:lang="pt"', "Dorf abre ponte")).encode()
    assert formats.parse(newsml12().replace(b"</NewsItem>", foreign)).translated == (
        ("pt", "Dorf abre ponte"),
    )
    message = formats.parse(newsml12().replace(b"</NewsItem>", (other % ("", "A bridge")).encode()))
    assert (message.headline, message.translated, message.subheadline) == ("Dorf opens bridge", (), "")


def test_a_text_in_the_language_of_the_item_comes_before_another() -> None:
    inline = b"<inlineXML"
    raw = newsmlg2().replace(inline, b'<inlineXML xml:lang="fr"><p>Un pont.</p></inlineXML><inlineXML', 1)
    assert formats.parse(raw).lines == ("A bridge opened.",)
    plain = b'<contentSet><inlineData xml:lang="fr">Un pont.</inlineData><inlineData xml:lang="en">A bridge.</inlineData>'
    start, end = raw.index(b"<contentSet>"), raw.index(b"</contentSet>")
    assert formats.parse(raw[:start] + plain + raw[end:]).lines == ("A bridge.",)


def contents(said: str) -> bytes:
    raw = newsmlg2()
    start, end = raw.index(b"<contentSet>"), raw.index(b"</contentSet>")
    return raw[:start] + b"<contentSet>" + said.encode() + raw[end:]


HTML = "<inlineXML%s><html%s><body><p>%s</p></body></html></inlineXML>"
NITF_BODY = '<inlineXML><nitf xml:lang="pt"><body><body.head><hedline><hl1>Dorf abre ponte</hl1></hedline></body.head><body.content><p>Uma ponte.</p></body.content></body></nitf></inlineXML>'
BODIES = [
    {"language": "fr", "value": "Un pont."},
    {"lang": "en-GB", "value": "A bridge."},
    {"lang": "en-GB", "contentType": "text/html", "value": "<p>A bridge.</p>"},
    {"lang": "pt", "value": "Uma ponte."},
]


@pytest.mark.parametrize(
    "raw",
    [
        contents(HTML % (' xml:lang="fr"', "", "Un pont.") + HTML % ("", "", "A bridge.") + NITF_BODY),
        contents(HTML % ("", ' lang="fr"', "Un pont.") + NITF_BODY + HTML % ("", ' xml:lang="en-GB"', "A bridge.")),
        contents('<inlineData xml:lang="fr">Un pont.</inlineData><inlineData>A bridge.</inlineData><inlineData xml:lang="pt">&lt;p>Uma ponte.&lt;/p></inlineData>'),
        ninjs(language="en", bodies=BODIES),
    ],
)  # fmt: skip
def test_the_body_is_the_one_in_the_language_of_the_item_and_those_in_others_stand_beside_it(
    raw: bytes,
) -> None:
    value = story(raw)
    found = [(body["role"], body["value"], body["wordCount"]) for body in value["bodies"]]
    assert found == [("main", "A bridge.", 2), ("main fr", "Un pont.", 2), ("main pt", "Uma ponte.", 2)]
    pt = [text["value"] for text in value["headlines"] if text["role"] == "main pt"]
    assert pt == (["Dorf abre ponte"] if b"Dorf abre" in raw else [])


def test_a_text_in_another_form_is_no_other_body() -> None:
    raw = contents(HTML % ("", "", "A bridge.") + "<inlineData>A bridge.</inlineData>")
    assert [body["role"] for body in story(raw)["bodies"]] == ["main"]
    only = contents(HTML % (' xml:lang="fr"', "", "Un pont."))
    assert [body["role"] for body in story(only)["bodies"]] == ["main"]


def test_topics_places_and_copies_are_told_by_the_body_alone() -> None:
    two = contents(HTML % ("", "", "A bridge.") + HTML % (' xml:lang="fr"', "", "Un pont, un feu, Paris."))
    alone = cast(Ninjs, story(contents(HTML % ("", "", "A bridge."))))
    both = cast(Ninjs, story(two))
    assert comparable(both) == comparable(alone)
    assert read(both) == read(alone)


def test_an_embargo_in_a_body_of_another_language_holds() -> None:
    two = HTML % ("", "", "A bridge.") + HTML % (' xml:lang="fr"', "", "SOUS EMBARGO: Un pont.")
    assert formats.parse(contents(two)).held_because


def test_without_a_known_language_the_first_is_the_headline_and_none_is_lost() -> None:
    said = [("en", "Bridge opens"), ("fr", "Un pont"), ("", "Bridge opens"), ("fr", "")]
    assert in_language(said, "") == Told("Bridge opens", ("Un pont",), ())
    assert in_language(said, "de") == Told("Bridge opens", (), (("fr", "Un pont"),))
    assert in_language(said[:2], "de") == Told("Bridge opens", (), (("fr", "Un pont"),))
    assert in_language([], "de") == Told("", (), ())


def test_an_embargo_in_a_headline_of_another_language_holds() -> None:
    raw = ninjs(language="en", headlines=[*HEADLINES, {"lang": "fr", "value": "SOUS EMBARGO: Un pont"}])
    assert formats.parse(raw).held_because
