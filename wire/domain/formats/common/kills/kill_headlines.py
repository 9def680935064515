"""Headlines by which desks take a story back, where no status says so.

One that begins with KILL kills over a short text, or one that says so too. One that begins with `WITHDRAWN` or the like
may be news of another withdrawal: it kills where the note or the text says that a story is taken back. A story about
killing (`KILLED IN CRASH: ...`), or one that replaces what was withdrawn, kills nothing.
"""

import re
from collections.abc import Iterable, Sequence

from wire.domain.formats.common.kills.kill_marks import PHRASES
from wire.domain.formats.common.kills.kill_notes import unquoted
from wire.domain.formats.common.kills.kill_texts import ORDERS, SAID, SAYS_SO, has_dateline, is_short
from wire.domain.formats.common.kills.kill_vocabulary import BACK, IS, MARK, STORY, THIS, has_order
from wire.domain.formats.common.late_pattern import late

_OPENS = late(
    r"\W*(?:[A-Z]{2}-)?(?:(?:ATTENTION|ACHTUNG|EDS?|EDITORS?)\W{1,3})?(?:\(?(?:MANDATORY|BULLETIN)\s)?"
    r"(?:KILL\W{1,3}){0,3}KILL(?:\W{0,3}(?:[-:/,()*>\]]|$)|\s(?=[A-Z]{2,}[-/]))"
    r"|.{0,40}\b(?:(?:BULLETIN|MANDATORY|PICTURE|PHOTO|VIDEO|GRAPHIC) KILL"
    r"|KILL (?:ADVISORY|NOTICE)|ADVISORY\W{0,2} KILL)\b(?! (?:OF|FOR|ON)\b)"
)
"""`KILL: ...`, `BC-KILL-`; `KILL: new album tops charts` is news."""
_OPENS_NOTICE = late(
    r".{0,40}\b(?i:(?:bulletin|mandatory) kill|kill (?:advisory|notice)|advisory\W{0,2} kill)\s*(?:[-:/,()]|$)"
)
"""`Bulletin Kill`, `KILL ADVISORY: ...`."""
_OPENS_OTHER = late(
    r"\W*(?:(?i:attention|achtung|attn|eds?|re|fwd?|refile|advisory)\W{1,3})?"
    r"(?:[A-Z]{4,} \d{1,2}-)?[【\[(]?"
    rf"(?:{MARK}"
    rf"|(?i:{MARK}(?=\s*:))|(?<=[\[(])(?i:{MARK})(?=[\])]))(?:\s*(?:[-:/,(\])\u2013\u2014】：]|$)|\s(?i:{STORY})\b)"
    r"|\W*(?i:advisory)\W{1,3}(?i:withdrawal|retraction)\s*$"
    r"|.*(?:\s[-\u2013\u2014|]+\s*(?:(?:STORY|ARTICLE)\s)?|[(\[]\s*(?:(?:STORY|ARTICLE)\s)?)"
    rf"(?:KILL|{MARK})\s*[)\]]?\s*$"
)
"""What may take back a story, or tell of something else that is taken back."""
_OF_A_STORY = late(
    rf"\W*(?:(?i:attention|achtung|attn|eds?|advisory)\W{{1,3}})?(?i:{STORY})\s(?:\S*\d\S*\s)?(?i:(?:{IS}\s){{0,2}}{BACK})(?:\s*[-:/,(\u2013\u2014]|\s*$)"
    rf"|\W*(?i:advisory|notice|attention)\W{{1,3}}(?i:{STORY})\s(?:\S+\s){{1,12}}?(?i:(?:{IS}\s){{0,2}}{BACK})\s*$"
    r"|\W*(?i:withdrawal|retraction)\s(?i:advisory|notice)\b"
    r"|\W*(?:(?i:achtung|redaktionen)\W{1,3})?(?i:bitte\s(?:die\s)?meldung\s(?:\S+\s){0,3}nicht\s(?:mehr\s)?verwenden)\b"
)
"""`STORY WITHDRAWN: ...`, `Meldung zurückgezogen - ...`, `DEPECHE ANNULEE`; `Article retracted, it says` is news."""
_TO_EDITORS = late(
    r"\W*(?:achtung|attention|attn|advisory|eds|editors?|note to|notice|redaktionen|avis|aviso|avviso"
    r"|atenci[óo]n|atenção|attenzione|let op|obs|kill|storno|annul|anul|withdraw|retract|correction|вниман"
    r"|(?:till|til|an die|aan de|do|k|pour les|aux|a las|a los|alle|às|para as) (?:re[dt]a[kc]|éditeurs"
    r"|rédac|editor|clientes|abonn|subscr|kunden|klient)"
    r"|hinweis an|upozorn\w+ redak|toimituksille"
    r"|увага|до уваги|uwaga|pozor|huom|nb\b|tilbage|dikkat|تنبيه|注意|【|撤|기사|お断)",
    re.IGNORECASE,
)
_DESK = rf"(?i:{MARK}|{STORY}|attention|achtung|attn|eds|editors|re|fwd?)"
_TAKES = rf"(?:{MARK}|(?:KILL|MANDATORY|BULLETIN|{_DESK})\b)"
_MARKS = late(rf"(?:[A-Z]{{4,}} \d{{1,2}}-)?(?:\W*{_TAKES})+\W*")
_MARKS_BEHIND = late(rf"\W*{_TAKES}\W*$")
_OPENING = 5
"""Notes and lines at the beginning of a text in which a notice says what it is."""
_BARE = late(
    r"\W*(?:(?:bulletin|mandatory|urgent|kill|advisory|notice|eds?"
    rf"|{THIS}|{IS}|{STORY}|\w{{0,12}}?{MARK}\w{{0,12}})\b\W*)+|.{{0,8}}{PHRASES}.{{0,16}}",
    re.IGNORECASE,
)
"""`Bulletin kill`, `Rückruf unserer Meldung`, `Peruutusilmoitus`."""
_STORY = late(STORY, re.IGNORECASE)
_MARK = late(rf"(?!.*\s){MARK}", re.IGNORECASE)


