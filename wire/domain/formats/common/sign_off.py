"""The last lines of a story, with which agencies sign it: `ends`, `hh/ph/ts/hd`, `AAP RTV ar`, `(Reuters)`."""

import re
from collections.abc import Sequence
from datetime import datetime

from wire.domain.formats.common import times

_LONGEST = 40
_OPENING = 120
"""Characters in which a dateline stands."""
_MOST = 3
"""Lines that sign a story: initials, agency, time."""
_NAMES = (
    "aap adn afp afx agerpres aki ana angop ani anp ansa antara ap apa ats awp belga bernama bns bta cna cp ctk čtk dpa"
    " efe elta epd hina ians interfax kna kyodo leta lusa mti ntb pa pap pti reuter reuters ria ritzau rtr sapa sda sid"
    " sita sta stt tanjug tass tt upi xinhua yonhap"
)
AGENCIES = frozenset(_NAMES.split())
_SMALL = "a-zß-öø-ÿ"
_INITIALS = rf"[^\W\d_]{{2,4}}(?:/ ?[^\W\d_]{{2,4}}){{1,6}}|[{_SMALL}]{{2,4}}(?:-[{_SMALL}]{{2,4}}){{1,6}}"
_OFFERED = (
    r"(?:foto|photo|picture|v[íi]d[eé]o|audio|gr[áa]fico|graphic|infograf[íi]a|mapa?|karte|bild)(?:s|er|n)?"
)
"""What goes with a story: `(foto) (vídeo)`."""
_SIGN_OFF = re.compile(
    rf"[\W_]{{0,5}}(?:(?i:(?:the )?ends?|end of (?:message|text)|end ?item|ende|slutt?|loppu|nnnn)|{_INITIALS}|-30-)"
    r"[\W_]{0,5}"
    r"|[-(/*=\u2013]{1,3} ?(?i:fine?|fim|einde|schluss|koniec|konec|vége|kraj|end ?item)[ )/*=\u2013-]{1,4}"
    rf"(?:{_INITIALS})?"
    rf"|(?:\((?i:{_OFFERED})\) ?)+"
    r"|#{2,}|\*{3,}|-?30-?"
    r"|(?:[A-Z]{2,4}(?:-[A-Z]{2,4})+/[A-Z]{2,4})?(?:(?:^| )\d\d-[A-Z]{3}-\d\d \d\d:\d\d)?(?: NNNN)?(?<=[A-Z\d])"
    r"|[A-Z]{2,4} // [A-Z]{2,4}|/{1,3}[A-Z]{2,4}/{1,3}|[a-zà-ž]{2,3} [a-zà-ž]{2,3}"
    r"|[A-Z]{1,3}\d?(?:-[A-Z]{2,4}\d?)*/ ?[A-Z]\d[A-Z] [A-Z]{4}"
)
_NAMED = re.compile(
    r"(?:-- )?[(/=©-]{0,2}([^\W\d_]+(?:-[^\W\d_]{3,})?)\d{0,4}[)/=]{0,2}"
    rf"(?:\W{{0,3}}|(?:[ /\\-](?:(?:(?<=/)[^\W\d_])?[{_SMALL}]{{1,5}}\d?|\d{{1,3}}|[A-ZÀ-ÖØ-Þ]{{2,3}}))+[)/]?)"
)
"""The name of an agency, and codes of its desks."""
_BEHIND = re.compile(r"(?<=[.!?\"\u201d]) ((?:End ?item|Endit|-30-|NNNN)\.?)$", re.IGNORECASE)
"""The same on the last line of the text."""
_LONGEST_BEHIND = len(" End item.")
_FILED = re.compile(rf"(?:[^\W\d_]{{2,8}}\W{{1,3}})?{times.GROUP}(?: [A-Z]{{2,5}})?\W*")
_IN_DATELINE = re.compile(r"\(([^\W\d_]{2,8})\)")
_END_OF_SENTENCE = tuple(".!?\"')”»…")


def split(lines: tuple[str, ...], agency: str = "") -> tuple[tuple[str, ...], tuple[str, ...]]:
    """A story of an agency and the lines that sign it, a few at its end; never all of it.

    An agency is also known by the brackets of its dateline. A paragraph in double brackets is Reuters' to its clients.
    """
    end = _end(lines, agency, "".join(lines[:1]))
    story, signature = lines[:end], lines[end:]
    if story and (found := _BEHIND.search(story[-1], max(0, len(story[-1]) - _LONGEST_BEHIND))):
        return (*story[:-1], story[-1][: found.start()]), (found[1], *signature)
    return story, signature


def closed(lines: list[str]) -> tuple[list[str], tuple[str, ...]]:
    """The lines of a page without a word of the wire that closes it (`Enditem`, `NNNN`, `-30-`), and that word.

    With it go the lines above it that sign a story: initials, agency, time.
    """
    found = _BEHIND.search(f". {lines[-1]}") if lines else None
    if found is None:
        return lines, ()
    kept = lines[-1][: -len(found[0])]
    if kept:
        return [*lines[:-1], kept], (found[1],)
    lines, signature = lines[:-1], [found[1]]
    while len(lines) > 1 and len(signature) <= _MOST and _closes(lines[-1].strip()):
        if text := lines.pop():
            signature.insert(0, text.strip())
    return lines, tuple(signature)


def set_apart(text: str, agency: str) -> str:
    """A text with a blank line above each of the last lines, where they sign it and stand directly below a sentence."""
    lines = text.rstrip().split("\n")
    end = _end([*map(str.strip, lines)], agency, text)
    above = lines[end - 1].rstrip()
    is_apart = end < len(lines) and (not above or above.endswith(_END_OF_SENTENCE))
    return "\n\n".join(("\n".join(lines[:end]), *lines[end:])) if is_apart else text


def filed(line: str) -> datetime | None:
    """The time in a line that says when a story was sent, as it is written: `AFP 261630 GMT MAR 26`."""
    return times.as_written(line) if _FILED.fullmatch(line) else None


def _closes(line: str) -> bool:
    """Whether a line below a text signs it, or has no word: it is blank, or a time."""
    return not any(map(str.isalpha, line)) or _signs(line, "", "")


def _end(lines: Sequence[str], agency: str, opening: str) -> int:
    """How many lines a story has without those that sign it."""
    end = len(lines)
    while end > max(1, len(lines) - _MOST) and _signs(lines[end - 1], agency, opening):
        end -= 1
    return end


def _signs(line: str, agency: str, opening: str) -> bool:
    if line.startswith("((") and line.endswith("))"):
        return True
    if len(line) > _LONGEST:
        return False
    if _SIGN_OFF.fullmatch(line) or _FILED.fullmatch(line):
        return True
    named = _NAMED.fullmatch(line)
    if named is None:
        return False
    name, known = named[1].lower(), (agency, *_IN_DATELINE.findall(opening[:_OPENING]))
    return not AGENCIES.isdisjoint(name.split("-")) or name in map(str.lower, known)
