"""The tag of a language (BCP 47) for what senders call it: a code of three letters, its name in English, capitals."""

_NAMES = (
    "en eng english", "de ger deu german", "fr fre fra french", "es spa spanish", "it ita italian", "pt por portuguese",
    "nl dut nld dutch", "sv swe swedish", "no nor norwegian", "nb nob", "nn nno", "da dan danish", "fi fin finnish",
    "is ice isl icelandic", "pl pol polish", "cs cze ces czech", "sk slo slk slovak", "hu hun hungarian",
    "ro rum ron romanian", "bg bul bulgarian", "hr hrv croatian", "sr srp serbian", "sl slv slovenian",
    "bs bos bosnian", "mk mac mkd macedonian", "sq alb sqi albanian", "el gre ell greek", "tr tur turkish",
    "ru rus russian",
    "uk ukr ukrainian", "be bel belarusian", "et est estonian", "lv lav latvian", "lt lit lithuanian", "ga gle irish",
    "cy wel cym welsh", "ca cat catalan", "eu baq eus basque", "gl glg galician", "ar ara arabic", "he heb hebrew",
    "fa per fas persian", "ur urd urdu", "hi hin hindi", "bn ben bengali", "ta tam tamil", "te tel telugu",
    "ml mal malayalam", "mr mar marathi", "gu guj gujarati", "pa pan punjabi", "th tha thai", "vi vie vietnamese",
    "id ind indonesian", "ms may msa malay", "tl tgl tagalog", "zh chi zho chinese", "ja jpn japanese", "ko kor korean",
    "sw swa swahili", "am amh amharic", "af afr afrikaans", "ka geo kat georgian", "hy arm hye armenian",
    "az aze azerbaijani", "kk kaz kazakh", "uz uzb uzbek", "mn mon mongolian",
)  # fmt: skip
"""The tag of each language, its codes of ISO 639-2, its name."""
_TAGS = {name: names.split()[0] for names in _NAMES for name in names.split()[1:]}


def tag(said: str) -> str:
    """The tag of a language; what is no code or name that is known stays as it was sent."""
    own = said.strip().lower()
    return own if len(own) == 2 else _TAGS.get(own, said)
