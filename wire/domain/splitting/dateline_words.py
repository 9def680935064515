"""Words of datelines: what agencies call themselves, days in many languages, what is never a place.

`data/calendar.tsv` holds the names of months and days of the week.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType

from wire.domain.splitting.data import rows


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


AGENCIES = _words("""
    aa aap abi acn adnkronos afp aga agence agencia agencja agentur agenzia agerpres agi ago agência aim aip akp
    anadolu andina angop ani anka anp ansa antara ap apa apanews app aps apro armenpress askanews associated athens
    ats atsh avn awp azertac azərtac bbc belga belta bernama bloomberg bna bns bss bta business caj cana canadian
    cna cnn cnw colprensa cp cte ctk čtk dgap dha dow dpa dpa-afx ecns efe ekstrabladet elta ena ep epd europa
    europapress fars fena ffn fnb fonet ghana globe gna hina ians iha ihlas ina inforpress interfax interfax-ukraine
    interfax.ru irna isna italpress itar-tass jiji jta kabar kathpress kazinform kcna keystone kna kuensel kuna kyodo
    lana lapresse latam lehtikuva leta lrt lusa map mena mia mna moldpres montsame mti na nampa nan nhk nna notimex npa
    ntb nzpa onet pa pacnews pana pap petra pol pr prensa press prnewswire pti qna radiocor rador reuters rferl ria
    ritzau sana sapa sda sid sonna spa sputnik ssi sta stp stt tanjug tap tasr tass tca telam tna trend tt ttxvn tvn
    télam ukrinform unb uni unn upi usa uypress uza vna voa wafa wam xinhua yonhap ziana zuma
    казинформ казтаг кабар азертадж арменпресс
    اے آئی یو
    тасс итар-тасс риа прайм спутник интерфакс интерфакс-украина белта бта танјуг срна хина укрінформ
    укринформ уніан унн
    ایرنا ایسنا تسنیم أ وأج
    رويترز فرانس شينخوا واس وام بترا سانا قنا كونا بنا وات واج معا وفا سونا واع العمانية الأناضول سبوتنيك
    新华社 新華社 中新社 中新网 中央社 法新社 路透 路透社
    美联社 美聯社 塔斯社 共同社 韩联社 共同 時事 ロイター タス 聯合ニュース 연합뉴스 뉴시스 뉴스1
