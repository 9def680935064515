"""The notebook below a story, which an agency writes for other desks: dpa's `# Notebook`, what is not for publication.

It goes on to the end of the text. It begins with its heading, with a rule of four stars, or with a line that says in
one of the languages of the wires that what follows is not for publication. Below that stand headings, items of a list,
addresses and numbers to call: a story in which a line only sounds like it goes on with sentences.
"""

import re

_LONGEST = 140
"""Characters of a line that begins a notebook, and of the lines between that and the heading of the notebook."""
_LAST = 4
"""Lines at the end of a text, of which one that is private by itself is the first."""
_NEAR = 12
"""Lines below the heading of a notebook among which an address or a number stands."""
_NAMES = (
    r"note-?books?|notiz(?:block|buch|en)|blocs?[- ]?notes?|blo[cq]ue? de notas|bloc de notas|bloco de notas|cuaderno|"
    r"taccuino|notitie(?:s|blok|boek)|not(?:at|es|is)blokk?|anteckning(?:ar|sblock)|muistio|muistiinpanot|notatnik|"
    r"jegyzet\w*|zápisník|poznámky|bilježnica|carnet|caiet|not defteri|блокнот|записник|σημειωματάριο|مفكرة|دفتر\w*"
)
_HEADING = re.compile(r"\s*#\s*\w")
_NAME = re.compile(rf"\W*(?:\w+[- ]){{0,2}}(?:{_NAMES})(?: \w+){{0,2}}\W*", re.IGNORECASE)
_CONTACTS = re.compile(r"\s*#+\s*\w{2,12}[ -](?:kontakt\w*|contacts?|contactos|contatti)\W*", re.IGNORECASE)
_REPORTERS = re.compile(r"To contact the (?:reporter|editor|author|translator)s?\b.{0,120}", re.IGNORECASE)
"""How Bloomberg's begins, without a heading."""
_RULE = re.compile(r"\s*\*(?: ?\*){3,}\s*")
_NOT = (
    r"(?:not?|nicht|keine?|ne|pas|non|não|niet|ej|inte|ikke|ei(?:vät)?|nie|není|nejsou|ne(?:ur|jso)\w*|nem|nu|nisu|nije|"
    r"ni|не|değil\w*|ليس\w*|غير|לא|δεν|όχι)"
)
_PUBLISHED = (
    r"(?:publi(?!shed|c\b)|pubbli|veröffentl|offentl|julkai|zve[rř]ej|uve[rř]ej|objav|közl|közöl|yayı|"
    r"for (?:broadcast|release)|diff?us|difund|δημοσ|оприлюд|распростран|публ[иі]|نشر|פרסום)"
)
_FOLLOWING = (
    r"note to|hinweis an|note aux|nota a |"
    r"following|below|folgend|suiv|siguient|seguent|seguint|volgende|följande|følgende|seuraav|poniższ|následuj|"
    r"nasleduj|alább|következő|următo|sl[ij]*ede|следующ|наступн|aşağıdaki|التالية|ακόλουθ|הבא"
)
_INFORMATION = (
    r"inform|contact|kontakt|angaben|hinweise|details|numbers|notes|oplysning|tiedot|údaje|сведени|информац|інформац|"
    r"bilgi|المعلومات|πληροφορ|מידע"
)
_STARTS = rf"\W*{_NOT}\b(?:\W+\w+){{0,3}}?\W+\w{{0,3}}?{_PUBLISHED}"
"""How a line begins that says at once that something is not for publication."""
_NOT_PUBLISHED = rf"(?=.*\b{_NOT}\b)(?=.*{_PUBLISHED})"
_NOT_PUBLIC = re.compile(
    rf"{_NOT_PUBLISHED}.*(?:{_FOLLOWING}|{_INFORMATION})"
    rf"|{_STARTS}"
    r"|.*\b(?:internal use|intern\w* (?:gebrauch|gebruik|bruk|brug)|(?:usage|uso) intern[eo])\b",
    re.IGNORECASE,
)
_MARK = re.compile(rf"{_STARTS}\w*(?: \w+)?\W*", re.IGNORECASE)
_OF_INFORMATION = re.compile(rf"{_NOT_PUBLISHED}.*\b(?:{_INFORMATION})", re.IGNORECASE)
_REACHED = r"(?:\S@\w|\+?\d[\d ()/.-]{5,}\d)"
"""An address, a number to call."""
_REACHED_IN_PRIVATE = re.compile(rf".*{_REACHED}.{{0,40}}?{_STARTS}\w*(?: \w+)?\W*$", re.IGNORECASE)
"""`Redaktion: Rosa Schmidt, +49 30 5550199, nicht zur Veröffentlichung`: behind a number the order is of that."""
_SENTENCE_END = re.compile(r"[.!?;)]\s+")
_OF_DESKS = re.compile(rf"^\s*(?:#|[-*•]\s)|{_REACHED}")
"""A heading, an item of a list, an address, a number to call."""


