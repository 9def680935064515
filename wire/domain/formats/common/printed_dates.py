"""The day that a page prints of its story, where its metadata say none: beside the byline, else below the story.

A line counts that says little more than the day: behind a word such as `Published`, alone, with a name or a section. In
a sentence, a day is one of those that the story tells of.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import islice
from typing import NamedTuple

from wire.domain.formats.common import times

_PUBLISHED = (
    "published|posted|date|released|filed|veröffentlicht|veröffentlichung|erschienen|erstellt|erscheinungsdatum|"
    "publié|publiée|publication|mis en ligne|paru|publicad[oa]|publicación|fecha|pubblicat[oa]|pubblicazione|data|"
    "publicat|publicação|gepubliceerd|publicatie|geplaatst|verschenen|publicerad|publicerat|publiceret|"
    "offentliggjort|publisert|julkaistu|opublikowano|publikacja|dodano|publikováno|zveřejněno|vydáno|publikované|"
    "uverejnené|megjelent|közzétéve|objavljeno|objava|објављено|avaldatud|publicēts|paskelbta|skelbta|yayınlanma|"
    "yayın tarihi|birt|опубликовано|дата публикации|публикация|опубліковано|дата публікації|публикувано|δημοσίευση|"
    "δημοσιεύτηκε|公開|掲載|発表|发布时间|发布|입력|등록|đăng|diterbitkan|terbit|publikuar|نشر|انتشار|פורסם"
)
_CHANGED = (
    "updated|last updated|last modified|modified|edited|aktualisiert|stand|geändert|mis à jour|modifié|modifiée|"
    "mise à jour|actualizad[oa]|actualización|aggiornat[oa]|aggiornamento|modificato|atualizad[oa]|atualização|"
    "actualizat|bijgewerkt|aangepast|uppdaterad|uppdaterat|opdateret|oppdatert|päivitetty|muokattu|aktualizacja|zaktualizowano|"
    "aktualizováno|aktualizované|frissítve|frissült|ažurirano|güncelleme|güncellenme|обновлено|обновлён|оновлено|"
    "обновена|ενημέρωση|更新|최종수정|수정|diperbarui"
)
_LETTER = r"[^\W\d_\u2e80-\uffff]"
_LABEL = re.compile(
    rf"(?<!{_LETTER})(?:(?P<changed>{_CHANGED})|(?P<published>{_PUBLISHED}))(?!{_LETTER})", re.IGNORECASE
)
"""Words before the day on which a story came out, or was changed last; ideographs are words within others."""
_FIRST_WORDS = frozenset(
    word
    for phrase in f"{_CHANGED}|{_PUBLISHED}".split("|")
    for word in (phrase.split()[0].replace("[oa]", "o"), phrase.split()[0].replace("[oa]", "a"))
)
_FILLER = re.compile(
    r"\b(?:on|at|by|um|uhr|am|pm|le|el|il|a|à|las|alle|ore|h|hs|hrs|kl|klo|às|de|del|the|read|min|mins|minutes?|"
    r"reading time|lesedauer|minuti di lettura|comments?|share|print|gmt|utc|ist|est|edt|et|cet|cest|bst|pst|pdt|cst|"
    r"cdt|mst|mdt|aest|aedt|jst|г|год[аі]?|р|o'clock|this|article|is|more|than|old)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"\d+(?:st|nd|rd|th|er|h)?\d*")
_GLUED = re.compile(
    r"(?<=[\u3040-\u9fff])(?=(?:19|20)\d\d[-/.年])|(?<=[a-z])(?=[A-Z][a-z]{2,8}\.?\s\d{1,2},?\s\d{4})|(?<=,\s\d{4})(?=[A-Z]|\d{1,2}\D)"
)
"""Where a name or another day is run together with a day: `Ada GruberMarch 1, 2026Comments`."""
_SLASHED = re.compile(r"(?<!\d)(\d{1,2})/(\d{1,2})/(\d{4})(?!\d)")
_DAY_FIRST = re.compile(
    r"(?<![^\W\d_])(?:à|às|a las|alle|ore|kl|om|uhr|klo|h|publié|mis|modifié|publicad[oa]|actualizad[oa]|fecha|"
    r"pubblicat[oa]|aggiornat[oa]|atualizad[oa]|data|gepubliceerd|bijgewerkt|opublikowano|veröffentlicht|aktualisiert)"
    r"(?![^\W\d_])|\d\s?h\s?\d",
    re.IGNORECASE,
)
"""What only those write who put the day before the month: between slashes English may do either."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_LINE = 160
"""Characters of a line that says when its story came out."""
_SCANNED = 600
"""Lines of a page that are read."""
_WORDS = 6
"""Words beside the day, at most, where nothing says that it is that of publication: a name, a section."""
_ABOVE, _BELOW = 30, 40
"""Lines above the first paragraph, and below it, in which the day stands."""
_PARAGRAPH, _NEXT = 110, 50
"""Characters of a first paragraph, and of one behind it."""
_ENDS = (".", "!", "?", "…", '"', "”", "»", "。", "」", "’", "'", ":")
_IDEOGRAPH = "\u2e80"
"""From this character on, one stands for a word: three count."""


