"""What makes a letter of a text in a mail: the greeting above it, the one below it, that it is confidential."""

import re

_ABOVE = re.compile(
    r"(?:dear|hello|hi|good (?:morning|afternoon|day)|sehr geehrte|liebe|guten tag|mesdames|madame|bonjour|"
    r"estimad|buen[oa]s|gentil[ei]|spettabile|beste|geachte|hej|hei|kære|kjære|bästa|caros?|prezad|szanown|уважаем)\w*(?:[\s,][^.:]{0,60})?[,:!]",
    re.IGNORECASE,
)
_BELOW = re.compile(
    r"(?:(?:with )?(?:kind|best|warm)(?:est)? (?:regards|wishes)|yours (?:sincerely|faithfully|truly)|sincerely|"
    r"(?:mit )?(?:freundlich|herzlich|best)\w+ gr[üu](?:ß|ss)\w*|cordialement|bien à vous|"
    r"(?:un )?(?:cordial(?:i)? )?salud(?:o|os)\b|atentamente|"
    r"(?:cordiali|distinti) saluti|met vriendelijke groet|(?:med )?vänlig\w* hälsning|(?:med )?ven(?:n)?lig hilsen|"
    r"ystävällisin|atenciosamente|z poważaniem|с уважением)\b.{0,120}(?<![.?])",
    re.IGNORECASE,
)
_TERMS = re.compile(
    r"\W*(?:(?:this|diese|dieses|ce|cet|este|esta|questa?|dit|deze|detta|denne)\s+"
    r"(?:electronic\s+)?(?:e-?mail|message|communication|nachricht|courriel|mensaje|correo|mensagem|messaggio|bericht|"
    r"meddelande|meddelelse)\b.{0,200}?(?:confiden|vertraulich|riservat|vertrouwelijk|konfiden|fortrolig|intended|bestimmt)"
    r"|disclaimer\W|confidentiality (?:notice|note)\b)",
    re.IGNORECASE | re.DOTALL,
)
_LAST = 6
"""Lines below a text, at most, that are forms."""


def without_forms(lines: tuple[str, ...]) -> tuple[str, ...]:
    """A text without the greeting above it, and without what stands from the one below it on."""
    if len(lines) > 1 and _ABOVE.fullmatch(lines[0]):
        lines = lines[1:]
    last = range(max(1, len(lines) - _LAST), len(lines))
    end = next((at for at in last if _BELOW.fullmatch(lines[at]) or _TERMS.match(lines[at])), len(lines))
    return lines[:end]
