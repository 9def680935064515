"""Captions that have no credit on their line: told by how they begin, or by what is said only of a picture."""

import re

_OF_PICTURE = re.compile(
    r"(?:an?\s)?(?:artist(?:['\u2019]s)?\s(?:concept|impression|rendering|illustration|view)|"
    r"(?:stock|file|handout|undated|satellite|archive|aerial)\s(?:image|photo|picture|photograph))\b|"
    r"this\s(?:[\w'\u2019-]+\s){0,3}(?:illustration|image|photo|photograph|picture|graphic|map|chart|diagram)\b[^.]{0,60}?\s"
    r"(?:shows?|depicts?)\b|(?:symbol|archiv)bild\b|(?:photo|image)\sd['\u2019](?:illustration|archives?)\b|"
    r"(?:imagen|foto|imagem)\sde\sar(?:chivo|quivo)\b|foto\sd['\u2019]archivio\b|"
    r"(?:arkiv|archief|stock)(?:foto|bild|bilde)\b|kuvituskuva\b|arkistokuva\b|(?-i:FILE)\s?[-–—]\s|"
    r"in this\s(?:[\w.,'’-]+\s){0,5}(?:photo|image|picture|photograph|frame grab)(?:,|\s(?:from|made|posted|provided|"
    r"released|taken)\b)|(?:photo|picture|image)\staken\son\s|enlarge\s/\s|"
    r"(?:clockwise\s)?from\s(?:top\s|bottom\s)?(?:left|right)[:,]\s|left\sto\sright[:,]\s|l-r:\s",
    re.IGNORECASE,
)
"""How a caption begins that says that it is one: `An artist's concept of ...`, `This map shows ...`."""
_SHOWN = re.compile(
    r"\((?:far\s)?(?:left|right|centre|center|links|rechts|à gauche|à droite)\)|"
    r",\s(?:far\s|(?:second|third)\sfrom\s)?(?:left|right|cent(?:er|re)),\s|"
    r"in (?:this|an?)\s(?:[\w-]+\s){0,3}(?:photo|image|picture|photograph)\W*$|\btook this (?:image|photo|picture)\b|"
    r"(?:[(.,]\s?|\b(?:en una|dans une|in una)\s)(?:(?:archiv|symbol)(?:bild|foto)|(?:arkiv|archief)(?:foto|bilde?)|"
    r"arkistokuva|(?:imagen|foto) de archivo|(?:photo|image) d['’](?:archives?|illustration)|foto d['’]archivio|"
    r"(?:imagem|foto) de arquivo|file photo)\W*$",
    re.IGNORECASE,
)
"""What else is said only of a picture: who stands on which side of it, or that it is from the archive."""
_IN_SHOWN = (
    *("left", "right", "center", "centre", "links", "rechts", "gauche", "droite"),
    *("photo", "picture", "bild", "foto", "arkisto", "imag"),
)
"""Words, in lower case, of which each line that says so has one: the pattern is slow."""
_SHORTEST = 30
"""Characters of a caption that only says who stands on which side."""
_SENTENCE_END = re.compile(r"[.!?](?=\s|$)")


def says_so(line: str) -> bool:
    """Whether a line says of itself that it is a caption."""
    return _OF_PICTURE.match(line) is not None or _says_what_is_shown(line)


def sentences(line: str) -> int:
    """How many sentences end in a line."""
    return len(_SENTENCE_END.findall(line))


def _says_what_is_shown(line: str) -> bool:
    if len(line) < _SHORTEST or not any(map(line.lower().__contains__, _IN_SHOWN)):
        return False
    return sentences(line) < 2 and _SHOWN.search(line) is not None
