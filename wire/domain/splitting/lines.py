"""The lines of a page, one by one: what a line is by itself, before `split` looks at its neighbours.

The words below are those that news sites print around their stories. A line is judged by them only while it
is short, so that a sentence that happens to begin with one of them stays text.
"""

import re
from typing import Literal

from wire.domain.splitting import byline, credit

Kind = Literal["prose", "short", "byline", "credit", "link", "heading", "end", "furniture", "close"]
"""What a line is by itself.

- prose: a paragraph of sentences
- short: a headline, cross-head, list item or word of a menu
- byline: who wrote it
- credit: a photo credit, with or without its caption
- link: a label and the headline it links to, `SEE ALSO: ...`
- heading: the heading of a list of other stories
- end: the label that ends a blurb, `Read More Show Less`
- furniture: a line of the site itself: menu, share button, date stamp, cookie notice
- close: the heading of what comes after a story: comments, about the author, newsletter, copyright
"""


def _phrases(text: str) -> frozenset[str]:
    return frozenset(phrase.strip() for phrase in text.replace("\n", " ").split("|"))


def _starts(text: str) -> tuple[str, ...]:
    return tuple(phrase + " " for phrase in sorted(_phrases(text)))


_LABELS = _phrases("""
    see also | also see | read also | also read | read next | read more | more here | must read | related |
    related story | related link | related article | related coverage | recommended | recommended reading |
    you may also like | you might also like | don't miss | more on this | further reading
""")
_HEADINGS = _LABELS | _phrases("""
    related articles | related stories | related posts | related news | related content | related topics |
    related links | related reading | more stories | more news | more articles | more posts |
    more top stories | more to read | latest | latest news | latest stories | latest articles |
    latest posts | latest headlines | recent posts | recent articles | recent stories | popular |
    popular posts | popular articles | top stories | trending | trending now | trending news |
    trending stories | featured | featured articles | similar articles | similar posts | other articles |
    other posts | most read | most popular | most viewed | keep reading | up next | what to read next |
    recommended for you | explore more | editor's picks | previous article | next article | previous post |
    next post | more like this | more you might like | you may like
""")
_HEADING_STARTS = _starts("more from | more in | other articles | other posts | other stories | people also")
_ENDS = _phrases("""
    read more show less | read more | show less | show more | continue reading | read full story |
    read the full story | full story | read article | read the article | read story | read the story |
    read now
""")
_FURNITURE = _phrases("""
    menu | main menu | search | search for | home | login | log in | sign in | sign up | log out |
    register | subscribe | share | tweet | print | save | email | copy link | link copied | facebook |
    twitter | x | linkedin | whatsapp | instagram | youtube | pinterest | reddit | telegram | tiktok |
    bluesky | threads | messenger | advertisement | advertise | sponsored | ad | close | open | cookies |
    about | about us | careers | contents | table of contents | in this article | loading | reply | like |
    follow | listen | submit | learn more | view all | see all | next | previous | toggle | on this page |
    privacy | terms | accept | reject | accept all | reject all | published | updated | last updated |
    written by | view comments | share article | share this article | report this article | get started
""")
_FURNITURE_STARTS = _starts("""
    skip to | share on | share to | share via | back to | jump to | go to | toggle | cookie | cookies | updated |
    published | posted | last updated | last modified | modified | reviewed | terms of | terms & | terms and |
    listen to | accept | manage cookie | manage cookies | view all
""")
_CLOSES = _phrases("""
    comment | comments | no comments | about the author | about the authors | about author |
    join the conversation | join the discussion | post navigation | tags | topics | tagged | categories |
    references | footnotes | sources | article sources | citations | contact us | follow us | get in touch |
    leave a reply | leave a comment | add a comment | write a comment | post a comment | stay connected |
    stay informed | stay updated | rights & permissions | discussion about this post | responses
""")
_CLOSE_STARTS = _starts("""
    filed under | share this | print this | sign up | subscribe | get the latest | follow us | leave a reply |
    leave a comment | © | copyright | (c) | was this
""")

