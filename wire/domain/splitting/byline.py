"""The byline: who wrote a story, told from prose that happens to begin with "By" and from names in menus.

The words are those of English, German, French, Spanish, Italian, Portuguese, Dutch, Swedish, Danish, Norwegian
and Finnish papers.
"""

import re

_LONGEST = 120
"""Characters; a line of more than that is a paragraph."""

_STARTS = (
    r"(?:(?:written|reported|posted|submitted|edited|reviewed|published|story|words|text|article|analysis|report|opinion|"
    r"review|column|photos? and text)\s+)?by(?:\sline)?|authors?|"
    r"(?:(?:ein\s|eine\s)?(?:bericht|beitrag|artikel|analyse|kommentar|kolumne|interview|reportage)\s+)?von|autor(?:in|en)?|"
    r"(?:écrit|propos recueillis|rédigé|publié)?\s?par|auteur|(?:escrito|escrita)?\s?por|(?:a cura|articolo|scritto da|testo|analisi)?\s?di|"
    r"(?:geschreven|tekst)?\s?door|(?:skriven|text|skrevet|tekst|artikel)?\s?(?:av|af)|kirjoittaja(?:t)?|teksti|texte|texto|testo|tekst"
)
_BY = re.compile(rf"(?:{_STARTS})\s?:?\s+(?=\S)|(?:text|texte|texto|testo|tekst|teksti|autor|auteur|authors?):(?=\S)", re.IGNORECASE)
_GLUED = re.compile(r"(?:Written\s)?By(?:by\s)?:?(?=[A-ZÀ-Þ][a-zà-ÿ'’.-]+\s)")
"""`ByNina Pineda`: the label and the name of two boxes, run together."""
FIRST_WORDS = frozenset("""
    written reported posted submitted edited reviewed published story words text article analysis report opinion review
    column photo photos author authors ein eine bericht beitrag artikel analyse kommentar kolumne interview reportage von
    autor autorin autoren écrit propos rédigé publié par auteur escrito escrita por a articolo scritto testo analisi di
    geschreven tekst door skriven skrevet av af kirjoittaja kirjoittajat teksti texte texto
""".split())
"""First words of bylines, in lower case, but "by" itself."""
LABELS = frozenset("""
    by|written by|posted by|author|authors|article by|words by|story by|reported by|text by|published by|von|autor|autorin|par|auteur|
    écrit par|por|escrito por|di|scritto da|a cura di|door|geschreven door|av|skriven av|af|skrevet af|skrevet av|text|texte|
    texto|testo|tekst|teksti|kirjoittaja|contributor|contributors
""".replace("\n", "").replace("    ", "").split("|"))
"""Lines, in lower case and without a colon, below which a name stands."""
_TAIL = re.compile(
    r"\s*(?:[|(\u2022\u00b7\u22c5\u25cf\u2013\u2014@]|\s[-/]\s|(?<=[a-zà-ÿ])(?=(?:last\s)?(?:updated|published)\b)|"
    r"\b(?:last\s)?(?:updated|published|posted|reviewed|fact.checked|veröffentlicht|aktualisiert|publié|publicado|pubblicato|"
    r"gepubliceerd|publicerad|uppdaterad|publiceret|opdateret|publisert|oppdatert|julkaistu|päivitetty|mis à jour|"
    r"actualizado|atualizado|aggiornato|bijgewerkt)\b|"
    r"\b(?:on|am|le|el|il|em|op|den)\s\w*\s?\d|\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|"
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mai|okt|dez|janv|févr|avr|juin|juil|août|ene|abr|ago|dic|gen|mag|giu|"
    r"lug|set|ott|out|mrt|mei|maj|des)[a-zé]{0,6}\.?\s\d).*",
    re.IGNORECASE | re.DOTALL,
)
"""What web pages set behind the names: date, minutes to read, section, handle."""
_NAME_WORD = re.compile(r"[^\W\d_](?:[\w.'\u2019\u2011-]*\w\.?|\.?),?")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_JOINS = _words("and & with / , - und mit et avec y con e ed com en met och med og ja")
_PARTICLES = _words("de del della der den di da do dos du el al bin ibn la le van von y e ten ter st af av zu zum dos das")
_OFFICE = _words("""
    agencies agency afp ap bureau chief contributor contributors correspondent correspondents desk dpa editor
    editors for in news newsroom of our reporter reporters reuters special staff the to writer writers
    team redaktion redaction rédaction redacción redazione redação redactie redaktionen redaksjonen toimitus
    korrespondent correspondant corresponsal corrispondente correspondente
""")
"""Words in lower case that a byline without a name, or after the name, is made of."""
_NOT_NAMES = _words("""
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august
    september october november december now then contrast comparison law default email the this that
    clicking subscribing using signing submitting continuing category date topic region country
""")
"""First words that make "By ..." a sentence or the small print of a form (May is left out: it is a name)."""
_NO_PERSON = _words("""
    about access account action ad ads africa all america american analysis and api app apple archive archives art article articles arts asia august
    authors award awards back best black blog blogs board book books breaking brexit britain business buy by campus car care career careers
    categories category center central change china choice city climate clinical club coast college columns comments community company conference
    contact content contents cookie cookies council country course courses covid credit crime culture customer daily data day days deals december department
    design digital directory download east economy edition editorial editors education election elections email energy english
    entertainment environment episode epaper europe european event events explore facebook family fashion faq features february film finance financial find first
    follow food football for forum free friday full future gallery games gear general get gift global google government green group guide guides health
    help high hip history home homepage hong hot house how image images in india industry information insights international internet interview
    investing january jobs join july june key kong latest law learn learning legal letters library life lifestyle links list live local log
    login los love magazine main make march market marketing markets media meet member members menu middle mobile monday money more most
    movies music my national network new news newsletter newsletters newspaper newsroom next north not notice november obituaries october of office official on
    online open opinion opinions our overview page partner partners party people photo photos play podcast podcasts policy politics popular
    post posts premium press print privacy product products professional programs project public real recent recipes recommended related report
    reports research resources results review reviews safety sale san saturday school science search security see september service services
    share shop show shows sign site sitemap skip social software solutions south special sponsored sport sports stage start state states stay stories story
    street student students studies style submit subscribe subscription sunday support sustainability tags team teams tech technologies technology terms the
    this thursday tickets tips to today tools top topics trade training travel trends tuesday tv twitter uk union united university
    updates us use user video videos view visit war watch weather web website wednesday week welcome west what who why wine women work world writing
    year years york you your nachrichten startseite kultur wirtschaft politik sport leben wissen meinung thema themen monde économie culture société
    mundo economía cultura deportes sociedad cronaca economia esteri mondo politica sport nieuws binnenland buitenland nyheter kultur ekonomi
    sverige danmark norge nyheder økonomi kotimaa ulkomaat urheilu talous washington london berlin paris madrid moscow beijing tokyo brussels chicago
""")
"""Words that a line of names alone never has: they are of menus, sections, headings and datelines."""


