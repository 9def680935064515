"""Where each field of an entry of RSS or Atom goes, and what stands in for one that is not there."""

# ruff: noqa: E501 (feeds as senders set them)

from datetime import UTC, datetime
from operator import attrgetter
from typing import Any

import pytest

from tests.domain.formats.feeds import TEXT, atom, rss
from wire.domain import formats
from wire.domain.errors import Rejected
from wire.domain.message import Concept, Link, Status

MORNING = datetime(2026, 3, 1, 8, tzinfo=UTC)


@pytest.mark.parametrize(
    ("raw", "field", "expected"),
    [
        (rss(TEXT), "lines", ("One.", "Head", "Two.")),
        (rss(TEXT), "crossheads", {1}),
        (rss(TEXT), "headline", "Dorf opens bridge"),
        (rss("<description>Short.</description>"), "headline", ""),
        (rss("<description>Short.</description>"), "summary", ""),
        (rss(f"<description><![CDATA[See /?p=1&section=2&copy=3 &mdash; now.]]></description>{TEXT}"), "summary", "See /?p=1&section=2&copy=3 — now."),
        (rss(f"<description>Short.</description>{TEXT}"), "summary", "Short."),
        (rss(f"<description>One. Head Two.</description>{TEXT}"), "summary", "One. Head Two."),
        (rss(TEXT + "<description>&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Head&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</description>"), "summary", ""),
        (rss(f"<itunes:summary>Short.</itunes:summary>{TEXT}"), "summary", "Short."),
        (rss(f"<media:group><media:description>Short.</media:description></media:group>{TEXT}"), "summary", "Short."),
        (rss(f"<link>https://alpin.example/1</link>{TEXT}"), "href", "https://alpin.example/1"),
        (rss(f"<guid>https://alpin.example/1</guid>{TEXT}"), "href", "https://alpin.example/1"),
        (rss(f'<guid isPermaLink="false">https://alpin.example/1</guid>{TEXT}'), "href", ""),
        (rss(f"<guid>17</guid>{TEXT}"), "href", ""),
        (atom('<link href="/r" rel="related"/><link href="https://a.example/1"/><summary>S</summary>'), "href", "https://a.example/1"),
        (atom('<link href="https://a.example/2" rel="self"/><link href="https://a.example/1" rel="alternate"/><summary>S</summary>'), "href", "https://a.example/1"),
        (rss(f"<author>ada@alpin.example (Ada Gruber)</author>{TEXT}"), "byline", "Ada Gruber"),
        (rss(f"<author>Ada</author><dc:creator>By Bo Ng</dc:creator>{TEXT}"), "byline", "Bo Ng"),
        (rss(f"<itunes:author>Ada</itunes:author>{TEXT}"), "byline", "Ada"),
        (atom("<author><name>Ada</name></author><author><name>Bo</name></author><summary>S</summary>"), "byline", "Ada, Bo"),
        (rss(f"<dc:contributor>Bo</dc:contributor>{TEXT}"), "people", (Concept(name="Bo", rel="contributor"),)),
        (rss(TEXT), "agency", "Alpin"),
        (rss(f'<source url="https://i.example/">Insel</source>{TEXT}'), "agency", "Alpin"),
        (rss(f'<source url="https://i.example/">Insel</source>{TEXT}').replace(b"<title>Alpin</title>", b""), "agency", "Insel"),
        (rss(f'<source url="https://i.example/">Insel</source>{TEXT}').replace(b"<title>Alpin</title>", b""), "source", ""),
        (rss(f"<dc:publisher>Halden</dc:publisher>{TEXT}"), "agency", "Alpin"),
        (rss(f"<dc:publisher>Halden</dc:publisher>{TEXT}"), "source", "Halden"),
        (rss(f"<dc:publisher>Alpin</dc:publisher>{TEXT}"), "source", ""),
        (rss(f"<prism:publicationName>Halden Times</prism:publicationName>{TEXT}"), "source", "Halden Times"),
        (atom("<source><id>urn:h</id><title>Halden</title></source><summary>S</summary>"), "agency", "Alpin"),
        (atom("<source><id>urn:h</id><title>Halden</title></source><summary>S</summary>"), "source", "Halden"),
        (rss(f"<prism:section>Local</prism:section><prism:subsection1>Sea</prism:subsection1>{TEXT}"), "subjects", (Concept(name="Local", rel="category"), Concept(name="Sea", rel="category"))),
        (rss(f"<prism:genre>interview</prism:genre>{TEXT}"), "genres", (Concept(name="interview"),)),
        (rss(f"<prism:person>Ada</prism:person>{TEXT}"), "people", (Concept(name="Ada"),)),
        (rss(f"<prism:organization>Drf</prism:organization>{TEXT}"), "organisations", (Concept(name="Drf"),)),
        (rss(f"<prism:event>Fair</prism:event>{TEXT}"), "events", (Concept(name="Fair"),)),
        (rss(f"<prism:object>Mill</prism:object>{TEXT}"), "objects", (Concept(name="Mill"),)),
        (rss(f"<prism:location>Dorf</prism:location>{TEXT}"), "places", (Concept(name="Dorf"),)),
        (rss(f"<prism:keyword>a</prism:keyword><prism:keyword>b; c</prism:keyword>{TEXT}"), "keywords", ("a", "b", "c")),
        (rss(f"<prism:doi>10.1/7</prism:doi><prism:issn>1234-5678</prism:issn>{TEXT}"), "other_ids", (("doi", "10.1/7"), ("issn", "1234-5678"))),
        (rss(f"<license>https://a.example/l</license>{TEXT}"), "rights_link", "https://a.example/l"),
        (rss(f'<cc:license xmlns:cc="http://creativecommons.org/ns#" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" rdf:resource="https://a.example/l"/>{TEXT}'), "rights_link", "https://a.example/l"),
        (rss(f"<dc:type>Feature</dc:type><dc:relation>urn:a:0</dc:relation>{TEXT}"), "other_ids", (("type", "Feature"), ("relation", "urn:a:0"))),
        (rss(TEXT, "<dc:publisher>Pub</dc:publisher>"), "agency", "Pub"),
        (rss(f'<source url="https://i.example/">Insel</source>{TEXT}'), "source", "Insel"),
        (rss(f'<source url="https://i.example/1">Insel</source><comments>https://a.example/c</comments>{TEXT}'), "links", (Link(rel="comments", href="https://a.example/c"), Link(rel="source", href="https://i.example/1"))),
        (atom('<link rel="related" href="https://a.example/r" title="R"/><link rel="license" href="https://a.example/l"/><summary>S</summary>'), "links", (Link(rel="related", href="https://a.example/r", title="R"),)),
        (atom('<link rel="license" href="https://a.example/l"/><summary>S</summary>'), "rights_link", "https://a.example/l"),
        (rss(TEXT, "<language>en</language>"), "language", "en"),
        (rss(f"<dc:language>fr</dc:language>{TEXT}", "<language>en</language>"), "language", "fr"),
        (atom("<summary>S</summary>"), "language", "de"),
        (rss(f"<dc:rights>R</dc:rights>{TEXT}", "<copyright>C</copyright>"), "copyright", "R"),
        (rss(TEXT, "<copyright>C</copyright>"), "copyright", "C"),
        (rss(f"<dc:rightsHolder>H</dc:rightsHolder>{TEXT}"), "copyright_holder", "H"),
        (rss(f"<itunes:subtitle>Sub</itunes:subtitle>{TEXT}"), "subheadline", "Sub"),
        (rss(f"<dc:valid>2026-03-01T08:00:00Z</dc:valid>{TEXT}"), "expires", MORNING),
        (atom("<published>2026-03-01T08:00:00Z</published><updated>2026-03-02T08:00:00Z</updated><summary>S</summary>"), "content_created", MORNING),
        (atom("<published>2026-03-01T08:00:00Z</published><updated>2026-03-02T08:00:00Z</updated><summary>S</summary>"), "identity.time", datetime(2026, 3, 2, 8, tzinfo=UTC)),
        (rss(f'<category domain="own">7</category><category>News</category>{TEXT}'), "subjects", (Concept(code="own:7", name="7", rel="category"), Concept(name="News", rel="category"))),
        (atom('<category term="t" label="L" scheme="s"/><category term="u"/><summary>S</summary>'), "subjects", (Concept(code="s:t", name="L", rel="category"), Concept(code="u", name="u", rel="category"))),
        (rss(f"<media:category>M</media:category><dc:subject>D</dc:subject>{TEXT}"), "subjects", (Concept(name="D", rel="category"), Concept(name="M", rel="category"))),
        (rss(f"<media:keywords>a, b</media:keywords>{TEXT}"), "keywords", ("a", "b")),
        (rss(f"<georss:featurename>Dorf</georss:featurename><georss:point>47.1 11.2</georss:point>{TEXT}"), "places", (Concept(name="Dorf", point=(11.2, 47.1)),)),
        (rss(f"<geo:lat>47.1</geo:lat><geo:long>11.2</geo:long>{TEXT}"), "places", (Concept(name="47.1 11.2", point=(11.2, 47.1)),)),
        (rss(f"<georss:point>47.1, 11.2</georss:point>{TEXT}"), "places", (Concept(name="47.1 11.2", point=(11.2, 47.1)),)),
        (rss(f"<georss:point>47.1 11.2 3</georss:point>{TEXT}"), "places", (Concept(name="47.1 11.2", point=(11.2, 47.1)),)),
        (rss(f"<georss:point>north</georss:point>{TEXT}"), "places", ()),
        (rss(f"<georss:line>46 10 48 12</georss:line><dc:coverage>Dorf</dc:coverage>{TEXT}"), "places", (Concept(name="Dorf", point=(11, 47), shape='{"type":"LineString","coordinates":[[10.0,46.0],[12.0,48.0]]}'),)),
        (rss(f"<georss:box>46 10 48 12</georss:box>{TEXT}"), "places", (Concept(name="46 10", point=(11, 47), shape='{"type":"Polygon","coordinates":[[[10.0,46.0],[12.0,46.0],[12.0,48.0],[10.0,48.0],[10.0,46.0]]]}'),)),
        (rss(f"<georss:polygon>46 10 46 12 48 12 46 10</georss:polygon>{TEXT}"), "places", (Concept(name="46 10", point=(11, 47), shape='{"type":"Polygon","coordinates":[[[10.0,46.0],[12.0,46.0],[12.0,48.0],[10.0,46.0]]]}'),)),
        (rss(f"<dc:coverage>Dorf</dc:coverage>{TEXT}"), "places", (Concept(name="Dorf"),)),
        (rss(f"<guid>17</guid><dc:identifier>18</dc:identifier>{TEXT}"), "other_ids", (("guid", "17"), ("identifier", "18"))),
        (rss(TEXT, title="<title>A &amp;amp; B</title>"), "headline", "A & B"),
        (rss(TEXT, title="<title>&lt;b&gt;A&lt;/b&gt; C</title>"), "headline", "A C"),
    ],
)  # fmt: skip
def test_each_field_of_an_entry_has_its_place(raw: bytes, field: str, expected: Any) -> None:
    assert attrgetter(field)(formats.parse(raw)) == expected


