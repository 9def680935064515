"""The elements of a web page: which of them nobody reads, and what tag, class and id say of the others."""

import re
from dataclasses import dataclass, field

from lxml import etree

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
    r"(?<!speakable-)\bsummary\b(?!-list)|blurb|__lead|"
    r"timestamp|post-?meta|entry-?meta|dateline|sponsor|signup|sign-up|toolbar|copyright|disclaimer|print-?only|visually-?hidden|sr-only",
    re.IGNORECASE,
)
"""Classes and ids of what stands beside a story."""
_COMMENTS = re.compile(
    r"\bcomments?\b|comment-?(?:list|body|content|thread|section)|disqus|\breplies\b", re.IGNORECASE
)
_WHOLE = frozenset(("html", "body", "main", "article"))
"""Elements whose class speaks of all that can be on a page."""
_ARTICLE = re.compile(
    r"article-?_?_?(?:body|text|content)|articlebody|story-?_?(?:body|text|content)|storybody|entry-?content|post-?_?(?:body|content|text)|"
    r"content-?body|body-?(?:content|text|copy)|article__",
    re.IGNORECASE,
)
_WHOLE_PAGE = 5
"""Paragraphs; a form of more holds the page, as some servers print it, not the fields of one."""


@dataclass(slots=True)
class Block:
    """An element that breaks lines; `weight` counts characters of paragraphs in it and in its children."""

    parent: int
    beside: bool
    named: bool
    comments: bool
    weight: int = 0
    kids: list[int] = field(default_factory=list)


def is_hidden(node: etree._Element) -> bool:
    """Whether nobody reads an element, or it is a menu or the fields of a form."""
    if node.tag == "form":
        return len(node.findall(".//p")) <= _WHOLE_PAGE
    return node.tag in _HIDDEN


def block(node: etree._Element, parent: int) -> Block:
    """A block with what its tag, class and id say of it."""
    tag, names = node.tag, f"{node.get('class', '')} {node.get('id', '')}"
    named = tag == "article" or node.get("itemprop") == "articleBody"
    if names == " ":
        return Block(parent, tag in _BESIDE_TAGS, named, False)
    return Block(
        parent,
        tag in _BESIDE_TAGS or _BESIDE.search(names) is not None,
        named or _ARTICLE.search(names) is not None,
        tag not in _WHOLE and _COMMENTS.search(names) is not None,
    )
