"""Orders not to publish before a speech or another event, which name no time: `Not for release before the verdict`."""

import re
from collections.abc import Iterator
from itertools import chain

from wire.domain.formats.common.embargoes.embargo_lexicon import KNOWN, SMALL, row

_SPEECH = re.compile(
    r"\b(?:speaks?|speaking|spoken?|speech|address(?:es)?|remarks|keynote|sermon|homily"
    r"|(?:fest)?rede|redebeginn\w*|ansprache|spricht|sprechen|gesprochen|discours"
    r"|allocution|prise de parole|parl(?:é|er?)"
    r"|discurso|habl(?:[ae]|ar|ado)|pronunciamento|fal(?:[ae]|ar|ado)|discorso|parl(?:[ai]|are|ato)|intervento"
    r"|toespraak|spre(?:ek|k)(?:t|en)|gesproken|tal(?:et|ar|at)?|anförande\w*|tale[nr]?|puhe\w*|puhuu|przemówieni\w+"
    r"|wystąpieni\w+|projev\w*|prejav\w*|beszéd\w*|discurs\w*|govor\w*|kalb\w+|runa\w*|kõne\w*|выступ\w+|реч[иь]|виступ\w*"
    r"|промов\w+|konuş\w+|ομιλία\w*|pidato)\b",
    re.IGNORECASE,
)
_EVENT = re.compile(
    r"\b(?:verdict|ruling|judge?ment|(?:press|news) conference|announcement|whistle|kick-?off|ceremony|funeral"
    r"|launch|(?:polls|markets?) (?:close|open)|(?:market|trading) (?:close|opening)|urteil\w*|pressekonferenz"
    r"|verkündung|zeremonie|a[nb]pfiff|börsenschluss|jugement|annonce|conférence de presse|cérémonie|veredicto"
    r"|fermeture|sentencia|anuncio|(?:rueda|conferencia) de prensa|ceremonia|cierre|verdetto|sentenza|annuncio"
    r"|conferenza stampa|cerimonia|chiusura"
    r"|sentença|anúncio|(?:conferência|coletiva) de imprensa|cerimônia|cerimónia|uitspraak|persconferentie|plechtigheid"
    r"|dom(?:en)?|presskonferens\w*|pressekonferanse\w*|pressemøde\w*|wyrok\w*|konferencj\w+|rozsud\w+|ítélet\w*"
    r"|verdict\w*|приговор\w*|пресс-конференци\w+|церемони\w+|вирок\w*|прес-конференці\w+|kararı?\b)",
    re.IGNORECASE,
)
_OF_ONE = frozenset("UPFHEeMm")
_PUBLISHED = re.compile("^[^LW]*[UPF][^LW]*$")
_BEFORE = "B[^sRY]{0,6}"
_ORDER = re.compile(
    f"^{SMALL}(?:N+B?{KNOWN}[UP]{KNOWN}{_BEFORE}s|N+{_BEFORE}s[^X]*X?[^X]*[UP]|[DS]*[EeMm][DV]*{_BEFORE}s|H{_BEFORE}s|AA[^X]?s[^X]*U)"
    "(?:[^X,]*X)?[^X,]*$"
)
_ONLY = re.compile(
    r"\b(?:only|not until|erst|nur|seulement|uniquement|qu(?=['\u2019])|s[oó]lo|solamente|soltanto|só|apenas|somente"
    r"|alleen|pas na|först|først|bare|kun|endast|vasta|vain|dopiero|tylko|až|len|csak|numai|doar|только|лишь|лише"
    r"|тільки|едва|само|тек|tek|šele|samo|tik|tikai|alles|ainult|ancak|sadece|μόνο|hanya|chỉ|només|فقط|רק)\b",
    re.IGNORECASE,
)
_THEN = re.compile(
    r"\b(?:after|once|when|nach|sobald|wenn|après|une fois|después|tras|una vez|dopo|depois|após|na|zodra|efter"
    r"|etter|när|når|jälkeen|po|jakmile|gdy|után|după|после|когда|по|після|след|nakon|kada|након|кад|pärast|pēc|sonra|μετά"
    r"|setelah|selepas|sau|després|بعد|אחרי|לאחר)\b",
    re.IGNORECASE,
)
"""`Only after the announcement`, in a note that has a word for publishing too."""
_AFTER = re.compile(f"^{SMALL}[UFP]+[DGIS]*A[^XN]{{0,6}}s[^X]*(?:X[^X,]*){{0,2}}$")
"""`Publish after the speech`: in a note alone, for it is news of what was published too."""


def says_so(line: str) -> bool:
    """Whether a line says little but that a text is not to be published before somebody has spoken."""
    return any(map(_ORDER.search, _rows(line)))


def note_says_so(sentence: str, words: str) -> bool:
    """Whether a sentence of a note does, or that it is to be published after that; `words` is its row of kinds."""
    if _OF_ONE.isdisjoint(words):
        return False
    if any(_ORDER.search(words) or _AFTER.search(words) for words in _rows(sentence)):
        return True
    only = _ONLY.search(sentence)
    return bool(only and _THEN.search(sentence) and _PUBLISHED.search(words))


def with_events_as(word: str, sentence: str) -> str:
    """A sentence with one word for each speech and event in it."""
    return _EVENT.sub(word, _SPEECH.sub(word, sentence))


def _rows(line: str) -> Iterator[str]:
    """The kinds of the words of a line, with `s` for a speech or event, once for each that it has."""
    for found in chain(_SPEECH.finditer(line), _EVENT.finditer(line)):
        yield f"{row(line[: found.start()])}s{row(line[found.end() :])}"
