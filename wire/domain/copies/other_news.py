"""Whether a text of nearly the same words tells other news: of others, the opposite, or that something else happened.

What stands in one text in place of what the other one has decides, however long both are.
"""

from typing import Final, NamedTuple

import numpy as np

from wire.domain.copies.changes import Change, changes, only_change
from wire.domain.copies.contrasts import contrast, tells_of_a_fate
from wire.domain.copies.fingerprint import Fingerprint
from wire.domain.copies.vocabulary import (
    DENIALS,
    FUNCTION_WORDS,
    INITIAL_T,
    LITTLE,
    NO_NAMES,
    VAGUE,
    hashed,
    plain,
)
from wire.domain.copies.wording import BEGINNING, NAME, Hashes32

NAMED: Final = 100
"""Words from the beginning in which another name makes other news; further down it is a matter of spelling."""
LEAD: Final = 18
"""Words in which a text says what happened."""
FEW: Final = 3
"""In so many places a text differs that is the same elsewhere."""
MORE_WORDS: Final = 2
"""New words that tell more where none was left out; with more than these it does not matter."""
PHRASE: Final = 2
"""Words of a phrase that tells what happened: `was hurt`."""
REPLACED: Final = 3
"""So many words of two phrases that the other text does not have tell that they do not mean the same."""
TURN: Final = 4
"""A longer passage is rewritten, not turned into its opposite by a `not`."""
CASED: Final = 0.6
"""Share of words with a capital above which capitals tell no names: a headline in title case."""


class _Replaced(NamedTuple):
    """A change of which both sides tell what happened; `told` and `tells` are the words that do."""

    change: Change
    told: set[int]
    tells: set[int]


def is_other_news(earlier: Fingerprint, later: Fingerprint, found: list[Change]) -> bool:
    """Whether the later text says in one place something else than the earlier one; `found` is where they differ."""
    if any(map(_is_turned, found)):
        return True
    cased = _is_cased(earlier.said) and _is_cased(later.said)
    figures, few = _figures(earlier) | _figures(later), len(found) <= FEW
    replaced = _replaced(found, figures)
    return (
        _word_differs(replaced, few=few)
        or any(_is_blurred(change, figures) for change in found)
        or _phrase_differs(earlier, later, replaced, figures, few=few)
        or _names_others(earlier, later, [change for change in found if change.place < NAMED], cased=cased)
        or is_other_headline(earlier, later)
    )


def says_more(earlier: Fingerprint, later: Fingerprint, found: list[Change]) -> bool:
    """Whether the later text, elsewhere the same, tells with two words or more, in place of none, what the earlier
    one says nowhere; one is enough that tells of a death, an arrest or the like."""
    if len(found) > FEW:
        return False
    figures = _figures(earlier) | _figures(later)
    new = _telling(later.said.tolist(), figures) - earlier.spoken
    new -= {word for change in found if change.before for word in plain(change.after)}
    if len(new) == MORE_WORDS:
        return later.spoken.issuperset(_telling(earlier.said.tolist(), figures))
    return len(new) > MORE_WORDS or tells_of_a_fate(new, earlier.spoken)


def is_other_headline(earlier: Fingerprint, later: Fingerprint) -> bool:
    """Whether headlines say the opposite, or the later one tells of others, or of what the earlier text does not."""
    if np.array_equal(earlier.headline, later.headline):
        return False
    found = changes(earlier.headline, later.headline)
    cased = _is_cased(earlier.headline) and _is_cased(later.headline)
    inside = [change for change in found if change.place]  # the first word has a capital, whatever it is
    return (
        any(map(_is_turned, found))
        or tells_of_a_fate(set(plain(later.headline.tolist())) - earlier.spoken, earlier.spoken)
        or any(len(change.before) == 1 and _is_new_figure(change.after, earlier, later) for change in found)
        or (cased and _names_others(earlier, later, inside, cased=True))
    )


def _is_new_figure(words: list[int], earlier: Fingerprint, later: Fingerprint) -> bool:
    """Whether some words are a figure that the earlier text does not have."""
    new = set(plain(words)) - earlier.spoken
    return len(words) == 1 and not _figures(later).isdisjoint(new)


