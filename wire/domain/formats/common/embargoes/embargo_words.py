"""Whether words say that a text is under embargo, in the languages of the wires; and that it is no more.

A line says it if it says little else. So a text is cut into lines, sentences and what stands in brackets or behind a
dash, and each piece is read by itself. A story about an embargo (`Embargo on oil eased`, `CUBA-EMBARGO`) has no such
piece. A time in words is not read: it often lacks its day or its zone. Only a field gives a time.

The patterns are of the kinds of words, one letter each: see `embargo_lexicon`.
"""

import re
from collections.abc import Iterable, Iterator

from wire.domain.formats.common import notebook
from wire.domain.formats.common.embargoes import embargo_speeches, embargo_waits
from wire.domain.formats.common.embargoes.embargo_addresses import MARK_OF_NOTE, SALUTATION, STAMP, TO_DESKS
from wire.domain.formats.common.embargoes.embargo_calendar import NO_CLOCK
from wire.domain.formats.common.embargoes.embargo_lexicon import SMALL, UNSPACED, row
from wire.domain.formats.common.embargoes.embargo_note_rows import row_of_note
from wire.domain.formats.common.embargoes.embargo_orders import (
    LINE_ORDER,
    NOT,
    NOT_YET,
    ORDER_IN_CAPITALS,
    TAIL,
    TIME,
    UNTIL,
    WAITS,
)
from wire.domain.formats.common.embargoes.embargo_stems import may_hold
from wire.domain.formats.common.kills.kill_updates import tells_what_is_new
from wire.domain.formats.common.kills.kill_vocabulary import IS, STORY, THIS
from wire.domain.formats.common.long_fields import at_ends