def is_mark(word: str) -> bool:
    """Whether a word says by itself that something is taken back: `ZURÜCKGEZOGEN`."""
    return _MARK.fullmatch(word) is not None


def is_bare(headline: str) -> bool:
    """Whether a headline says nothing but that something is killed."""
    return _BARE.fullmatch(headline[:100]) is not None


def in_headline(headline: str, notes: Iterable[str], lines: Sequence[str]) -> bool:
    """Whether a headline takes its story back, over a text that says so too, or is no more than a notice."""
    if "kill" in headline[:60].lower() and _OPENS_NOTICE.match(headline):
        return True
    opens = _opens(headline)
    if not (opens or names_a_story(headline) or may_take_back(headline) or is_bare(headline)):
        return False
    said = [unquoted(line) for line in (*notes, *filter(None, lines))][:_OPENING]
    if not is_short(lines):
        return any(map(SAYS_SO.search, said))
    if any(map(ORDERS.search, said)) or (opens and (is_bare(headline) or not any(map(has_dateline, said)))):
        return True
    if any(map(SAID.search, said)):
        return False
    return names_a_story(headline) or _names_one_alone(headline) or any(map(has_order, said))


def _names_one_alone(headline: str) -> bool:
    """Whether a headline says that a story is taken back, and nothing else: `Meldungsrückzug`."""
    return is_bare(headline) and _STORY.search(headline) is not None


def unmarked(headline: str) -> str | None:
    """A headline without the words that take something back; None where it has not the form of one that does."""
    if not (_opens(headline) or names_a_story(headline) or may_take_back(headline)):
        return None
    opens, closes = _MARKS.match(headline), _MARKS_BEHIND.search(headline)
    return headline[opens.end() if opens else 0 : closes.start() if closes else None].strip()


def names_a_story(headline: str) -> bool:
    """Whether a headline says that a story is taken back, not something else: `STORY WITHDRAWN`."""
    return _OF_A_STORY.match(headline) is not None


def _opens(headline: str) -> bool:
    return "KILL" in headline[:60] and _OPENS.match(headline) is not None


def is_to_editors(headline: str) -> bool:
    """Whether a headline speaks to desks, not to readers: `Achtung Redaktionen`, `Advisory to editors`."""
    return _TO_EDITORS.match(headline) is not None


def may_take_back(headline: str) -> bool:
    """Whether a headline has the form of one that takes its story back, or tells of something else that is."""
    return _OPENS_OTHER.match(headline) is not None
