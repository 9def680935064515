"""The words of a line about an embargo, by what they do in it: `Embargoed until 10:00 on Tuesday` reads `mBTOT`.

A row has a letter for each word and mark of a text, so that one rule reads all languages:

m  a word that says embargo and nothing else   e  embargo, which may be one on oil      R  goods, sanctions, trade
U  to publish, release, use                    P  published                             F  free to publish
N  not, no, forbidden                          H  hold, blocked                         L  lifted, over
B  until, before                               A  from, after                           O  at, on
a  from, after, behind its time: `kello 6 alkaen`
T  a clock             Z  a day or month       #  another number    Y  a year           G  for
S  under, strictly, press                      I  is, are, remains                      W  was, had been
K  will be, to be                              V  what an embargo does: it stands       C  if, when
D  the text, those it is for, small words      J  broken                                Q  at once
h  held, as roads are too: `blocked`           o  orders, which a text is held for
X  any other word                              =  a hyphen in a word

`M` and `E` are `m` and `e` in capitals; else case does not count, nor do accents. A word of the lists that ends in `-`
stands for all that begin with it.
"""

import re
from unicodedata import combining, normalize

from wire.domain.cached_by_text import cached_by_text
from wire.domain.formats.common.embargoes.embargo_calendar import SHORT_DAYS
from wire.domain.formats.common.embargoes.embargo_kinds import KINDS

_STROKES = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae"})


def plain(text: str) -> str:
    """A text in small letters, without accents and strokes."""
    return _unaccented(text).translate(_STROKES)


def _unaccented(text: str) -> str:
    if text.isascii():
        return text.lower()
    return "".join(
        char for char in normalize("NFKD", text.lower().replace("\u0131", "i")) if not combining(char)
    )


_plain = cached_by_text(4096)(_unaccented)
BY_WORD = {_plain(word): kind for kind, words in KINDS.items() for word in words.split() if word[-1] != "-"}
BY_STEM = {
    _plain(word[:-1]): kind for kind, words in KINDS.items() for word in words.split() if word[-1] == "-"
}
_LENGTHS = sorted({len(stem) for stem in BY_STEM}, reverse=True)
_TOKEN = re.compile(
    r"(?P<clock>\d{1,2}[.:h]\d\d(?::\d\d)?(?:\s?[ap]\.?\s?m\b)?(?!\.?\d)|\d{1,2}\s?(?:[ap]\.?\s?m\b|h\b)|\d{4}(?![\d./-]\d))"
    rf"|(?P<day>\b(?:{SHORT_DAYS.replace(' ', '|')})\b(?=[.,]*\s(?:[^\W\d]{{1,4}}\.?\s)?\d))[.,]*"
    r"|(?P<date>\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{4})|(?P<number>\d[\d.,:/-]*(?:st\b|nd\b|rd\b|th\b)?)"
    r"|(?P<word>n/a\b|(?:publication|broadcast)\sban\b|[^\W\d_]+)|(?P<hyphen>(?<=\w)-(?=\w))|(?P<mark>[^\w\s'\u2019])",
    re.IGNORECASE,
)
_FIGURES = {"day": "Z", "date": "Z", "number": "#", "hyphen": "="}
_YEAR = re.compile(r"(?:19|20)\d\d(?<!00)(?<!15)(?<!30)(?<!45)")
"""A number of four digits that is no quarter of an hour: `1830` is a clock, `2027` a year."""
_MARKS = str.maketrans(dict.fromkeys("\u2010\u2013\u2014", "-") | dict.fromkeys("/*", "|"))

SMALL = "[DSGIBKTZOh#,.:(]*"
"""What stands before the word: an address, the text, the time in some languages."""
KNOWN = "[DSGIKOTPUFh#,|-]*"
"""What may stand between the words of an order."""

