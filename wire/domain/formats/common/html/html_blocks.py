"""The elements of a web page: which of them nobody reads, and what tag, class and id say of the others."""

import re
from dataclasses import dataclass, field

from lxml import etree

from wire.domain.cached_by_text import cached_by_text

_HIDDEN = frozenset(
    (
        *(
            "head",
            "script",
            "style",
            "noscript",
            "template",
            "nav",
            "svg",
            "iframe",
            "select",
            "button",
        ),
        *("textarea", "object"),
    )
)
_BESIDE_TAGS = frozenset(("aside", "footer", "header"))
_BESIDE = re.compile(
    r"related|recirc|recommend|newsletter|subscri|share|social|promo|sidebar|side-bar|breadcrumb|taglist|"
    r"\btags?\b|advert|\bads?\b|popular|trending|most-?read|more-?from|read-?more|author-?(?:bio|box|info)|about-?author|"
    r"outbrain|taboola|paywall|cookie|consent|footer|masthead|navigation|\bnav\b|\bmenu|pagination|widget|teaser|byline|"
    r"caption|gallery|slideshow|carousel|(?:photo|image)-?credit|(?:\b|_)(?:dek|deck)\b|standfirst|sub-?title|"
    r"(?<!speakable-)\bsummary\b(?!-list)|blurb|excerpt|__lead|"
    r"\bpolls?\b|poll-?(?:box|widget)|\bquiz\b|video-?(?:box|module|player|promo|wrapper)|timestamp|post-?meta|entry-?meta|dateline|sponsor|signup|sign-up|toolbar|copyright|disclaimer|print-?only|visually-?hidden|sr-only",
)
"""Classes and ids of what stands beside a story."""
_COMMENTS = re.compile(r"\bcomments?\b|comment-?(?:list|body|content|thread|section)|disqus|\breplies\b")
_WHOLE = frozenset(("html", "body", "main", "article"))
"""Elements whose class speaks of all that can be on a page."""
_ARTICLE = re.compile(
    r"article-?_?_?(?:body|text|content)|articlebody|story-?_?(?:body|text|content)|storybody|entry-?content|post-?_?(?:body|content|text)|"
    r"content-?body|body-?(?:content|text|copy)|article__",
)
_POPS_UP = re.compile(
    r"(?<![\w-])(?>[\w-]*?(?:rollover|tooltip|popover|hover-?card))[\w-]*(?:block|body|box|bubble|content|text)",
    re.IGNORECASE,
)
"""Classes of a box that opens over a name in the text; the name stands in an element around the box.

Each class is read from its beginning, and to its end from the first of these words on: a long one costs no more.
"""
CALL = re.compile(
    r"(?:follow us (?:on|in)|(?:like|find|join|connect with) us on|subscribe to our|join our (?:whatsapp|telegram)|"
    r"download our app|folge(?:n sie|t)? uns auf|abonnieren sie unser|"
    r"(?:suivez|retrouvez|rejoignez)-nous sur|abonnez-vous à notre|"
    r"s[ií]g[au]nos en|seguinos en|suscríb[ae](?:te|se) a nuestr|únete a nuestro canal|segui(?:te)?ci su|"
    r"iscriviti al(?:la)? nostr|siga-nos n|siga o nosso|acompanhe-nos n|volg ons (?:op|via)|abonneer je op onze|"
    r"följ oss på|gilla oss på|"
    r"prenumerera på vår|følg os på|tilmeld dig vores|følg oss på|lik oss på|seuraa meitä|tilaa uutiskirjeemme|"
    r"(?:śledź|obserwuj|polub) nas na|dołącz do nas na|sledujte nás na|kövess(?:en)? minket|urmăr(?:iți|ește)-ne pe|"
    r"bizi takip edin|подписывайтесь на наш|следите за нами в|читайте нас в|підписуйтесь на наш|слідкуйте за нами в)",
    re.IGNORECASE,
)
"""How a paragraph begins that calls readers to the accounts, letters and apps of a site; no sentence of news does."""
_WHOLE_PAGE = 5
"""Paragraphs; a form of more holds the page, as some servers print it, not the fields of one."""


@dataclass(slots=True)
class Block:
    """An element that breaks lines; `weight` counts characters of paragraphs in it and in its children.

    `is_body` is of one that microdata calls the body of the article: all of it is.
    """

    parent: int
    beside: bool
    named: bool
    comments: bool
    is_body: bool = False
    weight: int = 0
    kids: list[int] = field(default_factory=list)


def is_hidden(node: etree._Element) -> bool:
    """Whether nobody reads an element where it stands, or it is a menu or the fields of a form."""
    tag = node.tag
    if tag == "span":
        return _pops_up(node.get("class", ""))
    if tag == "form":
        return len(node.findall(".//p")) <= _WHOLE_PAGE
    return tag in _HIDDEN


@cached_by_text(1024)
def _pops_up(names: str) -> bool:
    return _POPS_UP.search(names) is not None


def block(node: etree._Element, parent: int) -> Block:
    """A block with what its tag, class and id say of it."""
    tag, names = node.tag, (node.get("class"), node.get("id"))
    is_body = node.get("itemprop") == "articleBody"
    beside, named, comments = tag in _BESIDE_TAGS, is_body or tag == "article", False
    for name in filter(None, names):
        told = _told(name)
        beside, named, comments = beside or told[0], named or told[1], comments or told[2]
    return Block(parent, beside, named, comments and tag not in _WHOLE, is_body)


@cached_by_text(8192)
def _told(names: str) -> tuple[bool, bool, bool]:
    """Whether classes or an id are of what stands beside a story, of an article, of comments; pages repeat them."""
    names = names.lower()
    return (
        _BESIDE.search(names) is not None,
        _ARTICLE.search(names) is not None,
        _COMMENTS.search(names) is not None,
    )
