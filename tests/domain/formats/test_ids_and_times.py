"""Ids that stand for one message in the world, and times in every form that wires and feeds have."""

from datetime import UTC, datetime

import pytest

from tests.contract.format_samples import iptc7901, ninjs, nitf
from wire.domain import formats
from wire.domain.formats.common import ids, times


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)  # type: ignore[arg-type, misc]


def test_one_number_of_two_agencies_is_two_documents() -> None:
    one, other = nitf("100"), nitf("100").replace(b'regsrc="Alpin"', b'regsrc="Insel"')
    assert formats.identify(one).guid == "Alpin|100"
    assert formats.identify(other).guid == "Insel|100"


def test_a_bare_number_takes_the_name_of_the_copyright_holder_where_no_sender_is_named() -> None:
    bare = nitf("100").replace(b'regsrc="Alpin" ', b"")
    held = bare.replace(b"</docdata>", b'<doc.copyright holder="Alpin Press"/></docdata>')
    assert formats.identify(bare).guid == "100"
    assert formats.identify(held).guid == "Alpin Press|100"
    assert formats.identify(ninjs("100", provider="Alpin")).guid == "Alpin|100"


@pytest.mark.parametrize("guid", ["urn:alpin:1", "tag:alpin.example,2026:1", "https://alpin.example/1"])
def test_an_id_that_is_unique_by_itself_stays_as_it_is(guid: str) -> None:
    assert ids.of_sender("Halden", guid) == guid


@pytest.mark.parametrize(
    ("said", "guid"),
    [
        ("https://api.a.example/content/0f?qt=wZ1&et=1a0", "https://api.a.example/content/0f"),
        ("https://api.a.example/content/0f?et=1a0&id=7", "https://api.a.example/content/0f?id=7"),
        ("https://alpin.example/a?utm_source=x", "https://alpin.example/a"),
        ("https://alpin.example/", ""),
        ("https://alpin.example", ""),
        ("https://alpin.example/index.html", ""),
        ("/2026/03/bridge.html", ""),
        ("../bridge.html", ""),
    ],
)
def test_an_address_loses_the_tag_of_its_edition_and_a_home_page_or_a_path_is_no_id(
    said: str, guid: str
) -> None:
    assert ids.guid(said) == guid


def test_a_7901_number_comes_again_on_the_next_day_with_or_without_a_zone_in_its_trailer() -> None:
    bare = iptc7901().replace(b"020912 GMT Mrz 26 ", b"020912 Mrz 26")
    later = iptc7901().replace(b"020912 GMT Mrz 26 ", b"030912 Mar 26")
    assert formats.identify(bare) == formats.identify(iptc7901())
    assert formats.identify(later).guid != formats.identify(bare).guid
    assert formats.identify(later).time == utc(2026, 3, 3, 9, 12)


def test_a_7901_number_without_any_date_is_told_by_its_text() -> None:
    undated = iptc7901().replace(b"020912 GMT Mrz 26 ", b"")
    other = undated.replace(b"shook", b"sang")
    assert formats.identify(undated).guid != formats.identify(other).guid
    assert formats.identify(undated) == formats.identify(undated)


@pytest.mark.parametrize(
    ("said", "time"),
    [
        ("Thu, 19 Jun 2025 17:00:00 CEST", utc(2025, 6, 19, 15)),
        ("Thu, 19 Jun 2025 17:00:00 BST", utc(2025, 6, 19, 16)),
        ("Thu, 19 Feb 2026 17:00:00 AEST", utc(2026, 2, 19, 7)),
        ("Thu, 19 Feb 2026 17:00:00 EST", utc(2026, 2, 19, 22)),
        ("Thu, 19 Feb 2026 17:00:00 GMT+0200", utc(2026, 2, 19, 15)),
        ("Thu, 19 Feb 2026 17:00:00 UTC-3", utc(2026, 2, 19, 20)),
        ("Thu, 19 Feb 2026 17:00:00 +02:00", utc(2026, 2, 19, 15)),
        ("Fri, 20 Feb 2026 08:00:00 +0100 (CET)", utc(2026, 2, 20, 7)),
        ("Thursday, February 19, 2026 5:00 PM", utc(2026, 2, 19, 17)),
        ("February 19, 2026 at 12:05 a.m. PST", utc(2026, 2, 19, 8, 5)),
        ("Fri Feb 20 08:00:00 CET 2026", utc(2026, 2, 20, 7)),
        ("Fri Feb 20 08:00:00 2026", utc(2026, 2, 20, 8)),
        ("Mon, 19 Feb 2026 17:00:00 GMT", utc(2026, 2, 19, 17)),
        ("Wed, 02 Oct 02 13:00:00 GMT", utc(2002, 10, 2, 13)),
        ("19.02.2026 17:00 MEZ", utc(2026, 2, 19, 16)),
        ("19. Februar 2026, 17.30 Uhr", utc(2026, 2, 19, 17, 30)),
        ("20 de febrero de 2026 10:00", utc(2026, 2, 20, 10)),
        ("19 février 2026 17h30", utc(2026, 2, 19, 17, 30)),
        ("2026-02-19 17:00:00 CEST", utc(2026, 2, 19, 15)),
        ("2026-02-19T17:00:00.5+01:00", datetime(2026, 2, 19, 16, 0, 0, 500000, UTC)),
        ("20131020T192751+1100", utc(2013, 10, 20, 8, 27, 51)),
        ("Thu, 19 Feb 2026 24:00:00 GMT", utc(2026, 2, 20)),
        ("Thu, 19 Feb 2026", utc(2026, 2, 19)),
        ("Thu, 31 Feb 2026 10:00:00 GMT", None),
        ("17:00", None),
    ],
)
def test_a_time_is_read_however_it_is_written_and_the_zone_that_is_written_counts(
    said: str, time: datetime | None
) -> None:
    assert times.any_form(said) == time


