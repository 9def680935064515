"""The read model says what the streams and tables say, and never keeps what was taken back."""

import sqlite3
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.projection.filling import MINE, Filled, found, kill
from tests.steps.feeding import HOUR, MORNING, raw, story
from wire.projection.queries import counts, items, ledger
from wire.projection.queries.snapshot import Reader, offsets
from wire.projection.store import TABLES, ProjectionError, Store, failure_of


def test_the_counts_and_the_ledger_are_those_of_the_tables(filled: Filled) -> None:
    filled.feed(story("a"), story("b", body=MINE), raw(b"\0\xff", key="c"), story("a"))
    filled.feed(story("a", version=2, headline="Pilots end their protest", at=MORNING + HOUR), kill("b"))
    with Reader(filled.store.path).snapshot() as db:
        assert counts.every(db) == filled.memory.counts()
        rows = ledger.ledger(db, "all", 100)
        assert sum(row["received"] for row in rows) == 6
        assert all(row["remainder"] == 0 for row in rows)


def test_what_is_held_is_listed_without_its_words(filled: Filled) -> None:
    secret = story("secret", embargoedUntil=None, headline="Minister to resign")
    filled.feed(secret._replace(headers=[*secret.headers, ("ce_subject", b"desk/17.json")]))
    with Reader(filled.store.path).snapshot() as db:
        [held] = ledger.held(db, 10)
        assert (held["id"], held["subject"]) == ("secret", "desk/17.json")
    filled.store.close()
    assert b"Minister" not in filled.store.path.read_bytes()


def test_on_a_full_disk_nothing_of_a_batch_is_kept_and_the_disk_is_told(filled: Filled) -> None:
    filled.feed(story())
    with Reader(filled.store.path).snapshot() as db:
        before = offsets(db), len(items.find(db, items.Wanted()).items)
    [pages] = filled.store._db.execute("PRAGMA page_count").fetchone()
    filled.store._db.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(sqlite3.OperationalError) as caught:
        filled.feed(story("b", body=MINE * 100))
    assert "is full" in failure_of(filled.store.path, caught.value)
    with Reader(filled.store.path).snapshot() as db:
        assert (offsets(db), len(items.find(db, items.Wanted()).items)) == before


def test_a_record_that_no_worker_writes_is_told_and_stops_nothing(filled: Filled) -> None:
    [output] = [each for each in filled.memory.feed([story()], MORNING) if each.topic == "stories"]
    broken = [
        output._replace(value=b"["),
        output._replace(headers=[]),
        output._replace(topic="links", value=b"{}"),
    ]
    letters = [each for each in filled.memory.feed([raw(b"", key="x")], MORNING) if each.topic == "rejected"]
    filled.fold([*letters, broken[0], output, *broken[1:]])
    assert len(found(filled)) == 1
    with Reader(filled.store.path).snapshot() as db:
        assert ledger.totals(db, 0)["unreadable"] == 3
        assert ledger.totals(db, 0)["dead_letters"] == 1
        assert offsets(db)["wire.stories/0"] == 3


def test_a_thousand_items_of_one_second_have_a_place_each(filled: Filled) -> None:
    [output] = [each for each in filled.memory.feed([story()], MORNING) if each.topic == "stories"]
    filled.fold(
        output._replace(value=output.value.replace(b"urn:uuid:", f"urn:uuid:{n}-".encode()))
        for n in range(5000)
    )
    with sqlite3.connect(filled.store.path) as db:
        assert db.execute("SELECT count(*) FROM items").fetchone() == (5000,)


def test_a_file_that_is_no_read_model_is_named_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "wire.sqlite"
    path.write_bytes(b"these are my notes, not a database at all" * 100)
    with pytest.raises(ProjectionError, match="delete it"):
        Store(path)
    assert path.read_bytes().startswith(b"these are my notes")
    other = tmp_path / "other.sqlite"
    with sqlite3.connect(other) as db:
        db.execute("CREATE TABLE mine (x)")
    with pytest.raises(ProjectionError, match="another program"):
        Store(other)


def test_a_file_of_another_schema_is_built_again(filled: Filled) -> None:
    filled.feed(story())
    filled.store._db.execute("UPDATE meta SET value = 'older' WHERE name = 'schema'")
    filled.store._db.execute("DROP TABLE unreadable")
    filled.store.close()
    store = Store(filled.store.path)
    assert store.offsets() == {}
    with Reader(store.path).snapshot() as db:
        assert items.find(db, items.Wanted()).items == []
        assert ledger.totals(db, 0)["unreadable"] == 0


def test_tables_that_are_read_again_from_their_start_say_the_same(filled: Filled) -> None:
    filled.feed(story("a"), story("b", body=MINE))
    with Reader(filled.store.path).snapshot() as db:
        before = counts.every(db)
    filled.store.forget_tables([f"wire-{stage}-{table}-changelog" for stage, table in TABLES])
    with Reader(filled.store.path).snapshot() as db:
        assert counts.every(db) == []
        assert set(offsets(db)) == {"wire.stories/0"}
    filled.forget_tables()
    filled.fold([])
    with Reader(filled.store.path).snapshot() as db:
        assert counts.every(db) == before == filled.memory.counts()


@given(st.lists(st.integers(1, 5), min_size=1, max_size=8))
@settings(max_examples=15, deadline=None)
def test_the_file_says_the_same_however_the_records_are_cut_into_batches(sizes: list[int]) -> None:
    with TemporaryDirectory() as folder:
        whole, cut = Filled(Path(folder) / "whole.sqlite"), Filled(Path(folder) / "cut.sqlite")
        outputs = whole.memory.feed(
            [
                story("a"),
                story("b", body=MINE),
                story("a", version=2, headline="New", at=MORNING + 1),
                kill("b"),
            ],
            MORNING + HOUR,
        )
        whole.fold(outputs)
        rest = outputs
        for size in [*sizes, len(outputs)]:
            cut.fold(rest[:size])
            rest = rest[size:]
        said = [[{**item, "copies": 0} for item in found(each, kind="", most=99)] for each in (whole, cut)]
        assert said[0] == said[1]
        assert len(said[0]) == 2


def test_the_index_agrees_with_the_items(filled: Filled) -> None:
    filled.feed(story("a"), story("b", body=MINE), story("a", version=2, headline="New", at=MORNING + 1))
    filled.store._db.execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
    filled.store.reset("other", "cluster")
    filled.store._db.execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
    assert filled.store.offsets() == {}
