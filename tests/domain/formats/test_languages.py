"""A headline that is there in several languages: the item's own is the headline, the others stand beside it."""

# ruff: noqa: E501 (documents as senders set them)

import pytest

from tests.contract.format_samples import newsml12, newsmlg2, ninjs, nitf
from tests.domain.formats.stories import story
from wire.domain import formats
from wire.domain.formats.common.conventions import Told, in_language

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


def test_without_a_known_language_the_first_is_the_headline_and_none_is_lost() -> None:
    said = [("en", "Bridge opens"), ("fr", "Un pont"), ("", "Bridge opens"), ("fr", "")]
    assert in_language(said, "") == Told("Bridge opens", ("Un pont",), ())
    assert in_language(said, "de") == Told("Bridge opens", (), (("fr", "Un pont"),))
    assert in_language(said[:2], "de") == Told("Bridge opens", (), (("fr", "Un pont"),))
    assert in_language([], "de") == Told("", (), ())


def test_an_embargo_in_a_headline_of_another_language_holds() -> None:
    raw = ninjs(language="en", headlines=[*HEADLINES, {"lang": "fr", "value": "SOUS EMBARGO: Un pont"}])
    assert formats.parse(raw).held_because
