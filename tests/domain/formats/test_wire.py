"""What the older formats say, and house style: Reuters-21578, ANPA 1312, IPTC 7901, plain text."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import support
from tests.contract.format_samples import anpa, iptc7901, reuters
from wire.domain import formats
from wire.domain.errors import Rejected
from wire.domain.formats.common import charset, conventions, paragraphs, times
from wire.domain.message import Status


def test_the_user_s_seed_is_a_page_with_its_lines_as_they_stand() -> None:
    raw = (support.SEEDS / "000_156050ed4c8f5801.txt").read_bytes()
    message = formats.parse(raw)
    assert (message.format, message.layout, message.identity.guid) == ("text", "page", "")
    assert "\n".join(message.lines) == raw.decode().rstrip("\n")


def test_a_reuters_message_says_what_its_elements_say() -> None:
    message = formats.parse(reuters())
    assert message.identity.guid == "reuters21578:77"
    assert message.identity.time == datetime(1987, 3, 2, 9, 12, 0, 500000, tzinfo=UTC)
    assert message.headline == "DORF <DRF> OPENS BRIDGE"
    assert message.slugline == "BC-BRIDGE-OPENS"
    assert (message.byline, message.byline_title) == ("Ada Gruber", "Reuters")
    assert message.dateline == "DORF, March 2"
    assert message.urgency == 2
    assert [subject.code for subject in message.subjects] == ["anpa:f", "reuters:coffee"]
    assert [place.name for place in message.places] == ["austria"]
    assert message.lines == ("A bridge opened on Monday.", "Two said it shook.")
    assert message.agency == "Reuters"


def test_a_reuters_alert_is_a_headline_alone() -> None:
    raw = reuters().replace(
        b"A bridge opened\non Monday.\n    Two said it\nshook.\n Reuter\n", b"Blah blah blah.\n"
    )
    assert formats.parse(raw).lines == ()


def test_a_reuters_file_is_cut_into_its_messages_byte_for_byte() -> None:
    one, two = reuters("1"), reuters("2")
    file = b'<!DOCTYPE lewis SYSTEM "lewis.dtd">\n' + one + b"\n" + two + b"\n"
    assert list(formats.messages(file)) == [one, two]
    assert list(formats.messages(b"a page")) == [b"a page"]
    with pytest.raises(Rejected, match="second <REUTERS>"):
        formats.parse(file)


@pytest.mark.parametrize(
    ("letter", "urgency"), [*zip("fburdawsh", (1, 2, 3, 4, 5, 6, 6, 6, 7), strict=True), ("q", None)]
)
def test_a_priority_letter_is_an_urgency(letter: str, urgency: int | None) -> None:
    assert conventions.priority(letter) == urgency


def test_an_anpa_message_says_what_its_lines_say() -> None:
    message = formats.parse(anpa())
    assert message.identity.guid == "anpa:AL:BC-EU--Dorf-Bridge:2026-03-02"
    assert message.identity.time == datetime(2026, 3, 2, 9, 12, tzinfo=UTC)
    assert (message.headline, message.byline, message.ednote) == (
        "Dorf opens bridge",
        "ADA GRUBER",
        "Eds: Adds detail.",
    )
    assert (message.agency, message.urgency) == ("AL", 3)
    assert [subject.code for subject in message.subjects] == ["anpa:i"]
    assert message.lines == ("DORF, Austria (AL) - A bridge opened.", '"It shook," two said.')


@pytest.mark.parametrize(
    ("slug", "version"),
    [("1stLd-Writethru", 2), ("2ndLd", 3), ("3rd Ld-Writethru", 4), ("10thLd-Writethru", 11)],
)
def test_leads_are_versions_of_the_story_they_lead(slug: str, version: int) -> None:
    first, lead = formats.identify(anpa()), formats.identify(anpa(f"BC-EU--Dorf-Bridge {slug}"))
    assert lead.guid == first.guid
    assert (first.version, lead.version) == (0, version)


def test_a_kill_keeps_the_guid_of_the_story_it_kills_and_comes_after_its_leads() -> None:
    kill = formats.parse(anpa("BC-EU--Dorf-Bridge-KILL"))
    assert kill.status is Status.CANCELED
    assert kill.identity.guid == formats.identify(anpa()).guid
    assert kill.identity.version > formats.identify(anpa("BC-EU--Dorf-Bridge 9thLd-Writethru")).version


@pytest.mark.parametrize(
    "headline", ["Police kill two in Dorf", "Withdrawal of troops begins", "KILL BILL RETURNS"]
)
def test_a_story_about_killing_is_no_kill(headline: str) -> None:
    assert formats.parse(anpa(headline=headline)).status is Status.USABLE


@pytest.mark.parametrize("headline", ["KILL: Dorf bridge", "ELIMINATION - Dorf bridge", "Bulletin Kill"])
def test_a_service_word_at_the_start_of_a_headline_kills(headline: str) -> None:
    assert formats.parse(anpa(headline=headline)).status is Status.CANCELED


def test_an_iptc_7901_message_says_what_its_lines_say() -> None:
    message = formats.parse(iptc7901(titles="REFILE\r\n1ST LEAD\r\nDorf opens\r\nbridge\r\nBy Ada Gruber ="))
    assert message.identity.guid == "iptc7901:alpin:eca042:2026-03-02"
    assert message.identity.version == 2
    assert message.headline == "Dorf opens bridge"
    assert (message.byline, message.agency, message.urgency) == ("Ada Gruber", "alpin", 4)
    assert message.lines == ("Dorf (alpin) - A bridge opened.", "Two said it shook.")
    assert formats.parse(iptc7901(titles="KILL\r\nDorf opens bridge =")).status is Status.CANCELED


@pytest.mark.parametrize(
    ("said", "time"),
    [
        ("2026-03-02T09:12:00+0100", datetime(2026, 3, 2, 8, 12, tzinfo=UTC)),
        ("20260302T091200Z", datetime(2026, 3, 2, 9, 12, tzinfo=UTC)),
        ("2026-03-02T09:12:00", datetime(2026, 3, 2, 9, 12, tzinfo=UTC)),
        ("2026-03-02", datetime(2026, 3, 2, tzinfo=UTC)),
        ("0001-01-01T00:00:00+23:59", None),
        ("9999-12-31T23:59:59Z", None),
        ("1799-12-31T23:59:59Z", None),
        ("tomorrow", None),
        ("", None),
    ],
)
def test_times_are_utc_and_forged_ones_are_none(said: str, time: datetime | None) -> None:
    assert times.iso(said) == time
    assert times.any_form(said) == time


@given(said=st.text(max_size=60))
def test_no_text_breaks_the_reading_of_times(said: str) -> None:
    for time in (times.iso(said), times.any_form(said)):
        assert time is None or 1800 <= time.year <= 2200


@given(raw=st.binary(max_size=100))
def test_clean_text_stays_as_it_is(raw: bytes) -> None:
    text = charset.clean(charset.decode(raw))
    assert charset.clean(text) == text
    text.encode("utf-8")


def test_a_guid_is_bounded_and_without_control_characters() -> None:
    assert conventions.guid("a\0b\nc" + "d" * 2000) == "ab c" + "d" * 996


@pytest.mark.parametrize(
    ("said", "version"), [("7", 7), (2, 2), ("2.1", 0), ("0", 0), ("v3", 0), (None, 0), (True, 0)]
)
def test_a_version_is_a_whole_number_and_one_with_a_point_is_told_by_its_time(
    said: object, version: int
) -> None:
    assert conventions.version(said) == version


def test_paragraphs_are_parted_by_blank_lines_or_indents_else_by_lines() -> None:
    assert paragraphs.of_text("One\nline.\n\nTwo.") == ("One line.", "Two.")
    assert paragraphs.of_text("One\nline.\n   Two\nlines.") == ("One line.", "Two lines.")
    assert paragraphs.of_text("One.\nTwo.") == ("One.", "Two.")
