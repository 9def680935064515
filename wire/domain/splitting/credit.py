"""The credit and caption of a picture, told from prose: in brackets, behind a word for a photo, by an agency's name.

The words are those that picture desks set in English, German, French, Spanish, Italian, Portuguese, Dutch, Swedish,
Danish, Norwegian, Finnish, Polish, Czech, Hungarian, Turkish, Greek, Russian, Ukrainian, Bulgarian and Arabic.
"""

import re

from wire.domain.cached_by_text import cached_by_text
from wire.domain.splitting import byline, captions
from wire.domain.splitting.data import phrases

_WORDS = phrases("photo word")
OPENERS = _WORDS | {"shutterstock", "istock", "alamy", "unsplash", "pixabay", "media"}
"""First words of lines of plain words that may be credits, in lower case."""
_SECONDS = phrases("photo second")
_OPEN_WORDS = frozenset(
    {"credit", "credits", "courtesy", "crédit", "crédits", "crédito", "bildnachweis", "bildquelle"}
)
"""Words behind which anything short is a credit."""
_SHOWN_IN = frozenset({"in", "en", "em", "i", "w"})
"""What stands before a word for a photo where that opens a headline: `In pictures: the carnival`, `En images : ...`."""
_LINK = r"by|of|via|courtesy(?:\sof)?|von|par|de|por|di|av|af|door|van"
_ANY = "|".join(sorted(_WORDS, key=lambda word: (-len(word), word)))
_IN_BRACKETS = re.compile(
    rf"\b(?:{_ANY}|screengrab|screenshot|handout|getty|shutterstock|via\s(?:ap|afp|reuters))\b", re.IGNORECASE
)
_LEAD = re.compile(
    rf"(?:{_ANY})(?:\s(?:credits?|courtesy|illustration|source))?(?:\s?:|(?<=fot)\.|(?<=Photo)/(?=[A-Z])|\s(?:{_LINK})(?=\s))\s*(?=\S)",
    re.IGNORECASE,
)
"""What stands before the name where there is no colon, or in brackets: `Photo by`."""
_INNER = re.compile(
    rf"(?<=\W)(?:photos?|fotos?|images?|pictures?)\s(?:{_LINK})\s+(?=(?-i:[^\W\d_a-z]))", re.IGNORECASE
)
_AT_END = re.compile(r"(?<=[.!?»”\"] )Photos? (?=(?:[^\W\d_a-z][\w'’.-]*[ /]?){2,4}$)")
"""A credit behind a sentence, without a colon: `... devant la mairie. Photo Jean Dupont`."""
_CAPTION_MARK = re.compile(
    r"(?:image|photo|picture|pictured|above|caption|file (?:photo|image|picture)|bild(?:text|unterschrift)?|légende|"
    r"(?:symbol|archiv)bild|foto|imagen|imagem|pie de foto|didascalia|legenda|bijschrift|billedtekst|bildetekst|"
    r"kuvateksti)\s?:\s+(?=\S)",
    re.IGNORECASE,
)
_WORDLESS_MARK = re.compile(r"(?:Image|Media|Video) (?:caption|(?P<source>source))\s?[:,]?\s?(?=[^\W\d_a-z])")
_WIDE = re.compile(
    r"[（(]?(?:写真|図|图源|图片来源|圖片來源|圖|摄影|攝影|供图|사진)(?:提供)?\s?[：:=／/]\s?(?P<name>[^）)]{1,40})[）)]?|"
    r"[（(]?(?P<by>[^。（(]{1,30}\s?[摄攝])[）)]?"
)
"""The same in Chinese, Japanese and Korean: `写真：...`, `（新华社记者 ... 摄）`."""
_GLUED = re.compile(
    r"(?:(?<=[\w.!?\"”’)])|^(?=Credit\.{3}))(?:Photo(?:graph)?|Image|Picture)?\s?(?:Credits?|Photo|Foto)\s?(?::|\.{3})\s?(?=\S)"
)
"""A credit set in a box of its own, run together with its caption: `...ate a rabbitCredit: Getty`."""
_MADE = ("redit", "oto", "Fot.", "fot.", "mage", "caption", "llustration")
_FIRST_WIDE = "\u2e80"
_PROVIDED = re.compile(
    r"(?:(?P<caption>.*?)[\s(]+)?(?P<credit>(?:submitted|file|courtesy|contributed|handout|staff|provided) photos?)\)?",
    re.IGNORECASE | re.DOTALL,
)
_AGENCIES = phrases("photo agency")
_SOURCES = frozenset({"Supplied", "Provided", "File", "ABC News", "Twitter", "Facebook", "Instagram"})
"""What stands for an agency in brackets: `(Supplied: Jane Doe)`."""
_LIBRARIES = (
    *("Getty Images", "Shutterstock", "iStock", "iStockphoto", "Adobe Stock", "Alamy", "Unsplash", "Pixabay"),
    *("GETTY IMAGES", "SHUTTERSTOCK", "ISTOCK", ". Getty", "AP Photo", "AP file", "Reuters file", "AFP file"),
    *("USA TODAY Sports", "USA TODAY NETWORK"),
)
"""Libraries whose name is a credit without a photographer's."""
_SIGNS = re.compile(r"\s?/{1,2}\s?|-(?=USA TODAY)|\svia\s|\s[|–—-]\s|,\s|\s?\+\s?|\s?©\s?")
_STOP = re.compile(r"(?<=\w{3})[.!?][\"”’»)]*(?:\s+|(?=[A-ZÀ-Þ]))|[\"”»)]\s+|\]\s*")
_PARTICLES = phrases("name particle") | {"the", "for", "of"}
_LONGEST = 120
"""Characters; a credit is no longer."""
_SENTENCE = 200
"""Characters of a caption that has no credit on its line."""
_QUOTES = frozenset('"\u201c\u201d\u201e\u00ab')
CAPTION = 600
"""Characters; a caption with its credit is no longer; a longer text is a paragraph of prose."""
_MOST_WORDS = 10
"""Words of a name behind a word for a photo."""


