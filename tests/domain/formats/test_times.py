"""Times in all the forms of wires, mails and feeds; the text of a time that is none is no time."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from wire.domain.formats.common import times


def at(hour: int = 0, minute: int = 0, second: int = 0, micro: int = 0, day: int = 19) -> datetime:
    return datetime(2026, 2, day, hour, minute, second, micro, tzinfo=UTC)


@pytest.mark.parametrize(
    ("said", "time"),
    [
        ("2026-02-19T17:30:00Z", at(17, 30)),
        ("2026-02-19T17:30:00 GMT", at(17, 30)),
        ("20260219T173000+0100", at(16, 30)),
        ("Thu, 19 Feb 2026 17:30:00 +0100", at(16, 30)),
        ("Thu, 19 Feb 26 17:30:00 +0100", at(16, 30)),
        ("Thu, 19 Feb 2026 17:30:15 GMT+0200", at(15, 30, 15)),
        ("19 Feb 2026 17:30 UTC-3", at(20, 30)),
        ("19 Feb 2026 17:30 (+05:30)", at(12, 0)),
        ("19 Feb 2026 17:30 \u22120330", at(21, 0)),
        ("2026-02-19 17.30", at(17, 30)),
        ("19. 2. 2026 17:30", at(17, 30)),
        ("2026. február 19. 17:30", at(17, 30)),
        ("19 лютого 2026, 17:30", at(17, 30)),
        ("2026年2月19日 17時30分", at(17, 30)),
        ("czw., 02/19/2026 - 17:30", at(17, 30)),
        ("Thu, 02/12/2026 - 17:30", at(17, 30, day=12)),
        ("19 Feb 2026 17:30 CET", at(16, 30)),
        ("19 Feb 2026 17:30 CEST", at(15, 30)),
        ("19 Feb 2026 17:30 EST", at(22, 30)),
        ("19 Feb 2026 17:30 NST", at(21, 0)),
        ("19 Feb 2026 17:30 AEDT", at(6, 30)),
        ("19 Feb 2026 17:30 Nowhere", at(17, 30)),
        ("Thursday, February 19, 2026 5:00 PM", at(17)),
        ("Thursday, February 19, 2026 12:00 AM", at(0)),
        ("February 19th, 2026 12:15 p.m.", at(12, 15)),
        ("Feb. 19 2026, 5 pm EST", at(22)),
        ("19 Feb 2026, 17h30", at(17, 30)),
        ("19 février 2026 17.30", at(17, 30)),
        ("19. Februar 2026", at()),
        ("19 de febrero de 2026", at()),
        ("19.02.2026 17:00", at(17)),
        ("2026/2/19 17:00", at(17)),
        ("19-Feb-2026 17:30:15.25", at(17, 30, 15, 250_000)),
        ("19-Feb-2026 17:30:15,1234567", at(17, 30, 15, 123_456)),
        ("Thu Feb 19 17:30:00 UTC 2026", at(17, 30)),
        ("19 Feb 2026 24:00", at(day=20)),
        ("19 Feb 99 10:00", datetime(1999, 2, 19, 10, tzinfo=UTC)),
        ("19 Feb 68", datetime(2068, 2, 19, tzinfo=UTC)),
        ("19 Feb 69", datetime(1969, 2, 19, tzinfo=UTC)),
        ("12 Smarch 2026, 19 Feb 2026", at()),
        ("20260219T173000CET", at(16, 30)),
        ("20260219T173000.5 CET", at(16, 30, 0, 500_000)),
        ("20260219T1730 GMT+0100", at(16, 30)),
        ("2026-02-19T17:30:00CET", at(16, 30)),
        ("20260219173015", at(17, 30, 15)),
        ("202602191730", at(17, 30)),
        ("191730 GMT FEB 26", at(17, 30)),
        ("191730 gmt feb 2026", at(17, 30)),
        ("191730Z FEB 26", at(17, 30)),
        ("191730 GMT+0200 FEB 26", at(15, 30)),
        ("191730 +0200 FEB 26", at(15, 30)),
        ("191730 UTC+2 FEB 26", at(15, 30)),
        ("191730 FEB 26 CET", at(16, 30)),
        ("19/1730 FEB 26", at(17, 30)),
        ("AFP 191730 GMT FEB 26", at(17, 30)),
        ("19 Feb 2026 1730 GMT", at(17, 30)),
        ("19 Feb 2026, 1200 words", at()),
        ("1730 CET, 19 Feb 2026", at(16, 30)),
        ("19 février 2026 à 17 h 30", at(17, 30)),
        ("19. Februar 2026, 17.30 Uhr MEZ", at(16, 30)),
        ("19 Feb 2026 5:30 PM ET", at(22, 30)),
        ("2026-02-19 17:30:00.5 +0100 CET", at(16, 30, 0, 500_000)),
        ("1771522200", at(17, 30)),
        ("1771522200123", at(17, 30, 0, 123_000)),
        ("1771522200.5", at(17, 30)),
        ("177152220", None),
        ("20261319", None),
        *(("19 Feb 2026 " + clock, None) for clock in ("25:00", "17:60", "24:00:61 and", "13:99 pm")),
        *((text, None) for text in ("19 Feb", "30 Feb 2026", "17:30", "32.13.2026", "next week", "2026")),
    ],
)
def test_a_time_is_read_in_every_form(said: str, time: datetime | None) -> None:
    assert times.any_form(said) == time


@pytest.mark.parametrize(
    ("name", "place", "month"),
    [
        *(("GMT", "Europe/London", 1), ("BST", "Europe/London", 7), ("WET", "Europe/Lisbon", 1)),
        *(("WEST", "Europe/Lisbon", 7), ("CET", "Europe/Berlin", 1), ("CEST", "Europe/Berlin", 7)),
        *(("EET", "Europe/Helsinki", 1), ("EEST", "Europe/Helsinki", 7), ("MSK", "Europe/Moscow", 1)),
        *(("SAST", "Africa/Johannesburg", 1), ("EAT", "Africa/Nairobi", 1), ("EST", "America/New_York", 1)),
        *(("EDT", "America/New_York", 7), ("CST", "America/Chicago", 1), ("CDT", "America/Chicago", 7)),
        *(("MST", "America/Denver", 1), ("MDT", "America/Denver", 7), ("PST", "America/Los_Angeles", 1)),
        *(
            ("PDT", "America/Los_Angeles", 7),
            ("AKST", "America/Anchorage", 1),
            ("AKDT", "America/Anchorage", 7),
        ),
        *(("HST", "Pacific/Honolulu", 1), ("AST", "America/Halifax", 1), ("ADT", "America/Halifax", 7)),
        *(("NST", "America/St_Johns", 1), ("NDT", "America/St_Johns", 7), ("ART", "America/Buenos_Aires", 1)),
        *(("BRT", "America/Sao_Paulo", 1), ("CLT", "America/Santiago", 7), ("GST", "Asia/Dubai", 1)),
        *(("PKT", "Asia/Karachi", 1), ("WIB", "Asia/Jakarta", 1), ("ICT", "Asia/Bangkok", 1)),
        *(("HKT", "Asia/Hong_Kong", 1), ("SGT", "Asia/Singapore", 1), ("AWST", "Australia/Perth", 1)),
        *(("PHT", "Asia/Manila", 1), ("JST", "Asia/Tokyo", 1), ("KST", "Asia/Seoul", 1)),
        *(
            ("ACST", "Australia/Adelaide", 7),
            ("ACDT", "Australia/Adelaide", 1),
            ("AEST", "Australia/Sydney", 7),
        ),
        *(("AEDT", "Australia/Sydney", 1), ("NZST", "Pacific/Auckland", 7), ("NZDT", "Pacific/Auckland", 1)),
    ],
)
def test_a_zone_is_as_far_ahead_as_the_clocks_of_a_place_in_it(name: str, place: str, month: int) -> None:
    there = datetime(2026, month, 15, 12, tzinfo=ZoneInfo(place))
    assert times.any_form(f"15 {there:%b} 2026 12:00 {name}") == there


@pytest.mark.parametrize(
    ("day", "hours"),
    [
        ("8 Mar 2026", 4),
        ("7 Mar 2026", 5),
        ("31 Oct 2026", 4),
        ("1 Nov 2026", 5),
        ("13 Mar 2022", 4),
        ("12 Mar 2022", 5),
    ],
)
def test_eastern_time_is_summer_time_from_the_second_sunday_of_march_to_the_first_one_of_november(
    day: str, hours: int
) -> None:
    zone = ZoneInfo("America/New_York")
    for name in ("ET", "CT", "MT", "PT"):
        ahead = hours + ("ET", "CT", "MT", "PT").index(name)
        assert times.any_form(f"{day} 12:00 {name}") == times.any_form(f"{day} 12:00 -0{ahead}00")
    noon = datetime.strptime(f"{day} 12", "%d %b %Y %H").replace(tzinfo=zone)
    assert times.any_form(f"{day} 12:00 ET") == noon


def test_a_time_is_also_told_in_the_zone_of_who_wrote_it() -> None:
    written = times.as_written("192330 GMT+0200 FEB 26")
    assert written is not None
    assert (written.day, written.hour, written.utcoffset()) == (19, 23, timedelta(hours=2))


def test_a_second_that_leaps_is_one() -> None:
    assert times.any_form("19 Feb 2026 17:30:60") == at(17, 31)


@pytest.mark.parametrize(
    ("name", "month"),
    [
        *(("gen", 1), ("Sty", 1), ("fev", 2), ("März", 3), ("mrt", 3), ("avril", 4), ("maj", 5), ("juin", 6)),
        *(("Juni", 6), ("juillet", 7), ("août", 8), ("sept", 9), ("Okt", 10), ("marraskuu", 11), ("déc", 12)),
        *(("ja", 0), ("kesäkuu", 6), ("heinä", 7), ("června", 6), ("července", 7), ("desember", 12), ("мая", 5)),
    ],
)  # fmt: skip
def test_a_month_is_known_by_how_it_begins(name: str, month: int) -> None:
    made = times.made(2026, name, 1)
    assert made == (datetime(2026, month, 1, tzinfo=UTC) if month else None)


def test_a_time_is_made_of_its_parts() -> None:
    assert times.made(2026, "feb", 19, 17, 30, 15, 7, "CET") == at(16, 30, 15, 7)
    assert times.made(2026, "feb", 19) == at()
    assert times.made(2026, "feb", 30) is None
    assert times.made(1799, "feb", 19) is None


@pytest.mark.parametrize(("year", "known"), [(1799, False), (1800, True), (2200, True), (2201, False)])
def test_a_time_beyond_four_centuries_is_none(year: int, known: bool) -> None:
    assert (times.bounded(datetime(year, 6, 1)) is not None) is known


def test_a_version_by_time_counts_seconds_and_is_never_nought() -> None:
    epoch = datetime(1970, 1, 1, tzinfo=UTC)
    assert times.as_version(epoch + timedelta(seconds=5)) == 5
    assert times.as_version(epoch - timedelta(days=9)) == 1
    assert times.as_version(None) == 0


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("26/11/2026 18:00", datetime(2026, 11, 26, 18, tzinfo=UTC)),
        ("11/26/2026 6:00 PM", datetime(2026, 11, 26, 18, tzinfo=UTC)),
        ("Published 13/1/2026", datetime(2026, 1, 13, tzinfo=UTC)),
        ("05/05/2026", datetime(2026, 5, 5, tzinfo=UTC)),
        ("05/06/2026 18:00", None),
        ("12/11/2026", None),
        ("13/13/2026", None),
        ("31/02/2026", None),
        ("126/11/2026", None),
        ("26/11/20261", None),
    ],
)
def test_a_day_between_slashes_is_read_where_it_can_be_read_in_one_way(
    text: str, day: datetime | None
) -> None:
    assert times.any_form(text) == day


@pytest.mark.parametrize(
    ("language", "months"),
    [
        ("et", "jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember"),
        (
            "lt",
            "sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio",
        ),
        (
            "lv",
            "janvāris februāris marts aprīlis maijs jūnijs jūlijs augusts septembris oktobris novembris decembris",
        ),
        ("hr", "siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna - studenoga prosinca"),
        ("id", "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember"),
        (
            "pl",
            "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
        ),
        ("cs", "ledna února března dubna května června července srpna září října listopadu prosince"),
    ],
)
def test_months_are_read_in_the_language_of_the_wire(language: str, months: str) -> None:
    for number, month in enumerate(months.split(), start=1):
        if month != "-":
            assert times.any_form(f"2. {month} 2026 18:00") == datetime(2026, number, 2, 18, tzinfo=UTC), (
                month
            )
