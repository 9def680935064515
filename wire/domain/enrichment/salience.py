"""Which of the countries and regions that a text names it is about, by what their mentions weigh."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from wire.domain.enrichment.reading import Mention

MOST = 15
"""Countries an item may be about: what comes after them in weight is a list, not a subject."""

PASSING = 4
"""What a country weighs that a text names in passing. Where none weighs LEAST, the heaviest needs more than that in a
text that was filed from somewhere, and more than ONCE where nothing is known of that."""

LEAST = 7
"""The weight a country needs in a story of SHORT words and more; in a shorter one less, and in a text without a
headline to say what matters, ONCE: what one mention of a country counts."""
SHORT, ONCE = 70, 3

ELSEWHERE = 11
"""The weight it needs in a story that was filed from another country; of a short one, its share by length."""

MANY, LISTED = 6, 6
"""A text that names more countries than that lists them: those of this weight count, whatever the heaviest weighs."""

ALIKE = 0.6
"""The share of the heaviest country's weight from which on one comes first whose city the headline names first."""

SHARE, SHARE_OF_HEADLINE = 0.07, 0.25
"""The share of the heaviest country's weight that a country needs, and where the headline names one."""


class Weighed(NamedTuple):
    """One mention, the country or region that it is taken for, and what it counts."""

    mention: Mention
    code: str
    weight: int
    headline: bool


def heaviest(weighed: Sequence[Weighed], length: int, filed: str = "") -> list[str]:
    """Codes of the places that a text of so many words is about, heaviest first, of those that weigh alike the one that
    is named first; 0 words for one without a headline.

    Where no country weighs enough, the heaviest one does if it is named more than in passing, with those that weigh as
    much.
    """
    weights: dict[str, int] = {}
    share = SHARE
    for _, code, weight, headline in weighed:
        weights[code] = weights.get(code, 0) + weight
        share = SHARE_OF_HEADLINE if headline else share
    if filed in weights and not _is_more_than_filed([one for one in weighed if one.code == filed]):
        del weights[filed]
    ranked = sorted(weights, key=lambda code: -weights[code])
    if not ranked:
        return []
    first = next((code for code in ranked if not code.isdigit()), ranked[0])
    short = min(1, length / SHORT)
    own = max(ONCE, LEAST * short, share * weights[first])
    other = max(ELSEWHERE * short, own) if filed else own
    if len(weights) > MANY:
        own, other = min(own, LISTED), min(other, LISTED)
    heavy = [code for code in ranked[:MOST] if weights[code] >= (own if code == filed else other)]
    if heavy:
        return _in_order(heavy, weights, weighed)
    return [
        code for code in ranked[:MOST] if weights[code] == weights[ranked[0]] > (PASSING if filed else ONCE)
    ]


def _in_order(heavy: Sequence[str], weights: Mapping[str, int], weighed: Sequence[Weighed]) -> list[str]:
    """The heaviest, after those that the headline names before it by the same kind of name and that weigh as much, or
    nearly so where both are cities, that stand for governments; then the others by weight."""
    named = {one.code: one.mention.name.kind for one in reversed(weighed) if one.headline}
    kind = named.get(heavy[0], "")
    least = weights[heavy[0]] * (ALIKE if kind == "city" else 1)
    alike = [
        code for code in reversed(named) if named[code] == kind and code in heavy and weights[code] >= least
    ]
    return list(dict.fromkeys((*alike, *heavy)))


def _is_more_than_filed(weighed: Sequence[Weighed]) -> bool:
    """Whether a text says more of the country it was filed from than that somebody spoke there.

    It names the country or its people, or a place of it in the headline, or several times.
    """
    return len(weighed) > 1 or any(
        one.headline or one.mention.name.kind in ("country", "demonym") for one in weighed
    )
