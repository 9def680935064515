"""The contract that every format keeps."""

import gzip
import pickle
from collections.abc import Callable, Iterator
from dataclasses import fields
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests import support
from tests.contract import format_samples
from wire.domain import formats
from wire.domain.errors import Rejected
from wire.domain.formats.common import charset
from wire.domain.message import Concept, Identity, Link, Media, Message, Teaser

BUILDERS: dict[str, Callable[..., bytes]] = {
    format.NAME: getattr(format_samples, format.NAME) for format in formats.FORMATS
}
every_format = pytest.mark.parametrize("name", BUILDERS)

EXPECTED = {
    "nitf": (
        "aap-1.xml",
        "aap-sports.xml",
        "aap.xml",
        "ap-nitf.xml",
        "efe_nitf.xml",
        "nitf-fishing.xml",
        "pa1.xml",
        "pa3.xml",
    ),
    "newsmlg2": ("ansa-newsmlg2-text.xml", "picture.xml", "text.xml", "tag_reuters.com*"),
    "newsml12": ("afp.xml",),
    "ninjs": ("*.json", "ninjs3/*.json"),
    "anpa": ("*.tst",),
    "iptc7901": ("IPTC7901*.txt", "dpa_*.txt"),
    "email": ("simple_email.txt",),
}


def texts(message: Message) -> Iterator[str]:
    """Every text in a message."""
    yield message.identity.guid
    for field in fields(message):
        yield from _inside(getattr(message, field.name))


