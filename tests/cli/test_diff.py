"""`wire diff`: what two folders, or two wires, say differently of the same items, and by which rule."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import orjson
import pytest

from tests.cli.test_commands import wire
from tests.running import Wire
from tests.support import SEEDS
from wire.clients.diff.sides import Wire as WireSide
from wire.clients.diff.sides import side
from wire.settings import Settings


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("diff") / "old"
    assert wire("process", str(SEEDS), "--out", str(folder)).returncode == 0
    return folder


def changed(written: Path, new: Path, change: Callable[[list[dict[str, Any]]], None]) -> Path:
    """A copy of a folder with other stories."""
    shutil.copytree(written, new)
    records = [orjson.loads(line) for line in (new / "stories.jsonl").read_bytes().splitlines()]
    change(records)
    (new / "stories.jsonl").write_bytes(b"".join(orjson.dumps(record) + b"\n" for record in records))
    return new


def without_russia(record: dict[str, Any]) -> None:
    places = record["value"]["places"]
    record["value"]["places"] = [place for place in places if place["literal"] != "RU"]


def test_equal_folders_differ_in_nothing(written: Path) -> None:
    result = wire("diff", str(written), str(written))
    assert result.returncode == 0
    assert result.stdout.splitlines()[0].split() == ["same", "changed", "vanished", "appeared"]
    assert "changed " not in "".join(result.stdout.splitlines()[1:])


def test_what_changes_is_told_by_field_with_the_rule_that_says_so(written: Path, tmp_path: Path) -> None:
    def change(records: list[dict[str, Any]]) -> None:
        without_russia(records[0])
        records[0]["value"]["headlines"][0]["value"] = "Another headline"
        records[0]["headers"]["ce_topics"] = "11000000"

    result = wire("diff", str(changed(written, tmp_path / "new", change)), str(written))
    assert result.returncode == 1
    [line] = [line for line in result.stdout.splitlines() if line.startswith("!")]
    assert "headline Another headline -> Russian Private Military Contractors" in line
    assert "+16000000 (words: military contractors, military" in line
    assert "+dateline RU (dateline: MOSCOW) +about RU (mentions: Russian, Russia" in line
    assert "changed  status 0, headline 1, text 0, topics 1, places 1, cluster 0" in result.stdout
    assert "1  +about RU Russia  by mentions" in result.stdout


def test_what_vanishes_is_told_with_the_link_that_says_why(written: Path, tmp_path: Path) -> None:
    link = orjson.loads((written / "links.jsonl").read_bytes().splitlines()[0])
    assert link["value"]["kind"] == "near"
    hidden = link["value"]["item"]

    def change(records: list[dict[str, Any]]) -> None:
        canonical = next(record for record in records if record["key"] == link["value"]["canonical"])
        records.append({**canonical, "value": {**canonical["value"], "uri": hidden}})

    result = wire("diff", str(changed(written, tmp_path / "old", change)), str(written), "--json")
    assert result.returncode == 1
    *items, summary = map(orjson.loads, result.stdout.splitlines())
    assert [(item["item"], item["what"]) for item in items] == [(hidden, "vanished")]
    assert items[0]["why"]["link"].startswith(f"near of {link['value']['canonical']}")
    assert summary["summary"]["items"]["stories"]["vanished"] == 1


def test_the_newest_versions_are_compared(written: Path, tmp_path: Path) -> None:
    def change(records: list[dict[str, Any]]) -> None:
        first = orjson.loads(orjson.dumps(records[0]))
        first["value"]["headlines"][0]["value"] = "An earlier headline"
        records.insert(0, first)

    assert wire("diff", str(changed(written, tmp_path / "new", change)), str(written)).returncode == 0


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda path: path.mkdir(), "no stories.jsonl in it; expected a folder of wire process --out"),
        (lambda path: path.write_text("x"), "expected a folder of wire process --out, or the name of a wire"),
        (lambda path: None, "expected a folder of wire process --out, or the name of a wire"),
    ],
    ids=["an empty folder", "a file", "nothing"],
)
def test_a_side_that_is_none_is_named_and_the_exit_code_is_2(
    written: Path, tmp_path: Path, make: Callable[[Path], object], said: str
) -> None:
    make(tmp_path / "side")
    result = wire("diff", str(written), str(tmp_path / "side"))
    assert result.returncode == 2
    assert len(result.stderr.strip().splitlines()) == 1
    assert said in result.stderr


def test_a_folder_of_other_files_does_not_hide_the_wire_of_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "wire").mkdir()
    monkeypatch.chdir(tmp_path)
    assert isinstance(side("wire", Settings()), WireSide)


def test_a_damaged_line_is_named(written: Path, tmp_path: Path) -> None:
    shutil.copytree(written, tmp_path / "new")
    with (tmp_path / "new" / "teasers.jsonl").open("ab") as file:
        file.write(b'{"key": "cut o')
    result = wire("diff", str(written), str(tmp_path / "new"))
    assert result.returncode == 2
    assert "teasers.jsonl, line 7: not a record" in result.stderr


def test_a_second_wire_is_compared_with_the_first_and_an_item_of_it_explained(broker: str) -> None:
    old, new = (Wire(broker, name, partitions=1) for name in ("rules1", "rules2"))
    for each in (old, new):
        with each.workers():
            each.run("replay", str(SEEDS))
            each.verify()
    assert "stories" in old.run("diff", "rules1", "rules2")
    one, *_ = old.consume("stories")
    with new.workers():
        new.run("replay", str(SEEDS / "000_156050ed4c8f5801.txt"), "--source", "other")
        new.verify()
    lines = old.run("diff", "rules1", "rules2", "--json", code=1).splitlines()
    assert {orjson.loads(line).get("what") for line in lines} >= {"appeared", None}
    whole, short = (old.run("why", uri) for uri in (one["key"], one["key"][-12:]))
    assert whole == short
    assert one["key"] in whole
    assert "story: " in whole
    assert "wire: no item has a uri that ends in 0123456789ab" in old.fails("why", "0123456789ab")