@pytest.mark.parametrize(
    ("raw", "field", "expected"),
    [
        (rss("<description>Short.</description>"), "headline", "Dorf opens bridge"),
        (rss("<description>Short.</description>"), "paragraphs", ("Short.",)),
        (rss(f"<description>Short.</description>{TEXT}"), "paragraphs", ("One.", "Head", "Two.")),
        (rss("<link>https://a.example/1</link><dc:creator>Ada</dc:creator>"), "href", "https://a.example/1"),
        (rss("<link>https://a.example/1</link><dc:creator>Ada</dc:creator>"), "byline", "Ada"),
        (rss("<description>Short.</description>", title=""), "paragraphs", ("Short.",)),
        *(
            (rss(f"<description>&lt;p&gt;Short.&lt;/p&gt;&lt;p&gt;{last}&lt;/p&gt;</description>"), "paragraphs", kept)
            for last, kept in (
                ("The post &lt;a href='/1'&gt;Dorf opens bridge&lt;/a&gt; appeared first on Alpin.", ("Short.",)),
                ("Der Beitrag „Dorf opens bridge“ erschien zuerst auf Alpin.", ("Short.",)),
                ("Dorf opens bridges.", ("Short.", "Dorf opens bridges.")),
                (f"Dorf opens bridge {'and more ' * 9}.", ("Short.", f"Dorf opens bridge {'and more ' * 9}.")),
            )
        ),
        (rss("<description>&lt;p&gt;Short.&lt;/p&gt;&lt;p&gt;Most visitors come from Dorf.&lt;/p&gt;</description>", title="<title>Dorf</title>"), "paragraphs", ("Short.", "Most visitors come from Dorf.")),
        *(
            (rss(f"<link>https://a.example/1</link><description>&lt;p&gt;Short.&lt;/p&gt;&lt;p&gt;{last}&lt;/p&gt;</description>", title="<title>Dorf</title>"), "paragraphs", kept)
            for last, kept in (
                ("Der Beitrag &lt;a href='https://a.example/1'&gt;Dorf&lt;/a&gt; erschien zuerst auf Alpin.", ("Short.",)),
                ("Visitors come from &lt;a href='https://a.example/tag/dorf'&gt;Dorf&lt;/a&gt;.", ("Short.", "Visitors come from Dorf.")),
                ("Dorf sells tickets &lt;a href='https://a.example/1'&gt;here&lt;/a&gt;.", ("Short.", "Dorf sells tickets here.")),
            )
        ),
        (rss("<description>Dorf opens bridge today.</description>"), "paragraphs", ("Dorf opens bridge today.",)),
    ],
)  # fmt: skip
def test_the_teaser_of_an_entry_says_what_it_says(raw: bytes, field: str, expected: Any) -> None:
    (teaser,) = formats.parse(raw).teasers
    assert getattr(teaser, field) == expected


