"""IPTC ninjs 3.1 as the wire uses it: the value of every item. Source: ninjs-schema_3.1.json of the IPTC.

Plain dicts with a checked shape: cheap in the hot path, and JSON Schema is made from these types.
"""

from collections.abc import Callable
from typing import Annotated, Any, Final, Literal, Required

from typing_extensions import TypedDict


class Said:
    """What JSON Schema says of a field besides its type. Pydantic asks for it by its protocol, so that a process which
    writes no schema need not import pydantic.
    """

    def __init__(self, **keywords: str | int) -> None:
        self._keywords = keywords

    def __get_pydantic_json_schema__(
        self, core: Any, of_type: Callable[[Any], dict[str, Any]]
    ) -> dict[str, Any]:
        """The schema of the field's type with the keywords."""
        return {**of_type(core), **self._keywords}


_ROLES: Final = (
    '"main", "subheadline", "crosshead", "main pt" (in another language), "sidebar" (beside the story); "caption", '
    '"label", "summary", "byline title", "private note" (not for publication), "furniture"'
)
SCHEMA: Final = "https://iptc.org/std/ninjs/ninjs-schema_3.1.json"


class Text(TypedDict, total=False):
    """A piece of text and the role it plays."""

    role: Annotated[
        str,
        Said(description=_ROLES),
    ]
    contentType: Annotated[str, Said(description="MIME type of the value")]
    charCount: Annotated[int, Said(description="Characters of the value")]
    wordCount: Annotated[int, Said(description="Words of the value, split at white space")]
    value: Required[str]


class Term(TypedDict, total=False):
    """A person, organisation, event or genre that the sender names."""

    name: str
    rel: Annotated[str, Said(description="What it is to the item, in the sender's word")]
    uri: str
    literal: Annotated[str, Said(description="A code as the sender gave it, with its scheme")]


class Subject(Term, total=False):
    """What an item is about, by the sender or by Wire; a keyword, service or signal of the sender by its `rel`."""

    creator: Annotated[str, Said(description='Who says so: "wire", or the scheme the sender used')]
    confidence: Annotated[int, Said(minimum=0, maximum=100, description="Of Wire's own subjects")]


class PlaceRef(TypedDict, total=False):
    """A place that the sender names, or one that Wire finds: a country, a region, or a place below the country."""

    name: str
    rel: Annotated[
        str, Said(description='Wire\'s: "dateline" or "about"; the sender\'s: "sent" or "located"')
    ]
    uri: str
    literal: Annotated[
        str,
        Said(
            description="Wire's: ISO 3166-1 alpha-2 of a country, UN M49 of a region (three digits), GeoNames' code "
            "of a first-level division (FR.84), with the GeoNames id of a city (FR.84.2996944); else the sender's"
        ),
    ]
    geoJSON: Annotated[
        dict[str, Any],
        Said(description="RFC 7946: a point (longitude and latitude in degrees), or the shape that was sent"),
    ]


class Source(TypedDict, total=False):
    """An agency, a source, a credit line: by its role."""

    name: str
    role: str


class Rendition(TypedDict, total=False):
    """Where the content itself is."""

    name: Required[str]
    href: str
    contentType: str
    width: int
    height: int


class AltId(TypedDict):
    """Another id of the item."""

    role: Annotated[
        str, Said(description='"message": id of the wire message it came in; else a field of the sender')
    ]
    value: str


class Association(TypedDict, total=False):
    """Another item: of the same message, or one that the sender links to."""

    name: Required[
        Annotated[str, Said(description='"story", "teaser", "media"; "linked": of another message')]
    ]
    uri: Required[str]
    rel: Annotated[
        str, Said(description='"teaser", "media" or "partOf"; of a linked item, the sender\'s word')
    ]
    type: str
    headlines: list[Text]
    altIds: list[AltId]


class RightsInfo(TypedDict, total=False):
    """Rights in a language of their own, or the address of a licence."""

    linkedRights: str
    encodedRights: str


class Indicator(TypedDict, total=False):
    """What a reader should know before he trusts an item: what Wire mended, or what the sender says of it."""

    role: str
    title: Annotated[
        str, Said(description="Without a role or address: what Wire mended to read the document")
    ]
    href: str


class Standard(TypedDict):
    """Which standard the object follows."""

    name: str
    version: str
    schema: str


class Ninjs(TypedDict, total=False):
    """One news item: a story, a teaser or a piece of media, as a ninjs 3.1 object."""

    uri: Required[Annotated[str, Said(description="urn:uuid of the item; the same for all its versions")]]
    type: Literal["text", "picture", "video", "graphic", "audio"]
    representationType: Literal["full", "partial"]
    profile: Annotated[str, Said(description='"story", "teaser" or "media"')]
    version: Annotated[str, Said(description="Counts up with every correction")]
    firstCreated: str
    versionCreated: Annotated[str, Said(description="Event time, RFC 3339")]
    embargoedUntil: str
    pubStatus: Annotated[Literal["usable", "withheld", "canceled"], Said(description='"canceled": a kill')]
    urgency: Annotated[int, Said(minimum=1, maximum=9)]
    expires: str
    contentCreated: str
    copyrightHolder: str
    copyrightNotice: str
    rightsInfo: RightsInfo
    usageTerms: str
    edNote: str
    language: str
    title: str
    headlines: list[Text]
    bodies: list[Text]
    descriptions: list[Text]
    by: Annotated[str, Said(description="Byline; of media: the credit")]
    slugline: str
    located: Annotated[
        str, Said(description="City of the dateline; its printed form, day and desk are descriptions")
    ]
    subjects: list[Subject]
    places: list[PlaceRef]
    people: list[Term]
    organisations: list[Term]
    events: list[Term]
    objects: list[Term]
    genres: list[Term]
    infoSources: list[Source]
    renditions: list[Rendition]
    associations: list[Association]
    altIds: list[AltId]
    trustIndicators: list[Indicator]
    standard: Standard


STANDARD: Final[Standard] = {"name": "ninjs", "version": "3.1", "schema": SCHEMA}