LONGEST = 140
"""Characters of a line that says no more than that the text is under embargo."""
_LONG = 1_000
"""Characters at each end of a line that is longer than a line is."""
_OVER = re.compile(
    "(?:N|^a)[DSI]*[EeMm](?![VJ])"  # no embargo; but: no embargo break
    "|[EeMm][DTZWVJO#:-]*L(?![AC]|[DO]*Z)|[EeMm][DTZWVJO#:-]*I[DI]*L(?!O?[#D]*T|[AC])"  # lifted at 10:00
    "|[EeMm](?:[:-]?N|[:-]a)[.]?$"  # embargo: none; `utan` is Swedish for without, and Hungarian for after
    "|W[DS]*[EeMm]"  # was embargoed
    "|[EeMm][DI]*ND+V(?!.*[BTZ])"  # the embargo no longer applies
)
"""There is none, or none any more. `EMBARGO ends 1000 GMT`, `to be lifted` and `not lifted` are embargoes."""
_TODAY = re.compile(
    r"\b(?:today|heute|aujourd['\u2019]hui|hoy|oggi|hoje|vandaag|i ?dag|dzi(?:ś|siaj)|dnes|danas|bugün|сегодня|днес)\b",
    re.IGNORECASE,
)
"""`Embargo lifted today` is over; one that is lifted on a day which is named may be one to come."""
_FREED = re.compile("^[^NTZ#AB]*(?:QG?U|U[DIG]*Q|QI*F|FG?U|UI[.!]*$|I[DI]*[FP][.!]*$)[^NTZ#AB]*$")
"""`Now for immediate release.`"""
_BROKEN = re.compile("^[^NBEeMm]*[EeMm][^NBJL]*[JL][^NB]*$")
"""`Embargo broken by others`, `lifted on Tuesday` hold, unless the note says too that the text is free."""
_NOTE = re.compile(
    f"^[U{SMALL[1:]}[DVN]*(?:[Mm](?!R)|S[DS]*[Ee]|[Ee][VJ]|[Ee](?![OAGDI]*[XR]))"  # embargoed; not: embargo on oil
    "|^[^RNW]*(?:I[DS]*[Mm]|IS+[Ee]|S[Mm]|(?<!O)(?<!OD)[EeMm]D?B)"  # the report is embargoed; ..., embargo until 10:00
)
_LINE = re.compile(
    f"^[U{SMALL[1:]}(?:M(?!R)"  # EMBARGOED
    f"|[Mm](?:[^XRYW:=]*$|B(?!D?Y)|[DG]*[US][^R:]*:|[DSU]+:|{TIME})"  # embargoed until 10:00
    f"|S[DS]*[Ee](?:[^XRY]*$|{TIME}|B[DGO]*X[DO]*[TZ])|[Ee](?:GD*)?[SU][^XRY]*$|[Ee]D?B[^XRY:]*$"  # under embargo
    f"|E{UNTIL}|e{UNTIL}(?!.*R)(?:[^X]*X?){{0,3}}$"  # embargo until 10:00, Oslo
    "|E(?!.*[RL])(?:$|[:|\\])!-]|[BNT#Z])"  # EMBARGO: ...; not: EMBARGO: EU hits Russian oil
    "|[Ee]:[DG]*B(?!.*[RWLC])(?:[^X]*X?){1,4}$)"  # embargo: until the final whistle
    "|^[DS,]*[EeMm]D?V[DZ#OB,:]*T(?!.*[RL])"  # embargo ends at 10:00
    "|^[DS,]*[EeMm][:D-]*(?:[IK][DIK]*(?:L[ZDO#,:]*T|[ZDO#]*TL)|IB[ZDO#,:]*T)[^RXNW]*$"  # embargo is lifted at 10:00
    "|^[DSI,]*VD*[EeMm](?!.*[XRNW])"  # please respect the embargo until 10:00
    f"|^(?:[^RWN]*,)?[DS]*[Mm](?:B(?!D?Y)|(?:[^XRYW]*X){{1,4}}[^XRYW]*B{UNTIL})"  # embargoed by the bank until 10:00
    "|^[^RWN]*,[DS]*[Ee]B[#ZDGB,:.-]*T"  # press release, embargo until 10:00
    f"|^(?:[^XRYWN]*X){{1,4}}[DSUI]*(?:[Mm]|S[DS]*[Ee])D*B{UNTIL}{TAIL}"  # Dorf town office, embargoed until 10:00
)
_OPENS_IN_CAPITALS = re.compile("^[DS]*E(?!.*[RL])X")
"""`EMBARGO Minister resigns`, where not all is in capitals."""
_HELD = re.compile(
    "^(?:[DS,]*:)?(?:[Hh][DG]*B|[Hh][DU]*G[DU]*)[DOG#]*[TZ][TZ#DOYA.,=]*$|^(?:[DS,]*:)?HG[DX]?o[.!]*$"
)
"""`Blocked until Monday`, `Advance for Monday`, `Hold for orders`: a line that says nothing else."""
_HELD_AND_HEADLINE = re.compile("[Hh][DG]*B[DO#]*T+-")
"""`Gesperrt bis 18 Uhr - Hafen erneuert Kai`."""
_OF_THIS = re.compile(rf"^(?:{THIS}\s)?(?:{STORY}|text\w{{0,2}})\s(?:(?:{IS})\s)?(?=\w)", re.IGNORECASE)
"""`Diese Meldung ist`; a road or a website may be blocked too."""
_SIGNS = "+*=#()[]<>"
_CAPITALS = re.compile(r"\W*[A-ZÀ-Ü]{2}")
_OF_GOODS = re.compile("[DS]*E[:!.-].*R")
_SLUG = re.compile("^[DSUG=|-]*[EeMm]|M|,[Ee]$")
"""`BC-EU--Port,Embargo` too."""
_KEYWORD = re.compile("[Mm](?:.*T.*)?")
_FRAME = r"[+<>=~_^#*!]{2,}|[\u00b7\u2022\u2190-\u2bff\U0001f300-\U0001faff\ufe0f]"
"""Signs that set a line off: `+++ EMBARGO +++`."""
_IN_SLUG = re.compile(r"[(\[]([^()\[\]]+)[)\]]")
_HOLD = re.compile(r"[(\[]\s?HOLD\s?[)\]]")
_BETWEEN_WORDS = re.compile(r"(?<=[a-z])(?=[A-Z])|[-_]")
_MARK = re.compile(
    r"^\W*([A-ZÀ-Þ][A-ZÀ-Þ' ]{4,60}?)(?::|\s[-\u2013\u2014])\s|[(\[]([A-ZÀ-Þ][A-ZÀ-Þ' ]{4,60})[)\]]"
)
_EDGES = '-\u2013\u2014"\u201c\u201d\u201e\u00ab\u00bb '
_SENTENCES = re.compile(rf"{_FRAME}|(?<=[^\W\d]{{2}}){NO_CLOCK}[.;!?]+\s+|[;\n]+\s*|(?<=\d[.)]) (?=[A-Z])")
_WHOLE = re.compile(rf"(?<=[^\W\d]{{2}}){NO_CLOCK}[.!?]+\s+|\n\s*")
"""Between whole sentences: `Includes quotes; under review until Tuesday` is one."""
_PIECES = re.compile(
    rf"{_FRAME}|[()\[\]{{}}<>|*/]+|\s[-\u2013\u2014]+\s|(?<=[^\W\d]{{3}})[.;!]+(?:\s|$)|(?<=\d\d)\.\s"
)
_COLON = re.compile(r"(?<=:)\s")
_LABEL = re.compile(r"^\W*(?:[^\W\d]+\s)?[^\W\d]+:\s+")
"""`Legal: publication is prohibited until the verdict`."""
_WHOM_TO_CALL = re.compile(
    r",\s+(?:(?:for|with|bei|pour|para|per|voor)\s)?(?:queries|questions|contacts?|call|phone|rückfragen|fragen|kontakt"
    r"|contacter|appeler|contacto|llamar|contattare|chiamare|contato|vragen|frågor|spørsmål|spørgsmål)\b.*",
    re.IGNORECASE,
)
"""`Not for publication, queries to the desk` is an order on the story."""
_BRACKETS = re.compile(r"\s*\([^()]*\)")
"""`Bitte erst nach Redebeginn (ca. 11.00 Uhr) veröffentlichen`: read without them too."""
_IN_BRACKETS = re.compile(r"\(([^()]*),\s*([^(),]+)\)")


