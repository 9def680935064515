"""Bylines in a field of their own: the names without the word before them, and what their authors are."""

import re

from wire.domain.formats.common.charset import line
from wire.domain.formats.common.sign_off import AGENCIES

_OF_TEXTS = (
    r"(?:text[eo]?|testo|tekst[iy]?|besedilo|текст)(?: (?:und|et|e|y|en|og|och|ja|i|a|и) \w+)?|words|story|report|"
    r"haber|reporter"
)
_LABELS = (
    r"by|von|par|por|door|af|av|di|de|da|od|nga|autor(?:in|zy|i|a|e|es)?(?: \w+)?|auteurs?|auteure|authors?|autore|"
    r"autrice|autors|автор[иы]?|forfatter|författare|skribent|kirjoittaja|piše|píše|pišu|napisa(?:o|la|li)|napsala?|"
    r"pisze|oprac\.|opracowa[łl]a?|írta|szerző|yazan|parengė|пише|пишет|κείμενο|كتب|כתב"
)
_PHRASES = (
    r"(?:written|reported|compiled|story|words|text|report|analysis|interview)\s+by|a cura di|dal nostro inviato|"
    r"(?:propos\s+)?recueillis?\s+par|écrit\s+par|escrito\s+por|escrita\s+por|scritto\s+da|geschreven\s+door|tekst\s+door|"
    r"(?:text|tekst|skriven|skrevet)\s+a[vf]|pisze|píše|piše|napsala?|írta|του|της"
)
_BY = re.compile(
    rf"^\s*(?:(?:{_OF_TEXTS}|{_LABELS})\s?[:\u2013\u2014]\s*(?=\S)|(?:by|{_PHRASES})\s+(?=\S)|(?:von|par|por|door|af|av|(?-i:d[ei]))\s+(?=\S+\s+\S)"
    r"|di\s+(?=(?-i:[^\W\d_a-z])\S*\s+(?-i:[^\W\d_a-z]))|de\s+(?=\S*[șțăşţ]\S*\s|\S+\s+\S*[șțăşţ]))",
    re.IGNORECASE,
)
"""`By`, `Von`, `Par`, and labels with a colon. `Di` and `De` begin surnames too: in capitals `Di` is a word before a
name of two words in capitals, `De` (in Romanian) before one with letters that only Romanian has."""
_LABEL_OF_TEXT = re.compile(rf"\s*(?:{_OF_TEXTS})\s?[:\u2013\u2014]", re.IGNORECASE)
"""What headlines open with too: `Report: Greece Cuts Taxes`."""
_ROLES = re.compile(
    r"\b(?:staff|(?:foreign |chief |special )?correspondents?|writers?|reporters?|editors?|columnists?|journalists?|"
    r"analysts?|bureau|desk|contributors?|redakt(?:eur|ør|ör)\w*|redattor[ei]|redactor\w*|rédact\w+|reda[ck]\w*|"
    r"korrespondent\w*|correspond[ae]nte?s?|corr?ispondent[ei]|corresponsal\w*|inviat[oaie]|envoyée?s?|enviad[oa]s?|"
    r"periodistas?|journalistes?|verslaggever\w*|skribent\w*|toimittaja\w*|reportern?|dziennikarz\w*|novinar\w*|"
    r"корреспондент\w*|обозреватель|кореспондент\w*)\b",
    re.IGNORECASE,
)
_SMALL = "and und et y e i og och en ja von van de der den du la le da dos del di bin al el"
_OUR = "our unserem unserer unseren notre nos nuestro nostro onze vår vores"
_OF_BYLINES = frozenset((*_SMALL.split(), *_OUR.split(), *AGENCIES))
"""Words in small letters that stand in bylines."""
_OF_AGENCY = re.compile(
    r"(?P<names>.*[^\s,/(])(?:, |\s?[/(]\s?|\s[-\u2013]\s)(?P<agency>[^,/()]{2,40}?)[/)]?"
)
"""`Kit Abernathy, PA`, `Elin Törnblad/TT`, `Mads Kirkelund /ritzau/`."""
_IN_FULL = (
    r"(?:the )?(?:associated press|canadian press|press association)|la presse canadienne|agence france[- ]presse|"
    r"pa media|bloomberg(?: news)?|tribune news service|thomson reuters foundation|deutsche presse-agentur|"
    r"kyodo news|xinhua news agency|europa press|agencia efe|agência lusa"
)
_OF_AGENCY_IN_FULL = re.compile(
    rf"(?P<names>\S+ .*?[^\s,/|(-])[\s,/|(-]+(?P<agency>{_IN_FULL})\)?", re.IGNORECASE
)
"""`Kit Abernathy The Canadian Press`."""
_AGENCY_BEFORE = re.compile(r"(?P<agency>[^\W\d_]{2,8}) ?[/|\u2013-] ?(?P<names>[^\W\d_]\S* [^/|]+)")
"""`STT / Aino Lehtovaara`."""
_ROLE_BEHIND = re.compile(
    r"(?P<names>\S+ \S.*?[^,|/ -])\s+(?P<role>(?:staff|senior|chief|special|political|business|sports|foreign)\s"
    r"(?:writer|reporter|correspondent|editor|photographer))",
    re.IGNORECASE,
)
"""`Kit Abernathy Staff Writer`."""
_OURS = re.compile(
    rf"(?:(?:de|dal(?:la)?|fra|van)\s)?(?:{'|'.join(_OUR.split())}|nostr[oa])\s(?P<role>\S+)\s(?=(?-i:[^\W\d_a-z]))",
    re.IGNORECASE,
)
_FROM_OURS = re.compile(r"(?:de (?:notre|nuestr[oa])|dal(?:la)? nostr[oa]|van onze|fra vår)\s", re.IGNORECASE)
_OF_ROMANIAN = re.compile(r"De (?=[^\W\d_a-z]\S+ [^\W\d_a-z])")
_LONGEST_WORD = 12
"""Letters of the word before the names."""
_MOST_WORDS = 12


