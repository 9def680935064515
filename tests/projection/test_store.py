"""The read model says what the streams and tables say, and never shows what was taken back."""

import sqlite3
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.projection.filling import Filled
from tests.steps.feeding import HOUR, MORNING, raw, story
from wire.projection.queries import counts, history, items, ledger
from wire.projection.queries.dead_letters import groups, letter
from wire.projection.queries.snapshot import Reader, offsets
from wire.projection.store import TABLES, ProjectionError, Store, told
from wire.sources.files import Sent

MINE = (
    "SANTIAGO (Halden) - The owner of a copper mine in Chile will close it in June, the company said on Tuesday. "
    "Shares of the mining company fell in trading on the stock exchange in Santiago, and the union spoke of betrayal."
)


@pytest.fixture
def filled(tmp_path: Path) -> Filled:
    return Filled(tmp_path / "wire.sqlite")


def found(filled: Filled, **wanted: object) -> list[items.Summary]:
    with Reader(filled.store.path).snapshot() as db:
        return items.find(db, items.Wanted(**wanted)).items  # type: ignore[arg-type]


def kill(guid: str = "a", **fields: str) -> Sent:
    return story(guid, version=2, at=MORNING + HOUR, pubstatus="canceled", body="", **fields)


def test_the_counts_and_the_ledger_are_those_of_the_tables(filled: Filled) -> None:
    filled.feed(story("a"), story("b", body=MINE), raw(b"\0\xff", key="c"), story("a"))
    filled.feed(story("a", version=2, headline="Pilots end their protest", at=MORNING + HOUR), kill("b"))
    with Reader(filled.store.path).snapshot() as db:
        assert counts.every(db) == filled.memory.counts()
        rows = ledger.ledger(db, "all", 100)
        assert sum(row["received"] for row in rows) == 6
        assert all(row["remainder"] == 0 for row in rows)


def test_what_is_asked_for_in_a_span_of_time_is_the_sum_of_its_hours(filled: Filled) -> None:
    filled.feed(story("a"), story("b", body=MINE, at=MORNING + 2 * HOUR))
    with Reader(filled.store.path).snapshot() as db:
        wanted = counts.Wanted("kind", "story")
        assert [row["received"] for row in counts.counts(db, wanted)] == [2]
        assert [row["received"] for row in counts.counts(db, wanted._replace(start="2026-03-02T08"))] == [1]
        hours = counts.counts(db, counts.Wanted("hour", "story"))
        assert [row["hour"] for row in hours] == ["2026-03-02T09:00:00Z", "2026-03-02T07:00:00Z"]


def test_a_killed_story_is_not_found_by_its_text_and_shows_that_it_is_killed(filled: Filled) -> None:
    filled.feed(story(body=MINE, headline="Owner to close copper mine"))
    assert len(found(filled, query="betrayal")) == 1
    filled.feed(kill(ednote="The quote was invented."))
    assert found(filled, query="betrayal") == []
    [killed] = found(filled, status="canceled")
    assert (killed["status"], killed["reason"]) == ("canceled", "The quote was invented.")
    with Reader(filled.store.path).snapshot() as db:
        known = history.history(db, killed["uri"])
        assert known is not None
        assert [version["current"] for version in known["versions"]] == [True, False]
        assert db.execute("SELECT body FROM items").fetchall()[0][0] == ""


def test_a_filter_takes_an_item_by_what_it_is_about_now(filled: Filled) -> None:
    filled.feed(story(body=MINE, headline="Owner to close copper mine"))
    assert len(found(filled, region="CL", topic="04000000")) == 1
    filled.feed(
        story(
            version=2,
            at=MORNING + HOUR,
            headline="Rovers win the cup",
            body="ROME (Halden) - The football team of Italy won the cup final on penalties, its coach said.",
        )
    )
    assert found(filled, region="CL") == []
    assert [each["version"] for each in found(filled, region="IT")] == [2]


def test_lists_are_newest_first_and_go_on_where_a_page_ended(filled: Filled) -> None:
    bodies = [MINE.replace("copper", metal) for metal in (["gold", "zinc", "tin", "lead", "iron", "silver"])]
    filled.feed(
        *(
            story(
                str(n),
                body=f"{n * 7919} {body} {n * 104729}",
                headline=f"Number {n * 31}",
                at=MORNING + n * HOUR,
            )
            for n, body in enumerate(bodies)
        )
    )
    shown = [each["uri"] for each in found(filled)]
    assert len(shown) >= 3
    with Reader(filled.store.path).snapshot() as db:
        paged, next_ = [], 1 << 62
        while next_:
            page = items.find(db, items.Wanted(before=next_, most=2))
            paged += [each["uri"] for each in page.items]
            next_ = page.next
    assert paged == shown
    times = [each["time"] for each in found(filled)]
    assert times == sorted(times, reverse=True)


@pytest.mark.parametrize(
    "query",
    [
        "NEAR(a b)",
        '"',
        "a* OR b",
        "headline:mine",
        "'; DROP TABLE items; --",
        "(",
        "-x",
        "\0",
        "labels : kstory",
        "{",
        "^zzz",
    ],
)
def test_a_query_that_is_syntax_is_only_words(filled: Filled, query: str) -> None:
    filled.feed(story())
    assert found(filled, query=query) == []
    assert len(found(filled, query="harbour PILOTS")) == 1
    assert len(found(filled, query='"harbour pilots" Setúbal')) == 1


def test_dead_letters_of_one_kind_are_one_group(filled: Filled) -> None:
    filled.feed(
        raw(b"<nitf><body></nitf>", key="x"),
        raw(b"<nitf>\n\n<body></nitf>", key="y"),
        raw(b"\0\xff", key="z"),
    )
    with Reader(filled.store.path).snapshot() as db:
        grouped = groups(db, 0, 10)
        assert sum(group["letters"] for group in grouped) == 3
        assert grouped[0]["letters"] == 2
        shown = letter(db, grouped[0]["example"])
        assert shown is not None
        assert shown["value"].startswith(b"<nitf>")


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
    assert "is full" in told(filled.store.path, caught.value)
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


def test_a_story_shows_the_picture_that_stands_for_the_copy_it_names(filled: Filled) -> None:
    caption = "The owner of the copper mine speaks to workers at the gate of the mine on Monday morning"
    shown = {
        "type": "picture",
        "description_text": caption,
        "renditions": {"main": {"href": "https://pictures.example/1.jpg"}},
    }
    one, other = ({"main": {**shown, "uri": f"urn:p:{number}"}} for number in (1, 2))
    filled.feed(story("a", associations=one), story("b", body=MINE, associations=other))
    [picture] = found(filled, kind="media")
    for each in found(filled, kind="story"):
        with Reader(filled.store.path).snapshot() as db:
            whole = history.history(db, each["uri"])
        assert whole
        assert [part["uri"] for part in whole["parts"]] == [picture["uri"]]
