"""Counts are kept by the hour. Days and all time are their sums, over all partitions."""

from hypothesis import given
from hypothesis import strategies as st

from wire.domain.tables.counts import NUMBERS, Row, fold, named, numbers_of, rows
from wire.domain.tables.entries import Fate, KnownItem
from wire.domain.tables.state import State, TaskState

HOURS = ("1987-02-26T15", "1987-02-26T16", "1987-02-27T00")


def counted(
    hour: str = HOURS[0],
    topics: tuple[str, ...] = (),
    regions: tuple[str, ...] = (),
    fate: Fate = "live",
    corrections: int = 0,
) -> KnownItem:
    return KnownItem("story", hour, list(topics), list(regions), fate, corrections, {}, {}, {}, 0)


def table(*folded: tuple[KnownItem | None, KnownItem]) -> dict[str, list[int]]:
    state = State(part := TaskState.empty(["counts"]))
    for before, after in folded:
        fold(state["counts"], before, after)
        state.keep()
    state.apply()
    return dict(part.tables["counts"])


def numbers(found: list[Row], **wanted: str | None) -> list[tuple[int, ...]]:
    return [
        (row["received"], row["live"], row["corrected"], row["killed"], row["duplicate"])
        for row in found
        if all(row[field] == value for field, value in wanted.items())  # type: ignore[literal-required]
    ]


def test_an_item_is_counted_in_its_hour_its_day_and_for_all_time() -> None:
    found = rows([table((None, counted(topics=("11000000",), regions=("VE",))))])
    assert [(row["hour"], row["day"]) for row in found if row["topic"] and row["region"]] == [
        (None, None),
        (None, "1987-02-26"),
        ("1987-02-26T15:00:00Z", None),
    ]
    assert len(found) == 4 * 3
    assert set(numbers(found)) == {(1, 1, 0, 0, 0)}


def test_partitions_are_added_up() -> None:
    one, other = table((None, counted(HOURS[0]))), table((None, counted(HOURS[1], fate="duplicate")))
    found = rows([one, other])
    assert numbers(found, hour=None, day=None) == [(2, 1, 0, 0, 1)]
    assert numbers(found, hour=None, day="1987-02-26") == [(2, 1, 0, 0, 1)]
    assert numbers(found, hour="1987-02-26T15:00:00Z") == [(1, 1, 0, 0, 0)]


def test_a_correction_moves_a_story_from_one_topic_to_another() -> None:
    first, second = counted(topics=("11000000",)), counted(topics=("04000000",), corrections=1)
    found = rows([table((None, first), (first, second))])
    assert numbers(found, topic="11000000") == []
    assert numbers(found, topic="04000000", hour=None, day=None) == [(1, 1, 1, 0, 0)]
    assert numbers(found, topic=None, hour=None, day=None) == [(1, 1, 1, 0, 0)]


items = st.builds(
    counted,
    st.sampled_from(HOURS),
    st.sets(st.sampled_from(["04000000", "11000000"])).map(sorted),
    st.sets(st.sampled_from(["VE", "019"])).map(sorted),
    st.sampled_from(["live", "killed", "duplicate"]),
    st.integers(0, 3),
)


@given(st.lists(st.lists(items, min_size=1, max_size=4), max_size=5))
def test_counts_are_the_sum_over_what_each_item_is_now(histories: list[list[KnownItem]]) -> None:
    steps = [pair for history in histories for pair in zip([None, *history], history, strict=False)]
    assert rows([table(*steps)]) == rows([table((None, history[-1])) for history in histories])


@given(st.lists(st.lists(items, min_size=1, max_size=4), max_size=5))
def test_counts_of_all_time_are_the_same_without_those_of_days_and_hours(
    tables: list[list[KnownItem]],
) -> None:
    kept = [table(*((None, item) for item in each)) for each in tables]
    always = [row for row in rows(kept) if row["hour"] is None and row["day"] is None]
    assert rows(kept, by_time=False) == always


def test_what_cancels_out_over_the_partitions_is_no_row() -> None:
    here = table((None, counted(topics=("11000000",))))
    assert rows([here, {key: [-number for number in numbers] for key, numbers in here.items()}]) == []


def test_what_is_held_is_counted_as_received_and_held() -> None:
    [row] = rows([table((None, counted(fate="held")))], by_time=False)
    assert {name: row[name] for name in NUMBERS if row[name]} == {"received": 1, "held": 1}


def test_an_entry_of_the_changelog_names_its_numbers_and_what_it_is_split_by() -> None:
    entries = table((None, counted(topics=("11000000",), regions=("VE",))))
    told = [named(key, numbers) for key, numbers in entries.items()]
    assert sorted((entry["topic"] or "", entry["region"] or "") for entry in told) == [
        ("", ""),
        ("", "VE"),
        ("11000000", ""),
        ("11000000", "VE"),
    ]
    assert [numbers_of(entry) for entry in told] == list(entries.values())
    assert {(entry["hour"], entry["topic"] == "") for entry in told} == {("1987-02-26T15:00:00Z", False)}
