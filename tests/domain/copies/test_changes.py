"""Where two texts differ: what stands in one in place of what the other has."""

import numpy as np
import pytest

from wire.domain.copies.changes import changes, only_change
from wire.domain.copies.vocabulary import hashed


@pytest.mark.parametrize(
    ("earlier", "later", "found"),
    [
        ("a b c d", "a b c d", []),
        ("a b c d", "a x c d", [("b", "x", 1)]),
        ("a b c d", "x b c d", [("a", "x", 0)]),
        ("a b c d", "a b c x", [("d", "x", 3)]),
        ("a b c d", "a b d", [("c", "", 2)]),
        ("a b d", "a b c d", [("", "c", 2)]),
        ("a b c d e f g", "a x y d e z g", [("b c", "x y", 1), ("f", "z", 5)]),
        ("a b c d e f", "a x y d z f", [("b c d e", "x y d z", 1)]),
        ("a b c d e", "e d c b a", [("a b c d e", "e d c b a", 0)]),
        ("a b x y c d", "a b y x d c", [("x y c d", "y x d c", 2)]),
        ("a x b c", "d x b e", [("a", "d", 0), ("c", "e", 3)]),
        ("it the b we it so the d", "it the b we it the d", [("so", "", 1)]),
        ("k a p m a t u v w n", "k a p m a p q r s n", [("t u v w", "p q r s", 5)]),
        ("so the a b is no the c d", "so the a b is so the c d", [("no", "so", 5)]),
        ("so the a b the no is c d", "so the a b the so is c d", [("no", "so", 5)]),
    ],
)
def test_what_stands_in_place_of_what(earlier: str, later: str, found: list[tuple[str, str, int]]) -> None:
    both = f"{earlier} {later}"
    names = dict(zip(hashed(both), both.split(), strict=True))

    def words(some: list[int]) -> str:
        return " ".join(names[word] for word in some)

    made = changes(*(np.array(hashed(text), np.uint32) for text in (earlier, later)))
    assert [(words(change.before), words(change.after), change.place) for change in made] == found


@pytest.mark.parametrize(
    ("earlier", "later", "before", "after"),
    [
        ("a b c d e f", "a b x y d e f", "c", "x y"),
        ("a b c d e f g h", "a x c d e f g h", "b", "x"),
        ("a b c d", "a b c d e", "", "e"),
        ("a b c b c d", "a b c d", "b c", ""),
    ],
)
def test_what_differs_is_told_up_to_the_words_that_both_end_with(
    earlier: str, later: str, before: str, after: str
) -> None:
    change = only_change(*(np.array(hashed(text), np.uint32) for text in (earlier, later)))
    assert change is not None
    assert (change.before, change.after) == (hashed(before), hashed(after))
