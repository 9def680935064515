"""What a wire remembers is bounded by time, however long it runs."""

import pytest

from tests.steps.feeding import MORNING, Wire, story
from wire.domain.clock import CLOCK, DAY
from wire.domain.tables import retention


def test_each_table_but_the_ids_and_the_counts_holds_a_month(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retention, "SPARE", 0)
    wire = Wire()
    for day in range(0, 41, 4):
        words = f"Bulletin number {day} of the harbour office tells of {day + 7} ships in the roads today."
        sent = [story(f"{guid}{day}", body=words, at=MORNING + day * DAY) for guid in "ab"]
        wire.feed(*sent, story(f"a{day}", 2, body=f"{words} More.", at=MORNING + day * DAY + 1))
    kept = {
        name: len(table) - (CLOCK in table)
        for part in wire.memory._parts.values()
        for name, table in part.tables.items()
    }
    of_a_month = 2 * len(range(12, 41, 4))
    assert {kept[name] for name in ("messages", "clusters", "items")} == {of_a_month}
    assert (kept["fingerprints"], kept["copies"], kept["embargoes"]) == (2, 1, 0)
    index = wire.memory._parts["deduplicate"].derived["index"]
    assert (
        sum(len(index.version_ids(uri)) for uri in {output.key.decode() for output in wire.out["stories"]})
        == 2
    )
