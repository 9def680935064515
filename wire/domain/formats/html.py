"""A web page as it came: its visible lines, where each stands, and what it says of itself.

Metadata are those of `html_metadata`. Lines are those of the whole page, menus apart, with marks of what is in the
article's element; `split` finds the story in them. The guid is the canonical address, else the article's own id with
the name of its site; the version the second of the last change, 1 where the page does not say when that was.
"""

import re
from collections.abc import Sequence
from datetime import datetime
from urllib.parse import urlsplit

from wire.domain.errors import Rejected
from wire.domain.formats.common import bylines, concepts, conventions, error_page, ids, publishing, times
from wire.domain.formats.common.charset import decode, ensure_size, faults, is_utf16
from wire.domain.formats.common.embargoes import embargo_fields
from wire.domain.formats.common.html import html_dates, html_lines, html_metadata, site_names
from wire.domain.formats.common.html.html_metadata import Said
from wire.domain.formats.common.xml import xml_scan, xml_tree
from wire.domain.message import Identity, LineMark, Media, Message

NAME = "html"
CONTENT_TYPES = ("text/html", "application/xhtml+xml")

_WORDS = re.compile(r"\w+")
_TAG = re.compile(r"<[^<>]*>")
_DIVIDER = re.compile(
    r"\s+(?:[|\u2013\u2014\u00b7\u2022\u00bb\u00ab\u203a]|-{1,2}|::|//?)\s+|\s*[|\uff5c]\s*|"
    r"(?<=[\u3040-\u9fff])_|_(?=[\u3040-\u9fff])"
)
_DIVIDERS = " |-/:_\u2013\u2014\u00b7\u2022\u00bb\u00ab\u203a\uff5c"
_SITE_WORDS = 5
"""Words of what stands behind the headline in a title: the name of a site or section has no more."""
_BEGIN = 40
"""Characters of a text by which its first paragraph is known."""
_OPENING = 500
"""Characters of the text in JSON-LD, which may have tags, that are read."""
_NOTICE = 3
"""Lines of a page that is but a notice."""
_FEW = 2
"""Blanks between the words of a headline, at least."""
_NEAR_TITLE = 12
"""Lines below the headline among which the date stands."""


def sniff(raw: bytes) -> bool:
    """A DOCTYPE of HTML or a root element `html`."""
    return xml_scan.root_name(raw).lower() == "html"


def identify(raw: bytes) -> Identity:
    """The canonical address, and the time of the last change, else of publication."""
    return _identity(html_metadata.read(raw))


def parse(raw: bytes) -> Message:
    """The page. Raises Rejected where it shows no text."""
    ensure_size(raw)
    if (nul := raw.find(b"\0")) >= 0 and not is_utf16(raw):
        raise Rejected(f"byte {nul}: a NUL; expected HTML")
    said = html_metadata.read(raw)
    top = xml_tree.html_root(decode(raw, html_metadata.charset(raw)))
    page = None if top is None else html_lines.read(top, is_live="is live" in said)
    if page is None or not page.lines:
        raise Rejected("element body: no visible text; expected a page")
    url, base = said.get("url", ""), said.get("base", "")
    headline = _headline(said, page.titles, page.lines)
    if error := _error(said, headline, page.titles, page.lines):
        raise Rejected(f"title {error!r}: a page of the server; expected a story")
    identity = _identity(said)
    release = publishing.release("", embargo_fields.until(html_metadata.embargo(raw), identity.time))
    return Message(
        format=NAME,
        identity=identity,
        layout="page",
        embargoed_until=release.embargoed_until,
        held_because=release.held_because,
        first_created=html_dates.time(said.get("published", ""))
        or times.first(said.get("printed change", ""))
        or _printed(page.lines, headline),
        headline=headline,
        section=said.get("section", ""),
        byline=bylines.bare(said.get("author", "") or said.get("linked author", "")),
        agency=site_names.publisher(said, headline),
        language=said.get("language", ""),
        href=url,
        keywords=conventions.listed(said.get("keywords", "")),
        summary=said.get("summary", ""),
        copyright=said.get("rights", "") or said.get("holder", ""),
        copyright_holder=said.get("holder", ""),
        places=concepts.names(said.get("places", "").split("; ")),
        lines=page.lines,
        marks=_marks(page, base, said.get("body", "")),
        media=_media(page, said, base),
        faults=faults(raw, html_metadata.declared(raw)),
    )


def _media(page: html_lines.Read, said: Said, base: str) -> tuple[Media, ...]:
    """The pictures with captions; where none has an address, the one that JSON-LD names for the article is another."""
    found = [Media(caption=m.caption, credit=m.credit, href=ids.absolute(base, m.href)) for m in page.media]
    href = ids.absolute(base, said.get("image", ""))
    if href.startswith("http") and not any(each.href for each in found):
        found.append(Media(id=href, caption=said.get("image caption", ""), href=href))
    if (href := ids.absolute(base, said.get("video", ""))).startswith("http"):
        name, caption = said.get("video name", ""), said.get("video caption", "")
        found.append(Media(type="video", id=href, headline=name, caption=caption, href=href))
    return tuple(found)


