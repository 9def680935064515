"""The report of what was supplied and what stands in the items."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.contract.format_samples import anpa, email, iptc7901, newsml12, newsmlg2, ninjs, nitf, rss
from tests.support import data
from wire.cli.process import process
from wire.sources.files import read
from wire.sources.left_out import reason_for
from wire.sources.supplied import leaves, report

NOW = 2_000_000_000_000


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("nitf", nitf()),
        ("newsmlg2", newsmlg2()),
        ("newsml12", newsml12()),
        ("ninjs", ninjs()),
        ("anpa", anpa()),
        ("iptc7901", iptc7901()),
        ("rss", rss()),
        ("email", email()),
    ],
)
def test_all_that_a_message_of_each_format_supplies_stands_or_has_a_reason(
    tmp_path: Path, name: str, raw: bytes
) -> None:
    (tmp_path / "message").write_bytes(raw)
    found = report(read([tmp_path], now=NOW))
    assert {format for format, _ in found.fields} == {name}
    assert [
        key for key, field in found.fields.items() if field.stands < field.supplied and not field.reason
    ] == []


def test_a_value_that_is_nowhere_is_named_by_its_field(tmp_path: Path) -> None:
    (tmp_path / "message.json").write_bytes(ninjs(mood="melancholy"))
    *lines, sums, _ = report(read([tmp_path], now=NOW)).lines()
    assert any("mood" in line and "0 of 1" in line and "NOT IN THE ITEMS" in line for line in lines)
    assert "99." not in sums
    assert "%" in sums


def test_a_rejected_message_is_counted_as_such(tmp_path: Path) -> None:
    (tmp_path / "event.json").write_bytes(ninjs(type="event"))
    *_, last = report(read([tmp_path], now=NOW)).lines()
    assert "1 messages are rejected" in last


def test_values_are_found_with_the_names_of_their_fields() -> None:
    assert ("hedline/hl1", "Dorf opens bridge") in [
        (n.split("/", 1)[1], v) for n, v in leaves(nitf(), "nitf")
    ]
    assert ("headlines[].value", "Dorf opens bridge") in list(leaves(ninjs(), "ninjs"))
    assert ("header Subject", "Dorf opens brücke") in list(leaves(email(), "email"))
    assert {"header", "line", "trailer", "word count or mark"} == {name for name, _ in leaves(anpa(), "anpa")}


def test_a_reason_is_for_a_field_of_one_format() -> None:
    assert reason_for("newsmlg2", "newsMessage/header/sent")
    assert not reason_for("nitf", "body/body.head/byline")


def test_the_command_prints_the_report_of_a_folder(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "message.xml").write_bytes(nitf())
    result = CliRunner().invoke(process, [str(tmp_path / "in"), "--out", str(tmp_path / "out"), "--report"])
    assert result.exit_code == 0
    assert "supplied values stand in the items (100.0 %)" in result.output


def test_of_what_real_messages_supply_nearly_all_stands() -> None:
    found = report(read([data("wire-formats")], now=NOW))
    due = [field for field in found.fields.values() if not field.reason]
    assert sum(field.stands for field in due) >= 0.98 * sum(field.supplied for field in due)
