"""Files of many messages: each is a message of its own, its bytes as they stand."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.contract.format_samples import anpa, email, iptc7901, newsml12, newsmlg2, ninjs, rss
from wire.domain import formats
from wire.domain.errors import Rejected
from wire.domain.formats.common.json import json_cut
from wire.domain.formats.common.xml import xml_cut


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


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ('{"a": 1}\n{"b": \n{"c": 3}', ['{"a": 1}', '{"b": ', '{"c": 3}']),
        ('{"a": 1}\n{"b": "x', ['{"a": 1}', '{"b": "x']),
        ('[{"a": 1}, {"b": 2}, {"c": [', ['{"a": 1}', '{"b": 2}', '{"c": [']),
        ('{"a": \n{"b": 2}\n{"c": 3}', ['{"a": \n{"b": 2}\n{"c": 3}']),
    ],
)
def test_an_object_that_cannot_be_read_behind_others_is_one_of_them(raw: str, expected: list[str]) -> None:
    assert [one.decode() for one in json_cut.documents(raw.encode())] == expected


# Feeds


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


def test_a_line_that_an_mbox_quotes_is_as_it_was_sent() -> None:
    sent = email("1").replace(
        b"A bridge opened.", b"A bridge opened.\n\n>From here to Selwick.\n\n>>From there."
    )
    mbox = b"From a@b.c Fri Feb 20 08:00:00 2026\n" + sent
    assert formats.parse(next(formats.messages(mbox))).lines[1:3] == ("From here to Selwick.", ">From there.")
    assert formats.parse(next(formats.messages(sent))).lines[1] == ">From here to Selwick."
