"""What a wire message says, whatever format it came in: the shape every format is parsed into."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Literal

MediaType = Literal["picture", "video", "graphic", "audio"]


class Status(StrEnum):
    """Publishing status, in the words of ninjs `pubStatus`."""

    USABLE = "usable"
    WITHHELD = "withheld"
    CANCELED = "canceled"


@dataclass(frozen=True, slots=True)
class Identity:
    """Who a message is, readable without parsing all of it.

    `guid` carries no version: all versions of a message share it. It is empty where the message has none.
    `version` counts up; 0 where the message does not say which it is.
    `time` is when this version was made by its own account, with a time zone, or None.
    """

    guid: str = ""
    version: int = 0
    time: datetime | None = None


Place = Literal["text", "heading", "link", "caption", "beside"]
"""Where a line of a page stands: a paragraph of the article, a heading or a line of links in it, a caption, or beside
it."""


@dataclass(frozen=True, slots=True)
class LineMark:
    """What a format knows of a line of a page besides its words; `href` is where a line of links leads."""

    place: Place
    href: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Media:
    """A photo, video, graphic or sound that a message carries or a page shows."""

    type: MediaType = "picture"
    caption: str = ""
    credit: str = ""
    href: str = ""
    teaser: int | None = None
    """Index of the teaser it belongs to; None where it belongs to the story."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Teaser:
    """A blurb of another story, or a link to one."""

    headline: str = ""
    paragraphs: tuple[str, ...] = ()
    href: str = ""
    label: str = ""
    """What marked it as a teaser on the page, as printed: `SEE ALSO`, `Read More Show Less`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One parsed wire message.

    `layout` says what `lines` are. "article": the paragraphs of the story and nothing else (cross-heads named
    in `crossheads`), one string each. "page": the lines of a page as they stand, blank lines included, with
    headline, labels, captions and teasers still among them; `split` finds out what is what.
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
    """Ids of other messages that this one kills, as `Identity.guid` has them: it is a notice, not a story."""
    first_created: datetime | None = None
    headline: str = ""
    slugline: str = ""
    section: str = ""
    byline: str = ""
    dateline: str = ""
    located: str = ""
    agency: str = ""
    language: str = ""
    urgency: int | None = None
    """1 (flash) to 9, as in ninjs; None where the message does not say."""
    ednote: str = ""
    copyright: str = ""
    usage_terms: str = ""
    href: str = ""
    subjects: tuple[str, ...] = ()
    """As sent, with their scheme: `medtop:20000593`, `subj:04000000`, `anpa:f`, `reuters:cocoa`."""
    places: tuple[str, ...] = ()
    """As sent: ISO 3166 codes or names: `RU`, `RUS`, `el-salvador`, `Geneva`."""
    keywords: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    marks: tuple[LineMark, ...] = ()
    """Of each line (layout "page"), where the format has markup that tells; else empty."""
    crossheads: frozenset[int] = frozenset()
    """Indexes of the lines that are cross-heads (layout "article")."""
    media: tuple[Media, ...] = ()
    teasers: tuple[Teaser, ...] = ()