def in_note(notes: Iterable[str]) -> bool:
    """Whether a note to editors, or terms of use, say that the text is under embargo."""
    return any(map(_holds, notes))


def tells_to_wait(note: str) -> bool:
    """Whether a sentence of a note tells desks to wait, which a mere order not to use does not."""
    return any(map(embargo_waits.tells_to_wait, _WHOLE.split(note)))


def says_not_yet(note: str) -> bool:
    """Whether a note says `not before`: such an order takes nothing back."""
    return any(
        NOT_YET.search(words := row_of_note(part))
        or WAITS.search(words)
        or UNSPACED.search(part)
        or embargo_waits.says_not_yet(part)
        for part in _SENTENCES.split(note)
    )


def in_slug(slug: str, headline: str) -> bool:
    """Whether a slugline says so: it opens with the word, or has EMBARGOED. It is its topic if the headline has it."""
    words = row(slug)
    about_one = "M" not in words and "e" in row(headline).lower() and not in_line(headline)
    says = _SLUG.search(words) and not _OVER.search(words) and not about_one
    in_brackets = any(map(in_line, _IN_SLUG.findall(slug)))
    return bool(in_brackets or says or LINE_ORDER.search(words) or _is_held(slug) or _HOLD.search(slug))


def in_line(line: str) -> bool:
    """Whether a line says so: a headline, or a line above or below a text. Most lines are told apart at once.

    Of one that is too long for a line, beginning and end are read: the patterns take the square of its length.
    """
    if is_note(line) and in_note([MARK_OF_NOTE.sub("", line, count=1)]):
        return True
    if not may_hold(line) or STAMP.match(line):
        return False
    if len(line) > 2 * _LONG:
        line = f"{line[:_LONG]} {line[-_LONG:]}"
    line = SALUTATION.sub("", line)
    if TO_DESKS.match(line) and says_not_yet(line):
        return True
    return _is_held(line) or any(map(_says, _pieces(line))) or UNSPACED.search(line) is not None


