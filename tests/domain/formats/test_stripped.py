"""Framed wire that has lost its control characters on the way, as in a mail or a terminal."""

import re
from pathlib import Path

import pytest

from tests.contract.format_samples import anpa, iptc7901
from wire.domain import formats
from wire.domain.errors import Rejected
from wire.sources.files import Sent, read


def stripped(raw: bytes) -> bytes:
    return re.sub(rb"[\x01-\x08\x0e-\x1f\x7f]", b"", raw)


@pytest.mark.parametrize("slug", ["BC-EU--Dorf-Bridge", "BC-EU--Dorf-Bridge,1st Ld", "BC-Dorf, KILL"])
@pytest.mark.parametrize("number", [b"a0417-----\r\n", b"a0417\r\n", b"\r\n\r\na0417-----\r\n"])
def test_anpa_says_what_it_says_with_them(slug: str, number: bytes) -> None:
    whole = anpa(slug)
    bare = stripped(whole).replace(b"a0417-----\r\n", number)
    assert formats.parse(bare) == formats.parse(whole)


@pytest.mark.parametrize("titles", ["Dorf opens bridge =", "KILL KILL\r\n\r\nKill alpin 042"])
def test_iptc_7901_says_what_it_says_with_them(titles: str) -> None:
    whole = iptc7901(titles=titles)
    assert formats.parse(stripped(whole)) == formats.parse(whole)


@pytest.mark.parametrize(
    "both",
    [(anpa(), anpa("BC-Ferry", "Ferry sinks")), (iptc7901(), iptc7901("043", "Ferry sinks ="))],
    ids=["anpa", "iptc7901"],
)
def test_a_file_of_several_is_cut_at_each_header(both: tuple[bytes, bytes], tmp_path: Path) -> None:
    bare = list(map(stripped, both))
    (tmp_path / "day.txt").write_bytes(b"".join(bare))
    sent = [each.value for each in read([tmp_path], now=0, damaged=lambda _: None) if isinstance(each, Sent)]
    assert sent == bare
    with pytest.raises(Rejected, match="second message"):
        formats.parse(b"".join(bare))


@pytest.mark.parametrize(
    "text",
    [
        b"a0417-----\nu i BC-EU--Dorf-Bridge   03-02 0140\nA bridge opened. Two said it shook.\n",
        b"abc123 4 men 12 years ago met alpin 061\n\nThe bridge opened.\nTwo said it shook.\n",
        b"Results\nu i see them 03-02 0140 again\n^ above\nA bridge opened.\n",
    ],
)
def test_lines_that_only_resemble_its_header_are_text(text: bytes) -> None:
    assert formats.name_of(text) == "text"