UNSPACED = re.compile(
    r"エンバーゴ(?!\S?解除)|엠바고(?!\s?해제)|보도\s?(?:시점|유예)|(?:報道|报道|新闻|新聞|発表|公開|記事|情報)解禁|(?:^|[^\w,\u3001\uff0c])解禁(?:日時|日|時間?|时间?)?(?:\s*[:\uff1a]|は?\s?\d)|【[^】]*解禁[^】]*】"
    r"|^[\W月日号午前後早朝晚夜今明周星期曜一二三四五六天土金木水火]*\d[\d\s:月日号午前後点時时分]*解禁(?:の|\W|$)"
    r"|(?:公開|報道|掲載|配信)は\d\S{0,14}(?:以降|以後|まで)(?!で[はも]な)"
    r"|(?<=[\d日時分午])(?:まで|以前|前)\S{0,6}(?:公開|公表|発表|報道|掲載|配信|放送|放映)\S{0,6}(?:禁止|禁[じず]|しないで|控え|不可|厳禁)|(?:以降|以後)\S{0,4}(?:公開|報道|掲載|配信|使用)(?:可|してください)"
    r"|(?<=[\d日时時分点點,\uff0c])(?:前|之前|以前)\S{0,4}(?:禁止|请勿|請勿|勿|不得|不要|切勿|严禁|嚴禁)\S{0,6}(?:发|發|刊|播|报|報|公|使|用)|禁(?:发|發|止)至"
    r"|此前\S{0,2}(?:禁止|请勿|請勿|勿|不得|不要)\S{0,4}(?:发|發|刊|播|报|報|公|使|用)"
    r"|(?:終了|発表|会見|演説|開始|投票|判決)\S{0,4}(?:まで|前)(?:は|の)?(?:公開|報道|掲載|配信|使用|放送)\S{0,2}(?:禁止|不可|厳禁)"
    r"|(?:まで|前)(?:は|に|の)?(?:配信|公開|報道|掲載|放送|使用|公表)(?:\S{0,2}しないで|は?ご?遠慮|\S{0,2}控え)"
    r"|(?:আগে|পর্যন্ত)\s.{0,12}প্রকাশ.{0,8}(?:না|নিষে)"
    r"|まだ\S{0,6}(?:ないで|禁止|不可)|[暂暫](?:勿|不|缓|緩|停)\S{0,2}(?:发|發|刊|播|报|報|公|使|用)"
    r"|아직\s?\S{0,6}(?:보도|사용|게재|공개|배포)\S{0,4}\s?(?:마|말|금지|불가)"
    r"|(?:禁止|请勿|請勿|勿|不得|不要|切勿|严禁|嚴禁)\S{0,2}(?:于|於|在)\S{0,14}前\S{0,2}(?:发|發|刊|播|报|報|公|使|用)"
    r"|(?:后|後)(?:方可|才可|才能)(?:发|發|刊|播|报|報|公|使)|(?:请|請)\S{0,14}(?:后|後)\S{0,2}(?:发|發|刊|播|报|報)"
    r"|(?:조간|석간|\d시|\d분|\d일)(?:자|용)?\s?부터\s?(?:보도|사용|게재|공개|방송|배포)\s?(?:가능|허용|바랍|요망)"
    r"|(?:이전|까지|전(?!재))\s?\S{0,4}\s?(?:보도|공개|사용|게재|배포|방송)\S?\s?(?:금지|불가|하지\s?마|하지\s?말)|이후\s?보도"
    r"|(?:^|[(\[])\s?(?:एम्बार्गो|एंबार्गो|เอ็มบาร์โก)|(?:से\s+पहले|तक)\s.{0,12}(?:प्रकाश|प्रसार|जारी)\S{0,4}\s+(?:न|पर\s+रोक)"
    r"|के\s+बाद\s(?:ही\s)?(?:प्रकाश|प्रसार|जारी)\S{0,4}\s+करें\s*(?:[।.!]|$)"
    r"|(?:ห้าม|งด|อย่า)(?:เผยแพร่|ตีพิมพ์|ออกอากาศ|นำเสนอ)\S{0,8}(?:ก่อน|จนถึง|จนกว่า)|เผยแพร่ได้(?:ตั้งแต่|หลัง)"
)
"""Lines of languages that set no blanks between words, and of scripts whose vowels are no letters to `re`."""


_COMPOUND = re.compile(
    r".+(?:sperr(?:e?frist(?:en)?|vermerk\w*|e?tid(?:en)?)|sparrtid(?:en)?)"
    r"|(?:press?[ei]?|pers|prasa|sajto|medi[ae]n?|nyhets?|nyheds|nieuws|news|uutis|publi\w+|veroffentlichungs|julkaisu"
    r"|tv|radio|horfunk|online|nett?|web|print|sende|tiedotus|lehdisto)embargo\w{0,4}"
    r"|(?:sende|publi\w+|veroffentlichungs|sandnings)sp[ae]rr(?:e|en)?|(?:presse|press|medie)klausul\w{0,2}"
)
"""`Sendesperrfrist`, `Pressembargo`; not `Waffenembargo`."""
_BAN = re.compile(
    r"(?:publication|broadcast)\sban|(?:publi[ck]\w+|veroffentlichungs|sende|sandnings|offentliggorelses)(?:forbud|verbot|verbod|stopp?)\w{0,3}"
)
"""`Publiceringsförbud`, `Publikationsverbot`."""
_VOWELS = re.compile("[\u064b-\u0652\u0670\u05b0-\u05c7]")
"""The marks of vowels in Arabic and Hebrew, which are seldom written."""
_OF_MEDIUM = re.compile("(?<=[DSU])=(?=[DSUEeMm])")
"""The hyphen of `Online-Medien` and `Print-Sperrfrist`."""


_FRIDAY = re.compile(
    r"\bfri(?=[.,]?\s+(?:\d{1,2}(?:st|nd|rd|th)?[\s./-][^\W_]{1,9}\.?,?[\s./-]|"
    r"[^\W\d_]{3,9}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s(?:[\d:]{5,8}\s(?:[A-Z]{3,4}\s)?)?)(?:19|20)\d\d\b(?!.*\bkl\b))",
    re.IGNORECASE,
)
"""The day of the week in a date that pages print above their stories (`Fri 20 Feb 2026 17.30 GMT`), not `free` in
Scandinavian languages (`Fri 20. feb kl. 17.30`)."""


@cached_by_text(256)
def row(text: str) -> str:
    """The kinds of the words of a text, and its marks. Several rules read the same sentence, one after the other."""
    text = _FRIDAY.sub("Friday", _VOWELS.sub("", text))
    return _OF_MEDIUM.sub("", "".join(map(_kind, _TOKEN.finditer(text))))


def _kind(found: re.Match[str]) -> str:
    token, form = found[0], found.lastgroup
    if form == "word":
        kind = _of_word(_plain(token))
        return kind.upper() if kind in "em" and len(token) > 1 and token.isupper() else kind
    if form == "mark":
        return token.translate(_MARKS)
    return _FIGURES.get(form or "") or ("Y" if _YEAR.fullmatch(token) else "T")


@cached_by_text(4096)
def _of_word(word: str) -> str:
    known = BY_WORD.get(word) or ("m" if _COMPOUND.fullmatch(word) else "UN" if _BAN.fullmatch(word) else "")
    return known or next((kind for n in _LENGTHS if (kind := BY_STEM.get(word[:n]))), "X")
