"""The records of changelogs, and what is refused when they are restored."""

import asyncio

import pytest

from tests.worker.bare_worker import another, bare_worker
from wire.codec import Record, Stored, loads
from wire.kafka.changelog import CHECKPOINT, OURS, Restored, TornChangelog, change, checkpoint, fold
from wire.kafka.clients import consumer
from wire.kafka.reading import partitions_of, to_the_end


def test_the_last_change_of_a_key_counts_and_a_deletion_removes_it() -> None:
    changes = [
        change("table", "a", 1, 1),
        change("table", "b", 2, 1),
        change("table", "a", [3], 2),
        change("table", "b", None, 2),
        checkpoint(2, {"table": 7}),
    ]
    records = [Stored(each.key, each.value, each.headers, 0, at, 0) for at, each in enumerate(changes)]
    assert fold(records, Restored.empty(), "changelog/0") == Restored({"a": b"[3]"}, {"table": 7}, 2, OURS)


COUNT = "story|11000000|RU|2026-03-02T07"


def test_a_change_of_the_counts_names_its_numbers_and_is_restored_as_it_was() -> None:
    record = change("counts", COUNT, [9, 5, 1, 2, 1, 1], 3)
    assert (record.key, loads(record.value)) == (
        COUNT.encode(),
        {
            "epoch": 3,
            "kind": "story",
            "topic": "11000000",
            "region": "RU",
            "hour": "2026-03-02T07:00:00Z",
            "received": 9,
            "live": 5,
            "corrected": 1,
            "killed": 2,
            "duplicate": 1,
            "held": 1,
        },
    )
    stored = [Stored(record.key, record.value, [], 0, 0, 0)]
    assert fold(stored, Restored.empty(), "changelog/0") == Restored({COUNT: b"[9,5,1,2,1,1]"}, {}, 3)


def test_counts_of_a_former_release_are_restored_and_go_on_in_the_new_form() -> None:
    old = Stored(COUNT.encode(), b"[2,[1,1,0,0,0,0]]", [], 0, 0, 0)
    new = change("counts", COUNT, [2, 2, 0, 0, 0, 0], 3)
    stored = [old, Stored(new.key, new.value, [], 0, 1, 0)]
    assert fold(stored[:1], Restored.empty(), "").entries == {COUNT: b"[1,1,0,0,0,0]"}
    assert fold(stored, Restored.empty(), "") == Restored({COUNT: b"[2,2,0,0,0,0]"}, {}, 3)
    with pytest.raises(TornChangelog):
        fold([stored[1], old], Restored.empty(), "")


def test_a_change_of_a_former_owner_after_one_of_a_later_is_refused() -> None:
    changes: list[Record] = [Stored(b"a", b"[2,1]", [], 0, 0, 0), Stored(b"b", b"[1,1]", [], 0, 1, 0)]
    with pytest.raises(TornChangelog, match="changelog/0 offset 1: a change of epoch 1 after one of epoch 2"):
        fold(changes, Restored.empty(), "changelog/0")


@pytest.mark.parametrize("value", [b"nothing", b"{}", b'{"epoch":1}', b"[x,1]", b"", b"\xff" * 9])
def test_what_is_no_change_of_a_table_is_refused_with_its_place(value: bytes) -> None:
    changes: list[Record] = [Stored(b"a", b"[1,1]", [], 0, 0, 0), Stored(b"b", value, [], 0, 7, 0)]
    with pytest.raises(TornChangelog, match="changelog/0 offset 7: no change of a table"):
        fold(changes, Restored.empty(), "changelog/0")


def test_a_table_that_does_not_change_is_not_written_and_its_stage_is_done_all_the_same(broker: str) -> None:
    async def run() -> tuple[dict[str, int], dict[str, int]]:
        async with bare_worker(broker, "unchanged") as at:
            for number in range(2):
                await at.receive(another(number))
                await at.turn("messages")
            written = {}
            async with consumer(at.settings) as client:
                for table in ("messages", "embargoes", "archive"):
                    partitions = await partitions_of(at.settings, at.settings.changelog("split", table))
                    written[table] = sum([len(found) async for _, found in to_the_end(client, partitions)])
            await at.open()  # the next generation, of no member: all is restored again
            return written, {task.step.name: task.next_offset for task in at.tasks.owned.values()}

    written, done = asyncio.run(run())
    assert [table for table, records in written.items() if records] == ["messages"]
    assert done["split"] == 2


def test_a_changelog_that_has_lost_its_end_is_refused(broker: str) -> None:
    async def run() -> None:
        async with bare_worker(broker, "torn") as at:
            await at.receive(another(0))
            await at.turn("messages")
            record = checkpoint(1, {"messages": 1, "embargoes": 1})
            await at.write(at.settings.changelog("split", "messages"), CHECKPOINT, record.value or b"")
            await at.open()

    with pytest.raises(TornChangelog, match=r"torn\.messages/0: the tables end at .* but were written up to"):
        asyncio.run(run())
