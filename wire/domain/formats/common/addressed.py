"""Texts that speak to their reader, as no news does: notices of sites and systems, letters, answers of machines.

`We value your privacy`, `You have made too many requests`, `I am out of the office`: nearly every sentence has a word
for the one who reads it or the one who writes it. What somebody says between quotation marks does not count.
"""

import re

from wire.domain.formats.common.kills import kill_texts

_READER = re.compile(
    r"\b(?:you|your|yours|yourself|Ihnen|Ihre?[mnrs]?|dich|deine?[mnrs]?|vous|votre|vos|usted(?:es)?|tus?|vostr[aoei]|"
    r"você|uw|jouw|dig|deg|ditt|dina|dine|sinun|teidän|Państw[aou]|Twoj[ae]|Ciebie|вы|вас|вам|ваш\w*)\b|"
    r"(?<=\w )(?:Sie|Deres|Dem)\b"
)
"""Words for the reader that mean nothing else in another of these languages; a polite form not at the beginning."""
_WRITER = re.compile(
    r"\b(?:we|our|us|I|my|me|wir|uns|unsere?[mnrs]?|ich|nous|notre|nuestr[ao]s?|wij|ons|onze|ik|jag|jeg|oss|vår|vores|мы|"
    r"наш\w*|я|please|thanks?|bitte|danke?|merci|gracias)\b|^i\b"
)
_POLITE = re.compile(r"Ihre?[mnrs]?\b")
_SAID = re.compile(r"[“\"«„][^“”\"«»„]{0,1000}[”\"»“«]")
_SENTENCE = re.compile(r"[^\n]*?[^\W\d_]{2}[^\n]*?(?:[.!?]+(?=\s+[^\s\d]|\s*$)|[\n]|$)")
_READ = 1_500
"""Characters of a text by which it is known."""
_SHARE = 0.6


def speaks_to_reader(text: str) -> bool:
    """Whether most sentences of a text have a word for its reader or its writer, one at least for its reader.

    A text with a dateline, or that tells what somebody said, is a story whomever it speaks to.
    """
    text = text[:_READ]
    if kill_texts.is_news([text]):
        return False
    found = _SENTENCE.findall(_SAID.sub(" ", text))
    sentences = [one[:1].lower() + one[1:] for one in map(str.strip, found)]
    if found and _POLITE.match(found[0].strip()):  # nobody is named before it: it is the reader's
        sentences[0] = f"Ihr {sentences[0]}"
    told = [one for one in sentences if not one.endswith("?")]  # an interview asks
    to_reader = sum(_READER.search(one) is not None for one in told)
    by_either = sum(_READER.search(one) is not None or _WRITER.search(one) is not None for one in told)
    return to_reader > 0 and by_either >= _SHARE * len(sentences)
