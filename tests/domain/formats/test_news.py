"""What NITF, NewsML, ninjs, RSS, HTML and mail say."""

import json
from datetime import UTC, datetime

import pytest

from tests import support
from tests.contract.format_samples import email, html, newsml12, newsmlg2, ninjs, nitf, rss
from wire.domain import formats
from wire.domain.errors import Rejected
from wire.domain.message import Link, Media, Status, Teaser

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


@pytest.mark.parametrize("raw", [nitf(), newsmlg2(), newsml12(), ninjs()])
def test_headline_byline_urgency_and_text_come_out_the_same_of_every_format(raw: bytes) -> None:
    message = formats.parse(raw)
    assert (message.headline, message.byline, message.urgency) == ("Dorf opens bridge", "Ada Gruber", 3)
    assert message.lines[0] == "A bridge opened."
    assert message.status is Status.USABLE


@pytest.mark.parametrize(
    "raw",
    [
        nitf(docdata='management-status="canceled"'),
        newsmlg2(status="stat:canceled"),
        newsml12(status="Canceled"),
        ninjs(pubStatus="canceled"),
    ],
)
def test_a_kill_is_canceled_and_keeps_its_guid(raw: bytes) -> None:
    message = formats.parse(raw)
    assert message.status is Status.CANCELED
    assert message.identity.guid in (
        formats.identify(b).guid for b in (nitf(), newsmlg2(), newsml12(), ninjs())
    )


def test_a_nitf_document_that_updates_another_has_its_guid() -> None:
    update = nitf("alpin-2", docdata='management-doc-idref="alpin-1"')
    assert formats.identify(update).guid == formats.identify(nitf("alpin-1")).guid
    assert formats.identify(update).version == 0  # it does not say which: it counts as the next one


def test_a_nitf_release_later_than_the_issue_is_an_embargo() -> None:
    release = b'<date.release norm="20260302T130000+0100"/></docdata>'
    assert formats.parse(nitf().replace(b"</docdata>", release)).embargoed_until == NOON
    late = nitf(issued="20260302T140000+0100").replace(b"</docdata>", release)
    assert formats.parse(late).embargoed_until is None


def test_cross_heads_of_nitf_are_named() -> None:
    message = formats.parse(nitf())
    assert message.lines == ("A bridge opened.", "Shaky", "Two said it shook.")
    assert message.crossheads == {1}


def test_a_revision_of_newsml_12_is_a_version_and_no_part_of_the_guid() -> None:
    one, two = formats.identify(newsml12(revision="1")), formats.identify(newsml12(revision="2"))
    assert one.guid == two.guid == "urn:newsml:alpin.example:20260302:BRIDGE-1"
    assert (one.version, two.version) == (1, 2)


def test_a_news_message_of_two_items_is_rejected() -> None:
    start, end = newsmlg2().index(b"<newsItem"), newsmlg2().index(b"</itemSet>")
    item = newsmlg2()[start:end]
    with pytest.raises(Rejected, match="2 items; expected one"):
        formats.parse(newsmlg2().replace(item, item + item))


def test_a_package_is_teasers_of_its_items() -> None:
    raw = b"""<packageItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="p" version="4"><itemMeta/><groupSet>
    <group><itemRef residref="tag:1"><title>Dorf opens bridge</title></itemRef></group></groupSet></packageItem>"""
    message = formats.parse(raw)
    assert message.identity.guid == "p"
    assert message.teasers == (
        Teaser(id="tag:1", headline="Dorf opens bridge", href="tag:1", links=message.links),
    )
    assert message.links == (Link(rel="item", guid="tag:1", title="Dorf opens bridge"),)


def test_ninjs_1_and_3_name_the_same_things() -> None:
    body = "<p>A bridge opened.</p><p>Two said it shook.</p>"
    item = {
        "guid": "g",
        "versioncreated": "2026-03-02T09:12:00Z",
        "byline": "by Ada Gruber",
        "body_html": body,
    }
    raw = json.dumps(item | {"headline": "Dorf opens bridge"}).encode()
    one, three = formats.parse(raw), formats.parse(ninjs())
    assert (one.headline, one.byline, one.lines) == (three.headline, three.byline, three.lines)
    assert one.identity.guid == "g"
    assert one.identity.time == three.identity.time


@pytest.mark.parametrize("name", ["embargoedUntil", "embargoed"])
def test_an_embargo_of_ninjs_is_read_in_either_name(name: str) -> None:
    assert formats.parse(ninjs(**{name: "2026-03-02T13:00:00+01:00"})).embargoed_until == NOON


def test_associations_of_ninjs_are_media_by_their_largest_rendition() -> None:
    renditions = {"small": {"href": "s.jpg", "width": 200}, "large": {"href": "l.jpg", "width": 4000}}
    picture = {"type": "picture", "description_text": "A bridge.", "byline": "Ada", "renditions": renditions}
    listed = picture | {"renditions": list(renditions.values())}
    expected = (Media(id="l.jpg", caption="A bridge.", credit="Ada", href="l.jpg", width=4000),)
    assert formats.parse(ninjs(associations={"main": picture, "text": {"type": "text"}})).media == expected
    assert formats.parse(ninjs(associations=[listed])).media == expected


