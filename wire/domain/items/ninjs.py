"""IPTC ninjs 3.1 as the wire uses it: the value of every item. Source: ninjs-schema_3.1.json of the IPTC.

Plain dicts with a checked shape: cheap in the hot path, and JSON Schema is made from these types.
"""

from typing import Annotated, Final, Literal, Required

from pydantic import Field
from typing_extensions import TypedDict

SCHEMA: Final = "https://iptc.org/std/ninjs/ninjs-schema_3.1.json"


class Text(TypedDict, total=False):
    """A piece of text and the role it plays."""

    role: Annotated[
        str,
        Field(
            description="main, crosshead, caption, label, furniture; dateline, dateline-date, desk: see `located`"
        ),
    ]
    contentType: Annotated[str, Field(description="MIME type of the value")]
    charCount: Annotated[int, Field(description="Characters of the value")]
    wordCount: Annotated[int, Field(description="Words of the value, split at white space")]
    value: Required[str]


class Subject(TypedDict, total=False):
    """What an item is about: an IPTC Media Topic."""

    name: str
    uri: Annotated[str, Field(description="Media Topic URI, http://cv.iptc.org/newscodes/mediatopic/...")]
    literal: Annotated[str, Field(description="A code as the sender gave it, with its scheme")]
    creator: Annotated[str, Field(description='Who says so: "wire" or the scheme the sender used')]
    confidence: Annotated[int, Field(ge=0, le=100)]


class PlaceRef(TypedDict, total=False):
    """A country (ISO 3166 alpha-2) or a region (three digits, UN M49)."""

    name: str
    rel: Annotated[str, Field(description='"dateline" or "about"; "sent" before enrichment')]
    literal: Annotated[str, Field(description="ISO 3166-1 alpha-2 or UN M49 code")]


class Source(TypedDict, total=False):
    """An agency."""

    name: str
    role: str


class Rendition(TypedDict, total=False):
    """Where the content itself is."""

    name: Required[str]
    href: str


class Association(TypedDict, total=False):
    """Another item of the same message."""

    name: Required[str]
    uri: Required[str]
    rel: Annotated[str, Field(description='"teaser", "media" or "partOf"')]
    type: str


class AltId(TypedDict):
    """Another id of the item."""

    role: Annotated[str, Field(description='"message": id of the wire message it came in')]
    value: str


class Standard(TypedDict):
    """Which standard the object follows."""

    name: str
    version: str
    schema: str


class Ninjs(TypedDict, total=False):
    """One news item: a story, a teaser or a piece of media, as a ninjs 3.1 object."""

    uri: Required[Annotated[str, Field(description="urn:uuid of the item; the same for all its versions")]]
    type: Literal["text", "picture", "video", "graphic", "audio"]
    representationType: Literal["full", "partial"]
    profile: Annotated[str, Field(description='"story", "teaser" or "media"')]
    version: Annotated[str, Field(description="Counts up with every correction")]
    firstCreated: str
    versionCreated: Annotated[str, Field(description="Event time, RFC 3339")]
    embargoedUntil: str
    pubStatus: Annotated[Literal["usable", "withheld", "canceled"], Field(description='"canceled": a kill')]
    urgency: Annotated[int, Field(ge=1, le=9)]
    copyrightNotice: str
    usageTerms: str
    edNote: str
    language: str
    headlines: list[Text]
    bodies: list[Text]
    descriptions: list[Text]
    by: Annotated[str, Field(description="Byline; of media: the credit")]
    slugline: str
    located: Annotated[
        str, Field(description="City of the dateline; its printed form, day and desk are descriptions")
    ]
    subjects: list[Subject]
    places: list[PlaceRef]
    infoSources: list[Source]
    renditions: list[Rendition]
    associations: list[Association]
    altIds: list[AltId]
    standard: Standard


STANDARD: Final[Standard] = {"name": "ninjs", "version": "3.1", "schema": SCHEMA}
