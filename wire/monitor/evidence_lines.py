"""Why an item has its topics and places, as lines for a person."""

from collections.abc import Iterator, Sequence

from wire.clients.streams.headlines import first_words
from wire.domain.enrichment.evidence import Evidence, PlaceSaid, evidence
from wire.domain.enrichment.mediatopics import RELEASE, label
from wire.domain.enrichment.rules import RULES
from wire.domain.items.ninjs import Ninjs
from wire.printable import printable, shortened

MOST = 12
"""Words and mentions that are shown of each topic and place."""
TITLE = 100
"""Characters of a headline."""


def rules_line() -> str:
    """Which rules and which topics the evidence is of."""
    return f"rules {RULES}, IPTC Media Topics of {RELEASE}"


def evidence_lines(value: Ninjs) -> Iterator[str]:
    """One line for an item, then one for each of its topics and places; the item may be enriched or not."""
    found = evidence(value)
    yield f"{value.get('profile', 'item')}: {shortened(printable(first_words(dict(value))), TITLE)} [{found.language}]"
    yield from _topics(found)
    yield from _places(found)


def _topics(found: Evidence) -> Iterator[str]:
    for topic in found.topics:
        name = f"{topic.topic.code} {label(topic.topic.code)}".rstrip()
        said = [f"{word.word} {word.weight}" for word in topic.words]
        yield _line("topic", f"{name} {topic.topic.confidence}", topic.rule, [*topic.sent, *said])


def _places(found: Evidence) -> Iterator[str]:
    for place in found.places:
        name = f"{place.place.literal} {place.place.name}"
        yield _line(place.place.rel, name, place.rule, [*place.sent, *map(_said, place.mentions)])


def _said(mention: PlaceSaid) -> str:
    return f"{mention.words} {mention.weight} ({mention.kind}, {mention.part} {mention.at})"


def _line(what: str, name: str, rule: str, said: Sequence[str]) -> str:
    more = f", and {len(said) - MOST} more" if len(said) > MOST else ""
    return f"  {what:<8} " + printable(f"{name}: {rule} {', '.join(said[:MOST])}{more}")
