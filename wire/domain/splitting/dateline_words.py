"""Words of datelines: what agencies call themselves, dates in the languages of agencies, what is never a place."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


AGENCIES = _words("""
    aa aap acn adnkronos afp aga agerpres agi ago aim aip akp anadolu andina angop ani anp ansa ap apa app aps
    armenpress askanews associated athens ats avn awp azertac bbc belga belta bernama bloomberg bna bss bta
    business caj cana canadian cna cnn cnw colprensa cp cte ctk dgap dow dpa dpa-afx ecns efe ekstrabladet ena ep
    epd europa europapress fars fena ffn ghana globe gna hina ians ihlas ina interfax interfax-ukraine irna isna
    italpress itar-tass jiji jta kabar kathpress kazinform kcna kna kuensel kuna kyodo lana lapresse latam lusa
    map mena mna montsame mti na nan nhk notimex npa ntb nzpa pa pacnews pap petra pol pr prensa press prnewswire
    pti qna radiocor rador reuters rferl ria ritzau sana sapa sda sid sonna spa ssi sta stt tanjug tap tasr tass
    tca telam tna tt télam ukrinform unb uni upi usa uza vna voa wafa wam xinhua yonhap zuma
    тасс итар-тасс риа прайм интерфакс интерфакс-украина белта бта танјуг срна хина укрінформ укринформ уніан
""")
"""Words, in lower case, that agencies call themselves between parentheses by, the first one of each."""

_MONTHS = (
    "jan(?:uar[iy]?|vier|v)?|janeiro|enero|ene|gennaio|gen|tammikuu?ta?|stycznia|"
    "feb(?:ruar[iy]?|rero|braio)?|fev(?:ereiro)?|fév(?:rier|r)?|helmikuu?ta?|lutego|"
    "mar(?:ch|s|zo|ço|t|ts|ca)?|märz|maart|mrt|maaliskuu?ta?|"
    "apr(?:il|ile)?|avr(?:il)?|abr(?:il)?|huhtikuu?ta?|kwietnia|"
    "may(?:o)?|mai|maj|mei|mag(?:gio)?|maio|maja|toukokuu?ta?|"
    "jun(?:e|i|io|ho)?|juin|giu(?:gno)?|kesäkuu?ta?|czerwca|"
    "jul(?:y|i|io|ho)?|juil(?:let)?|lug(?:lio)?|heinäkuu?ta?|lipca|"
    "aug(?:ust|ustus|usti)?|août|ago(?:sto)?|elokuu?ta?|sierpnia|"
    "sep(?:t|tember|tembre|tiembre)?|set(?:embro|tembre|iembre)?|syyskuu?ta?|września|"
    "o[ck]t(?:ober|obre|ubre)?|out(?:ubro)?|ott(?:obre)?|lokakuu?ta?|października|"
    "nov(?:ember|embre|iembre|embro)?|marraskuu?ta?|listopada|"
    "de[cz](?:ember|embro)?|déc(?:embre)?|dic(?:iembre|embre)?|joulukuu?ta?|grudnia|"
    "янв(?:аря)?|февр?(?:аля)?|мар(?:та)?|апр(?:еля)?|ма[йя]|июн[ья]|июл[ья]|авг(?:уста)?|сент?(?:ября)?|"
    "окт(?:ября)?|нояб?(?:ря)?|дек(?:абря)?|"
    "січ(?:ня)?|лют(?:ого)?|берез(?:ня)?|квіт(?:ня)?|трав(?:ня)?|черв(?:ня)?|лип(?:ня)?|серп(?:ня)?|верес(?:ня)?|"
    "жовт(?:ня)?|груд(?:ня)?"
)
DATE = (
    rf"(?:{_MONTHS})\.?\s{{1,3}}\d{{1,2}}(?:st|nd|rd|th)?(?!\d)|"
    rf"\d{{1,2}}(?:\.|er|st|nd|rd|th)?(?:\s{{1,3}}|\sde\s)(?:{_MONTHS})\b\.?"
)
"""A day as datelines print it, by month or by day first, in any case: `Nov 26`, `1er mars`, `20. Februar`."""

PARTICLES = _words(
    "de del la le el da do dos du di al am an der im of on the and sur upon y e und et i a in bei auf"
)
"""Words of names of places that stand in lower case."""

NOT_PLACES = _words("""
    note update updates breaking watch correction corrected correcting corrects exclusive mon tue wed thu fri sat sun
    monday tuesday wednesday thursday friday saturday sunday live read more analysis opinion editorial comment video
    photo photos picture pictures photograph photographer image images graphic listen question answer warning summary
    fact facts factbox file source sources story stories report reporter editor editors related see also subscribe
    advertisement alert attention urgent refile repeat clarification embargoed eds for immediate release contact
    disclaimer copyright credit caption title headline topic tags category share date time where when who what
    why how spoiler score final result results weather host guest caller moderator mr mrs ms dr top jan feb mar
    apr jun jul aug sep sept oct nov dec
""")
"""First words, in lower case, of lines that look like a dateline and are none."""
