"""A packed table is a dict of JSON values."""

from hypothesis import given
from hypothesis import strategies as st

from wire.domain.tables.packed import Packed

values = st.recursive(
    st.none() | st.booleans() | st.integers(-(1 << 53), 1 << 53) | st.text(),
    lambda inner: st.lists(inner, max_size=4),
)
changes = st.lists(st.tuples(st.sampled_from("abcd"), values | st.just(...)), max_size=20)


@given(changes)
def test_it_gives_what_a_dict_gives(made: list[tuple[str, object]]) -> None:
    table, want = Packed(), dict[str, object]()
    for key, value in made:
        if value is ...:
            assert table.pop(key, "none") == want.pop(key, "none")
        else:
            table[key] = want[key] = value
    assert dict(table) == want
    assert list(table) == list(want)
    assert [table.get(key, "none") for key in "abcde"] == [want.get(key, "none") for key in "abcde"]
    assert ["a" in table, len(table)] == ["a" in want, len(want)]


def test_what_was_read_can_be_changed_without_changing_the_table() -> None:
    table = Packed({"a": b"[1]"})
    table["a"].append(2)
    assert table["a"] == [1]
