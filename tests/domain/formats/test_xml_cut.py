"""Files of many items are cut by their bytes: what stands around the items, in comments, in CDATA, and not closed."""

import pytest

from tests.domain.formats.feeds import SPACES
from wire.domain import formats
from wire.domain.formats.common.xml import xml_cut, xml_scan


@pytest.mark.parametrize(
    ("raw", "cut"),
    [
        (b"<a><i>1</i>-<i>2</i></a>", (b"<a>", [b"<i>1</i>", b"<i>2</i>"], b"</a>")),
        (b"<i>1</i><i>2</i>", (b"", [b"<i>1</i>", b"<i>2</i>"], b"")),
        (b"<a><i/><i x='>'/></a>", (b"<a>", [b"<i/>", b"<i x='>'/>"], b"</a>")),
        (b"<a><i>1<i>2</i><i/></i></a>", (b"<a>", [b"<i>1<i>2</i><i/></i>"], b"</a>")),
        (b"<a><i>1<x:i>2</x:i></i></a>", (b"<a>", [b"<i>1<x:i>2</x:i></i>"], b"</a>")),
        (b"<a><i>1<j>2</j></i><j>3</j></a>", (b"<a>", [b"<i>1<j>2</j></i>", b"<j>3</j>"], b"</a>")),
        (b"<a><i>1</i><i>2", (b"<a>", [b"<i>1</i>"], b"<i>2")),
        (b"<a></i><i>1</i></a>", (b"<a></i>", [b"<i>1</i>"], b"</a>")),
        (b"<a><![CDATA[<i>0</i>]]><i>1</i></a>", (b"<a><![CDATA[<i>0</i>]]>", [b"<i>1</i>"], b"</a>")),
        (b"<a><items>0</items></a>", (b"<a><items>0</items></a>", [], b"")),
        (b"<!-- <i>0</i> --><a><i>1</i></a>", (b"<a>", [b"<i>1</i>"], b"</a>")),
    ],
)
def test_items_are_the_outermost_elements_of_their_names(
    raw: bytes, cut: tuple[bytes, list[bytes], bytes]
) -> None:
    assert xml_cut.cut(raw, "i", "j") == cut


@pytest.mark.parametrize(
    ("raw", "items"),
    [
        (b"<i>1<i>2</i>", [b"<i>1", b"<i>2</i>"]),
        (b"<i>1<i/>", [b"<i>1", b"<i/>"]),
        (b"<a><i>1</i><i>2<i>3</i></a>", [b"<i>1</i>", b"<i>2", b"<i>3</i>"]),
        (b"<a></i><i>1</i></i></a>", [b"<i>1</i>"]),
        (b"<a><i>1", []),
    ],
)
def test_a_flat_item_that_is_not_closed_ends_where_the_next_begins(raw: bytes, items: list[bytes]) -> None:
    assert xml_cut.cut_flat(raw, "i").items == items


def test_a_file_of_one_item_stays_as_it_is_and_one_of_two_is_two_documents() -> None:
    assert list(xml_cut.documents(b"<!--x--><a><i>1</i></a>", "i")) == [b"<!--x--><a><i>1</i></a>"]
    assert list(xml_cut.documents(b"<a><i>1</i><i>2</i></a>", "i")) == [
        b"<a><i>1</i></a>",
        b"<a><i>2</i></a>",
    ]


@pytest.mark.parametrize(
    ("raw", "kept"),
    [
        (b"<!--x--><a/>", b"<a/>"),
        (b"<a><!-- x --><b/><!--y--></a>", b"<a><b/></a>"),
        (b"<a/><!-- x", b"<a/><!-- x"),
        (b"<a><!--></a>", b"<a><!--></a>"),
        (b"<a/>", b"<a/>"),
    ],
)
def test_comments_are_no_part_of_a_document(raw: bytes, kept: bytes) -> None:
    assert xml_scan.bare(raw) == kept


@pytest.mark.parametrize("before", [b"", b"\n", b"1", b"Notice: x in y.php on line 3\n"])
def test_what_a_server_printed_above_the_declaration_does_not_hide_a_feed(before: bytes) -> None:
    entry = "<title>Alpin</title><item><title>Dorf</title></item>"
    feed = f'<?xml version="1.0"?><rss version="2.0" {SPACES}><channel>{entry}</channel></rss>'.encode()
    assert formats.name_of(before + feed) == "rss"
    [message] = formats.messages(before + feed)
    assert [teaser.headline for teaser in formats.parse(message).teasers] == ["Dorf"]
