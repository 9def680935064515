"""Short names of states behind a town, and words that only begin like one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.enrichment.about import countries
from wire.domain.places.origin import abbreviated

SHORT = ["Ala.", "Calif", "Ill", "Mass", "Miss", "Ont.", "Ore.", "TX", "Wash"]


@pytest.mark.parametrize(
    ("headline", "found"),
    [
        ("Sweden's Ill-Fated Warship Is Raised", ["SE"]),
        ("China's Mass-Market Cars Sell Well", ["CN"]),
        ("Brazil Ore-Carrier Runs Aground", ["BR"]),
    ],
)
def test_a_word_that_begins_like_the_short_name_of_a_state_is_none(headline: str, found: list[str]) -> None:
    assert countries("The owner said so on Friday.", headline) == found


def test_a_short_name_with_a_word_joined_to_it_says_where_a_town_is() -> None:
    assert countries("The Paris, Tex.-based maker of boots said so. Paris is proud of it.") == ["US"]


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["Sweden", "Sweden's", "Paris", "Birmingham", "New York", "EU", "the", "of"]),
            st.sampled_from(["", " ", ", ", "-", ".-"]),
            st.sampled_from(SHORT),
            st.sampled_from(["", "-based", ".-based", "-Fated", "'s", "."]),
        ),
        min_size=1,
        max_size=6,
    )
)
def test_no_text_of_names_and_joined_words_breaks_the_rules(pieces: list[tuple[str, str, str, str]]) -> None:
    assert all(map(abbreviated, SHORT))
    countries(" ".join("".join(each) for each in pieces), "".join(pieces[0]))
