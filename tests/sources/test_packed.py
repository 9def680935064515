"""Packed files: what is in one another, what breaks off, and which file a message came from."""

import gzip
import io
import tarfile
import zipfile
from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from tests.contract.format_samples import newsmlg2, ninjs, reuters
from wire.cli.process import process
from wire.codec import LARGEST, text_of
from wire.sources.files import Sent, read
from wire.sources.packed import unpack

NOW = 2_000_000_000_000
NEWS = b"".join(reuters(str(n)) + b"\n" for n in range(1, 200))


def tarred(**files: bytes) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, raw in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(raw)
            archive.addfile(member, io.BytesIO(raw))
    return out.getvalue()


def zipped(**files: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, raw in files.items():
            archive.writestr(name, raw)
    return out.getvalue()


def sent(folder: Path, damaged: list[str] | None = None) -> list[Sent]:
    return list(read([folder], now=NOW, damaged=(damaged if damaged is not None else []).append))


@pytest.mark.parametrize(
    "raw",
    [
        tarred(a=ninjs("urn:a:1"), b=ninjs("urn:a:2")),
        gzip.compress(tarred(a=ninjs("urn:a:1"), b=ninjs("urn:a:2"))),
        zipped(a=gzip.compress(ninjs("urn:a:1")), b=ninjs("urn:a:2")),
        zipped(a=gzip.compress(tarred(a=ninjs("urn:a:1"), b=ninjs("urn:a:2")))),
    ],
    ids=["tar", "tar.gz", "gz in zip", "tar.gz in zip"],
)
def test_files_are_found_in_what_they_are_packed_in_whatever_it_is_called(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / "delivery").write_bytes(raw)
    assert [one.key for one in sent(tmp_path)] == [b"urn:a:1", b"urn:a:2"]


@pytest.mark.parametrize("name", ["day.zip", "day.ZIP", "day.txt.gz", "day.tgz", "day.tar", "a.jpg", "a.pdf"])
@pytest.mark.parametrize(
    "raw",
    [
        b"The file that was asked for is not here\n\nTry again later, the server said on Monday.\n",
        b"<!doctype html><html><head><title>404</title></head><body><p>Not found on this server.</body></html>",
    ],
    ids=["text", "html"],
)
def test_prose_under_the_name_of_a_packed_file_is_a_dead_letter_and_is_told(
    tmp_path: Path, name: str, raw: bytes
) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / name).write_bytes(raw)
    done = CliRunner().invoke(process, [str(tmp_path / "in"), "--out", str(tmp_path / "out")])
    assert done.exit_code == 1
    assert f"{name}: it is no " in done.stderr
    assert (tmp_path / "out" / "stories.jsonl").read_text() == ""
    assert "and is none; expected wire" in (tmp_path / "out" / "rejected.jsonl").read_text()


@pytest.mark.parametrize(
    ("name", "raw", "kind"),
    [
        ("a.pdf", b"%PDF-1.7\n1 0 obj\n", "a PDF"),
        ("a.jpg", b"\xff\xd8\xff\xe0 a", "a JPEG picture"),
        ("a.zip", b"\x89PNG\r\n", "a PNG picture"),
    ],
)
def test_a_file_that_is_what_its_name_says_is_a_dead_letter_and_no_more_is_told_of_it(
    tmp_path: Path, name: str, raw: bytes, kind: str
) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / name).write_bytes(raw)
    done = CliRunner().invoke(process, [str(tmp_path / "in"), "--out", str(tmp_path / "out")])
    assert (done.exit_code, "as its name says" in done.stderr) == (0, False)
    assert f"{kind}; expected wire" in (tmp_path / "out" / "rejected.jsonl").read_text()


@pytest.mark.parametrize("name", ["a.zip", "a.json.gz"])
def test_wire_under_the_name_of_a_packed_file_is_wire_and_so_is_prose_that_was_packed(
    tmp_path: Path, name: str
) -> None:
    (tmp_path / name).write_bytes(ninjs("urn:a:1"))
    (tmp_path / "b.txt.gz").write_bytes(gzip.compress(b"A headline\n\nSome text of a page, on Monday."))
    damaged: list[str] = []
    assert [one.format for one in sent(tmp_path, damaged)] == ["ninjs", "text"]
    assert damaged == []


@pytest.mark.parametrize("cut", [0.5, 0.9, 0.99])
def test_an_archive_that_breaks_off_gives_its_whole_messages_and_itself_and_is_told(
    tmp_path: Path, cut: float
) -> None:
    whole = gzip.compress(NEWS)
    broken = whole[: int(len(whole) * cut)]
    (tmp_path / "today.sgm.gz").write_bytes(broken)
    damaged: list[str] = []
    found = sent(tmp_path, damaged)
    assert found[-1].value == broken
    assert len(found) > 1
    assert all(one.value.endswith(b"</REUTERS>") for one in found[:-1])
    assert len(damaged) == 1
    assert "today.sgm.gz: damaged gzip" in damaged[0]


