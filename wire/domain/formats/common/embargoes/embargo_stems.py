"""Whether a text may say that it is under embargo at all: by the beginnings of its words, of `embargo_lexicon`."""

from itertools import chain

from wire.domain.formats.common import word_starts
from wire.domain.formats.common.embargoes.embargo_lexicon import BY_STEM, BY_WORD

_ENGLISH = word_starts.listed(
    "release publish use used distribute air broad possible permit post run print transmit utility conserve"
    " freight offend liberal libre aired hall bo retract sanders autoroute bring hold posted sugar advance adv blocked"
    " restrict appear"
)
_STARTS = (
    word_starts.listed(
        " ".join(word for word, kind in (BY_WORD | BY_STEM).items() if set(kind) & set("mUPFHh"))
    )
    - _ENGLISH
)
"""The beginnings of words of which each line that says so has one, but for those that English words have too."""
_YET = "{0}_before {0}_until {0}_till {0}_prior"
_IN_ENGLISH = {
    word.encode(): word_starts.phrases(phrases)
    for word, phrases in {
        "not": "not_for_ not_be_ not_to_be_ do_not_",
        "no": "no_use_ no_publi",
        "hold": "(hold) [hold] hold_for hold_til hold_unt",
        "advan": "advance_for advances_for",
        "adv": "adv_for",
        "block": "blocked_until blocked_till blockera",
        "relea": f"for_release release: release_time {_YET.format('release')}",
        "use": f"for_use print_use broadcast_use online_use radio_use tv_use use_only use_after {_YET.format('use')}",
        "broad": f"for_broadcast {_YET.format('broadcast')}",
        **{
            word[: word_starts.LENGTH]: _YET.format(word)
            for word in ("print", "posting", "airing", "distribution", "transmission")
        },
        "publi": "publica publie publise publică",
        "freig": "freigab freigeg",
        "offen": "offentligg",
        "utili": "utilizz utiliser utilizar utilizad utilice utilizaț",
        "bring": "bringes",
        "restr": "restricted",
        "appea": f"{_YET.format('appear')} {_YET.format('appears')} not_appear only_appear nothing_appear"
        " appear_only appear_after appears_after appear_earlier appears_not appears_no",
    }.items()
}
"""What such a line has of those."""
_WITHIN = ("mbarg", "frist", "rrtid", "rretid", "rrverm", "klausul", "ublik", "erbit", "siar", "publice")
"""What such a line has within a word."""
_STEMS = word_starts.phrases(
    "spærr задерж заблок блокиран återges αναπαρ używ použ šíř közl felhaszn dodrž розголош транслю разглаш оглаш"
    " използв излъчв"
    " корист χρησιμ αναμ להשתמש تستخدم استخدام käytt kaytt spärr använd håll_till lähet sprid sänd zurückhalt platin"
    " izplat vysiel veröffentlich zveřejň zveřejn zverejň uveřejň vysíl közöl nyilvános publicē"
    " viešin công_bố đăng yayı эмбарго ембарг публик публік оприлюдн разпростр распростр пошир эфир ефір"
    " μεταδ διαθ kullanıl phát објав εμπ δημοσ אמברגו פרס مبارغو نشر एम्बार्गो प्रकाश प्रसार जारी เผยแพร่ ห้าม งด"
    " เอ็มบาร์โก 勿 禁 前 不 后 後 以降 보도 공개 엠바 エンバ yayi απαγορ"
)
"""What such a line has that is not of English letters."""


def may_hold(text: str) -> bool:
    """Whether a text has a word of those that a line about an embargo has: most have none."""
    said, starts = text.lower(), word_starts.of(text)
    if not _STARTS.isdisjoint(starts) or any(map(said.__contains__, _WITHIN)):
        return True
    phrases = chain.from_iterable(_IN_ENGLISH[word] for word in starts & _IN_ENGLISH.keys())
    return any(map(said.__contains__, phrases)) or (
        not said.isascii() and any(map(said.__contains__, _STEMS))
    )
