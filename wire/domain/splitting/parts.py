"""One message, taken apart into its items: a story, teasers of other stories, media."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from wire.domain.errors import Rejected
from wire.domain.formats.common import bylines
from wire.domain.message import Media, Message, Teaser
from wire.domain.splitting import byline, credit, dateline, dateline_alone, dateline_signed, link_lines, page
from wire.domain.splitting.dateline_fields import Dateline

_OPENING = 3
"""Lines of a story in which its dateline may stand: a summary or a cross-head can come before it."""
_SENTENCE_ENDS = (".", "\u3002", '."', ".\u201d", "!", "?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """The story a message tells."""

    headline: str = ""
    section: str = ""
    """The label a page prints beside the headline, as printed: `news`."""
    byline: str = ""
    byline_title: str = ""
    """What the author is, where that is printed behind the name."""
    dateline: Dateline | None = None
    agency: str = ""
    lines: tuple[str, ...] = ()
    """The body in order, cross-heads included, each line stripped and otherwise as printed."""
    crossheads: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Parts:
    """What a message holds, in the order of the page. `Media.teaser` is an index in `teasers`."""

    story: Story | None
    teasers: tuple[Teaser, ...] = ()
    media: tuple[Media, ...] = ()
    furniture: tuple[str, ...] = ()
    """Lines of a page that belong to none of its items: menus, share buttons, comments, copyright."""


def split(message: Message) -> Parts:
    """The items of a message.

    Raises:
        Rejected: nothing of it is an item: it has no text, no teaser and no media.
    """
    parts = _page(message) if message.layout == "page" else _article(message)
    if parts.story is None and not parts.teasers and not parts.media:
        raise Rejected("message holds nothing: expected text, a teaser or media")
    return parts


def _page(message: Message) -> Parts:
    """A page of which only the lines are known."""
    found = page.read(message.lines, message.headline, message.marks)
    given = len(message.teasers)
    media = found.media
    if given:
        media = tuple(m if m.teaser is None else replace(m, teaser=m.teaser + given) for m in media)
    story = None
    if found.body or found.headline:
        story = _story(
            message,
            headline=found.headline or message.headline,
            section=found.section or message.section,
            byline=_unglued(found.byline, message.byline, message.agency) or message.byline,
            lines=found.body,
            crossheads=found.crossheads,
        )
    media = _each_once(tuple(map(_credited, message.media)), media)
    return Parts(story, message.teasers + found.teasers, media, found.furniture)


def _each_once(given: tuple[Media, ...], printed: tuple[Media, ...]) -> tuple[Media, ...]:
    """The pictures of a page. The one that it gives by its address alone is the one that it prints as words alone."""
    own = [media for media in printed if media.teaser is None]
    bare = [
        media
        for media in given
        if media.type == "picture" and media.href and not (media.caption or media.credit)
    ]
    if len(own) != 1 or len(bare) != 1:
        return given + printed
    one = replace(own[0], id=bare[0].id, href=bare[0].href)
    return tuple(one if media is bare[0] else media for media in given) + tuple(
        media for media in printed if media is not own[0]
    )


def _unglued(printed: str, given: str, site: str) -> str:
    """The byline a page prints, without the name of its site before it, and without a role or a second name that is
    run together with the name that its metadata give."""
    if site and printed.startswith(f"{site} ") and " " in printed[len(site) + 1 :]:
        printed = printed[len(site) + 1 :]
    if not given or not printed.startswith(given):
        return printed
    behind = printed[len(given) :]
    return given if behind[:1].isupper() or given in behind else printed


def _credited(media: Media) -> Media:
    """A picture whose caption ends with its credit, with the two apart, and without a mark before the name."""
    parts = credit.read(media.credit or media.caption)
    if parts is None:
        return media
    return replace(
        media, caption=media.caption if media.credit else parts[0], credit=parts[1] or media.credit
    )


def _named(media: Media) -> Media:
    """A picture of which its caption alone says whom it is by; the caption stays as it was sent. Of a credit that is
    stated, only the word before the name is left out: `Foto: Jan Li/NTB`."""
    if media.credit:
        parts = credit.read(media.credit) if ":" in media.credit else None
        is_label = parts is not None and not parts[0] and media.credit.endswith(parts[1])
        return replace(media, credit=parts[1]) if parts and parts[1] and is_label else media
    if not media.caption:
        return media
    parts = credit.read(media.caption)
    return replace(media, credit=parts[1]) if parts and parts[1] else media


def _byline_at(lines: list[str], body: list[int]) -> int | None:
    """The number of the first line that is a byline, above the text: a headline or a deck may stand before it."""
    for number in body[:_OPENING]:
        if byline.read(lines[number]):
            return number
        if lines[number].endswith(_SENTENCE_ENDS):
            break
    return None


def _article(message: Message) -> Parts:
    """A message whose format told the story from the rest; link lines and a byline may still be in its text.

    Without text it is a story only by its headline (a flash, a package), and only where it is no picture.
    """
    teasers = list(message.teasers)
    body: list[int] = []
    lines = dateline_alone.joined([line.strip() for line in message.lines])
    for number, line in enumerate(lines):
        if len(line) <= link_lines.REACH and (parts := link_lines.read(line)):
            teasers.append(Teaser(label=parts[0], headline=parts[1], href=parts[2]))
        elif line:
            body.append(number)
    at, written_by = _byline_at(lines, body), message.byline
    if at is not None and (printed := byline.read(lines[at]) or "") and written_by in ("", printed):
        written_by = printed
        body.remove(at)
    flash, media = bool(message.headline) and message.type == "text", tuple(map(_named, message.media))
    if not body and not flash:
        return Parts(None, tuple(teasers), media)
    story = _story(
        message,
        headline=message.headline,
        section=message.section,
        byline=written_by,
        lines=tuple(lines[number] for number in body),
        crossheads=tuple(lines[number] for number in body if number in message.crossheads),
    )
    return Parts(story, tuple(teasers), media)


def _signed(lines: Sequence[str]) -> Dateline | None:
    """The dateline of a text of several paragraphs that its agency signs at the end."""
    found = dateline_signed.last(f"{lines[0]} {lines[-1]}") if len(lines) > 1 else None
    return found[0] if found else None


def _story(
    message: Message,
    *,
    headline: str,
    section: str,
    byline: str,
    lines: tuple[str, ...],
    crossheads: tuple[str, ...],
) -> Story:
    filed = dateline.of_field(message.dateline) if message.dateline else None
    if filed is None:
        filed = next(filter(None, map(dateline.read, lines[:_OPENING])), None) or _signed(lines)
    names, title = (byline, "") if message.byline_title else bylines.titled(byline, message.agency)
    return Story(
        headline=headline,
        section=section,
        byline=names,
        byline_title=title,
        dateline=filed,
        agency=message.agency or (filed.agency if filed else ""),
        lines=lines,
        crossheads=crossheads,
    )