def read(line: str) -> str | None:
    """Who a byline names, as printed, without the "By" and a date behind the names; None for any other line.

    `By PAUL BYRNE and ALMUDENA CALATRAVA` and `By dpa correspondents` are bylines, `By Monday the ...` is
    not: every word must be part of a name, join two names, or be one of the words that newsrooms sign with;
    and one word alone is a heading of a menu (`By Category`).
    """
    if len(line) > _LONGEST:
        return None
    bare = line.strip()
    by = _BY.match(bare) or _GLUED.match(bare)
    return _signed(bare[by.end() :], least=2) if by else None


def below_label(line: str) -> str | None:
    """Who the line below a label such as `By` names; one word is enough there."""
    return _signed(line.strip(), least=1) if len(line) <= _LONGEST else None


def alone(line: str) -> str | None:
    """Who a line of names without any label names: `Sarah Arnold`, `Sarah Arnold | February 20, 2026`.

    Two to four words in title case, none of a menu or heading, are a person; only what stands beside a line can
    tell that the person is its author.
    """
    if len(line) > _LONGEST:
        return None
    author = _TAIL.sub("", line.strip()).rstrip(" ,-")
    names = [name for name in re.split(r",\s|\s(?:and|und|et|y|e|og|och|ja|&)\s", author) if name]
    return author if names and len(names) <= 4 and all(map(_is_person, names)) else None


def _signed(text: str, *, least: int) -> str | None:
    author = _TAIL.sub("", text).rstrip(" ,-")
    words = author.split()
    if not words or (len(words) < least and words[0].lower() not in _OFFICE):
        return None
    if words[0].lower().rstrip(",") in _NOT_NAMES or not all(map(_can_sign, words)):
        return None
    return author if any(_is_name(word) or word.lower() in _OFFICE for word in words) else None


def _is_person(name: str) -> bool:
    words = name.split()
    capitals = [word for word in words if word.lower() not in _PARTICLES]
    return (
        2 <= len(words) <= 4
        and len(capitals) >= 2
        and all(map(_is_name, capitals))
        and _NO_PERSON.isdisjoint(word.strip(".,").lower() for word in words)
        and not any(word.isupper() and len(word) > 2 for word in words)
    )


def _can_sign(word: str) -> bool:
    bare = word.rstrip(",").lower()
    return _is_name(word) or bare in _JOINS or bare in _PARTICLES or bare in _OFFICE


def _is_name(word: str) -> bool:
    return word[0].isupper() and _NAME_WORD.fullmatch(word) is not None
