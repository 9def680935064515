"""A parsed wire message: every format is parsed into this shape."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Literal

MediaType = Literal["picture", "video", "graphic", "audio"]


class Status(StrEnum):
    """Publishing status, with the values of `pubStatus` in ninjs."""

    USABLE = "usable"
    WITHHELD = "withheld"
    CANCELED = "canceled"


@dataclass(frozen=True, slots=True)
class Identity:
    """Id, version and time of a message, which can be read without parsing all of it.

    `guid` has no version in it: all versions of a message share it. It is empty where the message has none.
    `version` counts up; 0 where the message states none.
    `time` is the time of this version as the message states it, with a time zone; None where it states none.
    """

    guid: str = ""
    version: int = 0
    time: datetime | None = None
    sent: str = ""
    """The id as it was sent, where it ends in a version; else empty."""
    is_sure: bool = True
    """Whether more than that ending says that `guid` is the id of all versions: ids of other stories may end so."""


Place = Literal["text", "item", "heading", "link", "caption", "beside"]
"""Where a line of a page stands: a paragraph of the article, an item of a list, a heading or a line of links in it, a
caption, or beside it."""


@dataclass(frozen=True, slots=True)
class LineMark:
    """What a format knows of a line of a page besides its words; `href` is where a line of links leads."""

    place: Place
    href: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """A term of a vocabulary, or a name, that the sender put on an item: a subject, genre, person, place, event."""

    name: str = ""
    code: str = ""
    """With its scheme, as sent: `medtop:20000593`, `subj:04000000`, `anpa:f`, `reuters:cocoa`, `iso:RU`."""
    uri: str = ""
    rel: str = ""
    """What the sender says it is to the item: `keyword`, `category`, `service`, `signal`, `located`, `author`."""
    point: tuple[float, float] | None = None
    """Of a place: longitude and latitude in degrees; of one that is more than a point, of its middle."""
    shape: str = ""
    """Of a place that is more than a point: GeoJSON as sent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Another item that the sender names: an earlier version, a translation, a picture, something to read."""

    rel: str
    """`previous`, `derivedFrom`, `seeAlso`, `related`: the word of the format."""
    guid: str = ""
    """Its id, as `Identity.guid` has it."""
    href: str = ""
    title: str = ""
    medium: MediaType | None = None
    """What it is, where it is known to be no text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What the sender's desk put on an item beside its words, be it a message, a teaser or a piece of media."""

    slugline: str = ""
    language: str = ""
    summary: str = ""
    subheadline: str = ""
    translated: tuple[tuple[str, str], ...] = ()
    """Language and words of each headline in another language."""
    byline_title: str = ""
    """What the author is: `Staff Reporter`."""
    source: str = ""
    """Where the sender has it from, where that is not the sender."""
    credit_line: str = ""
    copyright: str = ""
    copyright_holder: str = ""
    usage_terms: str = ""
    rights_link: str = ""
    """Address of a licence."""
    encoded_rights: str = ""
    """Rights in a rights expression language, as sent."""
    ednote: str = ""
    """Notes to editors, one a line."""
    private_notes: tuple[str, ...] = ()
    """Notes that the sender marks as not for publication."""
    expires: datetime | None = None
    content_created: datetime | None = None
    urgency: int | None = None
    """1 (flash) to 9, as in ninjs; None where the message does not say."""
    subjects: tuple[Concept, ...] = ()
    places: tuple[Concept, ...] = ()
    genres: tuple[Concept, ...] = ()
    people: tuple[Concept, ...] = ()
    organisations: tuple[Concept, ...] = ()
    events: tuple[Concept, ...] = ()
    objects: tuple[Concept, ...] = ()
    """Things that have a name: ships, works, products."""
    keywords: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    trust: tuple[Link, ...] = ()
    """Pages that say why the item may be trusted; `rel` says what of it."""
    other_ids: tuple[tuple[str, str], ...] = ()
    """Role and value of each id that it has besides its guid."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Media(Metadata):
    """A photo, video, graphic or sound that a message carries or a page shows."""

    type: MediaType = "picture"
    id: str = ""
    """What stays the same when its caption is corrected: its address or the sender's id; empty where nothing does."""
    headline: str = ""
    caption: str = ""
    credit: str = ""
    href: str = ""
    mime_type: str = ""
    width: int = 0
    height: int = 0
    teaser: int | None = None
    """Index of the teaser it belongs to; None if it belongs to the story."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Teaser(Metadata):
    """A blurb of another story, or a link to one."""

    id: str = ""
    """What stays the same when its words are corrected; empty where nothing does."""
    headline: str = ""
    paragraphs: tuple[str, ...] = ()
    href: str = ""
    byline: str = ""
    label: str = ""
    """The label that shows it is a teaser, as printed on the page: `SEE ALSO`, `Read More Show Less`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Message(Metadata):
    """One parsed wire message.

    `layout` says what `lines` are. "article": the paragraphs of the story and nothing else (cross-heads named
    in `crossheads`), one string each; rows of a table stand on lines of their own within one. "page": the lines of
    a page as they stand, blank lines included, with headline, labels, captions and teasers still among them; `split`
    finds out what is what.
    Times carry a time zone. Text is free of control characters and markup.
    """

    format: str
    identity: Identity
    layout: Literal["article", "page"] = "article"
    type: Literal["text", "picture", "video", "graphic", "audio"] = "text"
    status: Status = Status.USABLE
    embargoed_until: datetime | None = None
    held_because: str = ""
    """Why it must be held though it names no time at which it may be published; empty where it need not be:
    `embargoed without a time`, `unknown status 'secret'`."""
    cancels: tuple[str, ...] = ()
    """Ids of other messages that this one kills, as `Identity.guid` has them. It is no story but a notice where its
    status is canceled; else it takes their place."""
    kills_known: bool = False
    """Whether it says no more than that a story is taken back: it kills its id where that is known, else it is news."""
    takes_back: str = ""
    """The words in which it takes back a story that it may name by slug or headline; empty where it takes back none."""
    first_created: datetime | None = None
    headline: str = ""
    title: str = ""
    """A title that is not the headline: a label for the desk."""
    section: str = ""
    byline: str = ""
    dateline: str = ""
    located: str = ""
    agency: str = ""
    href: str = ""
    lines: tuple[str, ...] = ()
    other_bodies: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Role and paragraphs of further texts: `main fr` is this one in another language, `supporting` one beside it."""
    marks: tuple[LineMark, ...] = ()
    """Of each line (layout "page"), where the format has markup that tells; else empty."""
    crossheads: frozenset[int] = frozenset()
    """Indexes of the lines that are cross-heads (layout "article")."""
    media: tuple[Media, ...] = ()
    teasers: tuple[Teaser, ...] = ()
    faults: tuple[str, ...] = ()
    """What was mended to read it: `not well-formed XML: line 3`."""
