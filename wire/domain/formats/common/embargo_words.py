"""Words by which desks say that a text is under embargo, in the languages of European wires; and that it is no more.

A story about an embargo (`Embargo on oil eased`, `CUBA-EMBARGO`) says none of them. A time in words is not read: it
often lacks its day or its zone. Only a field gives a time.

Phrases below are patterns: a space is any white space, `...` stands for up to four words.
"""

import re
from collections.abc import Iterable


def _any(*phrases: str) -> str:
    """A pattern of several phrases."""
    found = "|".join(phrases).replace("...", r"(?:\S+\s+){0,4}?")
    return f"(?:{found})".replace(" ", r"\s+")


_EMBARGO = (
    r"(?:embarg(?:oe?d|o|at[oa]|ad[oa]s?(?=\W*(?:$|hasta|até)))|geembargeerd|ambargo(?:lu)?|sperre?frist|sperrvermerk|"
    r"klausul(?:erad|erat|eret)?|эмбарго)\b"
)
_STRICT = _any(
    "strictly|strict|still|press|media|news|under|a|sous|bajo|sotto|unter|sob|onder|mit",
    "strikt(?:e[mrs]?)?|streng(?:e[mrs]?)?|stricte?|estricto|rigoroso|c'est",
)
_UNTIL = _any(
    "until|till?|to be|to|for|before|ends?|expires|is lifted|lifts?|bis|jusqu\\S*|hasta|fino|até|tot|do|saakka",
    "до",
)
_USE = (
    r"(?:release[ds]?|publication|publish(?:ed)?|broadcast|use[ds]?|post(?:ed)?|air(?:ed)?|print(?:ed)?"
    r"|distribut\S+)"
)
_DAY = r"(?:\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|a\.?m\b|p\.?m\b)"
_TIME = (
    r"(?i:\d{1,2}[.:h]\d\d|\d{3,4}\b|\d{1,2}\s?(?:uhr|gmt|[ap]\.?m|h\b)|\d{1,2}\.\s?\w|noon|midnight|tonight|tomorrow"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|morgen|heute"
    r"|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|lunes|martes|jueves|viernes|domingo)"
)
"""How a time begins behind a colon."""
_HOLD = _any(
    "(?:please )?hold (?:this |the )?(?:story |item |report )?(?:for|until|till) ",
    f"(?:hold|advances?) for (?:{_USE}(?! of )|{_DAY})|not (?:yet )?for (?:release|publication)\\b",
    f"for {_USE} (?:at|on|after|not before|no earlier|from)\\b",
    f"(?:(?:moving|moved|sent|filed) )?in advance,? for {_USE} (?:(?:on|at|from) )?{_DAY}",
    r"(?:release|publication)(?: time)?: (?:\d{1,2}(?:[:.]\d\d|(?:[:.]\d\d)?\s?[ap]\.?m\b)"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)",
    rf"for {_USE}\W{{1,3}}{_DAY}",
    f"(?:not|no) (?:for |to be )?{_USE} ...(?:before|until|till|prior)\\b",
    f"(?:do not|don't|must not|may not|cannot|not to) (?:be )?{_USE} ...(?:before|until|till|prior)\\b",
    rf"freigabe: {_TIME}",
    "(?:publication|diffusion) autorisée (?:à partir|dès|après)\\b|bloquead[oa]s? hasta\\b",
    "geen publicatie (?:voor|vóór)\\b",
    "gesperrt bis\\b|frei(?:gabe|gegeben)? (?:erst )?ab\\b",
    "(?:zur )?veröffentlichung (?:erst ab|ab|nicht vor)\\b",
    "(?:bitte )?nicht (?:vor|bis) ...(?:veröffentlichen|verwenden|senden|publizieren)",
    "(?:à )?ne pas (?:publier|diffuser|utiliser) ...avant\\b|(?:publication|diffusion) interdite ...avant\\b",
    "no (?:publicar|difundir|emitir|usar) ...(?:antes|hasta)\\b|retener hasta\\b",
    "(?:da )?non (?:pubblicare|diffondere|usare) ...(?:prima|fino)\\b",
    "não (?:publicar|divulgar|usar) ...(?:antes|até)\\b",
    "niet (?:te )?(?:publiceren|gebruiken) ...(?:voor|vóór)\\b|niet voor ...(?:publiceren|publicatie)\\b",
    "(?:får|må) (?:inte|ikke|ej) (?:publiceras|offentligg\\S+|publiseres) ...(?:före|før)\\b",
    "julkaisuvapaa\\b|ei saa julkaista ennen\\b",
)
"""Forms without the word embargo. `FOR IMMEDIATE RELEASE` is none of them."""
_ADDRESS = _any(
    r"(?:(?:eds?|editors?|notes?|n\.?b|all|attention|attn|achtung|redaktion(?:en)?|hinweis|avis|aux|rédactions?"
    r"|aviso|nota|atención|attenzione|let|op|press|media|please|to|this|story|item|report|is)\b\W+){0,5}"
)
_GOODS = "arms|weapons|goods|oil|cargo|ships?|tankers?|gold|diamonds|grain|nations?|countr(?:y|ies)|regime"
_ABOUT_IT = _any(
    r"\W{1,3}(?:on|against|of|by|sur|contre|gegen|auf|contra|sobre|al?|contro|su|op|tegen|mot|over"
    rf"|imposed|policy|debate|talks|laws?|rules?|story|report|p[ée]trol\w+|comm?erciale?|[ée]con[óo]mi\w+|{_GOODS}) "
    r"(?!(?:this|the (?:story|item|report))\b)"
)
"""What follows the word where a text tells of an embargo on something."""
_LIFTED = re.compile(
    r"\W*(?:(?:has|have|had|was|is|been|now|already|hereby|wurde|ist|est|es|è|fue|är|er|ha|sido|stato|a|été"
    r"|foi|on)\W+){0,4}"
    r"(?:(?:lifted|ended|over|expired|removed|no\slonger|off|passed|cleared|dropped|cancell?ed|withdrawn"
    r"|aufgehoben|abgelaufen|beendet|entf[aä]llt|lev[ée]e?|terminé|levantado|finalizado|expirado|terminato|rimosso"
    r"|revocato|scaduto|tolto|suspenso|encerrado|opgeheven|vervallen|voorbij|h[æä]ve?t|hävd|ophævet|opphevet"
    r"|upphävd|kumottu|päättynyt|zniesione|снято)"
    r"\b(?!\W+(?:at|on|by|from|after|when|if|um|am|ab|à|a\slas|alle|om|kl|klo|\d+)(?:\W|$))"
    r"|(?:none|no|nil|n/a|keine?r?|aucun|ninguno|nessuno|nenhum|geen|ingen|brak|нет)\W*$)",
    re.IGNORECASE,
)
"""What directly follows the mark where there is no embargo any more. `EMBARGO ends 1000 GMT`, `not lifted`, `to be
lifted` and `EMBARGOED: Protests over reform` are embargoes."""
_OPENS_NOTE = re.compile(
    rf"\W*(?:{_ADDRESS})(?:(?:{_STRICT}\W+){{0,3}}{_EMBARGO}(?!{_ABOUT_IT})|{_HOLD})", re.IGNORECASE
)
_IN_NOTE = re.compile(
    rf"\b{_EMBARGO}(?=\W+(?:\S+\s+)?{_UNTIL}\b)"
    rf"|\b(?:is|are|remains?|stays?|stories|story|items?|reports?|text|picture|photo)\s(?:{_STRICT}\W+){{1,3}}{_EMBARGO}"
    rf"|\b(?:is|are|remains?)\s+embargoe?d\b|\bstrict(?:ly)?\s{_EMBARGO}|\bsperre?frist\W*:"
    rf"|[.;:!/]\s+{_HOLD}"
    rf"|,\s+(?:do|must|may)(?:\snot|n't)\s(?:be\s)?{_USE}\s(?:\S+\s+){{0,4}}?(?:before|until|till|prior)\b",
    re.IGNORECASE,
)
_FREE = re.compile(
    rf"\b(?:was|were|had been)\s(?:{_STRICT}\W+){{0,3}}{_EMBARGO}[^;!?]{{0,60}}?\b(?:is|are)\s(?:now\s)?"
    r"(?:free|cleared|released|available)\b(?!(?: (?:for|to) \w+)?\W+(?:at|from|after|on|as of|when|if|until|\d))",
    re.IGNORECASE,
)
"""`was embargoed until 10:00 GMT and is now free for use`."""
_OF_THE_TEXT = re.compile(
    rf"\b(?:this|following|attached|below|stor(?:y|ies)|items?|reports?|release|text|article|material|copy)\s(?:(?!was|were|had)\S+\s){{0,2}}?"
    rf"(?:{_STRICT}\W+|is\s|are\s){{1,3}}{_EMBARGO}(?=\W+(?:\S+\s+)?{_UNTIL}\b)",
    re.IGNORECASE,
)
_SHORT = 160
"""Characters of a line that says no more than that the text is under embargo."""
_IN_SLUG = re.compile(r"(?<![^\W\d_])(?:EMBARG(?:OE?D|ATO)|SPERRE?FRIST|KLAUSULERAD)(?![^\W\d_])")
"""Not EMBARGO: `CUBA-EMBARGO` is a story about one."""
_ENDS_HEADLINE = re.compile(
    rf"[(\[]\s*(?i:(?:{_STRICT}\W+){{0,3}}{_EMBARGO}(?=\W*(?:[)\]]|\d|{_UNTIL}\b))|{_HOLD})[^)\]]{{0,80}}[)\]]\s*$"
    r"|\s[-\u2013\u2014|/*]+\s*(?:STRICTLY )?(?:EMBARGOE?D|UNDER EMBARGO|SPERRE?FRIST)\b[^a-z]{0,60}$"
    rf"|\s[-\u2013\u2014|/*]+\s*(?i:(?:{_STRICT}\W+){{0,3}}embargoe?d\W+(?:{_UNTIL}\s+)?{_TIME}).{{0,60}}$"
)
_OPENS_HEADLINE = re.compile(
    rf"\W*(?:(?i:{_STRICT}\W+){{0,3}}(?:EMBARG(?:OE?D|ATO)|SPERRE?FRIST|SPERRVERMERK|KLAUSULERAD)\b"
    rf"(?!\s(?i:{_GOODS})\b)|(?:(?:STRICT|SOUS|UNDER|BAJO|SOTTO|UNTER|SOB|ONDER)\s+)+EMBARGO\b"
    rf"|EMBARGO(?!-\w|(?i:{_ABOUT_IT}))(?=\s*(?:[:/|\])*\-\u2013\u2014]|$|(?i:{_UNTIL}|not\b|\d)|.*[a-zà-ÿ]))"
    rf"|(?i:(?:{_STRICT}\W+){{0,3}}(?:{_EMBARGO}))(?=\s*(?:[|\])]|{_TIME}|:\s*(?:$|{_TIME})|(?i:until|till?\b|bis\b|jusqu|hasta|fino|até|tot\b)))"
    rf"|(?i:(?:{_STRICT}\W+){{0,3}}embargoe?d\s+(?:to|for)\s+{_TIME})"
    rf"|(?i:(?:(?:strict(?:ly)?|sous|under|bajo|sotto|unter|sob|onder)\s+)+{_EMBARGO})\s*$"
    rf"|(?=[A-ZÀ-Ü]{{2}})(?i:{_HOLD}))"
)
_IN_CAPITALS = re.compile(r"\W*[A-ZÀ-Ü]{2}")
"""How a headline begins that may be of the forms without the word embargo."""
_IN_CAPTION = re.compile(
    r"\bEMBARGOE?D\W+(?:UNTIL|TILL?|BIS)\b|"
    rf"\b(?:EMBARGOE?D|EMBARGO|SPERRE?FRIST)\W+(?:(?i:{_UNTIL})\s+)?{_TIME}"
)
_GOES_ON = re.compile(
    r"\b(?<!oil )(?<!arms )(?<!trade )embargo\s(?:on this \S+ )?(?:(?:is|has|been|now|will)\s){0,3}"
    r"(?:remains?|stands?|still|unchanged|extended|appl(?:y|ies)|continues|in (?:force|place|effect))\b"
    r"|\brespect the embargo\b",
    re.IGNORECASE,
)
"""What the note of a correction says of an embargo: `Corrects paragraph 2. Embargo remains 10:00 GMT.`"""
_STEMS = ("mbarg", "sperr", "klausul", "эмбарго")
"""Each word of `_EMBARGO` has one of them."""
_OTHERWISE = re.compile(
    r"(?:\b(?:no longer|not|never|formerly|previously|nicht mehr|nicht|non|niet meer|ikke|inte|no|without|keine?|ohne"
    r"|sans|sin|senza|sem|geen|zonder|utan|uden|uten)(?: under)? |\bun-?"
    r"|\b(?:oil|gas|coal|fuel|crude|arms|weapons?|military|trade|export|import|economic|food|grain|wheat|beef|fish|steel"
    r"|graphic on|quote on) )$",
    re.IGNORECASE,
)
"""What stands before a mark that is none: `not embargoed`, `oil embargo until June`."""


