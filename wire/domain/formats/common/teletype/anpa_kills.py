"""What a kill of ANPA 1312 names: slugs of stories and their further parts, in sentences."""

import re

from wire.domain.formats.common import conventions, daily
from wire.domain.formats.common.charset import line
from wire.domain.formats.common.kills import kill_sentences, kill_texts

KILL = re.compile(r"[-\s,(]+(?:KILL|ELIMINATION|WITHDRAWAL)\W*$|(?<=-)KILL-")
_SLUG = re.compile(
    r"\b(?:(?:[A-Z]{2}-)?[A-Z]{2,4}--|(?:AM|PM|BC)-)[A-Z][\w-]{2,60}(?: [A-Z][\w-]{0,20}[a-z]\b){0,4}"
)
"""A slug in a sentence: it goes on over words with a capital."""
_PART_OF = re.compile(
    r"((?:1st|2nd|3rd|\dth) (?:Add|Ins|Insert|Sub)|[Tt]ake \d{1,2}) (?:to|of|on|for) (?:the story )?"
    f"({_SLUG.pattern})"
)
"""`the 1st Add to BC-QU--Mine`."""
_STORY = re.compile(r"\b(?:story|stories|all|both|everything|kill it|kill this)\b", re.IGNORECASE)
_OF_STORY = re.compile(r"\s(?:to|of|on|for) (?:the |this |our )?(?:main )?story\b", re.IGNORECASE)
_BEHIND = 12
"""Characters behind a slug in which a further part may stand: `, 1st Add`."""


def said(fields: list[str], lines: tuple[str, ...]) -> str:
    """What a kill may name: keyword, headline, and of what it says the sentences that take something back."""
    return "\n".join((*fields[:2], _orders(fields, lines)))


def _orders(fields: list[str], lines: tuple[str, ...]) -> str:
    """The sentences that take something back, with the further parts that they name behind the slugs of these."""
    return _PART_OF.sub(r"\2, \1", kill_sentences.of_a_notice("\n".join((*fields[2:], *lines))))


def parts(fields: list[str], lines: tuple[str, ...], slug: str) -> tuple[str, ...]:
    """The further parts of a story that a kill names (`add 1`), where it takes back them and not the story."""
    if not kill_texts.is_short(lines):
        return ()
    said, found = _orders(fields, lines), list[str]()
    while part := conventions.part(said)[1]:
        said, found = conventions.part(said.replace(f"{slug}, ", ", "))[0], [*found, part]
    return () if slug in said or _STORY.search(_OF_STORY.sub("", said)) else tuple(dict.fromkeys(found))


def named(text: str, own: str) -> tuple[str, ...]:
    """Ids of the stories of the same day whose slugs a kill names, but for its own, or the first word of that."""
    slugs = (_named_slug(found[0], text[found.end() :][:_BEHIND]) for found in _SLUG.finditer(text))
    *start, day = own.split(":")
    sender = ":".join(start[:2] if len(start) > 2 else start[:1])
    own_slug = own.removeprefix(f"{sender}:")
    found = (daily.guid(sender, slug, day=day) for slug in slugs if not own_slug.startswith(slug))
    return tuple(dict.fromkeys(found))


def _named_slug(slug: str, behind: str) -> str:
    """A slug in a sentence as an id has it, with the further part that is named behind it."""
    part = conventions.part(behind)[1] if behind.startswith(", ") else ""
    bare = line(KILL.sub("", conventions.lead(slug)[0]))
    return f"{bare}, {part}" if part else bare