@cached_by_text(1024)
def read(line: str) -> tuple[str, str] | None:
    """The caption and the credit of a media line, one of which may be empty; None for any other line.

    `They meet. (Jane Doe/Reuters)`, `(U.S. Navy photo by John Roe.)`: brackets around the credit, and a full
    stop after them, are not part of it, nor is the word before the name: `Foto: Jane Doe/dpa`. What follows
    such a word and is no name is a caption: `Image: A ferry leaves the harbour`. A line is read when its kind is told,
    and again when the pictures of its page are taken out; hence the cache.
    """
    if len(line) > CAPTION:
        return None
    if line.endswith((")", ").", "]")) and (found := _bracketed(line)):
        return found
    tail = line if len(line) <= _LONGEST else line[-_LONGEST:]
    if ":" in tail and (found := _labelled(line)):
        return found
    if any(map(tail.__contains__, _MADE)) and (found := _made_by(line)):
        return found
    if ("/" in tail or "\u00a9" in tail or line.endswith(_LIBRARIES)) and (found := _of_agency(line)):
        return found
    if len(line) > _SENTENCE:
        return None
    if line[-1:] >= _FIRST_WIDE and (wide := _WIDE.fullmatch(line)):
        return "", wide["name"] or wide["by"]
    return (line, "") if captions.says_so(line) else None


def joined(caption: str, below: str, sentences: int = 1) -> tuple[str, str] | None:
    """The caption and credit of so many sentences and the line below, where that is the credit of a picture alone."""
    if (
        len(caption) > _SENTENCE
        or captions.sentences(caption) != sentences
        or not _QUOTES.isdisjoint(caption)
    ):
        return None
    found = read(below)
    return (caption, found[1]) if found and not found[0] else None


def _bracketed(line: str) -> tuple[str, str] | None:
    """`They meet. (Jane Doe/Reuters)`."""
    bare = line[:-1] if line.endswith(").") else line
    start = bare.rfind("[" if bare.endswith("]") else "(", max(0, len(bare) - _LONGEST))
    inside = bare[start + 1 : -1].strip()
    if start < 0 or not inside or not (inside.lower() in _AGENCIES or _is_credit(inside)):
        return None
    mark = _LEAD.match(inside)
    return bare[:start].strip(), inside[mark.end() :] if mark else _behind_word(inside) or inside


def _behind_word(inside: str) -> str:
    """The name behind a word for a photo in small letters, `foto Ansa`; empty where there is none."""
    word, _, name = inside.partition(" ")
    return name if word in _WORDS and _is_named(name) else ""