def _marks(page: html_lines.Read, base: str, body: str) -> tuple[LineMark, ...]:
    """The marks of the lines, with full addresses.

    Where JSON-LD has the `body` of the article, the first paragraph of that is of the story, and nothing above it is.
    """
    marks = tuple(LineMark(mark.place, ids.absolute(base, mark.href)) for mark in page.marks)
    words = _plain(_TAG.sub(" ", body[:_OPENING]))[:_BEGIN]
    begins = (n for n, text in enumerate(page.lines) if _plain(text[: 2 * _BEGIN]).startswith(words))
    begin = next(begins, None) if len(words) == _BEGIN else None
    if begin is None:
        return marks
    above = (LineMark("beside") if mark.place == "text" else mark for mark in marks[:begin])
    return (*above, LineMark("text"), *marks[begin + 1 :])


def _identity(said: Said) -> Identity:
    site, identifier = said.get("site", ""), said.get("identifier", "")
    own = ids.of_sender(site, identifier) if site or ids.is_global(identifier) else ""
    changed = html_dates.time(said.get("modified", ""))
    return Identity(
        guid=ids.of_page(said.get("url", "")) or own,
        version=times.as_version(changed),
        time=changed
        or times.first(said.get("printed change", ""))
        or html_dates.time(said.get("published", "")),
    )


def _plain(text: str) -> str:
    return " ".join(_WORDS.findall(text.lower()))


def _headline(said: Said, printed: Sequence[str], lines: Sequence[str] = ()) -> str:
    """The headline: the first-level heading that the page's title repeats, else what the page calls its headline.

    A title loses the name of its site. A heading that no title repeats is the headline only if it is alone.
    """
    titles = [said[name] for name in ("headline", "title", "page title") if said.get(name)]
    plain = [_plain(_without_site(title, said)) for title in titles]
    repeated = [text for text in printed if (own := _plain(text)) and any(own in title for title in plain)]
    site = _plain(said.get("site", "")) or urlsplit(said.get("url", "")).netloc
    named = [text for text in repeated if _plain(text) not in site]
    if named:
        return max(named, key=len)
    if not titles:
        return printed[0] if len(printed) == 1 else ""
    if said.get("headline"):
        return said["headline"]
    if len(printed) == 1 and _alike(printed[0], plain):
        return printed[0]
    return _of_lines(titles[0], lines) or _without_site(titles[0], said)


def _of_lines(title: str, lines: Sequence[str]) -> str:
    """The part of a title that is a line of the page by itself, of a few words; empty where none is, or several."""
    parts = [part for part in _DIVIDER.split(title) if part and part.count(" ") >= _FEW]
    found = [part for part in parts if part in lines] if len(parts) < len(_DIVIDER.split(title)) else []
    return found[0] if len(found) == 1 else ""


def _error(said: Said, headline: str, printed: Sequence[str], lines: Sequence[str]) -> str:
    """What says that the page is none; empty for a story, as is all that JSON-LD calls an article."""
    if said.get("headline"):
        return ""
    if error_page.is_title(headline):
        return headline
    told = (*(printed if len(printed) == 1 else ()), *(lines if len(lines) <= _NOTICE else ()))
    parts = (*_DIVIDER.split(said.get("page title", "")), *told)
    return next(filter(error_page.is_part, filter(None, parts)), "")


def _alike(text: str, titles: Sequence[str]) -> bool:
    """Whether a heading and a title share most of the words of the shorter."""
    words = set(_plain(text).split())
    both = ((len(words & own), min(len(words), len(own))) for own in (set(title.split()) for title in titles))
    return any(2 * shared > shorter for shared, shorter in both)


def _without_site(title: str, said: Said) -> str:
    """A title without the name of its site behind or before it."""
    if (site := said.get("site", "")) and title.endswith(site) and len(title) > len(site):
        return title[: -len(site)].rstrip(_DIVIDERS)
    parts = [part for part in _DIVIDER.split(title) if part]
    if len(parts) < 2:
        return title
    host = re.sub(r"[-.]", "", urlsplit(said.get("url", "")).netloc.lower())
    names = _plain(said.get("site", "")).replace(" ", "")

    def is_site(part: str) -> bool:
        own = _plain(part).replace(" ", "")
        holds = bool(names) and names in own and len(own) <= 2 * len(names)
        return bool(own) and (own in host or own in names or holds)

    last = parts[-1]
    if is_site(parts[0]):
        return title[title.index(parts[1]) :]
    if is_site(last) or (last.count(" ") < _SITE_WORDS and len(last) < len(parts[0])):
        cut = title[: title.rindex(last)].rstrip(_DIVIDERS)
        return _without_site(cut, said) if len(parts) > 2 and 2 * len(parts[-2]) < len(parts[0]) else cut
    return title


def _printed(lines: Sequence[str], headline: str) -> datetime | None:
    """The first date printed below the headline, where no line says that it is that of the story."""
    start = next((number for number, text in enumerate(lines) if text == headline), 0)
    return next(filter(None, map(html_dates.written_date, lines[start : start + _NEAR_TITLE])), None)
