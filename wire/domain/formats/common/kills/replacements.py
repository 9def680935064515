"""What a story says that it takes the place of: `Replaces XY-77`, `Annule et remplace la dépêche XY-77`.

It names it as a desk does, in a sentence that begins with that: by an id, a number, a slug, or a headline in quotation
marks. News of what replaces something else does not.
"""

import re
from collections.abc import Iterable

from wire.domain.formats.common.kills.kill_vocabulary import STORY
from wire.domain.formats.common.late_pattern import late

_REPLACES = {
    "en": r"(?:kills and )?(?:replaces|supersedes|corrects|substitutes for)"
    r"|(?:is )?an? (?:substitute|replacement|correction) (?:for|of|to)"
    r"|(?:substitute|replacement|correction) (?:for|of|to)",
    "de": r"(?:storniert und )?(?:ersetzt|berichtigt|korrigiert)"
    r"|(?:berichtigung|korrektur|ersatz|neufassung|(?:berichtigte )?(?:fassung|wiederholung)) (?:zu[mr]?|von|der|für)"
    rf"|(?:berichtigung|korrektur)(?=[\s:]+{STORY}\s)",
    "fr": r"(?:annule et )?(?:remplace|corrige)|(?:correction|rectificatif) (?:de|à)",
    "es": r"(?:anula y )?(?:sustituye|reemplaza|corrige)(?: a)?|corrección (?:de|a)",
    "it": r"(?:annulla e )?(?:sostituisce|corregge|rettifica)|correzione (?:di|a)",
    "pt": r"(?:anula e )?(?:substitui|corrige)(?: a)?|correção (?:de|a)",
    "nl": r"vervangt|corrigeert|(?:correctie|vervanging) (?:op|van)",
    "sv": r"ersätter|rättar|rättelse (?:till|av)",
    "no": r"erstatter|retter|rettelse (?:til|av)",
    "pl": r"(?:anuluje i )?zastępuje|korekta",
    "cs": r"(?:ruší a )?nahrazuje|oprava",
    "ru": r"(?:аннулирует и )?заменяет|взамен",
    "uk": r"(?:скасовує і )?замінює|замість",
}
_BEFORE = (
    r"(?:this|the|our|a|an|of|die|der|das|den|dem|zu|zur|la|le|les|l|al|à|il|lo|o|as|os|det|de|het|mit|titel"
    r"|headlined|titled|slugged|entitled|headline|slug|intitulée|titulada|titolata|intitulada|item|number|no|nr|id"
    r"|earlier|previous|prior|numéro|número|numero)"
)
_NAMED = (
    r"[\"\u201c\u201e\u00ab'\u2018]|urn:|tag:|https?:|(?-i:[A-Z]{2,}[-/_])|[a-z]{2,4} 0\d{2,3}\b"
    r"|(?!\d{1,4} ?(?:gmt|utc|uhr|[ap]\.?m)|(?:19|20)\d\d\b|q\d\b)(?:[a-z][\w-]*\d{2}|\d{4})"
)
_SAYS = late(
    r"\W*(?:eds?\W+)?"
    rf"(?:(?:this|diese|die|cette|la|est[ae]|quest[ao]|dit|deze|denn[ea]|bu)\s{STORY}\s|it\s|this\s)?"
    rf"(?:{'|'.join(_REPLACES.values())})[\s:]+"
    rf"(?:(?:{_BEFORE}|{STORY})[\s.:,']+){{0,6}}((?:{_NAMED})[^\n;]{{0,150}})",
    re.IGNORECASE,
)
_CORRECTION = (
    r"(?:CORRECT(?:ED|ION|IVE|S)|KORREKTUR|BERICHTIGUNG|RECTIFICATIF|CORRECCIÓN|CORREZIONE|CORREÇÃO|CORRECTIE|RÄTTELSE"
    r"|RETTELSE|KOREKTA|OPRAVA|ИСПРАВЛЕНИЕ|ВИПРАВЛЕННЯ|更正|訂正|정정)"
)
_CORRECTED = late(rf"\W*{_CORRECTION}\s*[-:/()\]】：]", re.IGNORECASE)
_ANEW = (
    rf"(?:{_CORRECTION}|RECASTS?|REFIL(?:ES?|ED|ING)|REPEAT(?:S|ED|ING)?|UPDAT(?:ES?|ED|ING)|(?:WRITE|RITE)THRU|REWRITES?|CORRIGE|CORRIG[ÉE]"
    r"|BERICHTIGT|KORRIGIERT|NEUFASSUNG|AKTUALISIER\w+|WIEDERHOLUNG|CORRECTIF|R[ÉE]P[ÉE]TITION|ACTUALIS\w+|MISE À JOUR"
    r"|CORREGID[AO]|ACTUALIZ\w+|REPETICIÓN|RETTIFICA|AGGIORNA\w+|RIPETIZIONE|CORRIGID[AO]|ATUALIZ\w+|GECORRIGEERD"
    r"|BIJGEWERKT|UPPDATER\w+|OPPDATER\w+|OPDATER\w+|KORJAUS|PÄIVITETTY|SPROSTOWANIE|AKTUALIZACJA|УТОЧНЕНИЕ|УТОЧНЕННЯ)"
)
_IN_NOTE = r"(?:^|[.;:,(/]\s*)\W*(?:eds?\W+)?"
_CORRECTION_IN_NOTE = late(
    rf"{_IN_NOTE}{_CORRECTION}(?!\w)|[-\s]{_CORRECTION}\W*$", re.IGNORECASE | re.MULTILINE
)
_ANEW_IN_NOTE = late(rf"{_IN_NOTE}{_ANEW}(?!\w)|(?-i:[-\s]{_CORRECTION})\W*$", re.IGNORECASE | re.MULTILINE)
_IN_SLUG = late(
    rf"(?:(?:[\s(]*,[\s(]*|(?i:(?<=ld)|(?<=lead))[\s-])(?i:{_ANEW})|[-\s(]+{_CORRECTION})[)\s]*(?=$|,)"
)
"""`Bank,CORRECTION`, `Bank, Correction`, `1st Ld-Correction`; `Stocks-Correction` tells of a market."""
_ANEW_ALONE = late(rf"\W*{_ANEW}\W*", re.IGNORECASE)
_ANEW_IN_HEADLINE = late(rf"\W*{_ANEW}(?!\w)")
_QUOTED = late(r"[\"\u201c\u201e\u00ab'\u2018](.{3,150}?)[\"\u201c\u201d\u00bb'\u2019](?=\W|$)")
_END = late(r"[.:)](?:\s|$)|,\s(?=[^\W\d]+\s)|\s(?=which\b|that\b)")


