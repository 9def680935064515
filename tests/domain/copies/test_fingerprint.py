"""Fingerprints and anchors: what texts of the same words share, in every release."""

import pytest

from tests.domain.copies.texts import WORDS, kind
from wire.domain.copies.fingerprint import Fingerprint, anchor
from wire.domain.copies.wording import NAME
from wire.domain.digest import digest_of

TEXT = "Harbour pilots in Setubal went back to work on Tuesday, after 2,000 days and 17.1 mln euros of talks."


def test_they_are_those_of_every_release_for_tables_and_partitions_hold_them() -> None:
    bare, long = Fingerprint.of(TEXT, "Pilots"), Fingerprint.of(" ".join([TEXT, *WORDS[:30]]), "Pilots")
    assert anchor(TEXT) == "3bd7f55b"
    assert digest_of(repr([bare.dump(), long.dump()]).encode()) == "4bb27519a67d2b95"
    assert (
        digest_of(repr([bare.sought, long.sought, Fingerprint.of("").sought]).encode()) == "80a6261251e631b5"
    )


def test_what_is_stored_is_the_same_fingerprint_again() -> None:
    stored = Fingerprint.of(TEXT, "Pilots end 20 days").dump()
    assert Fingerprint.load(stored).dump() == stored


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (TEXT, TEXT.upper()),
        (TEXT, f"{TEXT} Their union agreed."),
        ("Лоцманы закончили забастовку", "ЛОЦМАНЫ ЗАКОНЧИЛИ"),
        ("a b " * 40 + "others", "a b " * 40 + "things"),
    ],
)
def test_copies_meet_by_a_long_word_in_the_160_characters_of_the_lead(one: str, other: str) -> None:
    assert anchor(one) == anchor(other)


@pytest.mark.parametrize(
    ("one", "other"), [("a harbor", "a haven"), ("a tug", "a boat"), ("порт", "мост"), ("", "a")]
)
def test_a_text_without_such_a_word_meets_its_own_kind_only(one: str, other: str) -> None:
    assert anchor(one) != anchor(other)
    assert anchor(one) == anchor(one.upper())


@pytest.mark.parametrize(("words", "found"), [(24, ""), (25, "copy")])
def test_a_text_of_fewer_than_25_words_says_what_it_says_with_its_headline(words: int, found: str) -> None:
    text = " ".join(WORDS[:words])
    assert kind(text, text, "pilots end protest", "tugboats go north") == found


@pytest.mark.parametrize("alphabet", [range(0xC0, 0x130), range(0x386, 0x3AC), range(0x400, 0x430)])
def test_a_capital_of_any_alphabet_makes_a_name(alphabet: range) -> None:
    capitals = [char for char in map(chr, alphabet) if char.isupper() and len(char.lower()) == 1]
    text = " ".join(f"{char}a" for char in capitals)
    assert (Fingerprint.of(text).words & NAME).all()
    assert not (Fingerprint.of(text.lower()).words & NAME).any()


def test_composed_and_decomposed_letters_are_the_same_words() -> None:
    assert kind("Le pr\u00e9sident a parl\u00e9", "Le pre\u0301sident a parle\u0301", "Discours") == "copy"
