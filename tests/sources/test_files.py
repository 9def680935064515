"""Files become messages: the same keys and ids each time, whatever they are packed in."""

import gzip
import os
import zipfile
from pathlib import Path

import pytest

from tests.support import SEEDS, data
from wire.codec import KEPT, LARGEST, TRUNCATED, text_of
from wire.domain.clock import HOUR
from wire.sources.files import Sent, SourceError, Tick, read, ticking

NOW = 2_000_000_000_000
PAGE = b"A headline of some words\n\nLISBON (Halden) - A paragraph that says what has happened there today.\n"


def sent(*paths: Path) -> list[Sent]:
    return list(read(paths, now=NOW))


def test_a_missing_path_is_named_before_anything_is_read(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="nowhere"):
        read([SEEDS, tmp_path / "nowhere"], now=NOW)


def test_reading_twice_gives_the_same_messages() -> None:
    assert sent(SEEDS) == sent(SEEDS)


def test_a_file_has_the_same_key_alone_and_in_its_folder() -> None:
    [alone] = sent(SEEDS / "000_156050ed4c8f5801.txt")
    assert alone.key in {message.key for message in sent(SEEDS)}


def test_a_link_that_leads_out_of_its_folder_has_the_name_of_the_link(tmp_path: Path) -> None:
    (tmp_path / "elsewhere.txt").write_bytes(PAGE)
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "linked.txt").symlink_to(tmp_path / "elsewhere.txt")
    [linked] = sent(folder)
    assert text_of(linked.headers, "ce_subject") == "in/linked.txt"


def test_all_versions_of_a_message_share_their_key_and_differ_in_their_id() -> None:
    [first] = sent(SEEDS / "010_original.json")
    [second] = sent(SEEDS / "013_second-version.json")
    assert first.key == second.key
    assert text_of(first.headers, "ce_id") != text_of(second.headers, "ce_id")


@pytest.mark.parametrize("packed", ["gz", "zip"])
def test_what_is_packed_is_the_message_inside(tmp_path: Path, packed: str) -> None:
    if packed == "gz":
        (tmp_path / "page.txt.gz").write_bytes(gzip.compress(PAGE))
    else:
        with zipfile.ZipFile(tmp_path / "pages.zip", "w") as archive:
            archive.writestr("page.txt", PAGE)
    assert [message.value for message in sent(tmp_path)] == [PAGE]


def test_a_broken_archive_goes_as_it_stands_to_be_rejected(tmp_path: Path) -> None:
    broken = gzip.compress(PAGE * 100)[:60]
    (tmp_path / "page.txt.gz").write_bytes(broken)
    assert [message.value for message in sent(tmp_path)] == [broken]


def test_hidden_files_are_left_out(tmp_path: Path) -> None:
    (tmp_path / ".DS_Store").write_bytes(b"x")
    (tmp_path / "page.txt").write_bytes(PAGE)
    assert len(sent(tmp_path)) == 1


def test_a_message_over_the_limit_is_sent_as_its_beginning_with_size_and_digest(tmp_path: Path) -> None:
    (tmp_path / "large.txt").write_bytes(b"word " * (LARGEST // 5 + 1))
    [message] = sent(tmp_path)
    assert len(message.value) == KEPT
    assert text_of(message.headers, "ce_type") == TRUNCATED
    assert int(text_of(message.headers, "ce_size")) > LARGEST
    assert len(text_of(message.headers, "ce_sha256")) == 64


def test_a_message_from_the_future_has_the_time_of_its_file(tmp_path: Path) -> None:
    path = tmp_path / "future.json"
    path.write_bytes((SEEDS / "020_ninjs.json").read_bytes().replace(b"2026-", b"2199-"))
    os.utime(path, (1_700_000_000, 1_700_000_000))
    assert [message.time for message in sent(path)] == [1_700_000_000_000]


def test_an_archive_of_a_thousand_messages_is_a_thousand_messages() -> None:
    messages = sent(data("reuters21578/reut2-000.sgm.gz"))
    assert len(messages) == 1000
    assert len({message.key for message in messages}) == 1000


def test_a_tick_goes_before_the_first_message_of_each_hour() -> None:
    times = [10 * HOUR + 5, 10 * HOUR + 9, 9 * HOUR, 12 * HOUR]
    messages = [Sent(b"k", b"v", [], "text", time) for time in times]
    found = [message.time if isinstance(message, Tick) else "message" for message in ticking(messages)]
    assert found == [10 * HOUR, "message", "message", "message", 12 * HOUR, "message"]


def test_files_of_the_same_name_in_two_folders_are_two_messages(tmp_path: Path) -> None:
    for day in ("mon", "tue"):
        (tmp_path / day).mkdir()
        (tmp_path / day / "001.txt").write_bytes(PAGE)
    assert len({message.key for message in sent(tmp_path / "mon", tmp_path / "tue")}) == 2


def test_a_damaged_member_of_a_zip_goes_as_the_archive_stands_to_be_rejected(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "pages.zip", "w") as archive:
        archive.writestr("page.txt", PAGE)
    whole = bytearray((tmp_path / "pages.zip").read_bytes())
    whole[45] ^= 0xFF
    (tmp_path / "pages.zip").write_bytes(whole)
    [message] = sent(tmp_path)
    assert message.value == whole
    assert message.format == "unknown"


def test_a_file_whose_name_is_no_utf_8_is_read_like_any_other(tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xffa.txt")).write_bytes(b"\0")
    (tmp_path / "b.txt").write_bytes(b"\0")
    names = [text_of(one.headers, "ce_subject") for one in sent(tmp_path)]
    assert names == [f"{tmp_path.name}/b.txt", f"{tmp_path.name}/\\xffa.txt"]