""")
"""Words, in lower case, that agencies call themselves between parentheses by, the first one of each."""


def _calendar() -> Mapping[str, frozenset[str]]:
    named: dict[str, set[str]] = {"month": set(), "day": set()}
    for _, kind, names in rows("calendar.tsv"):
        named[kind].update(names.split())
    return MappingProxyType({kind: frozenset(names) for kind, names in named.items()})


CALENDAR = _calendar()
"""Names of months and of days of the week, in lower case."""

SLASHED = (
    r"/\s?(?:[^\W\d_]{2,8}\.\s|[^/\d,]{3,30},\s)?"
    r"(?P<slashed>(?:[^\W\d_]|[\u064b-\u0652]){2,20}|[^\W\d_](?:\s[^\W\d_]){1,3})\s?/"
)
"""An agency between slashes, with its reporter before it: `/Корр. БЕЛТА/`, `/Иван Петров, БТА/`, `/ أ ش أ /`."""

_NAME = r"[^\W\d_]{3,14}"
_DAY = r"\d{1,2}(?:\.|er|st|nd|rd|th|º)?"
_LEVANTINE = "كانون|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين"
"""Months as they are called in the Levant, which Reuters prints behind their other names: `4 مايو أيار`."""
DATE = (
    rf"{_NAME}\.?\s{{1,3}}\d{{1,2}}(?:st|nd|rd|th|\sd\.)?(?!\d|\s{_NAME}\s[(/])|"
    rf"{_DAY}(?:\s{{0,3}}|\sde\s|\sta['\u2019]\s?|\s?d['\u2019]){_NAME}\b(?:\s(?:{_LEVANTINE}))?(?:\sال(?:أول|ثاني))?\.?|"
    rf"\d{{4}}\.?\s(?:gada\s|m\.\s)?(?:{_NAME}\s\d{{1,2}}|\d{{1,2}}\.\s{_NAME})(?:\.|\sd\.)?|"
    r"\d{1,2}\.\s?\d{1,2}\.\s?\d{4}|\d{1,2}[/-]\d{1,2}[/-]\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}\stháng\s\d{1,2}|"
    r"\d{1,2}(?:[./]\d{1,2}(?:\.|[./]\d{2})?|\s?-\s?\d{1,2})?(?=\.?\s?[(/)])"
)
"""A day as datelines print it: `Nov 26`, `1er mars`, `20. Februar`, `26.11.2026`, `26/11 (`, `2026. november 26.`.
Whether what stands there for a month is one, `is_day` tells."""

OF_OUR_ERA = r"\s?م\b"
"""What stands behind a year in Arabic that is not one of the Hijra."""
YEAR = rf"(?:(?:,?\s(?:del?\s)?|/)\d{{4}}(?:\b|(?=م\b))\.?(?:{OF_OUR_ERA})?)?"
"""The year, where it stands behind the day."""

HIJRI = (
    r"(?:\d{1,2}(?:\s[^\W\d_]{3,9}){1,2}\s\d{4}\s?هـ?\s?الموافق\s|"
    r"[^\W\d_][^\d,(]{2,16}\s\d{1,2},\s14\d\d,\s)"
)
"""A day of the Islamic calendar before the one it is: `21 رمضان 1445 هـ الموافق 31 مارس`,
`Rajab 5, 1447, December 25`."""

LEADS = _words("ngày le den dne am el on dia día tanggal في")
"""Words, in lower case, that stand before the day."""


def is_day(date: str) -> bool:
    """Whether what reads like a day has the name of a month, or numbers that may be a day and a month."""
    named = re.findall(_NAME, date.lower().replace("tháng", ""))
    if named:
        return not CALENDAR["month"].isdisjoint(named)
    first, second, *_ = (*map(int, re.findall(r"\d+", date)), 1)
    return min(first, second) <= 12 and (max(first, second) <= 31 or first > 1900)


NO_COUNTRY = frozenset(
    (
        "united nations",
        "nations unies",
        "naciones unidas",
        "nazioni unite",
        "nações unidas",
        "vereinte nationen",
        "onu",
        "联合国",
        "聯合國",
        "国連",
        "оон",
        "الأمم المتحدة",
    )
)
"""Places of datelines that lie in no country, in lower case."""

PARTICLES = _words(
    "de del la le el da do dos du di al am an der im of on the and sur upon y e und et i a in bei auf ob aan op den "
    "les lès lez los las das des sous aux au unter vor zu nad pod na pri u della delle dei degli sul nel nelle"
)
"""Words of names of places that stand in lower case."""

NOT_AGENCIES = _words("""
    age aka alt arr att boy cap dad dem dep die don dos due eng eva far fem fin fra gol gut her him his ici ita ken lei
    lui man men mom mum née neu new now off old one out par pic ret rip rot see she sic six son ten tot top tre two via
    voc war wed win
""")
"""Words of three letters, in lower case, that stand in parentheses behind a name."""

LIKE_WORDS = _words("""
    adelaide angers austin bar bath batman bray buffalo carol central charlotte chester commerce concord cork deal
    enterprise essen florence georgia halle hamm hope hull independence jackson kent liberty lincoln madison male man
    march martin mission mobile most nancy nice normal orange paradise phoenix police providence reading sale same sandy
    sofia split surprise tours trier union university victoria virginia
""")
"""Cities, in lower case, called like a word or a person: in small letters, before a dash alone, they are not meant."""

NOT_PLACES = _words("""
    deal police sale university
    note update updates breaking watch correction corrected correcting corrects exclusive mon tue wed thu fri sat sun
    monday tuesday wednesday thursday friday saturday sunday live read more analysis opinion editorial comment video
    photo photos picture pictures photograph photographer image images graphic listen question answer warning summary
    fact facts factbox file source sources story stories report reporter editor editors related see also subscribe
    advertisement alert attention urgent refile repeat clarification embargoed eds for immediate release contact
    disclaimer copyright credit caption title headline topic tags category share date time where when who what
    why how spoiler score final result results weather host guest caller moderator mr mrs ms dr top jan feb mar
    apr jun jul aug sep sept oct nov dec
    achtergrond ampliación analisi analiz analiza analys analyse analyysi analýza análise análisis
    approfondimento background backgrounder baggrund bakgrund bakgrunn column comentario comentário commentaar
    commentaire commentary commento crónica debat debatt décryptage editoriale eilmeldung elemzés enquête
    entretien entrevista esclusiva exclusif exclusiva explainer fakta fakten feature focus haastattelu
    hintergrund háttér insight interjú interview intervista intervju komentar komentarz komentár komentář
    kommentaar kommentar kommentti kronik kronikk krönika ledare leder lineup newsmaker obituary opinia opinie
    opinião opinión perfil poll portrait portrett porträt portræt preview profil profile pääkirjoitus quiz recap
    reportage reportaje reportaż retroscena review roundup récit scheda sylwetka tausta timeline uitleg urgente
    foto fotos vídeo vélemény wywiad yorum zusammenfassung éditorial última
""")
"""First words, in lower case, of lines that look like a dateline and are none."""
