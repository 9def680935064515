"""What an entry of RSS or Atom shows: enclosures, Media RSS, pictures in its text."""

# ruff: noqa: E501 (feeds as senders set them)

from typing import Any

import pytest

from tests.domain.formats.feeds import TEXT, atom, rss
from wire.domain import formats
from wire.domain.message import Link

FIGURE = '<content:encoded>&lt;p&gt;One.&lt;/p&gt;&lt;figure&gt;&lt;img src="https://a.example/1.jpg"&gt;&lt;figcaption&gt;A cap. &lt;span class="credit"&gt;Bo&lt;/span&gt;&lt;/figcaption&gt;&lt;/figure&gt;</content:encoded>'
GROUP = '<media:group><media:content url="https://a.example/s.jpg" type="image/jpeg" width="10"/><media:content url="https://a.example/l.jpg" type="image/jpeg" width="90" height="60"/></media:group>'


@pytest.mark.parametrize(
    ("raw", "kept"),
    [
        (rss('<enclosure url="https://a.example/1" type="video/mp4"/>'), {"type": "video", "id": "https://a.example/1", "mime_type": "video/mp4", "teaser": 0}),
        (rss(f'<enclosure url="https://a.example/1.jpg"/>{TEXT}'), {"type": "picture", "teaser": None}),
        (rss('<enclosure url="https://a.example/1.mov?x=1"/>'), {"type": "video"}),
        (rss('<enclosure url="https://a.example/1.webp"/>', title=""), {"teaser": None}),
        (rss('<media:thumbnail url="https://a.example/1"/>'), {"type": "picture"}),
        (rss('<media:thumbnail url="https://a.example/t"/><enclosure url="https://a.example/1.png"/>'), {"href": "https://a.example/1.png"}),
        (rss('<itunes:image href="https://a.example/1"/>'), {"type": "picture"}),
        (atom('<link rel="enclosure" href="https://a.example/1" type="audio/mpeg"/>'), {"type": "audio"}),
        (atom('<link rel="enclosure" href="https://a.example/1" type="image/png" title="A bridge"/>'), {"headline": "A bridge"}),
        (rss(GROUP), {"href": "https://a.example/l.jpg", "width": 90, "height": 60}),
        (rss('<media:content url="https://a.example/1" medium="image"><media:title>T</media:title><media:description>D</media:description><media:credit>C</media:credit><media:copyright>R</media:copyright><media:license>L</media:license><media:keywords>k</media:keywords></media:content>'), {"headline": "T", "caption": "D", "credit": "C", "copyright": "R", "usage_terms": "L", "keywords": ("k",), "width": 0, "height": 0}),
        (rss('<media:content url="https://a.example/1" medium="image"/><media:text>X</media:text><media:credit>C</media:credit>'), {"caption": "X", "credit": "C"}),
        (rss('<media:content url="https://a.example/1" medium="image"><media:license href="https://a.example/by">CC BY</media:license></media:content>'), {"usage_terms": "CC BY", "rights_link": "https://a.example/by"}),
        (rss('<media:group><media:content url="https://a.example/1" medium="image"/><media:license href="https://a.example/by"/></media:group>'), {"usage_terms": "", "rights_link": "https://a.example/by"}),
        (rss('<media:content url="https://a.example/1" medium="image"><media:copyright url="https://a.example/c">R</media:copyright></media:content>'), {"copyright": "R", "rights_link": "https://a.example/c"}),
        (rss('<media:content url="https://a.example/1" medium="image"/><media:license href="https://a.example/by"/>'), {"rights_link": "https://a.example/by"}),
        (rss('<media:group><media:content url="https://a.example/1" medium="image"/><media:title>T</media:title></media:group>'), {"headline": "T"}),
        (rss(FIGURE), {"href": "https://a.example/1.jpg", "caption": "A cap.", "credit": "Bo"}),
        (rss(f'{FIGURE}<enclosure url="https://a.example/1.jpg" type="image/jpeg"/>'), {"caption": "A cap.", "credit": "Bo", "mime_type": "image/jpeg"}),
        (rss(f'{FIGURE}<media:content url="https://a.example/1.jpg" medium="image"><media:credit>C</media:credit></media:content>'), {"caption": "A cap.", "credit": "C"}),
    ],
)  # fmt: skip
def test_the_medium_of_an_entry_is_what_it_shows(raw: bytes, kept: dict[str, Any]) -> None:
    (media,) = formats.parse(raw).media
    assert {name: getattr(media, name) for name in kept} == kept


@pytest.mark.parametrize(
    ("html", "href", "caption"),
    [
        (
            '<img src="https://a.example/1.jpg" alt="A bridge">A bridge.',
            "https://a.example/1.jpg",
            "A bridge",
        ),
        (
            '<img src="https://a.example/0.gif" width="79"><img src="https://a.example/1.jpg" width="80">',
            "https://a.example/1.jpg",
            "",
        ),
        ('<img src="https://a.example/0.gif" height="1">A bridge.', None, ""),
        ('<img src="data:image/gif;base64,AA">A bridge.', None, ""),
        (
            '<img src="data:image/gif;base64,AA" data-src="https://a.example/1.jpg">',
            "https://a.example/1.jpg",
            "",
        ),
        ('<img src="/1.jpg">A bridge.', "https://alpin.example/1.jpg", ""),
    ],
)
def test_the_first_picture_of_a_text_is_that_of_the_entry_where_nothing_else_names_one(
    html: str, href: str | None, caption: str
) -> None:
    described = f"<description><![CDATA[{html}]]></description>"
    media = formats.parse(rss(described)).media
    assert [(each.href, each.caption, each.teaser) for each in media] == (
        [(href, caption, 0)] if href else []
    )
    enclosed = '<enclosure url="https://a.example/e.png"/>'
    assert [each.href for each in formats.parse(rss(described + enclosed)).media] == [
        "https://a.example/e.png"
    ]


def test_the_addresses_of_an_entry_are_parts_of_the_nearest_base() -> None:
    entry = '<link href="a.html"/><link rel="enclosure" href="p.jpg"/><link rel="related" href="tag:a,1:b"/>'
    raw = atom(f"<summary>A bridge.</summary>{entry}")
    raw = raw.replace(b"<feed", b'<feed xml:base="https://a.example/x/"')
    message = formats.parse(raw)
    assert message.href == "https://a.example/x/a.html"
    assert [each.href for each in message.media] == ["https://a.example/x/p.jpg"]
    nested = raw.replace(b"<entry", b'<entry xml:base="y/"')
    assert formats.parse(nested).href == "https://a.example/x/y/a.html"
    assert (
        formats.parse(rss("<link>a.html</link><description>A.</description>")).href
        == "https://alpin.example/a.html"
    )
    assert formats.parse(rss("<link>http://[a</link><description>A.</description>")).href == "http://[a"


def test_what_is_no_medium_or_has_no_address_is_none() -> None:
    raw = rss('<enclosure url="https://a.example/1" type="application/pdf"/><enclosure type="image/png"/>')
    assert formats.parse(raw).media == ()
    assert formats.parse(raw).teasers[0].links == (Link(rel="enclosure", href="https://a.example/1"),)


def test_an_enclosure_that_is_no_medium_is_a_link_with_its_title() -> None:
    plan = '<link rel="enclosure" href="https://a.example/plan.pdf" type="application/pdf" title="The plan"/>'
    message = formats.parse(atom(f"<content>All of it.</content>{plan}"))
    assert message.media == ()
    assert message.links == (Link(rel="enclosure", href="https://a.example/plan.pdf", title="The plan"),)
