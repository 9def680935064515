"""How a line begins that speaks to desks, or only looks like it."""

import re

from wire.domain.formats.common.late_pattern import late

TO_DESKS = re.compile(
    r"\W*(?:eds?\b|editors?\b|notes? to|attention\b|attn\b|achtung\b|hinweis\b|an die redaktion|note aux|avis aux"
    r"|nota a|please|kindly|bitte|merci de|prière de|veuillez|se ruega|rogamos|si prega|(?:por )?favor|gelieve|graag"
    r"|vänligen|vennligst|venligst|pyydämme|prosimy|prosím|просим|просьба|просимо|моля|παρακαλ|lütfen|mohon|sila\b|يرجى|נא\b)",
    re.IGNORECASE,
)
"""A line that speaks to desks is read as a note: `Please hold until the family has been told`."""
MARK_OF_NOTE = late(
    r"\W*(?:eds?|editors?|toimituks\w+|редакци\w+|редакторам"
    r"|(?:(?:note|nota|notes|poznámka|uwaga|avis|aviso|avviso|hinweis|noot|attention|attn|achtung)\s)?"
    r"(?:(?:to|for|aux?|al?|à|per|para|pro|dla|do|voor|an|für|till?)\s)?(?:\w{1,3}\s){0,2}"
    r"(?:editors?|editores|redak\w+|rédac\w+|redac\w+|redaz\w+))\s?[:：]\s?(?=\S)",
    re.IGNORECASE,
)
"""What stands behind it is a note to editors, wherever the line is."""
SALUTATION = re.compile(
    r"^\W*(?:dear|hello|hi|hallo|liebe|sehr geehrte|chers?|bonjour|estimad|querid|gentil|car[ioe]\b|egregi|prezad|caros"
    r"|beste\b|geachte|bästa|hej\b|kjære|hei\b|kære|hyvät|szanown|vážen|tisztelt|stimat|уважаем|шановн|sayın)"
    r"[^,!:]{0,60}[,!:]\s+",
    re.IGNORECASE,
)
STAMP = re.compile(
    r"\W*(?:yayınlanma(?: tarihi)?|δημοσίευση|publicação|publicat)\s?:\s?\d{1,2}[./]\d{1,2}[./]\d{4}\b",
    re.IGNORECASE,
)
"""When a page came out, as sites say that with a word that orders say too."""