def in_code(code: str) -> bool:
    """Whether the name of a signal, an instruction or a status tells to wait: `HoldUntilAdvised`, `on-hold`."""
    return in_note([_BETWEEN_WORDS.sub(" ", code)])


def in_mark(headline: str) -> bool:
    """Whether a headline has a mark in capitals that its text waits for a word: `AWAITING OK: Port to rebuild`."""
    marks = _MARK.finditer(headline)
    return any(embargo_waits.says_not_yet(mark[1] or mark[2]) for mark in marks) and not headline.isupper()


def is_note(line: str) -> bool:
    """Whether a line of a text begins as a note to editors does."""
    return (":" in line or "\uff1a" in line) and MARK_OF_NOTE.match(line) is not None


def in_caption(caption: str) -> bool:
    """Whether a sentence of a caption says so."""
    return may_hold(caption) and any(map(in_line, _SENTENCES.split(at_ends(caption))))


def is_mark(keyword: str) -> bool:
    """Whether a keyword is nothing but a mark: `Embargoed`."""
    return may_hold(keyword) and _KEYWORD.fullmatch(row(keyword)) is not None


def _holds(note: str) -> bool:
    without_brackets = _BRACKETS.sub(" ", note)
    return _sentences_hold(note) or (without_brackets != note and _sentences_hold(without_brackets))


def _sentences_hold(note: str) -> bool:
    if tells_to_wait(note):
        return True
    sentences = _SENTENCES.split(note)
    sentences += [sentence[label.end() :] for sentence in sentences if (label := _LABEL.match(sentence))]
    said = [row(sentence) for sentence in filter(_note_says, sentences)]
    if said and all(map(_BROKEN.match, said)):
        return not any(_FREED.match(row(sentence)) for sentence in sentences)
    return bool(said)


def _note_says(sentence: str) -> bool:
    sentence = _WHOM_TO_CALL.sub("", sentence)
    words = row_of_note(sentence)
    if NOT_YET.search(words):
        return True
    if notebook.is_of_information(sentence) or embargo_waits.leaves_the_story(sentence, words):
        return False
    if NOT.search(words) or UNSPACED.search(sentence) or in_line(sentence):
        return True
    if (WAITS.search(words) or embargo_speeches.note_says_so(sentence, words)) and not tells_what_is_new(
        sentence
    ):
        return True
    if _OF_THIS.match(sentence) and "B" in words and ("H" in words or "h" in words):
        return True
    return _NOTE.search(words) is not None and not _OVER.search(row(_TODAY.sub(" ", sentence)))


def _pieces(line: str) -> Iterator[str]:
    """The line, its pieces, and what stands before and behind each colon of those."""
    yield line
    of_goods = _OF_GOODS.match(row(line))
    for piece in filter(None, (piece.strip(_EDGES) for piece in _PIECES.split(line))):
        if not (of_goods and piece.isupper()):
            yield piece
        for colon in _COLON.finditer(piece):
            yield piece[colon.end() :]
            if " " in piece[: colon.start()]:  # `EMBARGO: ...` is read as it stands
                yield piece[: colon.start()]
    for before, last in _IN_BRACKETS.findall(line):
        yield from (*before.split(","), last)


def _is_held(line: str) -> bool:
    words = row(_OF_THIS.sub("", line.strip(_EDGES + _SIGNS)))
    return _HELD.search(words) is not None or _HELD_AND_HEADLINE.match(words) is not None


def _says(piece: str) -> bool:
    words = row(piece)
    if LINE_ORDER.search(words) or (_CAPITALS.match(piece) and ORDER_IN_CAPITALS.search(words)):
        return True
    opens = _LINE.search(words) or (_OPENS_IN_CAPITALS.search(words) and not piece.isupper())
    return bool(opens and not _OVER.search(words)) or embargo_speeches.says_so(piece)
