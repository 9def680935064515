"""A reader's filter takes an item by what it is about now, or was about before."""

from collections.abc import AsyncIterator, Callable

import pytest

from tests.running import Wire
from tests.support import SEEDS
from wire.clients.streams.labels import UnknownLabel, region_code, topic_code
from wire.clients.streams.matching import Match, match
from wire.clients.streams.merging import ordered
from wire.codec import Stored


def item(**headers: str) -> Stored:
    return Stored(b"uri", b"{}", [(f"ce_{name}", text.encode()) for name, text in headers.items()], 0, 0, 0)


POLITICS, SPORT = "11000000", "15000000"


@pytest.mark.parametrize(
    ("topic", "region", "matched"),
    [
        ("", "", Match([])),
        (SPORT, "", Match([])),
        (SPORT, "IT", Match([])),
        (POLITICS, "", Match([POLITICS])),
        (POLITICS, "FR", Match([POLITICS, "FR"])),
        (SPORT, "FR", Match(["FR"])),
        ("04000000", "", None),
        (SPORT, "DE", None),
    ],
)
def test_a_correction_that_left_a_topic_or_region_still_goes_to_its_readers(
    topic: str, region: str, matched: Match | None
) -> None:
    moved = item(topics=SPORT, regions="IT,039", pasttopics=POLITICS, pastregions="FR,155")
    wanted = {name: code for name, code in (("topics", topic), ("regions", region)) if code}
    assert match(moved, wanted) == matched


@pytest.mark.parametrize(
    ("wanted", "matched"),
    [
        ({"agency": "reuters"}, Match([])),
        ({"agency": "AFP"}, Match(["AFP"])),
        ({"language": "en"}, Match([])),
        ({"language": "en-GB"}, Match([])),
        ({"language": "fr"}, Match(["fr"])),
        ({"agency": "Reut"}, None),
        ({"language": "e"}, None),
    ],
)
def test_agency_and_language_are_matched_now_or_before_whatever_the_case(
    wanted: dict[str, str], matched: Match | None
) -> None:
    assert (
        match(item(agency="Reuters", language="en-GB", pastagency="AFP", pastlanguage="fr"), wanted)
        == matched
    )


@pytest.mark.parametrize(
    ("agency", "wanted"),
    [
        ("dpa/sa", "dpa"),
        ("dpa/lni", "DPA/LNI"),
        ("APA/dpa", "dpa"),
        ("NTB-AFP", "afp"),
        ("Keystone-SDA", "Keystone-SDA"),
    ],
)
def test_an_agency_takes_its_services_and_what_it_sends_with_others(agency: str, wanted: str) -> None:
    assert match(item(agency=agency), {"agency": wanted}) == Match([])
    assert match(item(agency=agency), {"agency": "ANSA"}) is None


def test_norwegian_takes_both_ways_of_writing_it_and_each_of_them_itself_alone() -> None:
    assert match(item(language="nn"), {"language": "no"}) == Match([])
    assert match(item(language="nn-NO"), {"language": "no"}) == Match([])
    assert match(item(language="nb"), {"language": "nn"}) is None


async def test_records_are_put_in_the_order_of_their_time_but_never_before_an_earlier_one_of_their_key() -> (
    None
):
    async def records() -> AsyncIterator[Stored]:
        for offset, (key, time) in enumerate(((b"a", 9), (b"b", 3), (b"a", 5), (b"c", 4), (b"d", 10))):
            yield Stored(key, b"", [], 0, offset, time)

    found = [record.offset async for record in ordered(records(), lambda record: record.timestamp)]
    assert found == [1, 3, 0, 2, 4]


@pytest.mark.parametrize(
    ("text", "code"),
    [("politics", POLITICS), ("Politics", POLITICS), ("economy", "04000000"), ("20000344", "20000344")],
)
def test_a_topic_is_named_by_code_name_or_a_part_of_a_first_level_name(text: str, code: str) -> None:
    assert topic_code(text) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [("ve", "VE"), ("Venezuela", "VE"), ("Europe", "150"), ("georgia", "GE"), ("019", "019")],
)
def test_a_region_is_named_by_code_or_name(text: str, code: str) -> None:
    assert region_code(text) == code


@pytest.mark.parametrize("name", [topic_code, region_code])
def test_a_name_that_nobody_knows_is_told_with_what_is_expected(name: Callable[[str], str]) -> None:
    with pytest.raises(UnknownLabel, match="zz9: expected a"):
        name("zz9")


def test_consume_and_show_read_by_time_names_and_short_ids(broker: str) -> None:
    wire = Wire(broker, "readers", partitions=3)
    with wire.workers():
        wire.run("replay", str(SEEDS))
        wire.verify()
    times = [line[:16] for line in wire.run("consume", "stories", "--from-start").splitlines()]
    assert times == sorted(times)
    found = wire.consume("stories", "--topic", "labour", "--region", "portugal")
    assert "2" in {each["value"]["version"] for each in found}
    assert wire.consume("stories", "--language", "English", "--since", "2026-03-02T13:00", "--grep", "cocoa")
    assert not wire.consume("stories", "--agency", "nobody")
    [near] = wire.run("consume", "links", "--from-start", "--kind", "near").splitlines()
    assert "`: 92 % like `" in near
    assert near.count("Portuguese port strike ends as crane operators accept") == 2
    assert "CORRECTED" not in near  # as it was decided, an hour before the correction
    assert "`Owner to close Chilean copper mine" in wire.run(
        "consume", "links", "--from-start", "--kind", "update"
    )
    pages = [
        wire.run("show", short) for short in near.split()[-2:]
    ]  # which is the copy is a matter of partitions
    page = next(page for page in pages if "CORRECTED:" in page)
    assert [line[:2] for line in page.splitlines() if line.startswith("v")][-1] == "v2"
    assert "wire: no item has a uri that ends in 0123456789ab" in wire.fails("show", "0123456789ab")
    [message] = {other["value"] for other in found[0]["value"]["altIds"] if other["role"] == "message"}
    assert found[0]["key"] in wire.run("show", message)
    assert "wire: no message has an id that ends in urn:x:nobody" in wire.fails("show", "urn:x:nobody")
