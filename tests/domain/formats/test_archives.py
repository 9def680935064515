"""Files of many messages: each is a message of its own, its bytes as they stand."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.contract.format_samples import anpa, email, iptc7901, newsml12, newsmlg2, ninjs, rss
from wire.domain import formats
from wire.domain.errors import Rejected
from wire.domain.formats.common import json_cut, xml_cut


def guids(raw: bytes) -> list[str]:
    return [formats.identify(one).guid for one in formats.messages(raw)]


def joined(make: object, tag: bytes, one: bytes, two: bytes) -> bytes:
    """Two envelopes as one with the items of both."""
    start, end = two.index(b"<" + tag), two.rindex(b"</" + tag) + len(tag) + 3
    at = one.rindex(b"</" + tag) + len(tag) + 3
    return one[:at] + b"\n" + two[start:end] + one[at:]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (
            joined(newsmlg2, b"newsItem", newsmlg2("tag:a:1"), newsmlg2("tag:a:2")),
            ["tag:a:1", "tag:a:2"],
        ),
        (
            joined(newsml12, b"NewsItem", newsml12("n1"), newsml12("n2")),
            ["urn:newsml:alpin.example:20260302:n1", "urn:newsml:alpin.example:20260302:n2"],
        ),
        (b"[" + ninjs("urn:a:1") + b",\n" + ninjs("urn:a:2") + b"]", ["urn:a:1", "urn:a:2"]),
        (ninjs("urn:a:1") + b"\n" + ninjs("urn:a:2") + b"\n", ["urn:a:1", "urn:a:2"]),
        (
            b'{"data": {"items": [{"item": '
            + ninjs("urn:a:1")
            + b'}, {"item": '
            + ninjs("urn:a:2")
            + b"}]}}",
            ["urn:a:1", "urn:a:2"],
        ),
        (
            b"From a@b.c Fri Feb 20 08:00:00 2026\n"
            + email("1")
            + b"\nFrom a@b.c Fri Feb 20 09:00:00 2026\n"
            + email("2"),
            ["mid:1@alpin.example", "mid:2@alpin.example"],
        ),
        (
            anpa("BC-One", "One") + anpa("BC-Two", "Two"),
            ["anpa:AL:BC-One:2026-03-02", "anpa:AL:BC-Two:2026-03-02"],
        ),
        (
            iptc7901("042") + b"\r\n" + b"ZCZC al1\r\n\x16\x16" + iptc7901("043"),
            ["iptc7901:alpin:eca042:2026-03-02", "iptc7901:alpin:eca043:2026-03-02"],
        ),
    ],
    ids=["newsmlg2", "newsml12", "list", "lines", "envelope", "mbox", "anpa", "iptc7901"],
)
def test_each_message_of_a_file_has_its_own_id_and_is_parsed(raw: bytes, expected: list[str]) -> None:
    assert guids(raw) == expected
    for one in formats.messages(raw):
        assert "A bridge opened." in formats.parse(one).lines[0]


@pytest.mark.parametrize("frame", [anpa(), iptc7901()], ids=["anpa", "iptc7901"])
def test_of_a_file_of_frames_the_whole_ones_are_read_and_the_bytes_of_all_are_kept(frame: bytes) -> None:
    raw = frame.replace(b"\x03", b"") + frame + b"\x01and noise" + frame
    broken, whole, noise, last = formats.messages(raw)
    assert b"".join((broken, whole, noise, last)) == raw
    assert whole == last == frame
    content_type = formats.detect(raw).CONTENT_TYPES[0]
    for one in (broken, noise):
        with pytest.raises(Rejected):
            formats.parse(one, content_type)


@pytest.mark.parametrize("frame", [anpa(), iptc7901()], ids=["anpa", "iptc7901"])
def test_a_record_of_two_frames_is_rejected_rather_than_read_by_half(frame: bytes) -> None:
    with pytest.raises(Rejected, match="a second message begins; expected one"):
        formats.parse(frame + frame)


def test_an_item_inside_cdata_or_a_comment_is_text() -> None:
    raw = rss().replace(
        b"&lt;p&gt;It shook.", b"<![CDATA[<item>x</item>]]><!-- <item/> -->&lt;p&gt;It shook."
    )
    assert len(list(formats.messages(raw))) == 1


def test_a_nested_element_of_the_same_name_stays_inside() -> None:
    cut = xml_cut.cut(b"<a><item>1<item>2</item></item><item/></a>", "item")
    assert cut.items == [b"<item>1<item>2</item></item>", b"<item/>"]
    assert (cut.head, cut.tail) == (b"<a>", b"</a>")


def test_an_item_that_breaks_off_is_left_out() -> None:
    assert xml_cut.cut(b"<a><item>1</item><item>2", "item").items == [b"<item>1</item>"]


@given(
    st.lists(st.dictionaries(st.text(max_size=5), st.text(max_size=20), max_size=3), min_size=2, max_size=6)
)
def test_a_list_is_cut_into_what_it_holds(items: list[dict[str, str]]) -> None:
    cut = list(json_cut.documents(json.dumps(items).encode()))
    assert [json.loads(one) for one in cut] == items


# Feeds


def feed(
    *entries: str, updated: str = "Mon, 02 Mar 2026 10:00:00 GMT", link: str = "https://a.example/"
) -> bytes:
    return (
        f'<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo'
        f'.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:georss="http://www.georss.org/georss">'
        f"<channel><title>Alpin</title><link>{link}</link><image><title>Logo</title></image>"
        f"<lastBuildDate>{updated}</lastBuildDate>{''.join(entries)}</channel></rss>"
    ).encode()


def entry(number: int, more: str = "", guid: str = "") -> str:
    guid = guid or f"https://a.example/{number}"
    return f"<item><title>Story {number}</title><link>https://a.example/{number}</link><guid>{guid}</guid>{more}</item>"


def test_an_entry_has_the_same_bytes_in_a_later_fetch_of_its_feed() -> None:
    early = list(formats.messages(feed(entry(1), entry(2))))
    late = list(formats.messages(feed(entry(2), entry(3), updated="Mon, 02 Mar 2026 11:00:00 GMT")))
    assert early[1] == late[0]


def test_entries_that_share_a_guid_are_told_by_their_links_and_those_that_share_both_by_their_titles() -> (
    None
):
    by_link = guids(feed(entry(1, guid="board"), entry(2, guid="board")))
    same = entry(1).replace("/1", "/0"), entry(2).replace("/2", "/0")
    by_title = guids(feed(*(one.replace("<link>https://a.example/0</link>", "") for one in same)))
    assert len(set(by_link)) == len(set(by_title)) == 2


def test_the_same_guid_in_two_feeds_is_two_messages() -> None:
    one, other = feed(entry(1, guid="7")), feed(entry(1, guid="7"), link="https://b.example/")
    assert guids(one) != guids(other)


def test_a_home_page_is_the_guid_of_no_entry() -> None:
    (guid,) = guids(feed(entry(1, guid="https://a.example/")))
    assert guid.endswith("|https://a.example/1")


def test_a_whole_text_is_a_story_with_its_summary_and_the_entry_a_teaser_of_it() -> None:
    more = "<description>In short.</description><content:encoded><![CDATA[<p>One.</p><p>Two.</p>]]></content:encoded>"
    message = formats.parse(next(formats.messages(feed(entry(1, more)))))
    assert (message.headline, message.lines) == ("Story 1", ("One.", "Two."))
    assert message.summary == "In short."
    assert [(t.headline, t.paragraphs, t.summary) for t in message.teasers] == [
        ("Story 1", ("One.", "Two."), "In short.")
    ]


def test_an_entry_keeps_its_author_categories_place_and_the_rights_of_its_picture() -> None:
    more = """<dc:creator>By Mina Okoro</dc:creator><category domain="https://a.example/c">Tea</category>
    <georss:point>-1.29 36.82</georss:point><description>Short.</description>
    <media:group><media:content url="https://a.example/s.jpg" type="image/jpeg" width="90"/>
    <media:content url="https://a.example/l.jpg" type="image/jpeg" width="900" height="600"/></media:group>
    <media:title>Harbour</media:title><media:copyright>(c) Juma</media:copyright><media:credit>Juma</media:credit>"""
    message = formats.parse(next(formats.messages(feed(entry(1, more)))))
    (teaser,), (picture,) = message.teasers, message.media
    assert (teaser.headline, teaser.byline) == ("Story 1", "Mina Okoro")
    assert [(s.name, s.code, s.rel) for s in teaser.subjects] == [
        ("Tea", "https://a.example/c:Tea", "category")
    ]
    assert teaser.places[0].point == (36.82, -1.29)
    assert (picture.href, picture.width, picture.headline) == ("https://a.example/l.jpg", 900, "Harbour")
    assert (picture.copyright, picture.credit, picture.teaser) == ("(c) Juma", "Juma", 0)


def test_the_language_and_rights_of_a_feed_are_those_of_entries_that_say_none() -> None:
    own = "<language>sv</language><rights>(c) Ada</rights>"
    raw = feed(entry(1, own), entry(2)).replace(
        b"<image>", b"<language>de</language><copyright>(c) Alpin</copyright><image>"
    )
    found = [formats.parse(one) for one in formats.messages(raw)]
    assert [(message.language, message.copyright) for message in found] == [
        ("sv", "(c) Ada"),
        ("de", "(c) Alpin"),
    ]
    assert {message.agency for message in found} == {"Alpin"}


def test_links_of_an_entry_other_than_its_page_are_kept() -> None:
    more = (
        '<atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="related" href="https://a.example/r" title="More"/>'
        '<comments>https://a.example/c</comments><source url="https://b.example/feed.xml">Insel</source>'
    )
    message = formats.parse(next(formats.messages(feed(entry(1, more)))))
    assert [(link.rel, link.href, link.title) for link in message.links] == [
        ("related", "https://a.example/r", "More"),
        ("comments", "https://a.example/c", ""),
        ("source", "https://b.example/feed.xml", ""),
    ]
    assert (message.source, message.agency, message.href) == ("Insel", "Alpin", "https://a.example/1")


def test_a_broken_entry_costs_none_of_the_others_and_is_read_with_a_note() -> None:
    broken = entry(1, "<description>R&D <b>rises</description>")
    one, two = formats.messages(feed(broken, entry(2)) + b"<script>track()</script>")
    first = formats.parse(one)
    assert first.teasers[0].paragraphs[0].startswith("R&D")
    assert first.faults
    assert formats.parse(two).faults == ()


def test_an_undeclared_prefix_is_mended_and_a_feed_that_breaks_off_gives_its_whole_entries() -> None:
    more = "<yt:id>7</yt:id><description>Short.</description>"
    raw = feed(entry(1, more), entry(2))
    assert formats.parse(next(formats.messages(raw))).teasers[0].paragraphs == ("Short.",)
    assert len(list(formats.messages(raw[: raw.index(b"Story 2")]))) == 1


def test_an_entry_that_is_not_closed_costs_itself_alone() -> None:
    raw = feed(entry(1).replace("</item>", ""), entry(2), entry(3))
    parsed = [formats.parse(one) for one in formats.messages(raw)]
    assert [message.teasers[0].headline for message in parsed] == ["Story 1", "Story 2", "Story 3"]


def test_what_a_server_printed_before_a_feed_does_not_hide_it() -> None:
    raw = b"Notice: undefined index in feed.php\n<?xml version='1.0'?>" + feed(entry(1), entry(2))
    assert len(guids(raw)) == 2


@pytest.mark.parametrize(
    "title", ["Tea &amp;amp; milk", "<![CDATA[Tea <b>&amp;</b> milk]]>", "Tea &amp; milk"]
)
def test_entities_and_markup_in_a_title_are_read(title: str) -> None:
    raw = feed(entry(1).replace("Story 1", title))
    assert formats.parse(next(formats.messages(raw))).teasers[0].headline == "Tea & milk"


def test_an_entry_with_nothing_but_a_picture_is_that_picture() -> None:
    item = '<item><guid>7</guid><enclosure url="https://a.example/p.jpg" type="image/jpeg"/></item>'
    message = formats.parse(next(formats.messages(feed(item))))
    assert message.teasers == ()
    assert [(m.href, m.teaser) for m in message.media] == [("https://a.example/p.jpg", None)]


def test_a_json_feed_is_its_entries() -> None:
    items = [
        {
            "id": f"https://a.example/{n}",
            "title": f"Story {n}",
            "content_html": "<p>One.</p><p>Two.</p>",
            "tags": ["tea"],
        }
        | {"date_published": "2026-03-02T09:12:00Z"}
        for n in (1, 2)
    ]
    raw = json.dumps(
        {"version": "https://jsonfeed.org/version/1.1", "title": "Alpin", "items": items}
    ).encode()
    first, second = map(formats.parse, formats.messages(raw))
    assert (first.headline, first.lines, first.keywords) == ("Story 1", ("One.", "Two."), ("tea",))
    assert second.identity.guid == "https://a.example/2"
    assert second.identity.time is not None


@pytest.mark.parametrize(
    "raw", [b"[1, 2, 3]", b'["a", "b"]', b"[[1], [2]]", b"[]", b'{"a": 1}', b'[{"a": 1}]']
)
def test_json_that_holds_no_item_is_never_a_text(raw: bytes) -> None:
    with pytest.raises(Rejected, match="ninjs"):
        formats.parse(raw)


def test_a_feed_without_entries_is_rejected() -> None:
    with pytest.raises(Rejected, match="0 entries"):
        formats.parse(feed())


def test_a_line_that_an_mbox_quotes_is_as_it_was_sent() -> None:
    sent = email("1").replace(
        b"A bridge opened.", b"A bridge opened.\n\n>From here to Selwick.\n\n>>From there."
    )
    mbox = b"From a@b.c Fri Feb 20 08:00:00 2026\n" + sent
    assert formats.parse(next(formats.messages(mbox))).lines[1:3] == ("From here to Selwick.", ">From there.")
    assert formats.parse(next(formats.messages(sent))).lines[1] == ">From here to Selwick."


def test_a_figure_in_the_text_of_an_entry_is_a_picture_and_tells_more_of_an_enclosure() -> None:
    caption = "<figcaption>The bridge. <span class='credit'>Eva Beispiel</span></figcaption>"
    text = f"<figure><img src='https://a.example/1.jpg'>{caption}</figure><p>One.</p>"
    more = f"<content:encoded><![CDATA[{text}]]></content:encoded>"
    enclosed = "<enclosure url='https://a.example/1.jpg' type='image/jpeg'/>"
    for also in ("", enclosed):
        message = formats.parse(next(formats.messages(feed(entry(1, more + also)))))
        assert message.lines == ("One.",)
        (picture,) = message.media
        assert (picture.caption, picture.credit, picture.href) == (
            "The bridge.",
            "Eva Beispiel",
            "https://a.example/1.jpg",
        )
