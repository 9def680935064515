"""Pages that a server sends in place of a story: not found, no access, out of order, a wall; their titles say so.

The words are those of servers and sites in English, German, French, Spanish, Italian, Portuguese, Dutch, Swedish,
Danish, Norwegian and Finnish.
"""

import re

_NUMBER = r"(?:4(?:0\d|10|29|51)|50\d)"
_SURE = (
    r"page (?:was |is |could )?not (?:be )?(?:found|available)|(?:page|file|site) not found|page unavailable|"
    r"(?:that|this|the) page (?:does not|doesn['’]t|no longer) exists?|page (?:does not|doesn['’]t) exist|"
    r"seite (?:wurde )?nicht (?:gefunden|verfügbar)|seite existiert nicht|"
    r"page (?:introuvable|non trouvée)|"
    r"página no (?:encontrada|disponible)|pagina non trovata|página não (?:encontrada|existe)|"
    r"pagina (?:niet|bestaat niet)(?: gevonden| meer)?|sidan (?:kunde inte hittas|hittades inte|finns inte)|"
    r"siden (?:blev ikke fundet|ble ikke funnet|findes ikke|finnes ikke)|sivua ei löy(?:dy|tynyt)|"
    r"(?:this|the) (?:article|content|page|post|story) (?:has been|was|is) (?:deleted|removed|unpublished|withdrawn|"
    r"no longer available)|"
    r"dieser (?:artikel|beitrag|inhalt) (?:wurde (?:entfernt|gelöscht)|ist nicht mehr verfügbar)|"
    r"cet article (?:a été (?:retiré|supprimé)|n['’]est plus disponible)|"
    r"este (?:artículo|contenido) (?:ha sido (?:eliminado|retirado)|ya no está disponible)|"
    r"questo articolo (?:è stato rimosso|non è più disponibile)|"
    r"est[ea] (?:artigo|matéria) (?:foi removid[oa]|não está mais disponível)|"
    r"dit artikel is (?:verwijderd|niet (?:meer|langer) beschikbaar)|"
    r"(?:den här )?artikeln (?:har tagits bort|är borttagen)|(?:denne )?artik(?:kel|el)en er (?:fjernet|slettet)|"
    r"(?:tämä )?artikkeli on poistettu|"
    r"(?:internal server|bad gateway|gateway time-?out|server|application) error|bad gateway|gateway time-?out"
)
_ALONE = (
    r"not found|access (?:to this page )?(?:has been )?denied|forbidden|unauthori[sz]ed|bad request|gone|"
    r"too many requests|(?:service )?(?:temporarily )?unavailable|zugriff verweigert|nicht gefunden|"
    r"accès (?:refusé|interdit)|introuvable|"
    r"acceso denegado|no encontrad[oa]|accesso negato|non trovat[oa]|acesso negado|não encontrad[oa]|toegang geweigerd|"
    r"åtkomst nekad|adgang nægtet|ingen tilgang|pääsy estetty|just a moment|attention required|security check|"
    r"are you a robot|robot or human|(?:please )?verify (?:that )?you are (?:a )?human|checking your browser|"
    r"one more step|subscribe to (?:read|continue)(?: reading)?|(?:please )?(?:log|sign) in|anmelden|se connecter|"
    r"(?:under |site |scheduled )maintenance"
)
_ERROR = r"(?:http|error|fehler|erreur|oops|sorry)"
_TOLD = rf"(?:{_ERROR}\W*)*{_NUMBER}(?:\W*{_ERROR})*"
_SURE_PART = re.compile(
    rf"\W*(?:(?:{_TOLD}|{_ERROR})\W*)?(?:{_SURE})(?:\W*{_TOLD})?\W*|\W*{_TOLD}\W*(?:{_ALONE})\W*|\W*{_ERROR}\W*{_NUMBER}\W*",
    re.IGNORECASE,
)
_TITLE = re.compile(rf"\W*(?:{_ERROR}\W*)*(?:{_NUMBER}|{_ALONE})\W*", re.IGNORECASE)
_LONGEST = 80
"""Characters; the title of such a page is no longer."""


def is_title(words: str) -> bool:
    """Whether a title, without the name of its site, says nothing but that there is no page."""
    return len(words) <= _LONGEST and bool(_TITLE.fullmatch(words) or _SURE_PART.fullmatch(words))


def is_part(words: str) -> bool:
    """Whether a part of a title does that in words that no headline has."""
    return len(words) <= _LONGEST and _SURE_PART.fullmatch(words) is not None
