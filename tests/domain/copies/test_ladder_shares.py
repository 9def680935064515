"""The shares of common pairs of words, and the numbers of words, at which a text is something else."""

import pytest

from tests.domain.copies.texts import WORDS
from wire.domain.copies.fingerprint import Fingerprint
from wire.domain.copies.relation import relation, resembles


def pairs(count: int, *, shared: int | None = None) -> Fingerprint:
    """A text with so many pairs of words, so many of which all such texts have; its own are of the same words."""
    shared = count if shared is None else shared
    own = reversed(WORDS[: count - shared])
    return Fingerprint.of(" ".join(["Halden", *WORDS[:shared], *own]), "", "en")


def decided(earlier: Fingerprint, later: Fingerprint) -> str:
    found = relation(earlier, later)
    return found.kind if found else ""


@pytest.mark.parametrize(
    ("earlier", "later", "shared", "kind"),
    [
        (60, 60, 40, "near"),
        (60, 60, 39, ""),
        (200, 60, 51, "excerpt"),
        (200, 60, 50, ""),
        (200, 40, 36, "excerpt"),
        (200, 40, 35, ""),
        (60, 50, 50, "excerpt"),
        (60, 51, 51, "near"),
        (400, 380, 380, "excerpt"),
        (400, 381, 381, "near"),
        (40, 50, 30, "extension"),
        (40, 50, 29, ""),
        (40, 49, 40, "near"),
        (400, 420, 400, "extension"),
        (400, 419, 400, "near"),
        (40, 12, 12, "excerpt"),
        (40, 11, 11, ""),
    ],
)
def test_shares_of_common_pairs_of_words_decide(earlier: int, later: int, shared: int, kind: str) -> None:
    assert decided(pairs(earlier), pairs(later, shared=shared)) == kind


def test_two_fifths_of_the_shorter_one_make_versions_of_one_story() -> None:
    assert resembles(pairs(30), pairs(60, shared=12))
    assert not resembles(pairs(30), pairs(60, shared=11))


@pytest.mark.parametrize(("words", "kind"), [(60, "near"), (59, "")])
def test_a_text_of_fewer_than_sixty_words_is_short(words: int, kind: str) -> None:
    none, rovers = (
        Fingerprint.of(" ".join(["Halden", *WORDS[: words - 3], name, "ended"]), "", "en")
        for name in ("roving", "Rovers")
    )
    assert decided(none, rovers) == kind


def test_an_extension_may_leave_out_half_of_the_names_that_the_text_begins_with_and_no_more() -> None:
    half = Fingerprint.of(" ".join(["Halden", "Albion", *WORDS[:40]]), "", "en")
    most = Fingerprint.of(" ".join(["Halden", "Albion", "Rovers", *WORDS[:40]]), "", "en")
    later = Fingerprint.of(" ".join(["Halden", *WORDS[:40], *WORDS[-20:]]), "", "en")
    assert decided(half, later) == "extension"
    assert decided(most, later) == ""


@pytest.mark.parametrize(("place", "kind"), [(14, ""), (15, "extension")])
def test_a_text_names_whom_it_is_about_in_its_first_fifteen_words(place: int, kind: str) -> None:
    words = ["Halden", "Albion", *WORDS[:40]]
    earlier = Fingerprint.of(" ".join([*words[:place], "Rovers", *words[place:]]), "", "en")
    later = Fingerprint.of(" ".join(["Halden", *WORDS[:40], *WORDS[-20:]]), "", "en")
    assert decided(earlier, later) == kind


@pytest.mark.parametrize(
    ("earlier", "shared", "kind"),
    [(60, 40, "extension"), (60, 39, ""), (200, 51, "extension"), (200, 50, "")],
)
def test_a_correction_is_one_of_what_it_has_half_of_its_pairs_with(
    earlier: int, shared: int, kind: str
) -> None:
    words = ["Halden", *WORDS[:shared], *WORDS[shared - 60 :]]
    assert decided(pairs(earlier), Fingerprint.of(" ".join(words), "CORRECTED - Pilots", "en")) == kind
