"""What else than news is kept in JSON: each kind by names of which its objects have more than a story has.

The names are folded (`json_names.folded`), for systems write them as they like: `jobType`, `job_type`, `job-type`.
"""

import re
from collections.abc import Iterable

from wire.domain.formats.common.json import json_names

_OF_ALL = {
    "a product": r"^price|^sku$|^currency|^availab|^brand|^gtin|^ean$|stock$|^inventory|^vendor$|^variants?$|"
    r"^producttype|^discount|^shipping|^quantity|^shopid|^listingid",
    "a job": r"salar|employment|^job.|vacanc|hiring|^apply|requisition|^departments?$|^offices$|recruit|"
    r"seniority|arbeitgeb|arbeitsort|bewerb|gehalt|^vertrag|salaire|empleador|arbeidsgiv|arbetsgiv|workplace",
    "an event of a calendar": r"^start|^end$|^end(?:date|time|s|at)|^venue|attendee|^tickets?|organi[sz]er|rsvp|"
    r"allday|recurr",
    "software": r"^licen[cs]es?$|dependenc|^repositor|^scripts$|^require|^tagname|prerelease|^commit|^sha$|^homepage|"
    r"stargaz|^forks|^maintainer|^bugs$|^engines",
    "a ticket": r"assignee|milestone|^resolution$|^closed(?!cap)|^sprint|^locked$|^issue(?!d)|"
    r"authorassociation|^labels",
    "a question": r"answer|^accepted|^score$|^viewcount",
    "a work": r"isbn|imdb|^runtime|^poster|^vote|^cast$|^director|^pagecount|^tracks?list",
    "an advertisement": r"^cta|^advertis|^campaign|impression|^creative|clickurl|^bid|^targeting",
    "a quotation": r"marketcap|^open$|^high$|^low$|^close$|^bid$|^ask$|^volume|^changep|^isin$|^symbol$",
    "a site": r"^logo|^navigation|^timezone|^favicon|^theme",
    "a review of a buyer": r"^rating|^stars|verified|helpful|purchase",
    "a notebook": r"^cells$|^nbformat|^kernel|^note(?:params|forms)|^angularobjects|^executioncount",
    "a post of a forum": r"^subreddit|^ups$|^downs$|^upvote|^karma|^(?:num|reply)comments|^selftext|^crosspost",
    "weather": r"temp(?!l)|humid|^wind|precip|^pressure|^cloud|uvindex",
}
_WITHOUT_HEADLINE = {
    "a user": r"username|screenname|^e?mail|follow|^bio|birth|^phone|gender|firstname|lastname|^joined",
    "a comment": r"^likes|^dislikes|repl|vote|^parent|^post|^article.?id|^thread|flagged|spam|rating",
    "a message of a chat": r"channel|^thread|^ts$|^room|sender|^from|recipient|^chat|^messages$|^reactions|^mentions|"
    r"^pinned$|^users?$|^team$",
    "a line of a log": r"^level$|^loglevel|logger|severity|^host|^trace|stack|^thread|^pid$|exception|^msg$|"
    r"^requestid|^service$",
}
_WITHOUT_TEXT = {
    "a paper": r"^doi$|issn|^journal|^issue$|^citation|arxiv|pmid|^affiliation",
    "a place": r"^lat(?:itude)?$|^lon(?:gitude)?$|^lng$|^population|^opening|^address|^postcode|"
    r"^phone|^elevation|geometry",
    "a match": r"^home|^away|^score|^kickoff|^competition|^odds|^stadium",
}
"""Kinds whose names a story with a headline, or with a text, may have: a report of a match has its score."""
_OF_NEWS = re.compile(
    r"headline|byline|dateline|slugline|standfirst|articlebody|newsdesk|newsid|^section|^schlagz|^ingres|^vorspann|^chapeau|"
    r"^kicker|^rubrik$|^ressort|presstrelease|breaking"
)
_PATTERNS = [
    {kind: re.compile(pattern) for kind, pattern in kinds.items()}
    for kinds in (_OF_ALL, _WITHOUT_HEADLINE, _WITHOUT_TEXT)
]
_SURE = {"a message of a chat": "from"}
"""The name of a kind that is enough where there is no headline."""
_LEAST = 2
"""Names of a kind by which it is known, where there are more of them than of names that only news has."""


def of(names: Iterable[str], *, has_headline: bool, has_text: bool, told: int) -> str:
    """What an object with these names is that is no news, and by which of them; empty where it may be some.

    `told`: how many signs of a story stand beside headline and text, or in it; each takes one name more.
    """
    folded = list(dict.fromkeys(map(json_names.folded, names)))
    least = told + max(_LEAST, 1 + sum(_OF_NEWS.search(name) is not None for name in folded))
    of_all, without_headline, without_text = _PATTERNS
    kinds = of_all | ({} if has_headline else without_headline) | ({} if has_text else without_text)
    for kind, pattern in kinds.items():
        found = list(filter(pattern.search, folded))
        if len(found) >= least or _SURE.get(kind) in found:
            return f"{kind}, by its {' and '.join(found[:2])}"
    return ""