def test_subjects_have_their_scheme() -> None:
    subjects = [
        {"uri": "http://cv.iptc.org/newscodes/mediatopic/20000530"},
        {"code": "04000000"},
        {"literal": "20000530"},
        {"code": "sport", "scheme": "desk"},
    ]
    assert [subject.code for subject in formats.parse(ninjs(subjects=subjects)).subjects] == [
        "medtop:20000530",
        "subj:04000000",
        "desk:sport",
    ]


@pytest.mark.parametrize(
    "raw", [b'{"a": [1, 2', b'{"item": [{}, {}]}', b'{"a": 1}', b'{"a": NaN}', b'{"a":' + b"[" * 9999]
)
def test_json_that_is_no_ninjs_item_is_rejected(raw: bytes) -> None:
    with pytest.raises(Rejected, match=r"^ninjs: .*expected"):
        formats.parse(raw)


def test_an_item_is_found_in_its_envelope() -> None:
    bare = formats.parse(ninjs())
    assert formats.parse(b'{"total": 1, "item": [' + ninjs() + b"]}") == bare
    assert formats.parse(b'{"data": {"item": ' + ninjs() + b"}}") == bare


def test_an_entry_of_a_feed_is_a_message_of_its_own_with_its_teaser() -> None:
    message = formats.parse(rss())
    assert message.identity.guid == "https://alpin.example/feed Alpin|https://alpin.example/1"
    assert message.identity.time == datetime(2026, 3, 2, 9, 12, tzinfo=UTC)
    (teaser,) = message.teasers
    assert (teaser.headline, teaser.paragraphs) == ("Dorf opens bridge", ("It shook.",))
    assert teaser.href == "https://alpin.example/1"
    (picture,) = message.media
    assert (picture.credit, picture.href, picture.teaser) == ("Ada Gruber", "https://alpin.example/1.jpg", 0)


def test_atom_and_rdf_are_feeds_too() -> None:
    atom = b"""<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:f</id><updated>2026-03-02T11:00:00Z</updated>
    <title>F</title><entry><title>E</title><link href="https://a.example/e"/><updated>2026-03-02T12:00:00Z</updated>
    </entry></feed>"""
    rdf = b"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
    <channel><title>F</title><link>urn:f</link></channel><item><title>E</title><link>https://a.example/e</link></item>
    </rdf:RDF>"""
    for raw, feed in ((atom, "urn:f"), (rdf, "urn:f F")):
        message = formats.parse(raw)
        assert message.identity.guid == f"{feed}|https://a.example/e"
        assert [(t.headline, t.href) for t in message.teasers] == [("E", "https://a.example/e")]
    assert formats.identify(atom).time == NOON


def test_a_whole_feed_is_no_message_but_an_archive_of_its_entries() -> None:
    entry = rss()[rss().index(b"<item>") : rss().index(b"</channel>")]
    other = entry.replace(b"/1<", b"/2<").replace(b"Dorf", b"Berg")
    feed = rss().replace(entry, entry + other)
    with pytest.raises(Rejected, match="2 entries; expected one"):
        formats.parse(feed)
    one, two = formats.messages(feed)
    assert formats.parse(one).teasers[0].headline == "Dorf opens bridge"
    assert formats.parse(two).teasers[0].headline == "Berg opens bridge"
    assert formats.identify(one).guid != formats.identify(two).guid


def test_a_web_page_is_its_visible_lines_and_what_its_head_says() -> None:
    message = formats.parse(html())
    assert message.layout == "page"
    assert message.lines == ("Dorf opens bridge", "A bridge", "opened.")
    assert (message.headline, message.byline, message.language) == ("Dorf opens bridge", "Ada Gruber", "en")
    assert message.identity.guid == message.href == "https://alpin.example/1"
    assert message.identity.version == 1772442720


def test_a_mail_is_its_subject_and_its_text() -> None:
    message = formats.parse(email())
    assert message.headline == "Dorf opens brücke"
    assert message.agency == "Ada Gruber"
    assert message.lines == ("A bridge opened.", "Two said it shook.")


def test_the_seeds_tell_the_story_of_versions_copies_kills_and_embargoes() -> None:
    raws = {path.name[:3]: path.read_bytes() for path in sorted(support.SEEDS.iterdir())}
    seeds = {number: formats.parse(raw) for number, raw in raws.items() if number not in ("021", "022")}
    assert raws["012"] == raws["010"]
    assert seeds["013"].identity.guid == seeds["010"].identity.guid
    assert (seeds["010"].identity.version, seeds["013"].identity.version) == (1, 2)
    assert seeds["011"].identity.guid != seeds["010"].identity.guid
    assert seeds["015"].identity.guid == seeds["014"].identity.guid
    assert seeds["015"].status is Status.CANCELED
    assert seeds["016"].embargoed_until == NOON
    assert seeds["023"].byline == "Zoé Brûlé-Ñandú"
    times = [seed.identity.time for number, seed in seeds.items() if number not in ("000", "012")]
    assert times == sorted(time for time in times if time)
    assert times[-1] == datetime(2026, 3, 2, 13, 30, tzinfo=UTC)
