"""What the words behind a town tell of where it lies: `Paris, Texas`, `Edmonton in London`, `Rapides Parish`."""

from collections.abc import Sequence

from wire.domain.enrichment.reading import Mention, Reading
from wire.domain.places import gazetteer
from wire.domain.places.cities import City, cities_called, divisions_called, us_counties
from wire.domain.places.gazetteer import Name
from wire.domain.places.origin import abbreviated, states
from wire.domain.words import fold

_WHERE = frozenset(
    ("in", "north", "south", "east", "west", "central", "northern", "southern", "eastern", "western")
)
"""Words between a town and what it lies in."""
_LISTING = frozenset(("and", "or"))
_PREPOSITIONS = frozenset(("in", "from", "near", "at", "of"))


def is_elsewhere(first: str, longer: Name) -> bool:
    """Whether the first word of a name is that of another place: `Benin City` and `Kingston upon Thames`, which a text
    calls `Benin` and `Kingston` too."""
    behind = longer.rest[0]
    kind = "country" if behind in ("City", "State") else longer.kind if behind.islower() else ""
    return any(
        not name.rest and name.kind == kind and name.codes != longer.codes for name in gazetteer.filed(first)
    )


def town_of(reading: Reading, last: Mention, state: Mention) -> None:
    """`Paris, Texas` and `Ontario, California`, but neither `Turkey, Syria` nor `Canada, Mexico, Texas`."""
    name = state.name
    found, town = reading.found, last.name
    if town.kind in ("country", "state") and name.kind == "state":
        listed = len(found) > 1 and found[-2].end == last.at
        is_town = town.kind == "country" or _city_before(
            reading.words, last.end, _called(state, reading.words)
        )
        if is_town and not listed and name.codes[0] not in town.codes:
            reading.abroad[last.written(reading.words)] = name.codes
    elif town.kind == "city":
        written = last.written(reading.words)
        lies = {city.country for city in cities_called(written)}
        shared = tuple(code for code in name.codes if code in lies or code in town.codes)
        if (
            shared or not lies or name.kind == "state"
        ):  # else a sentence ends between them: `near Imphal. Myanmar said`
            reading.abroad[written] = shared or name.codes


def is_state(reading: Reading, last: Mention, name: Mention) -> bool:
    """Whether the name of a city or seat behind a town is that of its state: `Rome, New York`, `Vancouver, Washington`.

    Not in a list: `Rome, New York and Tokyo`.
    """
    words, found = reading.words, reading.found
    if last.name.kind != "city" or name.name.kind not in ("city", "seat"):
        return False
    after = words[name.end] if name.end < len(words) else ""
    listed = (len(found) > 1 and found[-2].end == last.at) or after in _LISTING or gazetteer.filed(after)
    named = [code for code in _called(name, words) if code in states()]
    return not listed and _city_before(words, name.at, named) is not None


def town_in(reading: Reading, last: Mention, name: Name, at: int) -> None:
    """`from Edmonton in London`, `in Edmonton, north London`: a town of that name in that country."""
    words = reading.words
    if last.name.kind != "city" or at != last.end + 1 or words[last.end] not in _WHERE or not last.at:
        return
    if words[last.at - 1] in _PREPOSITIONS and not set(name.codes).intersection(last.name.codes):
        called = cities_called(" ".join(words[last.at : last.end]))
        if any(city.country == name.codes[0] for city in called):
            reading.abroad[last.written(words)] = name.codes


def county(reading: Reading, at: int) -> None:
    """`Rapides Parish`: a county of the United States, by the words before it."""
    words = reading.words
    for count in range(min(3, at), 0, -1):
        if " ".join(words[at - count : at + 1]).title() in us_counties():
            return _instead(reading, Mention(Name((), ("US",), "state", False), at - count, at + 1))


def town_of_state(reading: Reading, at: int) -> None:
    """`Birmingham, Ala.`: a town that is mentioned before the short name of its state, or known to lie there."""
    words, found = reading.words, reading.found
    divisions = abbreviated(words[at].partition(".-")[0])  # `Calif.-based`
    if not divisions:  # `Ill-Fated` begins with one
        return
    last = found[-1] if found and found[-1].end == at else None
    town = _city_before(words, at, divisions)
    if last and last.name.kind in ("city", "country") and (town or not words[at].isupper()):
        reading.abroad[last.written(words)] = (divisions[0][:2],)
    elif town:
        _instead(reading, Mention(Name((), (town[0].country,), "city", False), at - town[1], at))


def state_of_town(reading: Reading, state: Mention) -> Mention | None:
    """The state behind a town in it, by names that are somebody's, or of states that are called like a country:
    `Clinton, Iowa`, `Fairfax, Virginia`, `Macon, Georgia`. None where no town of it stands there."""
    name, at, _ = state
    if not at or not reading.words[at - 1][:1].isupper():
        return None
    town = _city_before(reading.words, at, _called(state, reading.words))
    if town is None:
        return None
    codes = (town[0].country,)
    _instead(reading, Mention(Name((), codes, "city", False), at - town[1], at))
    return state._replace(name=name._replace(codes=codes, kind="state"))


def _called(state: Mention, words: Sequence[str]) -> Sequence[str]:
    """The divisions of a name."""
    return divisions_called().get(fold(state.written(words)), ())


def _instead(reading: Reading, longer: Mention) -> None:
    """Take a longer name for those within it, which mean no place elsewhere in the text: `New Madrid County`."""
    while reading.found and reading.found[-1].end > longer.at:
        reading.found.pop()
    reading.found.append(longer)
    reading.abroad.update(dict.fromkeys(reading.words[longer.at : longer.end], longer.name.codes))


def _city_before(words: Sequence[str], at: int, divisions: Sequence[str]) -> tuple[City, int] | None:
    """The city of one of some divisions that the words before one name, with how many words do."""
    for count in range(min(3, at), 0, -1):
        if words[at - count][:1].isupper():
            for city in cities_called(" ".join(words[at - count : at])):
                if city.division in divisions:
                    return city, count
    return None
