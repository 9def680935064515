"""The index of hashes gives what a walk through all rows would give, whatever was added and removed."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from wire.domain.copies.hash_index import Hashes

COLUMNS = 3
few = st.lists(st.integers(0, 7), min_size=COLUMNS, max_size=COLUMNS)


def check(index: Hashes, rows: dict[int, list[int]], wanted: list[int]) -> None:
    shared = [
        (row, column)
        for row, hashes in rows.items()
        for column, (a, b) in enumerate(zip(hashes, wanted, strict=True))
        if a == b
    ]
    assert sorted(index.sharing(wanted)) == sorted(shared)
    for column, hash_ in enumerate(wanted):
        having = [row for row, hashes in rows.items() if hashes[column] == hash_]
        assert sorted(index.having(column, hash_)) == sorted(having)


@given(st.lists(few, max_size=40), st.data(), few)
def test_a_row_is_found_by_each_of_its_hashes_until_it_is_removed(
    added: list[list[int]], data: st.DataObject, wanted: list[int]
) -> None:
    index, rows = Hashes(COLUMNS), dict[int, list[int]]()
    for hashes in added:
        rows[index.add(hashes)] = hashes
        if data.draw(st.booleans()):
            gone = data.draw(st.sampled_from(sorted(rows)))
            index.remove(gone)
            del rows[gone]
    check(index, rows, wanted)


@settings(max_examples=10)
@given(st.integers(0, 1 << 32), st.integers(300, 1100), few)
def test_nothing_is_lost_when_it_grows(seed: int, number: int, wanted: list[int]) -> None:
    index, rows = Hashes(COLUMNS), dict[int, list[int]]()
    many = np.random.default_rng(seed).integers(0, [8, 600, 1 << 32], (number, COLUMNS), dtype=np.uint32)
    for number, hashes in enumerate(many.tolist()):
        rows[index.add(hashes)] = hashes
        if number % 3 == 0:
            gone = max(rows)
            index.remove(gone)
            del rows[gone]
    for some in (wanted, *[*rows.values()][::20]):
        check(index, rows, [*some])


def test_the_number_of_a_row_that_was_removed_is_given_again() -> None:
    index = Hashes(COLUMNS)
    first = index.add([1, 2, 3])
    index.remove(first)
    assert index.add([4, 5, 6]) == first
    assert index.sharing([1, 2, 3]) == []


def test_fewer_hashes_are_looked_up_in_the_first_columns() -> None:
    index = Hashes(COLUMNS)
    row = index.add([1, 2, 3])
    assert index.sharing([1, 2]) == [(row, 0), (row, 1)]
    assert index.sharing([2, 3]) == []
