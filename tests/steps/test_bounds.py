"""What a wire remembers is bounded by time, however long it runs."""

import pytest

from tests.steps.feeding import HOUR, MORNING, Wire, story
from wire.domain.clock import CLOCK, DAY, iso
from wire.domain.tables import retention
from wire.sources.files import Tick


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


@pytest.mark.parametrize("is_killed", [True, False])
def test_what_is_held_longer_than_it_is_remembered_is_counted_in_the_hour_where_it_was_held(
    is_killed: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(retention, "SPARE", 0)
    wire, until = Wire(), MORNING + 38 * DAY
    others = [story(f"b{day}", body=f"Bulletin {day}.", at=MORNING + day * DAY) for day in (1, 35, 36)]
    wire.feed(story("held", embargoed=iso(until)), *others)
    kill = story("held", 2, at=until - HOUR, pubstatus="canceled")
    wire.feed(kill if is_killed else Tick(until))
    hour = [
        (row["received"], row["live"], row["killed"], row["held"])
        for row in wire.memory.counts()
        if row["kind"] == "story" and row["hour"] == iso(MORNING) and not (row["topic"] or row["region"])
    ]
    assert hour == [(1, not is_killed, is_killed, 0)]
    assert wire.totals()["received"] == 4
