"""Packages of NewsML-G2: what they say of their items, and the items themselves on the streams."""

import pytest

from tests.contract.format_samples import newsmlg2
from tests.domain.formats.stories import items
from wire.domain import formats
from wire.domain.items.build import build
from wire.domain.message import Link, Message, Teaser
from wire.domain.splitting.parts import split


def raw(references: str, group: str = "") -> bytes:
    document = newsmlg2().replace(b"<newsItem", b"<packageItem").replace(b"</newsItem>", b"</packageItem>")
    start, end = document.index(b"<contentSet>"), document.index(b"</packageItem>")
    groups = f"<groupSet><group>{references}{group}</group></groupSet>"
    return document[:start] + groups.encode() + document[end:]


def package(references: str, group: str = "") -> Message:
    return formats.parse(raw(references, group))


def test_a_package_has_a_teaser_for_each_item_that_may_be_published() -> None:
    message = package(
        '<itemRef residref="tag:a:1" href="https://a.example/1"><headline>One</headline><description>It says.'
        "</description><slugline>ONE</slugline><by>By Bo Ng</by><creditline>Alpin/Pool</creditline>"
        "<edNote>New.</edNote></itemRef>"
        '<itemRef residref="tag:a:2"><title>Two</title><pubStatus qcode="stat:usable"/></itemRef>'
        '<itemRef residref="tag:a:3"><title>Three</title><pubStatus qcode="stat:withheld"/></itemRef>',
        "<title>Top stories</title>",
    )
    one, two = message.teasers
    assert one == Teaser(
        id="tag:a:1",
        headline="One",
        paragraphs=("It says.",),
        href="https://a.example/1",
        slugline="ONE",
        byline="Bo Ng",
        credit_line="Alpin/Pool",
        ednote="New.",
        label="Top stories",
        links=(Link(rel="item", guid="tag:a:1", title="One"),),
    )
    assert (two.id, two.headline, two.href) == ("tag:a:2", "Two", "tag:a:2")
    assert [link.guid for link in message.links] == ["tag:a:1", "tag:a:2"]


def test_a_reference_that_says_nothing_is_a_link_and_no_teaser() -> None:
    message = package('<itemRef residref="tag:a:1"/><itemRef href="https://a.example/2"/><itemRef/>')
    assert message.links == (Link(rel="item", guid="tag:a:1"),)
    assert [teaser.href for teaser in message.teasers] == ["https://a.example/2"]


def test_a_package_of_nothing_but_references_is_one() -> None:
    bare = raw('<itemRef residref="tag:a:1"/>').replace(b"<headline>Dorf opens bridge</headline>", b"")
    assert formats.parse(bare).links == (Link(rel="item", guid="tag:a:1"),)


@pytest.mark.parametrize(("kind", "of_picture"), [("picture", True), ("text", False)])
def test_a_package_names_its_items_by_the_uris_that_they_have_on_their_streams(
    kind: str, of_picture: bool
) -> None:
    story, teaser = items(
        raw(
            f'<itemRef residref="tag:alpin.example,2026:1"><itemClass qcode="ninat:{kind}"/><title>T</title></itemRef>'
        )
    )
    linked = [each for each in story["associations"] if each["name"] == "linked"]
    assert linked == teaser["associations"]
    body = '<contentSet><remoteContent href="https://a.example/1.jpg" contenttype="image/jpeg"/></contentSet>'
    document = newsmlg2()
    if of_picture:
        start, end = document.index(b"<contentSet>"), document.index(b"</newsItem>")
        document = (document[:start] + body.encode() + document[end:]).replace(
            b"ninat:text", b"ninat:picture"
        )
    message = formats.parse(document)
    (sent,) = build(message.identity.guid, 1, 0, message, split(message))
    assert linked[0]["uri"] == sent.uri
    assert linked[0].get("type") == ("picture" if of_picture else None)
    assert linked[0]["altIds"] == [{"role": "message", "value": "tag:alpin.example,2026:1"}]


def test_a_running_number_is_the_id_of_an_item_of_the_same_provider() -> None:
    assert package('<itemRef residref="100"><title>T</title></itemRef>').links[0].guid == "Alpin|100"
