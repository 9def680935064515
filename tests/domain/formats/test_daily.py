"""Ids of numbers that begin anew each day."""

import pytest

from tests.contract.format_samples import anpa, iptc7901
from wire.domain import formats
from wire.domain.formats.common.daily import days_before, has_parts, is_daily, namesake


@pytest.mark.parametrize(
    ("id_", "before"),
    [
        ("anpa:AP:BC-Tower:2026-03-02", ("anpa:AP:BC-Tower:2026-03-01",)),
        ("anpa:AP:BC-Tower:2026-01-01", ("anpa:AP:BC-Tower:2025-12-31",)),
        ("anpa:BC-EU--Dorf Bridge:03-02", ("anpa:BC-EU--Dorf Bridge:03-01",)),
        ("anpa:BC-Tower:03-01", ("anpa:BC-Tower:02-29", "anpa:BC-Tower:02-28")),
        ("anpa:BC-Tower:01-01", ("anpa:BC-Tower:12-31",)),
        ("iptc7901:alpin:eca042:2024-03-01", ("iptc7901:alpin:eca042:2024-02-29",)),
        ("iptc7901:alpin:eca042:0001-01-01", ()),
        ("iptc7901:alpin:eca042:2026-13-01", ()),
        ("iptc7901:alpin:eca042:5f2a", ()),
        ("urn:x:2026-03-02", ()),
    ],
)
def test_the_day_before(id_: str, before: tuple[str, ...]) -> None:
    assert days_before(id_) == before


@pytest.mark.parametrize(
    ("filed", "trailer", "day"),
    [
        (b"12-31 2355", b"AL-WF-12-31-25 2355EST", "2025-12-31"),
        (b"12-31 1930", b"AL-WF-01-01-26 0030GMT", "2025-12-31"),
        (b"01-01 0030", b"AL-WF-12-31-25 2330GMT", "2026-01-01"),
        (b"06-30 0030", b"AL-WF-06-30-26 0430GMT", "2026-06-30"),
        (b"          ", b"AL-WF-12-31-25 2355EST", "2025-12-31"),
    ],
)
def test_the_day_of_an_anpa_story_is_that_of_its_header_in_the_year_nearest_to_its_trailer(
    filed: bytes, trailer: bytes, day: str
) -> None:
    raw = anpa().replace(b"03-02 0140", filed).replace(b"AL-WF-03-02-26 0912GMT", trailer)
    assert formats.identify(raw).guid == f"anpa:AL:BC-EU--Dorf-Bridge:{day}"


def test_the_day_of_a_7901_number_is_that_of_its_sender() -> None:
    late = iptc7901().replace(b"020912 GMT Mrz 26", b"030030 MEZ Mrz 26")
    assert formats.identify(late).guid == "iptc7901:alpin:eca042:2026-03-03"


@pytest.mark.parametrize(
    ("header", "keyword", "part"),
    [
        (b"BC-EU--Dorf-Bridge-1stAdd   03-02", b"", "add 1"),
        (b"BC-EU--Dorf-Bridge   03-02", b"BC-EU--Dorf-Bridge, 2nd Add,131", "add 2"),
        (b"BC-EU--Dorf-Bridge, 1st Ins   03-02", b"", "ins 1"),
        (b"BC-EU--Dorf-Bridge, Take 2   03-02", b"", "take 2"),
        (b"BC-EU--Dorf-Bridge, 1st Ld-Add   03-02", b"", "add 1"),
    ],
)
def test_an_add_is_a_message_of_its_own_that_names_its_story(
    header: bytes, keyword: bytes, part: str
) -> None:
    raw = anpa().replace(b"BC-EU--Dorf-Bridge   03-02", header)
    if keyword:
        at = raw.index(b"\x02^")
        raw = raw[: at + 2] + keyword + raw[raw.index(b"<", at) :]
    story = formats.identify(anpa()).guid
    message = formats.parse(raw)
    assert message.identity.guid == story.replace(":2026", f", {part}:2026")
    assert [(link.rel, link.guid) for link in message.links] == [("partOf", story)]


@pytest.mark.parametrize(
    ("id_", "daily", "may_have_parts"),
    [
        ("anpa:AP:BC-Tower:2026-03-02", True, True),
        ("anpa:BC-Tower:03-02", True, True),
        ("anpa:AP:BC-Tower, add 1:2026-03-02", True, False),
        ("anpa:AP:BC-Tower, take 12:2026-03-02", True, False),
        ("anpa:AP:BC-Tower, take heart:2026-03-02", True, True),
        ("iptc7901:alpin:eca042:2026-03-02", True, False),
        ("iptc7901:alpin:eca042:5f2a", False, False),
        ("urn:anpa:AP:BC-Tower:2026-03-02", False, False),
        (namesake("anpa:AP:BC-Tower:2026-03-02", 2), False, False),
    ],
)
def test_which_ids_are_of_a_day_and_which_may_have_parts(id_: str, daily: bool, may_have_parts: bool) -> None:
    assert (is_daily(id_), has_parts(id_)) == (daily, may_have_parts)


@pytest.mark.parametrize(
    ("old", "new", "is_other"), [(b"\x02Dorf", b"\x02Torf", True), (b"111 ccccb", b"112 ccccb", False)]
)
def test_messages_of_one_number_without_a_day_are_told_apart_by_every_letter_of_their_text_alone(
    old: bytes, new: bytes, is_other: bool
) -> None:
    undated = iptc7901().replace(b"020912 GMT Mrz 26", b"")
    other = undated.replace(old, new)
    assert other != undated
    assert (formats.identify(other).guid != formats.identify(undated).guid) is is_other
