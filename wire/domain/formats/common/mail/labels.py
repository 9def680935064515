"""Labels that a desk sets before a text it mails: `Headline: ...`, `Abstract: ...`, `Embargo: ...`, then the body."""

import re
from typing import NamedTuple

_LABELS = {
    "headline": "headline title überschrift titel titre título titolo titolare",
    "summary": "abstract summary standfirst teaser vorspann chapeau resumen sommario",
    "slugline": "slugline slug stichwort",
    "byline": "byline by author autor auteur autore",
    "dateline": "dateline",
    "keywords": "keywords keyword tags schlagworte schlagwörter",
    "category": "category categories ressort rubrik section",
    "place": "place location ort lieu lugar",
    "urgency": "urgency priority",
    "ednote": "ednote note notes ed.note editors_note editor's_note note_to_editors hinweis",
    "embargo": "embargo embargoed embargoed_until embargo_until sperrfrist release_time",
    "copyright": "copyright",
    "usage_terms": "usage_terms usage rights restrictions",
    "source": "source quelle fuente",
    "credit_line": "credit credit_line",
    "caption": "caption bildunterschrift bildtext légende leyenda pie_de_foto didascalia",
    "body": "body text story body_text",
}
_FIELDS = {word.replace("_", " "): name for name, words in _LABELS.items() for word in words.split()}
_MOST_WORDS = 3
_LABEL = re.compile(r"\s{0,4}\*{0,2}([^\W\d_][\w.' ]{1,24}?)\*{0,2}\s{0,2}:\*{0,2}(?:\s+(.*)|)$")


class Labelled(NamedTuple):
    """A text with what its labels said."""

    said: dict[str, str]
    text: str


def _is_label(line: str) -> bool:
    """Whether a line among labels is another one, of a field that nobody knows; it stands as a note."""
    return line[:1].isupper() and len(line.partition(":")[0].split()) <= _MOST_WORDS


def _add(said: dict[str, str], name: str, words: str) -> None:
    """What a label says, below what the same label said before."""
    said[name] = "\n".join(filter(None, (said.get(name, ""), words)))


def read(text: str) -> Labelled:
    """The labels a text opens with, and the rest of it; all of it where it opens with none.

    Labels stand on lines of their own, a blank line between them or not. A line that is none ends them, unless it goes
    on with what the label before it says.
    """
    said: dict[str, str] = {}
    lines = text.split("\n")
    last = ""
    for at, one in enumerate(lines):
        found = _LABEL.match(one[:2000])
        name = _FIELDS.get(found[1].strip().lower(), "") if found else ""
        if found and name == "body":
            return Labelled(said, "\n".join((found[2] or "", *lines[at + 1 :])))
        if found and name:
            _add(said, name, (found[2] or "").strip())
            last = name
        elif not one.strip():
            last = ""
        elif found and last and _is_label(one):
            _add(said, "ednote", one.strip())
            last = "ednote"
        elif last and said:
            said[last] = f"{said[last]} {one.strip()}".strip()
        else:
            return Labelled(said, "\n".join(lines[at:]) if said else text)
    return Labelled(said, "") if said else Labelled({}, text)
