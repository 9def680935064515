"""Entries of feeds: which are messages of their own, what each has from its feed, how a broken feed is read."""

import pytest

from tests.domain.formats.feeds import rss
from wire.domain import formats
from wire.domain.errors import Rejected


def guids(raw: bytes) -> list[str]:
    return [formats.identify(one).guid for one in formats.messages(raw)]


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


@pytest.mark.parametrize("guid", ["", "<guid>https://a.example/</guid>", "<guid/>"])
def test_entries_under_one_link_are_told_by_their_titles_and_keep_the_link(guid: str) -> None:
    one, other, again = (
        f"<item><title>{title}</title>{guid}<link>https://a.example/news</link></item>"
        for title in ("Fair opens", "Bridge closes", "Fair opens")
    )
    both = guids(feed(one, other))
    assert len(set(both)) == 2
    assert guids(feed(one, other, again)) == [*both, both[0]]
    assert guids(feed(one, again))[0].endswith("|https://a.example/news")
    assert [formats.parse(raw).href for raw in formats.messages(feed(one, other))] == [
        "https://a.example/news"
    ] * 2


def test_entries_with_ids_of_their_own_keep_them_under_one_link() -> None:
    link = "<link>https://a.example/news</link>"
    own = [f"<item><title>Story {n}</title>{link}<guid>n-{n}</guid></item>" for n in (1, 2)]
    assert [guid.rpartition("|")[2] for guid in guids(feed(*own))] == ["n-1", "n-2"]


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


@pytest.mark.parametrize("printed", [b"Notice: undefined index in feed.php\n", b"1"])
def test_what_a_server_printed_before_a_feed_does_not_hide_it(printed: bytes) -> None:
    raw = printed + b"<?xml version='1.0'?>" + feed(entry(1), entry(2))
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


def test_a_feed_without_entries_is_rejected() -> None:
    with pytest.raises(Rejected, match="0 entries"):
        formats.parse(feed())


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


@pytest.mark.parametrize(
    ("own", "day", "hour"),
    [
        ("<language>en-in</language>", "02 Jul 2026", 12),
        ("<link>https://www.meghalaya.example.in/</link>", "02 Jul 2026", 12),
        ("<title>The Israel Herald</title>", "02 Mar 2026", 15),
        ("<language>en-IE</language>", "02 Jul 2026", 16),
        ("<language>en</language>", "02 Mar 2026", 12),
    ],
)
def test_ist_is_that_of_the_country_of_the_feed(own: str, day: str, hour: int) -> None:
    """India is 5:30 ahead of UTC, Israel in winter 2 hours, Ireland in summer 1; in winter it has no IST."""
    raw = rss(f"<pubDate>{day} 17:30:00 IST</pubDate><description>It shook.</description>", own)
    time = formats.identify(raw).time
    assert time is not None
    assert (time.hour, time.minute) == (hour, 0 if hour == 12 else 30)
