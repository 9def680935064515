"""What of a text must not differ in a copy: figures, names, and in short ones the word not."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from wire.domain.copies.figures import LONGEST
from wire.domain.copies.fingerprint import ROW, Fingerprint
from wire.domain.copies.vocabulary import CORRECTIONS, FUNCTION_WORDS, NEGATIONS, plain
from wire.domain.copies.wording import MASK

SHORT: Final = 60
"""A text of fewer words says one thing: whom it names is what it is about."""
SUBJECT: Final = 15
"""Words from the beginning in which a text names whom it is about."""
STRANGE: Final = 0.2
"""Share of the names in its beginning that another text of the same may write otherwise."""
LOOSE: Final = 0.03
"""Share of words that may be other names in a longer text that was reworded."""


def marked_as_correction(earlier: Fingerprint, later: Fingerprint) -> bool:
    """Whether the later one says in its headline that it corrects, and the earlier one does not."""
    return _corrects(later) and not _corrects(earlier)


def contradict(earlier: Fingerprint, later: Fingerprint) -> str:
    """What the later text says that the earlier one does not say so: `figures`, `names`, `not`; empty if nothing."""
    if _figures_differ(earlier, later):
        return "figures"
    if _names_differ(earlier, later):
        return "names"
    return ""


def _figures_differ(earlier: Fingerprint, later: Fingerprint) -> bool:
    """Whether the later one has a figure of its own, or one more often in place of another."""
    said = _values(later.figures + (later.headline_figures if later.is_bare else []))
    known = _values(earlier.figures + (earlier.headline_figures if earlier.is_bare else []))
    new, lost = said - known, known - said
    also = _values(earlier.headline_figures)
    own = [value for value in new if value not in known and value not in also]
    if own and not all(_is_rounded(value, earlier, later) for value in own):
        return True
    return any(value in known for value in new) and bool(lost)


def _values(figures: list[str]) -> Counter[str]:
    return Counter(figure.partition("~")[0] for figure in figures)


def _is_rounded(value: str, earlier: Fingerprint, later: Fingerprint) -> bool:
    """Whether one text has a figure in full and the other rounded: 17,121,000 and 17.1 mln."""
    power = dict(figure.split("~") for figure in later.figures if "~" in figure).get(value)
    if power:
        return any(other.isdecimal() and _near(value, other, int(power)) for other in earlier.figures)
    rounded = (figure.split("~") for figure in earlier.figures if "~" in figure)
    return value.isdecimal() and any(_near(other, value, int(power)) for other, power in rounded)


def _near(rounded: str, full: str, power: int) -> bool:
    return 0 <= power < LONGEST >= len(full) and 2 * abs(int(rounded) - int(full)) <= 10**power


def _names_differ(earlier: Fingerprint, later: Fingerprint) -> bool:
    known = earlier.spoken
    said = later.said.tolist()
    names, short = _names(said), SHORT
    if not names:  # letters without capitals
        names, short = plain(said), 2 * SHORT
    if len(later.text) < short:
        if same_table(earlier, later):
            return False
        return not known.issuperset(names) or _said_otherwise(earlier, later, names)
    new = {name for name in names if name not in known}
    return len(new) > LOOSE * len(said) or strange_names(later, earlier) > STRANGE


def strange_names(one: Fingerprint, other: Fingerprint) -> float:
    """Share of the names in the beginning of a text that another does not say: whether they are about the same."""
    subject = set(_names(one.said[:SUBJECT].tolist()))
    return len(subject - other.spoken) / len(subject) if subject else 0.0


def _names(words: list[int]) -> list[int]:
    return [word for word in plain([word for word in words if word & 1]) if word not in FUNCTION_WORDS]


def same_table(earlier: Fingerprint, later: Fingerprint) -> bool:
    """Whether both are the same row of figures under headlines that begin with the same name.

    Results and dividends: the words between the figures are captions, written now so, now so.
    """
    return (
        len(later.figures) >= max(ROW, len(later.text) // 5)
        and later.figures == earlier.figures
        and _first_words(earlier.headline.tolist()) == _first_words(later.headline.tolist())
    )


def _first_words(headline: list[int]) -> list[int]:
    return [word & MASK for word in headline if word & MASK not in FUNCTION_WORDS][:2]


def _said_otherwise(earlier: Fingerprint, later: Fingerprint, names: list[int]) -> bool:
    """Whether a short text says the same of others: names or figures in another order, or a `not` more or less."""
    before = plain(earlier.words.tolist())
    negations = NEGATIONS & set(before) if len(earlier.text) < SHORT else NEGATIONS & later.spoken
    if negations != NEGATIONS & later.spoken:
        return True
    return not (
        _in_order(names, before) and _in_order(later.figures, earlier.headline_figures + earlier.figures)
    )


def _in_order(some: Sequence[object], all_: Sequence[object]) -> bool:
    """Whether some stand among all of them in their order; what is not there is left out."""
    there, rest = set(all_), iter(all_)
    return all(one in rest for one in some if one in there)


def _corrects(one: Fingerprint) -> bool:
    return not CORRECTIONS.isdisjoint(word & MASK for word in one.headline.tolist())
