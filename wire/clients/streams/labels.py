"""Topics, regions and languages as a person names them: by code or by name."""

from collections.abc import Mapping
from functools import cache

from wire.domain.enrichment import mediatopics, regions
from wire.domain.formats.common.languages import tag
from wire.domain.places import gazetteer
from wire.errors import PlainError

_SHOWN = 12


class UnknownLabel(PlainError):
    """No topic, or no region, is called so; the text says what is known."""


def topic_code(text: str) -> str:
    """The code of a Media Topic of any level, or of a Subject Code by its code. Raises UnknownLabel."""
    if mediatopics.label(text):
        return text
    found = mediatopics.named(text)
    if len(found) == 1:
        return found[0]
    if found:
        known = "; ".join(f"{code} {mediatopics.name(code)}" for code in found[:_SHOWN])
        raise UnknownLabel(f"{text}: {len(found)} Media Topics are called so, name one by its code: {known}")
    known = "; ".join(f"{code} {name}" for code, name in mediatopics.first_level().items())
    raise UnknownLabel(f"{text}: expected a Media Topic by code or name, such as one of {known}")


def region_code(text: str) -> str:
    """The code of a country (ISO 3166) or a region (UN M49). Raises UnknownLabel."""
    code = text.upper()
    if regions.name(code):
        return code
    called = tuple(each for each, name in region_names().items() if name.casefold() == text.casefold())
    found = called or gazetteer.codes_of(text, ("country", "region"))
    if len(found) == 1:
        return found[0]
    if (known := gazetteer.codes().get(code)) is not None:
        return known
    what = f"can be {' or '.join(found)}; " if found else ""
    raise UnknownLabel(
        f"{text}: {what}expected an ISO 3166 country like VE, a UN M49 region like 019, or the name of one"
    )


def language_code(text: str) -> str:
    """The code of a language; what is none stays, for an item has what its sender wrote."""
    return tag(text)


@cache
def region_names() -> Mapping[str, str]:
    """Names of countries and regions by code."""
    return {code: regions.name(code) for code in (*gazetteer.countries(), *gazetteer.regions())}
