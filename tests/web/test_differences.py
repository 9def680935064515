"""What differs between two texts."""

from hypothesis import given
from hypothesis import strategies as st

from wire.web.differences import compare, differences

TEXTS = st.text(alphabet="ab \n", max_size=40)


@given(TEXTS, TEXTS)
def test_the_pieces_give_both_texts_back(old: str, new: str) -> None:
    pieces = list(compare(old, new))
    assert "".join(piece["text"] for piece in pieces if piece["change"] != "added") == old
    assert "".join(piece["text"] for piece in pieces if piece["change"] != "removed") == new


def test_very_long_texts_are_compared_by_lines_or_as_wholes() -> None:
    long = "word " * 50_000
    assert [piece["change"] for piece in compare(long, long + "\nmore")] == ["removed", "added"]
    assert len(list(compare("a b\n" * 50_000, "c d\n" * 50_000))) == 2


def test_the_text_of_what_was_taken_back_is_no_part_of_what_differs() -> None:
    live = {"pubStatus": "usable", "bodies": [{"value": "secret"}]}
    assert differences(live, {"pubStatus": "canceled"}).keys() == {"headline", "pubStatus"}