_STAMP = re.compile(
    r"\W{1,40}|\d{1,6}|(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s)?"
    r"(?:[a-z]{3,9}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}|\d{1,2}\.?\s[a-z]{3,9}\.?,?\s\d{4}|"
    r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4})(?:\W.{0,60})?"
)
"""A date and time, a number or signs alone; of a line in lower case."""
_MINUTES = re.compile(r"\d[\s-]?(?:min|mins|minutes?)\.?\sread\b")
_COMMENT_COUNT = re.compile(r"\d{1,5}\s?(?:comments?|responses?|replies)\b.{0,60}")

_MEANINGS: tuple[tuple[frozenset[str], Kind], ...] = (
    (_HEADINGS, "heading"),
    (_CLOSES, "close"),
    (_FURNITURE, "furniture"),
    (_ENDS, "end"),
)
_KNOWN: dict[str, Kind] = {phrase: meant for phrases, meant in _MEANINGS for phrase in phrases}
_STARTS: tuple[tuple[tuple[str, ...], Kind], ...] = (
    (_FURNITURE_STARTS, "furniture"),
    (_CLOSE_STARTS, "close"),
    (_HEADING_STARTS, "heading"),
)
_FIRST_WORDS = 12
"""Characters in which the "by" of a byline stands (`Written by ...`), or the first word of a label."""
_BUTTON = 60
"""Characters; a line of furniture that is known by how it begins is no longer."""
_LINE = 120
"""Characters; a label, byline, date stamp or copyright line is no longer."""
LINK_REACH = 240
"""Characters; a label with its headline is no longer."""
_PROSE = 140
"""Characters from which a line is a paragraph however it ends."""
_SENTENCE = 40
"""Characters from which a line that ends like a sentence is a paragraph."""
_SENTENCE_ENDS = frozenset(".!?\u2026\u3002\u061f\"\u201d\u2019')\u00bb:;")


def kind(line: str) -> Kind:
    """What a stripped, non-empty line is by itself; linear in the length of the line."""
    size = len(line)
    if (size <= _LINE or line.endswith((")", ")."))) and credit.read(line):
        return "credit"
    if size <= LINK_REACH and link(line):
        return "link"
    if size <= _LINE and (known := _known(line)):
        return known
    if size >= _PROSE or (size >= _SENTENCE and line[-1] in _SENTENCE_ENDS):
        return "prose"
    return "short"


def _known(line: str) -> Kind | None:
    """What the words of a short line make of it, or None."""
    lower = line.lower()
    phrase = lower.rstrip(" :.!?*>+\u2026\u00bb\u203a\u2192").replace("\u2019", "'")
    if found := _KNOWN.get(phrase):
        return found
    if "all rights reserved" in lower or "newsletter" in lower:
        return "close"
    if lower.find("by", 0, _FIRST_WORDS) >= 0 and byline.read(line):
        return "byline"
    if len(line) <= _BUTTON:
        words = lower.replace(":", " ").replace("\u00a9", "\u00a9 ")
        for starts, meant in _STARTS:
            if words.startswith(starts):
                return meant
    if lower.isascii() and lower.replace(" ", "").isalpha():
        return None
    if _STAMP.fullmatch(lower) or ("read" in lower and _MINUTES.search(lower)):
        return "furniture"
    return "close" if _COMMENT_COUNT.match(lower) else None


_LABEL_STARTS = tuple(sorted({label.replace("'", " ").split()[0] for label in _LABELS}))
_LINK = re.compile(
    r"([\w'\u2019]{1,12}(?:\s[\w'\u2019]{1,12}){0,3})\s?[:>|\u2013\u2014\u00bb]\s{0,3}(\S.*)", re.DOTALL
)


def link(line: str) -> tuple[str, str] | None:
    """The label and the headline of a link line, `SEE ALSO: Storm moves north`, or None."""
    if not line[:_FIRST_WORDS].lower().startswith(_LABEL_STARTS):
        return None
    found = _LINK.match(line)
    if found is None or found[1].lower().replace("\u2019", "'") not in _LABELS:
        return None
    return found[1], found[2].strip()
