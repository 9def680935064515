"""What is held is listed so that an operator knows what each message is, and nothing is told of what it says."""

import re
from pathlib import Path

import orjson

from tests.running import Wire

TEXT = """EMBARGOED - NOT FOR RELEASE

Bank to buy rival for two billion

PARIS, March 2 (Reuters) - A large bank will buy its rival, people with knowledge of the matter said on Monday.
"""


def test_a_text_that_is_held_is_listed_with_its_file_and_since_when_and_says_nothing(
    broker: str, tmp_path: Path
) -> None:
    wire = Wire(broker, "holding", partitions=2)
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "17.txt").write_text(TEXT)
    dated = {
        "guid": "tag:18-v1",
        "headline": "Bank to close",
        "body_text": TEXT,
        "embargoed": "2098-03-02T09:00:00Z",
    }
    (tmp_path / "desk" / "18.json").write_bytes(orjson.dumps({**dated, "version": "1", "type": "text"}))
    with wire.workers():
        wire.run("replay", "--source", "line", str(tmp_path / "desk"))
        wire.verify()
        first, second = wire.run("release").splitlines()
        assert re.fullmatch(
            r"until 2098-03-02T09:00:00Z  came 20..-..-..T..:..:..Z  /line  desk/18.json  .*  tag:18", first
        )
        assert second.startswith("without a time")
        assert "/line  desk/17.txt" in second
        assert "Bank" not in first + second
        id_ = second.split()[-1]
        assert {each["id"]: each["subject"] for each in orjson.loads(wire.run("release", "--json"))}[id_] == (
            "desk/17.txt"
        )
        wire.run("release", id_)
        wire.verify()
        assert len(wire.run("release").splitlines()) == 1
        assert "`wire release` lists the 1 that are held" in wire.fails("release", "no such id")
        wire.run("release", "tag:18-v1")
        wire.verify()
    assert "Bank to close" in wire.run("show", "tag:18-v1")