def _is_turned(change: Change) -> bool:
    """Whether one says the opposite: by its word, or by a `not` more or less."""
    before, after = (plain([word for word in side if word != INITIAL_T]) for side in change[:2])
    if max(len(before), len(after)) > TURN:
        return False
    return contrast(before, after) or DENIALS.isdisjoint(before) != DENIALS.isdisjoint(after)


def _is_blurred(change: Change, figures: set[int]) -> bool:
    """Whether no figure stands where one stood, but a word for a number that nobody knows."""
    before, after = set(plain(change.before)), set(plain(change.after))
    return not VAGUE.isdisjoint(after) and not figures.isdisjoint(before) and figures.isdisjoint(after)


def _replaced(found: list[Change], figures: set[int]) -> list[_Replaced]:
    told = (_Replaced(each, _telling(each.before, figures), _telling(each.after, figures)) for each in found)
    return [each for each in told if each.told and each.tells]


def _word_differs(replaced: list[_Replaced], *, few: bool) -> bool:
    """Whether one word that tells what happened stands in place of another: in the lead, where no word further down was
    changed, or anywhere in a text that is the same elsewhere.

    A desk that rewords a story does so all through it. A word that begins alike is another form of it, or was misspelt.
    """
    differing = [each for each in replaced if each.told != each.tells]
    single = [change for change, told, tells in differing if len(told) == len(tells) == 1]
    if all(change.place < LEAD for change, *_ in differing) and any(
        change.length <= PHRASE for change in single
    ):
        return True
    unlike = [change for change, *_ in differing if not _begins_alike(change)]
    return few and len(unlike) == 1 and unlike[0].length == 1


def _phrase_differs(
    earlier: Fingerprint, later: Fingerprint, replaced: list[_Replaced], figures: set[int], *, few: bool
) -> bool:
    """Whether a phrase stands in place of another, and each tells what the other text says nowhere.

    `An electrical fault` is `arson` now. A desk that rewords keeps words, in both phrases, or uses those of the text.
    Where it is the only phrase that was changed, fewer words are enough.
    """
    only = only_change(earlier.said, later.said)
    phrases = [*replaced, *_replaced([only], figures)] if only else replaced
    enough = PHRASE if few and len(phrases) - bool(only) <= 1 else REPLACED
    for change, told, tells in phrases:
        lost, new = _without_forms(told - later.spoken, tells - earlier.spoken)
        if new and len(lost) + len(new) - 2 * len(told & tells) >= enough and (lost or change.place < LEAD):
            return True
    return False


def _without_forms(some: set[int], others: set[int]) -> tuple[set[int], set[int]]:
    """Words of which none begins as one of the others does."""
    both = {word & BEGINNING for word in some} & {word & BEGINNING for word in others}
    left, right = ({word for word in words if word & BEGINNING not in both} for words in (some, others))
    return left, right


def _begins_alike(change: Change) -> bool:
    """Whether one word stands in place of one that begins as it does."""
    before, after, _ = change
    return len(before) == len(after) == 1 and not (before[0] ^ after[0]) & BEGINNING


def _telling(words: list[int], figures: set[int]) -> set[int]:
    """Those of some words that tell what happened."""
    return set(plain(words)) - LITTLE - NO_NAMES - figures


def _figures(one: Fingerprint) -> set[int]:
    """The words that are figures, which are compared by value; a share of the whole (`a third`) tells as words do."""
    values = (figure.partition("~")[0] for figure in one.headline_figures + one.figures)
    return set(hashed(" ".join(value for value in values if not value.startswith("0x"))))


def _names_others(earlier: Fingerprint, later: Fingerprint, found: list[Change], *, cased: bool) -> bool:
    """Whether names stand in place of others that the other text does not have at all, or some change places."""
    pairs = [(_names(change.before, cased), _names(change.after, cased)) for change in found]
    return any(
        (not later.spoken.issuperset(before) and not earlier.spoken.issuperset(after))
        or (before != after and (sorted(before) == sorted(after) or (before and (after, before) in pairs)))
        for before, after in pairs
    )


def _names(words: list[int], cased: bool) -> list[int]:
    """The names among some words, in order; where capitals tell none, all that may be one."""
    may_be = plain([word for word in words if word & int(NAME) or not cased])
    return [word for word in may_be if word not in FUNCTION_WORDS and word not in NO_NAMES]


def _is_cased(words: Hashes32) -> bool:
    """Whether capitals tell names from other words."""
    return 0 < int((words & NAME).sum()) <= CASED * len(words)
