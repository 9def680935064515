"""The formats of wire: which one a message is in, who it is, and what it says.

Every format is one module; adding one means writing it and naming it in `FORMATS`.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Protocol, TypeVar, runtime_checkable

from wire.domain.errors import Rejected
from wire.domain.formats import (
    anpa,
    email,
    html,
    iptc7901,
    newsml12,
    newsmlg2,
    ninjs,
    nitf,
    reuters,
    rss,
    sitemap,
    text,
)
from wire.domain.formats.common import (
    bylines,
    languages,
    no_news,
    notebook,
    opening_notes,
    publishing,
    revisions,
    sign_off,
    source_line,
)
from wire.domain.formats.common.charset import ensure_size
from wire.domain.formats.common.xml.xml_scan import root_name
from wire.domain.message import Identity, Message, Metadata, Status

Said = TypeVar("Said", bound=Metadata)


class Format(Protocol):
    """What every module of a format offers."""

    @property
    def NAME(self) -> str:
        """Its name in settings, metrics and rejections."""

    @property
    def CONTENT_TYPES(self) -> tuple[str, ...]:
        """Media types that name it, in lower case; the first is what a producer sends."""

    def sniff(self, raw: bytes) -> bool:
        """Whether the beginning of `raw` looks like this format; reads a bounded head."""

    def identify(self, raw: bytes) -> Identity:
        """Who the message is, without parsing all of it; an empty Identity where it does not say."""

    def parse(self, raw: bytes) -> Message:
        """The message; raises Rejected with the place and what was expected there."""


@runtime_checkable
class Archive(Protocol):
    """A format whose files hold many messages."""

    def messages(self, raw: bytes) -> Iterator[bytes]:
        """The messages of a file in order, their bytes unchanged."""


@runtime_checkable
class Dated(Protocol):
    """An archive that says when it was made: its messages without a time of their own are of then."""

    def made(self, raw: bytes) -> datetime | None:
        """When the file was made by its own account."""


FORMATS: tuple[Format, ...] = (
    reuters,
    newsmlg2,
    newsml12,
    nitf,
    ninjs,
    anpa,
    iptc7901,
    rss,
    sitemap,
    html,
    email,
    text,
)
"""In the order of sniffing: the exact ones first, plain text last."""

_BY_CONTENT_TYPE = {name: format for format in FORMATS for name in format.CONTENT_TYPES}


def detect(raw: bytes, content_type: str = "") -> Format:
    """The format by its content type where that names one, else by sniffing in the order of `FORMATS`.

    Types that name no one format (`text/xml`, `application/octet-stream`) are left out of account. Raises
    Rejected for what is empty, only white space, a packed file, or of no known format; and for prose that came as a
    packed file or a picture: it is what was sent in its place. An archive may be of any size.
    """
    if not raw or (raw[:4096].isspace() and raw.isspace()):
        raise Rejected("byte 0: an empty message; expected one of " + ", ".join(f.NAME for f in FORMATS))
    named = _BY_CONTENT_TYPE.get(content_type.partition(";")[0].strip().lower())
    if named is not None:
        return named
    if kind := no_news.kind_of(raw):
        raise Rejected(f"byte 0: {kind}; expected wire")
    for format in FORMATS:
        if format.sniff(raw):
            if format in (html, text) and (claim := no_news.claimed(content_type)):
                raise Rejected(f"byte 0: {claim}; expected wire")
            return format
    root = root_name(raw)
    declares = " and that declares entities" if b"<!ENTITY" in raw[:4096] else ""
    found = f"XML whose root element is {root}{declares}" if root else repr(raw[:16])
    raise Rejected(f"byte 0: {found}; expected one of " + ", ".join(f.NAME for f in FORMATS))


def name_of(raw: bytes, content_type: str = "") -> str:
    """The name of the format that `detect` finds; `unknown` where it finds none."""
    try:
        return detect(raw, content_type).NAME
    except Rejected:
        return "unknown"


def parse(raw: bytes, content_type: str = "") -> Message:
    """The message in whatever format it is; raises Rejected, and nothing else, where it cannot be used."""
    ensure_size(raw)
    format = detect(raw, content_type)
    try:
        message = _with_private_notes(publishing.judged(_without_desk_lines(_titled(format.parse(raw)))))
        return _of_all_versions(message)
    except Rejected as error:
        raise Rejected(f"{format.NAME}: {error}") from error
    except Exception as error:
        raise Rejected(f"{format.NAME}: {type(error).__name__}: {error}") from error


def _of_all_versions(message: Message) -> Message:
    """The message under the id that all its versions share, its language by its tag."""
    identity, language = revisions.without_version(message.identity), languages.tag(message.language)
    if identity is message.identity and language == message.language:
        return message
    return replace(message, identity=identity, language=language)


def _titled(message: Message) -> Message:
    """The message with what its author is apart from the name: `By Ada Gruber, Political Correspondent`."""
    if message.byline_title or " " not in message.byline:
        return message
    names, title = bylines.titled(bylines.bare_in(message.language, message.byline), message.agency)
    return message if names == message.byline else replace(message, byline=names, byline_title=title)


def _without_desk_lines(message: Message) -> Message:
    """An article without what is for desks: notes above it; as private ones, a notebook and the lines that sign it."""
    if message.layout != "article" or not message.lines:
        return message
    lines, signature = sign_off.split(message.lines, message.agency)
    notes: tuple[str, ...] = ()
    if any(map(notebook.may_end_one, lines[-2:])):
        lines, notes = notebook.split(lines)
    lines, source = source_line.split(lines)
    lines, told = opening_notes.split(lines, message.byline)
    if lines == message.lines:
        return message
    headings = {message.lines[at] for at in message.crossheads}
    return replace(
        message,
        lines=lines,
        source=message.source or source,
        crossheads=frozenset(at for at, words in enumerate(lines) if words in headings),
        private_notes=(*message.private_notes, *notes, *signature),
        ednote="\n".join(filter(None, (message.ednote, *told))),
    )


def _with_private_notes(message: Message) -> Message:
    """The message, and its media, with the notes to editors that say that they are not for publication as private ones.

    What kills a message is public.
    """
    if message.status is Status.CANCELED:
        return message
    media = tuple(map(_without_private, message.media))
    return _without_private(message if media == message.media else replace(message, media=media))


def _without_private(said: Said) -> Said:
    if ":" not in said.ednote:
        return said
    notes = [notebook.parted(note) for note in said.ednote.split("\n")]
    private = tuple(note for _, note in notes if note)
    if not private:
        return said
    public = "\n".join(note for note, _ in notes if note)
    return replace(said, ednote=public, private_notes=(*said.private_notes, *private))


def identify(raw: bytes, content_type: str = "") -> Identity:
    """Who the message is, as `parse` would say; an empty Identity where it does not say or is unusable."""
    try:
        return identify_as(detect(raw, content_type), raw)
    except Rejected:
        return Identity()


def identify_as(format: Format, raw: bytes) -> Identity:
    """The same, of a message in a format that is known. A fault of one message never stops those behind it."""
    try:
        return revisions.without_version(format.identify(raw))
    except Exception:
        return Identity()


def messages(raw: bytes, content_type: str = "") -> Iterator[bytes]:
    """The messages of one file: many where its format is an archive of them, else the file itself."""
    try:
        format = detect(raw, content_type)
    except Rejected:
        return iter((raw,))
    return format.messages(raw) if isinstance(format, Archive) else iter((raw,))