def in_note(notes: Iterable[str]) -> bool:
    """Whether a note to editors, or terms of use, say that the text is under embargo."""
    left = [_FREE.sub("", note) for note in notes]
    return any(_opens(note, _OPENS_NOTE) or _says(note, _IN_NOTE) or _GOES_ON.search(note) for note in left)


def in_slug(slug: str) -> bool:
    """Whether a slugline says so: it opens like a note, or one of its words is EMBARGOED."""
    return _opens(slug, _OPENS_NOTE) or _says(slug, _IN_SLUG)


def in_headline(headline: str) -> bool:
    """Whether a headline says so, at its beginning or its end."""
    if opens_text(headline):
        return True
    may_end_so = "(" in headline or "[" in headline or _names_it(headline)
    return may_end_so and _ENDS_HEADLINE.search(headline) is not None


def opens_text(line: str) -> bool:
    """Whether a line before or above a story says so. Most lines are told apart before the slow patterns."""
    if not (_IN_CAPITALS.match(line) or _names_it(line)):
        return False
    return _opens(line, _OPENS_HEADLINE) or (len(line) <= _SHORT and _says(line, _OF_THE_TEXT))


def in_caption(caption: str) -> bool:
    """Whether a caption says so, anywhere, in capitals, or where it begins."""
    return _says(caption, _IN_CAPTION) or opens_text(caption)


def closes_text(line: str) -> bool:
    """Whether one of the last lines of a text says so."""
    return len(line) <= _SHORT and _names_it(line) and opens_text(line)


def _names_it(line: str) -> bool:
    """Whether a line has a word for an embargo, anywhere in it."""
    said = line.casefold()
    return any(stem in said for stem in _STEMS)


def is_mark(word: str) -> bool:
    """Whether a keyword is nothing but a mark."""
    return _IN_SLUG.fullmatch(word.upper()) is not None


def _opens(text: str, pattern: re.Pattern[str]) -> bool:
    found = pattern.match(text) if text else None
    return found is not None and not _LIFTED.match(text, found.end())


def _says(text: str, pattern: re.Pattern[str]) -> bool:
    return text != "" and any(
        not _LIFTED.match(text, found.end()) and not _OTHERWISE.search(text, 0, found.start())
        for found in pattern.finditer(text)
    )