@pytest.mark.parametrize(
    ("raw", "guid"),
    [
        (rss("<guid>17</guid>"), "https://alpin.example/ Alpin|17"),
        (rss("<guid>17</guid>", '<link rel="self" href="https://alpin.example/feed"/>'), "https://alpin.example/feed|17"),
        (rss("<guid><![CDATA[17]]></guid>"), "https://alpin.example/ Alpin|17"),
        (rss("<link>https://alpin.example/1</link>"), "https://alpin.example/ Alpin|https://alpin.example/1"),
        (rss("<guid>/1</guid>"), "https://alpin.example/ Alpin|/1"),
        (rss("<guid>https://alpin.example/</guid><link>https://alpin.example/2</link>"), "https://alpin.example/ Alpin|https://alpin.example/2"),
        (atom('<link href="https://a.example/1"/>'), "tag:alpin|https://a.example/1"),
        (atom("<id>e1</id>"), "tag:alpin|e1"),
        (rss("", title=""), ""),
    ],
)  # fmt: skip
def test_the_id_of_an_entry_is_that_of_its_feed_with_its_own(raw: bytes, guid: str) -> None:
    assert formats.identify(raw).guid == guid


HOMES = ("https://prova.example/", "http://prova.example", "HTTPS://Prova.example/index.html", "/", "./")