class Printed(NamedTuple):
    """When a story came out and when it was changed, as far as its page prints that."""

    published: datetime | None = None
    changed: datetime | None = None


class _Stamp(NamedTuple):
    at: int
    label: str
    time: datetime


def of(lines: Sequence[str]) -> Printed:
    """What the lines of a page, but for blank ones, say of when it came out; nothing where they do not say it."""
    lines = list(islice(filter(None, map(str.strip, lines)), _SCANNED))
    first = _first_paragraph(lines)
    near = range(max(0, first - _ABOVE), min(len(lines), first + _BELOW))
    stamps = [stamp for at in near if _may_be_dated(lines[at]) for stamp in _read(at, lines[at])]
    changed = _nearest([each for each in stamps if each.label == "changed"], first)
    above = [each for each in stamps if each.at <= first + 1 and each.label != "changed"]
    published = _nearest([each for each in above if each.label], first) or _nearest(above, first)
    below = [each for each in stamps if each.at > first and each.label == "published"]
    return Printed(published or _nearest(below, first), changed)


def is_stamp(line: str) -> bool:
    """Whether a line says only when a story came out or was changed: `Publié le 1er mars 2026 – Mis à jour à 18h`."""
    first = line.partition(" ")[0].rstrip(":").lower()
    if first not in _FIRST_WORDS or not _may_be_dated(line) or _LABEL.match(line) is None:
        return False
    words = _WORD.findall(_FILLER.sub(" ", _NUMBER.sub(" ", _LABEL.sub(" ", line))))
    return len(words) <= 2 * len(_YEAR.findall(line)) and any(_read(0, line))


def _nearest(stamps: Sequence[_Stamp], first: int) -> datetime | None:
    found = min(stamps, key=lambda each: abs(each.at - first), default=None)
    return found and found.time


def _first_paragraph(lines: Sequence[str]) -> int:
    """The number of the line with which a text begins: a long sentence that others follow."""
    for at, line in enumerate(lines):
        if _size(line) >= _PARAGRAPH and any(_size(other) >= _NEXT for other in lines[at + 1 : at + 4]):
            return at
    return next((at for at, line in enumerate(lines) if _size(line) >= _NEXT), len(lines))


def _size(line: str) -> int:
    """The length of a line that ends as a sentence does; 0 of any other."""
    if 3 * len(line) < _NEXT or not line.endswith(_ENDS):
        return 0
    return 3 * len(line) if line[0] >= _IDEOGRAPH else len(line)


def _may_be_dated(line: str) -> bool:
    return len(line) <= _LINE and ("20" in line or "19" in line) and _YEAR.search(line) is not None


def _read(at: int, line: str) -> Iterator[_Stamp]:
    line = _GLUED.sub(" ", line)
    if _DAY_FIRST.search(line):
        line = _SLASHED.sub(r"\1.\2.\3", line)
    labels = list(_LABEL.finditer(line))
    starts = [0, *(label.start() for label in labels), len(line)]
    before = line[: starts[1]]
    if (time := times.any_form(before)) and _is_bare(before):
        yield _Stamp(at, "", time)
    for label, stop in zip(labels, starts[2:], strict=True):
        said = line[label.end() : stop]
        if (time := times.any_form(said)) and _is_bare(said):
            yield _Stamp(at, label.lastgroup or "", time)


def _is_bare(said: str) -> bool:
    """Whether little more than a day stands in a text, and no sentence."""
    words = _WORD.findall(_FILLER.sub(" ", said))
    return len(words) <= _WORDS + 2 and not said.rstrip().endswith((".", "!", "?"))