def bare(text: str) -> str:
    """A byline on one line without the word before the names: "By", "Von", "Par", "Piše:"."""
    return _BY.sub("", line(text), count=1).rstrip(" ,;")


def bare_in(language: str, byline: str) -> str:
    """A byline that is read, without a word before the names that only its language tells from a surname.

    `De` is one in Romanian, and the beginning of names elsewhere.
    """
    return byline[len("De ") :] if language[:2].lower() == "ro" and _OF_ROMANIAN.match(byline) else byline


def says_again(line: str, byline: str) -> bool:
    """Whether a line says no more than a byline, with the word before it in whatever language: `De Ada Gruber`."""
    if line == byline or not line.endswith(byline):
        return line != byline == bare(line)
    before = line.removesuffix(byline).strip(" :")
    return bare(line) == byline or (len(before) <= _LONGEST_WORD and before.isalpha())


def titled(byline: str, agency: str = "") -> tuple[str, str]:
    """The names in a byline, and what their authors are; empty where it does not say.

    That is what stands behind the last comma, an agency there or behind a slash, and a role of ours before the names:
    `onze verslaggever Femke Oldenziel`.
    """
    names, comma, title = byline.rpartition(", ")
    if comma and _ROLES.search(title):
        return names, title
    if found := _OF_AGENCY.fullmatch(byline):
        known = found["agency"].lower()
        if (known in AGENCIES or known == agency.lower()) and found["names"].lower() not in AGENCIES:
            return found["names"], found["agency"]
    if found := _OF_AGENCY_IN_FULL.fullmatch(byline):
        return found["names"], found["agency"]
    if found := _ROLE_BEHIND.fullmatch(byline):
        return found["names"], found["role"]
    if (found := _AGENCY_BEFORE.fullmatch(byline)) and found["agency"].lower() in (*AGENCIES, agency.lower()):
        return found["names"], found["agency"]
    if (found := _OURS.match(byline)) and _ROLES.fullmatch(found["role"]):
        return byline[found.end() :], found[0].strip()
    return byline, ""


def is_one(text: str) -> bool:
    """Whether a line among headlines is a byline: a word that begins one, and nothing behind it but names and roles."""
    found = _BY.match(text)
    if found is None or _LABEL_OF_TEXT.match(text):
        return _FROM_OURS.match(text) is not None
    words = re.split(r"[\s,/]+", _ROLES.sub("", text[found.end() :]).strip())
    return len(words) <= _MOST_WORDS and not any(
        word[:1].islower() and word not in _OF_BYLINES for word in words
    )