@pytest.mark.parametrize("home", HOMES)
@pytest.mark.parametrize(
    "own", ["urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a", "tag:prova.example,2026:4", "urn:x:4"]
)
def test_a_feed_that_names_itself_by_a_home_page_keeps_the_ids_of_its_entries(home: str, own: str) -> None:
    first, later = (
        f"<feed><id>{home}</id><entry><id>{own}</id><title>{title}</title></entry></feed>".encode()
        for title in ("Bridge opens", "Bridge opens at nine")
    )
    gone = f'<feed><id>{home}</id><deleted-entry ref="{own}" when="2026-03-02T08:00:00Z"/></feed>'.encode()
    [id_] = {formats.identify(raw).guid for raw in (first, later, gone)}
    assert id_.endswith(own)
    assert formats.parse(gone).status == Status.CANCELED


@pytest.mark.parametrize("own", ["4711", ""])
def test_what_is_no_id_of_the_whole_world_is_none_in_a_feed_that_is_known_by_a_path_alone(own: str) -> None:
    raw = f"<feed><id>/</id><entry><id>{own}</id><title>Weather</title></entry></feed>".encode()
    assert formats.identify(raw).guid == ""


def test_entities_that_were_escaped_twice_are_read_in_texts_too() -> None:
    (teaser,) = formats.parse(rss("<description>It&amp;#8217;s 3 &amp;lt; 4.</description>")).teasers
    assert teaser.paragraphs == ("It\u2019s 3 < 4.",)