def split(lines: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """A story, and the lines of its notebook but for those that only mark it as one; never all of the text."""
    at = _start(lines)
    notes = lines[at + 1 :] if at < len(lines) and is_mark(lines[at]) else lines[at:]
    return lines[:at], tuple(line for line in notes if not _MARK.fullmatch(line))


def is_mark(line: str) -> bool:
    """Whether a line only marks a notebook: its heading, a rule, `Not for publication`."""
    return any(mark.fullmatch(line) for mark in (_NAME, _RULE, _MARK))


def may_end_one(line: str) -> bool:
    """Whether a line may be the last one of a notebook: told at a glance of most that are none."""
    glanced = "@" in line or ":" in line or "- " in line or "+" in line or "#" in line
    return glanced and (_OF_DESKS.search(line) is not None or is_private(line))


def is_private(note: str) -> bool:
    """Whether a line or note says that what stands behind its colon is not for publication."""
    mark, _, said = note.partition(":")
    return bool(said.strip()) and _MARK.fullmatch(mark) is not None


def parted(note: str) -> tuple[str, str]:
    """A note, and what its sentences from the first private one on say."""
    at = next((end.end() for end in _SENTENCE_END.finditer(note) if is_private(note[end.end() :])), len(note))
    return ("", note) if is_private(note) else (note[:at].rstrip(), note[at:])


def is_of_information(note: str) -> bool:
    """Whether a note says that information, contacts or numbers are not for publication: they, and not the story."""
    return _OF_INFORMATION.match(note) is not None or _REACHED_IN_PRIVATE.match(note) is not None


def _start(lines: tuple[str, ...]) -> int:
    """The index of the line that begins the notebook: its heading, where one stands above what is not public."""
    first = next((at for at, line in enumerate(lines) if line.strip()), 0) + 1
    private = next((at for at in range(first, len(lines)) if _is_private(lines, at)), len(lines))
    named = next((at for at in range(first, private) if _is_named(lines, at, private)), private)
    if named < private or private == len(lines):
        return named
    above = range(private - 1, first - 1, -1)
    return next((at for at in above if _HEADING.match(lines[at])), private)


def _is_private(lines: tuple[str, ...], at: int) -> bool:
    if is_private(lines[at]) and len(list(filter(str.strip, lines[at:]))) <= _LAST:
        return True
    return (_RULE.match(lines[at]) is not None or _says_private(lines[at])) and _goes_on(lines, at)


def _is_named(lines: tuple[str, ...], at: int, private: int) -> bool:
    """Whether a line is the heading of a notebook; one without a `#` where the lines below it are of one."""
    line = lines[at]
    if len(line) > _LONGEST:
        return False
    is_heading = line.lstrip()[:1] == "#"
    if (is_heading and _CONTACTS.fullmatch(line)) or _REPORTERS.fullmatch(line):
        return True
    return _NAME.fullmatch(line) is not None and (
        is_heading or private < len(lines) or any(map(_OF_DESKS.search, lines[at + 1 : at + _NEAR]))
    )


def _goes_on(lines: tuple[str, ...], at: int) -> bool:
    """Whether one of the two lines below is one of a notebook, or what stands behind a colon in the line itself."""
    below = [line for line in lines[at + 1 : at + 6] if line.strip()][:2]
    return any(
        _OF_DESKS.search(line) or _says_private(line) for line in (lines[at].partition(":")[2], *below)
    )


def _says_private(line: str) -> bool:
    return len(line) <= _LONGEST and _NOT_PUBLIC.match(line) is not None