def named(text: str) -> str:
    """How a sentence of a note, a headline or a line names what its story replaces; empty where it names nothing."""
    found = _SAYS.match(text)
    if found is None:
        return ""
    quoted = _QUOTED.match(found[1])
    return quoted[1] if quoted else _END.split(found[1])[0]


def is_correction(headline: str) -> bool:
    """Whether a headline begins with the mark of a correction: `CORRECTED: ...`."""
    return _CORRECTED.match(headline) is not None


def says_corrected(heads: Iterable[str], notes: str) -> bool:
    """Whether a headline or first line, or a note, begins by saying that it corrects its story; a slug ends so too."""
    return any(map(is_correction, heads)) or _CORRECTION_IN_NOTE.search(notes) is not None


def without_mark(slug: str) -> str:
    """A slug without the word that says that its story is corrected: `BC-LO--Bank,CORRECTION`."""
    return _IN_SLUG.sub("", slug)


def is_mark(line: str) -> bool:
    """Whether a line is nothing but the mark of a version: `CORRECTION`, `Recasts`."""
    return _ANEW_ALONE.fullmatch(line) is not None


def says_anew(heads: Iterable[str], notes: str) -> bool:
    """Whether a headline or first line in capitals, or a note or slug, says that its story came before: `UPDATE 2-`,
    `Eds: CORRECTS spelling`, `Recasts`."""
    says_so = any(_ANEW_IN_HEADLINE.match(head) or is_correction(head) for head in heads)
    return says_so or _ANEW_IN_NOTE.search(notes) is not None