def _inside(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _inside(part)
    elif isinstance(value, Concept | Link | Media | Teaser):
        for field in fields(value):
            yield from _inside(getattr(value, field.name))


def assert_sound(message: Message) -> None:
    """What consumers of a message may rely on."""
    for text in texts(message):
        assert text == charset.clean(text)
        text.encode("utf-8")
    times = (message.identity.time, message.embargoed_until, message.first_created, message.expires)
    assert all(time.tzinfo is UTC and 1800 <= time.year <= 2200 for time in times if time)
    assert message.urgency is None or 1 <= message.urgency <= 9
    assert len(message.identity.guid) <= 1000
    assert message.identity.version >= 0
    assert all(0 <= index < len(message.lines) for index in message.crossheads)
    assert all(media.teaser is None or media.teaser < len(message.teasers) for media in message.media)
    if message.layout == "article":
        assert all(line.strip() for line in message.lines)
        assert all(row.strip() for line in message.lines for row in line.split("\n"))


@every_format
def test_a_message_is_sniffed_as_what_it_is(name: str) -> None:
    assert name == formats.detect(BUILDERS[name]()).NAME


@every_format
def test_a_content_type_that_names_a_format_decides(name: str) -> None:
    (format,) = (format for format in formats.FORMATS if name == format.NAME)
    for content_type in format.CONTENT_TYPES:
        assert formats.detect(b"anything", content_type.upper() + "; charset=utf-8") is format


@every_format
def test_a_content_type_that_names_none_leaves_it_to_sniffing(name: str) -> None:
    assert name == formats.detect(BUILDERS[name](), "application/octet-stream").NAME
    assert name == formats.detect(BUILDERS[name](), "text/xml").NAME


@every_format
def test_a_parsed_message_is_sound_and_the_same_each_time(name: str) -> None:
    message = formats.parse(BUILDERS[name]())
    assert message.format == name
    assert_sound(message)
    assert pickle.dumps(formats.parse(BUILDERS[name]())) == pickle.dumps(message)


@every_format
def test_identify_and_parse_agree_on_who_a_message_is(name: str) -> None:
    assert formats.identify(BUILDERS[name]()) == formats.parse(BUILDERS[name]()).identity


@pytest.mark.parametrize("name", [name for name in BUILDERS if name != "text"])
def test_another_id_makes_another_message_and_the_time_is_read(name: str) -> None:
    one, other = BUILDERS[name](), BUILDERS[name]("12345")
    assert formats.identify(one).guid
    assert formats.identify(one).guid != formats.identify(other).guid
    time = formats.identify(one).time
    assert time is not None
    assert time.replace(year=2026, microsecond=0) in (
        datetime(2026, 3, 2, 9, 12, tzinfo=UTC),
        datetime(2026, 3, 2, 8, 12, tzinfo=UTC),
    )


@every_format
def test_what_is_cut_off_is_rejected_or_still_sound_and_never_fails_otherwise(name: str) -> None:
    raw = BUILDERS[name]()
    for end in range(0, len(raw), 7):
        assert_sound_or_rejected(raw[:end])


@pytest.mark.parametrize(
    "name", ["reuters", "nitf", "newsmlg2", "newsml12", "ninjs", "anpa", "iptc7901", "rss"]
)
def test_half_a_message_is_rejected_with_a_place_and_what_was_expected(name: str) -> None:
    raw = BUILDERS[name]()
    with pytest.raises(Rejected, match=rf"^{name}: .*(line|byte) \d.*expected") as caught:
        formats.parse(raw[: len(raw) * 2 // 3])
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "raw", [b"", b" \n\t ", b"\xff\xd8\xff\xe0\x00\x10JFIF", b"\0" * 99, b"%PDF\x00\x01\x02", b"---"]
)
def test_what_is_empty_or_binary_is_rejected(raw: bytes) -> None:
    with pytest.raises(Rejected, match="expected"):
        formats.parse(raw)
    assert formats.identify(raw) == Identity()


def test_a_message_over_eight_mebibytes_is_rejected() -> None:
    with pytest.raises(Rejected, match="at most 8,388,608"):
        formats.parse(b"a " * (4 * 1024 * 1024 + 1))


@every_format
def test_a_nul_is_rejected_or_does_not_stay(name: str) -> None:
    raw = BUILDERS[name]()
    for place in (20, len(raw) // 2, len(raw) - 20):
        assert_sound_or_rejected(raw[:place] + b"\0" + raw[place:])


@given(raw=st.binary(max_size=300))
def test_random_bytes_are_rejected_or_sound(raw: bytes) -> None:
    assert_sound_or_rejected(raw)


@every_format
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.data())
def test_a_damaged_message_is_rejected_or_sound(name: str, data: st.DataObject) -> None:
    raw = BUILDERS[name]()
    start = data.draw(st.integers(0, len(raw)))
    stop = min(len(raw), start + data.draw(st.integers(0, 40)))
    assert_sound_or_rejected(raw[:start] + data.draw(st.binary(max_size=20)) + raw[stop:])


@every_format
@given(raw=st.binary(max_size=200))
def test_a_wrong_content_type_is_rejected_or_sound(name: str, raw: bytes) -> None:
    (format,) = (format for format in formats.FORMATS if name == format.NAME)
    assert_sound_or_rejected(raw, format.CONTENT_TYPES[0])


def assert_sound_or_rejected(raw: bytes, content_type: str = "") -> None:
    """Parsing gives a sound message or Rejected; identify agrees with the message and never raises."""
    identity = formats.identify(raw, content_type)
    try:
        message = formats.parse(raw, content_type)
    except Rejected:
        return
    assert_sound(message)
    assert message.identity == identity


@pytest.mark.parametrize(
    ("name", "pattern"), [(name, glob) for name, globs in EXPECTED.items() for glob in globs]
)
def test_real_messages_are_recognised_and_parsed(name: str, pattern: str) -> None:
    paths = [path for path in sorted(support.data("wire-formats").glob(pattern)) if path.is_file()]
    assert paths
    for path in paths:
        raw = path.read_bytes()
        if b'"type": "event"' in raw:
            with pytest.raises(Rejected, match="events and plans are none"):
                formats.parse(raw)
            continue
        message = formats.parse(raw)
        assert message.format == name, path.name
        assert message.identity == formats.identify(raw), path.name
        assert message.headline, path.name
        assert_sound(message)


def test_every_real_sample_has_an_expected_format() -> None:
    folder = support.data("wire-formats")
    named = {path for globs in EXPECTED.values() for glob in globs for path in folder.glob(glob)}
    assert {path for path in folder.rglob("*") if path.is_file()} <= named


@pytest.mark.reuters
def test_all_of_reuters_21578_is_parsed() -> None:
    paths = sorted(support.data("reuters21578").glob("*.gz"))
    for path in paths:
        raws = list(formats.messages(gzip.decompress(path.read_bytes())))
        assert len(raws) == 1000
        for raw in raws:
            message = formats.parse(raw)
            assert message.identity == formats.identify(raw)
            assert message.identity.time is not None
            assert message.headline
            assert_sound(message)


@pytest.mark.parametrize("path", sorted(support.SEEDS.iterdir()), ids=lambda path: path.name)
def test_seeds_are_sound_but_for_the_broken_ones(path: Path) -> None:
    raw = path.read_bytes()
    if path.name in ("021_broken.xml", "022_empty.txt"):
        with pytest.raises(Rejected):
            formats.parse(raw)
    else:
        assert_sound(formats.parse(raw))
        assert formats.parse(raw).identity == formats.identify(raw)