def test_an_entry_that_is_but_a_title_is_known_by_it() -> None:
    one, other = formats.identify(rss("")).guid, formats.identify(rss("", title="<title>Other</title>")).guid
    assert one.startswith("https://alpin.example/ Alpin|title:")
    assert one != other


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (rss("", title=""), "without title, text or media"),
        (b"<rss><channel><title>x</title></channel></rss>", "0 entries"),
        (rss("</item><item>"), "2 entries"),
        (b"<feed><deleted-entry/></feed>", "deleted-entry without ref; expected the id of an entry"),
        (b'<feed><deleted-entry ref="#"/></feed>', "deleted-entry with ref '#'; expected the id of an entry"),
    ],
)
def test_what_is_not_one_entry_that_says_something_is_rejected(raw: bytes, why: str) -> None:
    with pytest.raises(Rejected, match=why):
        formats.parse(raw)


def test_a_feed_has_at_most_so_many_entries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(formats.rss, "MAX_ENTRIES", 2)
    two = rss("</item><item>")
    assert len(list(formats.messages(two))) == 2
    three = rss("</item><item></item><item>")
    assert list(formats.messages(three)) == [three]


def test_an_entry_keeps_the_charset_that_its_feed_declares() -> None:
    declaration = '<?xml version="1.0" encoding="koi8-r"?>'
    feed = f"{declaration}<rss><channel><item><title>Мост</title></item><item><title>Порт</title></item></channel></rss>"
    one, other = formats.messages(feed.encode("koi8-r"))
    assert one.startswith(declaration.encode())
    assert [formats.parse(raw).teasers[0].headline for raw in (one, other)] == ["Мост", "Порт"]
    behind = b"\n" + feed.encode("koi8-r")
    assert [formats.parse(raw).teasers[0].headline for raw in formats.messages(behind)] == ["Мост", "Порт"]


def test_a_tombstone_kills_the_entry_that_it_names_with_its_reason() -> None:
    raw = b'<feed><id>tag:alpin</id><deleted-entry ref="e1" when="2026-03-01T08:00:00Z"><comment>Wrong.</comment></deleted-entry></feed>'
    message = formats.parse(raw)
    assert (message.status.value, message.identity.guid, message.ednote) == (
        "canceled",
        "tag:alpin|e1",
        "Wrong.",
    )
    assert message.identity.time == MORNING


def test_a_draft_is_withheld_and_an_entry_is_held_until_it_is_available() -> None:
    draft = atom(
        '<control xmlns="http://www.w3.org/2007/app"><draft>YES</draft></control><summary>S</summary>'
    )
    assert formats.parse(draft).status.value == "withheld"
    later = rss(
        "<dc:available>2026-03-09T08:00:00Z</dc:available><pubDate>Sun, 01 Mar 2026 08:00:00 GMT</pubDate>"
    )
    assert formats.parse(later).embargoed_until == datetime(2026, 3, 9, 8, tzinfo=UTC)
    assert formats.parse(rss("<status>withheld</status>")).status.value == "withheld"
    assert formats.parse(rss("<status>new</status>")).status.value == "usable"


def test_a_feed_that_says_when_it_was_made_dates_its_entries() -> None:
    made = formats.rss.made
    assert made(rss("", "<lastBuildDate>Sun, 01 Mar 2026 08:00:00 GMT</lastBuildDate>")) == MORNING
    assert made(rss("<pubDate>Sun, 01 Mar 2026 08:00:00 GMT</pubDate>")) is None
    assert made(b"<rss><channel><pubDate>Sun, 01 Mar 2026 08:00:00 GMT</pubDate></channel></rss>") == MORNING