@pytest.mark.parametrize(
    ("fields", "time"),
    [
        ({"versionCreated": "", "contentModified": "2026-03-02T08:00:00Z"}, utc(2026, 3, 2, 8)),
        ({"versionCreated": None, "contentCreated": "2026-03-02T07:00:00Z"}, utc(2026, 3, 2, 7)),
        ({"versionCreated": "?", "firstCreated": "2026-03-02T06:00:00Z"}, utc(2026, 3, 2, 6)),
        ({"versionCreated": ""}, None),
    ],
)
def test_an_item_without_the_time_of_its_version_takes_another_that_it_says(
    fields: dict[str, str], time: datetime | None
) -> None:
    assert formats.identify(ninjs(**fields)).time == time


@pytest.mark.parametrize(
    ("text", "guid"),
    [
        ("https://a.example/1?et=7&x=1&utm_source=b", "https://a.example/1?x=1"),
        ("https://a.example/1?et=7", "https://a.example/1"),
        ("https://a.example", ""),
        ("https://a.example/index.html", ""),
        ("https://a.example/index", "https://a.example/index"),
        *((text, "") for text in ("/1", "./1", "#1", "?1")),
        ("a 1", "a 1"),
    ],
)
def test_an_address_is_an_id_without_its_edition_and_a_home_page_is_none(text: str, guid: str) -> None:
    assert ids.guid(text) == guid


def test_a_running_number_has_at_most_twelve_digits() -> None:
    assert ids.is_number("1" * 12)
    assert not any(map(ids.is_number, ("1" * 13, "1a", "", "١")))


@pytest.mark.parametrize(
    ("sender", "own", "whole"),
    [
        ("Alpin", "7", "Alpin|7"),
        ("", "7", "7"),
        ("Alpin", "", ""),
        ("Alpin", "alpin-7", "alpin-7"),
        ("Alpin", "urn:x:7", "urn:x:7"),
        ("Alpin", "x0123456789abcdef0123456789abcdef", "x0123456789abcdef0123456789abcdef"),
    ],
)
def test_an_id_that_is_not_unique_in_the_world_has_its_sender(sender: str, own: str, whole: str) -> None:
    assert ids.of_sender(sender, own) == whole


def test_a_host_is_named_without_www() -> None:
    assert ids.host(" https://www.a.example:80/1 ") == "a.example"
    assert ids.host("https://[") == ids.host("a") == ""


@pytest.mark.parametrize(
    ("said", "guid"),
    [
        ("URN:AG:20260302:A7", "urn:ag:20260302:A7"),
        ("urn:NewsML:alpin.example:20260302:A7", "urn:newsml:alpin.example:20260302:A7"),
        ("HTTPS://Alpin.Example/News/A7", "https://alpin.example/News/A7"),
        ("tag:Alpin.example,2026:A7", "tag:Alpin.example,2026:A7"),
    ],
)
def test_case_counts_where_an_id_tells_things_apart_by_it(said: str, guid: str) -> None:
    assert ids.guid(said) == guid


@pytest.mark.parametrize(
    ("text", "id_", "end"),
    [
        ("Please kill 417.", "urn:x:20260302:417", "417"),
        ("Please kill XY-77, XY-78", "urn:x:XY-78", "XY-78"),
        ("Please kill NO-FERRY-77", "urn:x:FERRY-77", ""),
        ("Please kill XY-77", "XY-77", "XY-77"),
        ("Please kill XY-77", "sender|XY-77", "XY-77"),
        ("Please kill urn:x:417 of today", "urn:x:417", ""),
        ("Please kill it", "urn:x:417", ""),
        ("Please kill 4170", "urn:x:417", ""),
    ],
)
def test_the_end_of_an_id_that_stands_for_it(text: str, id_: str, end: str) -> None:
    assert ids.end_in(text, id_) == end
    assert end not in ids.without(text, end).split() or not end