def test_half_a_page_of_a_damaged_file_is_not_sent(tmp_path: Path) -> None:
    broken = gzip.compress(b"A headline of some words\n\n" + bytes(range(33, 120)) * 90)[:-20]
    (tmp_path / "page.txt.gz").write_bytes(broken)
    assert [one.value for one in sent(tmp_path)] == [broken]


def test_a_damaged_tar_gives_the_files_before_the_break(tmp_path: Path) -> None:
    raw = tarred(a=ninjs("urn:a:1"), b=ninjs("urn:a:2") * 50)[:-12000]
    (tmp_path / "day.tar").write_bytes(raw)
    damaged: list[str] = []
    first, *_ = sent(tmp_path, damaged)
    assert first.key == b"urn:a:1"
    assert damaged


def test_a_damaged_gzip_of_a_tar_gives_the_files_before_the_break_and_itself_once(tmp_path: Path) -> None:
    files = {
        f"f{n}": ninjs(f"urn:a:{n}", headline=sha256(f"{n}".encode()).hexdigest() * 40) for n in range(30)
    }
    raw = gzip.compress(tarred(**files))
    (tmp_path / "day.tar.gz").write_bytes(raw[: len(raw) * 2 // 3])
    damaged: list[str] = []
    *whole, last = sent(tmp_path, damaged)
    assert len(whole) > 5
    assert {one.key.decode() for one in whole} <= {f"urn:a:{n}" for n in range(30)}
    assert last.value.startswith(b"\x1f\x8b")
    assert len(damaged) == 1


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED])
def test_a_zip_that_lost_its_directory_gives_its_whole_members(tmp_path: Path, method: int) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for number in range(3):
            archive.writestr(f"{number}.json", ninjs(f"urn:a:{number}"))
    (tmp_path / "day.zip").write_bytes(out.getvalue()[: out.getvalue().index(b"2.json") + 60])
    damaged: list[str] = []
    assert [one.key for one in sent(tmp_path, damaged)][:2] == [b"urn:a:0", b"urn:a:1"]
    assert damaged


@given(st.binary(max_size=400))
def test_no_bytes_break_the_unpacking(raw: bytes) -> None:
    for mark in (b"", b"\x1f\x8b\x08\x00", b"PK\x03\x04"):
        assert all(one.raw is not None for one in unpack("x", mark + raw))
    assert all(one.name for one in unpack("x", b"\0" * 257 + b"ustar" + raw))


def test_each_message_names_the_file_it_came_from_and_whose_time_it_has(tmp_path: Path) -> None:
    (tmp_path / "day.zip").write_bytes(zipped(one=ninjs("urn:a:1"), two=ninjs("urn:a:2", versionCreated="")))
    first, second = sent(tmp_path)
    assert text_of(first.headers, "ce_subject") == f"{tmp_path.name}/day.zip!/one"
    assert text_of(first.headers, "ce_timesource") == ""
    assert text_of(second.headers, "ce_timesource") == "file"


def test_messages_of_one_file_without_ids_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "list.json").write_bytes(b"[" + ninjs("") + b"," + ninjs("", urgency=5) + b"]")
    first, second = sent(tmp_path)
    assert first.key != second.key


def test_an_archive_may_be_larger_than_a_message(tmp_path: Path) -> None:
    item = newsmlg2()[newsmlg2().index(b"<newsItem") : newsmlg2().index(b"</itemSet>")]
    text = b"<p>" + b"word " * 2000 + b"</p>"
    items = b"".join(
        item.replace(b"2026:1", b"2026:%d" % n).replace(b"</body>", text + b"</body>") for n in range(1000)
    )
    raw = newsmlg2().replace(item, items)
    assert len(raw) > LARGEST
    (tmp_path / "large.xml").write_bytes(raw)
    assert len({one.key for one in sent(tmp_path)}) == 1000


def test_the_command_names_a_damaged_file_takes_what_could_be_read_and_ends_with_one(tmp_path: Path) -> None:
    whole = gzip.compress(NEWS)
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "today.sgm.gz").write_bytes(whole[: len(whole) // 2])
    result = CliRunner().invoke(process, [str(tmp_path / "in"), "--out", str(tmp_path / "out")])
    assert result.exit_code == 1
    assert "today.sgm.gz: damaged gzip" in result.output
    assert (tmp_path / "out" / "stories.jsonl").read_bytes()
    [letter] = (tmp_path / "out" / "rejected.jsonl").read_text().splitlines()
    assert '"ce_subject":"in/today.sgm.gz"' in letter


def test_what_systems_keep_beside_files_is_no_member() -> None:
    raw = zipped(**{"a.txt": b"x", "__MACOSX/._a.txt": b"y", ".DS_Store": b"z", "b/.hidden": b"z"})
    assert [one.name for one in unpack("day.zip", raw)] == ["day.zip!/a.txt"]


def test_a_zip_without_its_directory_is_not_taken_for_the_zip_within_it() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("inner.zip", zipped(**{"a.txt": b"one"}))
        archive.writestr("b.txt", b"two")
    found = list(unpack("day.zip", out.getvalue()[:-60]))
    assert [one.name for one in found] == ["day.zip!/inner.zip!/a.txt", "day.zip!/b.txt", "day.zip"]
    assert found[-1].fault.startswith("damaged zip")
