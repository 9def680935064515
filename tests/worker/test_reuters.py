"""Eleven thousand real messages of 1987 through workers on Kafka."""

from pathlib import Path

import orjson
import pytest

from tests.running import HIDING, Wire, by_key, by_stage
from tests.support import data
from wire.process import STREAMS

pytestmark = pytest.mark.reuters
MESSAGES = 11_000


@pytest.fixture(scope="module")
def processed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The outputs of `wire process` for the same messages."""
    out = tmp_path_factory.mktemp("reuters")
    Wire("", "process").run("process", str(data("reuters21578")), "--out", str(out))
    return out


def lines(path: Path) -> list[bytes]:
    return path.read_bytes().splitlines(keepends=True)


def test_with_one_partition_every_output_and_count_equals_process(broker: str, processed: Path) -> None:
    wire = Wire(broker, "reuters-one", partitions=1)
    with wire.workers():
        wire.run("replay", str(data("reuters21578")))
        assert "verified" in wire.verify()
    for stream in STREAMS:
        found = wire.run("consume", stream, "--from-start", "--json").splitlines()
        expected = (
            (processed / f"{stream}.jsonl").read_text().replace("wire.messages", "reuters-one.messages")
        )
        if stream == "links":
            assert by_stage(found) == by_stage(expected.splitlines())
        else:
            assert by_key(found) == by_key(expected.splitlines())
    assert wire.counts() == orjson.loads((processed / "counts.json").read_bytes())


def test_two_workers_give_every_item_once_or_link_it(broker: str, processed: Path) -> None:
    wire = Wire(broker, "reuters-four", partitions=4)
    with wire.workers(2):
        said = wire.run("replay", str(data("reuters21578")))
        assert f"{MESSAGES:,} messages sent" in said
        assert "verified" in wire.verify()
    stories = {line["key"]: line["value"] for line in wire.consume("stories")}
    linked = {line["value"]["item"] for line in wire.consume("links") if line["value"]["kind"] in HIDING}
    held = 12  # their slugs say EMBARGOED or embargoed-0700edt, and no field says until when
    assert len(stories) + len(linked) + held == MESSAGES
    assert not stories.keys() & linked
    for line in map(orjson.loads, lines(processed / "stories.jsonl")):
        assert line["key"] in linked or stories[line["key"]] == line["value"]
    for line in map(orjson.loads, lines(processed / "links.jsonl")):
        assert line["value"]["item"] in stories.keys() | linked
    total = [
        row
        for row in wire.counts()
        if row["kind"] == "story" and not any(row[field] for field in ("topic", "region", "hour", "day"))
    ]
    assert [(row["received"], row["live"], row["duplicate"], row["held"]) for row in total] == [
        (MESSAGES, len(stories), len(linked), held)
    ]
