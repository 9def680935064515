"""Fields of the formats that do not go into items, and why: the other half of docs/formats.md."""

import re

_ENVELOPE = "of the transmission, not of the item"
_STRUCTURE = "structure of the document"
_TECHNICAL = "technical: how it was made or encoded"
_RENDITIONS = "of smaller renditions: the largest stands for them"
_PEOPLE = "about the author, not about the item"

_REASONS: tuple[tuple[str, str], ...] = (
    (r"(anpa|iptc7901) word count or mark", "the keyword line's count of words, the heading of the notebook"),
    (
        r"(anpa|iptc7901) (header|trailer)",
        "frame of the transmission: its slug, number, letters and time are read",
    ),
    (r"newsmlg2 newsMessage/header", _ENVELOPE),
    (
        r"newsmlg2 .*@(standard|standardversion|conformance|schemaLocation|contentType|isOriginal)$",
        _STRUCTURE,
    ),
    (
        r"newsmlg2 .*(catalogRef@|/generator|/profile|@versioninfo|@formatVersion|@modified|@msgType)",
        _TECHNICAL,
    ),
    (r"newsmlg2 .*remoteContent(@|/)", _RENDITIONS),
    (r"newsmlg2 .*versionedId@", "the guid with the version"),
    (r"nitf .*/a@href$", "presentation of the text"),
    (r"nitf .*media-reference@(source|width|height)$", _RENDITIONS),
    (r"newsmlg2 .*@(isPresent|dir|type|role|rel|separator|rendition|wordcount|lang|id)$", _STRUCTURE),
    (r"newsmlg2 .*/type@(qcode|uri)$", _STRUCTURE),
    (r"newsmlg2 .*(facet@qcode|/fileName|@creator)$", _TECHNICAL),
    (
        r"newsmlg2 .*(group@|groupSet@|groupRef@|itemRef/|itemRef@|@contenttype)",
        "of the items of a package, not of it",
    ),
    (r"newsmlg2 .*(link@|/altId)", _TECHNICAL),
    (r"newsmlg2 .*/dateline$", "a bare time of day is no dateline"),
    (r"newsmlg2 html/head/", "presentation of the text"),
    (r"newsmlg2 (.*/)?(html|head|body|div|span|p|a|br|img)(/.*)?@", "presentation of the text"),
    (r"newsml12 .*(NewsEnvelope/(TransmissionId|DateAndTime|Priority|SentFrom|SentTo)|Priority@)", _ENVELOPE),
    (
        r"newsml12 .*(Catalog@|@Version$|RevisionId@|Characteristics|MediaType@|Format@|GeneratorSoftware)",
        _TECHNICAL,
    ),
    (
        r"newsml12 .*(@FormalName|@HowPresent|NewsItemType@|@Duid|@Euid|@Essential|@EquivalentsList|@Topic)$",
        _STRUCTURE,
    ),
    (r"newsml12 .*ContentItem@Href$", _RENDITIONS),
    (r"newsml12 .*KeywordLine$", "its keywords stand, each by itself"),
    (r"newsml12 .*(NewsItemId|DateId|ProviderId|RevisionId)$", "parts of the guid and version"),
    (
        r"nitf nitf@|nitf .*@(version|change\.(date|time)|unit-of-measure|item-length|level-number|id)$",
        _TECHNICAL,
    ),
    (r"nitf .*(meta|media-metadata)@name$", "the role of what stands beside it"),
    (
        r"nitf .*@(idsrc|code-source|tobject\.subject\.ipr|noteclass|media-type|mime-type|type)$",
        _STRUCTURE,
    ),
    (r"nitf .*@(style|lang|msg-type|function)$", _STRUCTURE),
    (
        r"nitf .*(story\.date|@management-|du-key@|urgency@|date\.publication|edition\.area)",
        "time, status or version",
    ),
    (r"nitf .*(date\.release@|revision-history@norm)", "time, status or version"),
    (r"ninjs .*renditions", _RENDITIONS),
    (
        r"ninjs (.*\.)?standard\.|ninjs (.*)(charcount|wordCount|charCount|wordcount|readtime|mimetype)$",
        _TECHNICAL,
    ),
    (
        r"ninjs (api_|params|org_name|method|id$|total|limit|offset|data\.meta|item\[\]\.(contracts|id$))",
        _ENVELOPE,
    ),
    (r"ninjs (.*\.)?version$", "time, status or version"),
    (
        r"ninjs .*(description_html|description_xhtml|body_html|body_text|bodies\[\]\.value)$",
        "the same in another form",
    ),
    (r"ninjs .*(authors|author)\[\]\.(avatar_url|user)|ninjs .*contactInfo", _PEOPLE),
    (
        r"ninjs .*(contentType|contenttype|\.role|\.rels\[\]|\.creator|\.lang|\.guid|parentids|locationtype)",
        _STRUCTURE,
    ),
    (r"ninjs .*(relevance|confidence|geometry|digest|contentid|extra\.|\.poi\.|etag)", _TECHNICAL),
    (
        r"ninjs .*associations.*\.(version\w*|first\w+|pubstatus|priority|profile)$",
        "the message's stand for the picture's",
    ),
    (r"ninjs .*associations.*\.(service|body_text)", "of the picture in its sender's system"),
    (r"ninjs (.*\.)?uri$", "an address without the tag of its edition is the id"),
    (
        r"rss (rss|feed|RDF)@|rss .*@(type|medium|isPermaLink|rel|length|domain|href|scheme|term|version)$",
        _STRUCTURE,
    ),
    (
        r"email header (Received|X-|DKIM|Return-Path|Delivered-To|Authentication|MIME|Content-|To|Cc|ARC-)",
        _ENVELOPE,
    ),
    (r"email text/html", "the same in another form"),
)
_PATTERNS = tuple((re.compile(pattern, re.IGNORECASE), reason) for pattern, reason in _REASONS)


def reason_for(format: str, field: str) -> str:
    """Why a field of a format is left out; empty where it is not."""
    name = f"{format} {field}"
    return next((reason for pattern, reason in _PATTERNS if pattern.match(name)), "")
