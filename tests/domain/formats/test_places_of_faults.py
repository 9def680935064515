"""A message that cannot be read is rejected with the place of the fault and with what was expected there."""

import json
import re

import pytest

from tests.contract.format_samples import (
    anpa,
    email,
    html,
    iptc7901,
    newsml12,
    newsmlg2,
    ninjs,
    nitf,
    reuters,
    rss,
    text,
)
from tests.domain.formats.feeds import atom
from wire.domain import formats
from wire.domain.errors import Rejected


def without(raw: bytes, *parts: bytes) -> bytes:
    for part in parts:
        assert part in raw
        raw = raw.replace(part, b"", 1)
    return raw


def nul_at(raw: bytes, before: bytes) -> tuple[bytes, int, int]:
    """A message with a NUL before some bytes, and its byte and line."""
    at = raw.index(before)
    return raw[:at] + b"\0" + raw[at:], at, raw.count(b"\n", 0, at) + 1


NITF, _, NITF_LINE = nul_at(nitf(), b"</body>")
JSON, JSON_BYTE, _ = nul_at(ninjs(), b'"urgency"')
HTML, HTML_BYTE, _ = nul_at(html(), b"opened")
PAGE = b"Dorf opens bridge\n\nA bridge\0 opened."
STX_ANPA, STX_7901 = anpa().index(b"\x02"), iptc7901().index(b"\x02")


@pytest.mark.parametrize(
    ("raw", "content_type", "said"),
    [
        (NITF, "", f"line {NITF_LINE}: a NUL character; expected text"),
        (JSON, "", f"byte {JSON_BYTE}: a NUL; expected JSON"),
        (HTML, "text/html", f"byte {HTML_BYTE}: a NUL; expected HTML"),
        (PAGE, "text/plain", "line 3: a NUL character; expected text"),
        (b"\0" + PAGE, "text/plain", "line 1: a NUL character; expected text"),
        (without(anpa(), b"\x03"), "", f"byte {len(anpa()) - 1}: the end of the message; expected text"),
        (without(anpa(), b"\x02"), "", "expected text between STX and ETX"),
        (re.sub(rb"(?s)\x02.*\x03", b"\x02^BC-EU--Dorf<\r\n\x03", anpa()), "", f"byte {STX_ANPA}: neither headline"),
        (without(iptc7901(), b"\x03"), "", f"byte {len(iptc7901()) - 1}: the end of the message; expected text"),
        (without(iptc7901(), b"\x02"), "", "expected text between STX and ETX"),
        (re.sub(rb"(?s)\x02.*\x03", b"\x02\r\n\x03", iptc7901()), "", f"byte {STX_7901}: neither headline nor text"),
        (reuters() + reuters(), "", f"byte {len(reuters())}: a second <REUTERS>; expected one message"),
        (without(reuters(), b"</REUTERS>"), "", "the end of the message; expected </REUTERS>"),
        (reuters().replace(b"<BODY>", b"<X>").replace(b"<TITLE>", b"<X>"), "", "neither <TITLE> nor <BODY> has text"),
        (newsmlg2().replace(b"</newsItem>", b"</newsItem><newsItem/>"), "", "element itemSet: 2 items; expected one"),
        (atom("<id>1</id>").replace(b"<title>Dorf</title>", b""), "", "line 1: an entry without title, text or media"),
        (rss().replace(b"<item>", b"<other>").replace(b"</item>", b"</other>"), "", "0 entries; expected one"),
        (ninjs(type="event"), "", "type: event; expected news"),
        (b'{"uri":"1","headline":"a","headline":"b"}', "", "object: 'headline' stands there twice with different"),
        (b'{"uri":"1","headline":"a"', "application/json", "expected JSON"),
        (json.dumps([1, 2]).encode(), "application/json", "expected"),
        (email().replace(b"A bridge", b"A bri\0dge"), "", "body: a NUL; expected text"),
    ],
)  # fmt: skip
def test_a_fault_is_told_with_its_place(raw: bytes, content_type: str, said: str) -> None:
    with pytest.raises(Rejected) as error:
        formats.parse(raw, content_type)
    assert said in str(error.value)


@pytest.mark.parametrize("raw", [newsml12(), newsmlg2(), nitf(), html(), rss(), text()])
def test_what_has_no_fault_is_read(raw: bytes) -> None:
    assert formats.parse(raw).lines or formats.parse(raw).teasers
