"""Words are found the same way by tables and by the pattern."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wire.domain.words import _WORD, words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The U.S. and AT&T's deal, 1,050 in all.", ["The", "U.S", "and", "AT&T's", "deal", "1", "050", "in", "all"]),
        ("(AP) _ A well-known man--they say--left...", ["AP", "A", "well-known", "man", "they", "say", "left"]),
        ("\u201cIt\u2019s over,\u201d she said \u2014 twice", ["It's", "over", "she", "said", "twice"]),
        ("Zo\u00eb d\u2019\u00c9on in C\u00f4te d'Ivoire", ["Zo\u00eb", "d'\u00c9on", "in", "C\u00f4te", "d'Ivoire"]),
        (" - . & ' ", []),
        ("a U.S.-based firm's rock-'n'-roll", ["a", "U.S", "based", "firm's", "rock", "n", "roll"]),
    ],
)  # fmt: skip
def test_words_are_what_a_reader_would_say(text: str, found: list[str]) -> None:
    assert words(text) == found


@given(
    st.lists(st.sampled_from(["U.S", "Moody's", "x", "12", "a-b", "AT&T", "Word"])),
    st.sampled_from([" ", ", ", ". ", "; ", "\n", " (", ") "]),
)
def test_tables_and_pattern_agree(chosen: list[str], between: str) -> None:  # fmt: skip
    text = between.join(chosen)
    assert words(text) == _WORD.findall(text) == chosen


@given(st.text("aB1'.&- \n\"(_", max_size=40))
def test_tables_and_pattern_agree_whatever_joins_the_words(text: str) -> None:
    assert words(text) == _WORD.findall(text)