def _labelled(line: str) -> tuple[str, str] | None:
    """`They meet. Photograph: Jane Doe/The Paper`, `Photo: Jane Doe`, `Image: They meet`."""
    colon = line.rfind(":")
    before = line[max(0, colon - 30) : colon].split()[-2:]
    label = [word.lower().lstrip("([|") for word in before]
    if label and (label[-1] in _WORDS or (label[0] in _WORDS and label[-1] in _SECONDS)):
        count = 1 if label[-1] in _WORDS and label[0] not in _WORDS else len(label)
        start = line.rfind(before[-count], 0, colon)
        caption, name = line[:start].rstrip(" |–—-(["), line[colon + 1 :].strip(" ()[].")
        if caption.lower() in _SHOWN_IN:
            return None
        short = not _OPEN_WORDS.isdisjoint(label) and 0 < len(name.split()) <= _MOST_WORDS
        if _is_named(name) or short:
            return caption, name
    mark = _CAPTION_MARK.match(line)
    return (line[mark.end() :], "") if mark else None


def _made_by(line: str) -> tuple[str, str] | None:
    """`Photo by Jane Doe`, `They meet. Photo courtesy of Jane Doe`, `They meet Submitted photo`."""
    if mark := _WORDLESS_MARK.match(line):
        return ("", line[mark.end() :]) if mark["source"] else (line[mark.end() :], "")
    if mark := _GLUED.search(line, max(0, len(line) - _LONGEST)):
        return line[: mark.start()], line[mark.end() :]
    if len(line) <= _LONGEST and (found := _PROVIDED.fullmatch(line)):
        return found["caption"] or "", found["credit"]
    mark = _LEAD.match(line) if len(line) <= _LONGEST else None
    if mark is None:
        mark = _AT_END.search(line, max(0, len(line) - _LONGEST))
    if mark is None:
        mark = next(reversed([*_INNER.finditer(line, max(0, len(line) - _LONGEST))]), None)
    if mark is None or not _is_named(line[mark.end() :].rstrip(" .)")):
        return None
    caption = line[: mark.start()].rstrip(" |–—-(")
    if caption and caption[-1] not in '.!?"”’»)':
        return None
    return caption, line[mark.end() :].rstrip(" .)")


def _of_agency(line: str) -> tuple[str, str] | None:
    """`They meet. Jane Doe/Getty Images`, `REUTERS/Jane Doe`: names with an agency among them."""
    start = 0
    for stop in _STOP.finditer(line, max(0, len(line) - _LONGEST)):
        start = stop.end()
    said = line[start:].strip(" .()")
    sides = [side.strip() for side in _SIGNS.split(said) if side.strip()]
    agencies = [side for side in sides if side.lower() in _AGENCIES]
    if not sides or len(said) > _LONGEST or not all(map(_is_named, sides)):
        return None
    if (
        len(sides) == 2
        and start == 0
        and sides[0].count(" ") <= 2
        and byline.alone(sides[0])
        and byline.has_first_name(said)
    ):
        return "", said
    if said.startswith("©") or (agencies and (len(sides) > 1 or agencies[0] in _LIBRARIES)):
        return line[:start].strip(), said.strip("© ")
    return ("", said) if said.endswith(_LIBRARIES) and start == 0 and len(said.split()) <= 6 else None


def _is_credit(inside: str) -> bool:
    """Whether words in brackets credit a picture: they say so, or are a name and an agency with a slash."""
    if _IN_BRACKETS.search(inside):
        return inside[0].isupper() or _LEAD.match(inside) is not None or bool(_behind_word(inside))
    source, colon, name = inside.partition(": ")
    if colon and _is_name(source) and _is_name(name) and byline.has_first_name(name):
        return True
    if colon and (source in _SOURCES or source.lower() in _AGENCIES):
        return _is_named(name)
    sides = inside.split("/")
    return inside == "Supplied" or (len(sides) == 2 and any(map(_is_name, sides)))


def _is_name(side: str) -> bool:
    words = side.split()
    return len(words) >= 2 and all(word[0].isupper() for word in words) and not side.isupper()


def _is_named(text: str) -> bool:
    """Whether every word can be part of a name, an agency, an address of the web or a handle."""
    words = text.split()
    return 0 < len(words) <= _MOST_WORDS and all(
        word[0].isupper()
        or word[0] >= byline.UNCASED
        or word[0] in "@©/&|-–—+"
        or word.lower().strip(",") in _PARTICLES
        or "." in word[1:-1]
        or word.lower() in _AGENCIES
        for word in words
    )
