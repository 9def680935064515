"""Make the names of months and days of the week again: `python -m bench.make_calendar` writes calendar.tsv.

The facts are those of Unicode CLDR (Unicode licence), by way of Babel, which this script alone needs: the languages of
the European Union and of wires beside it.
"""

from collections.abc import Iterable, Iterator
from unicodedata import category

from babel import Locale

from tests.support import ROOT

TABLE = ROOT / "wire" / "domain" / "splitting" / "data" / "calendar.tsv"

LANGUAGES = (
    "ar bg ca cs da de el en es et fi fr ga hr hu id is it lt lv mk ms mt nb nl pl pt ro ru sk sl sq sr sr_Latn sv tr uk "
    "am az bn fa gu he hi hy ka kk km kn lo ml mr my ne pa si ta te th ur uz"
)
ALSO = {
    "ar": "شباط آذار نيسان أيار حزيران تموز أيلول تشرين كانون جانفي فيفري أفريل جوان جويلية غشت شتنبر نونبر دجنبر",
    "en": "sept",
    "am": "መስከረም ጥቅምት ኅዳር ህዳር ታኅሣሥ ታህሳስ ጥር የካቲት መጋቢት ሚያዝያ ግንቦት ሰኔ ሐምሌ ሀምሌ ነሐሴ ጳጉሜን",
    "bn": "জানুয়ারি ফেব্রুয়ারি সেপ্টেম্বর",
    "es": "set setiembre",
    "fa": "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند",
    "fr": "fév",
    "hi": "जनवरी फरवरी सितम्बर अक्टूबर अक्तूबर नवम्बर दिसम्बर",
    "lv": "janvārī februārī martā aprīlī maijā jūnijā jūlijā augustā septembrī oktobrī novembrī decembrī",
    "ne": "वैशाख बैशाख जेठ असार साउन भदौ असोज कात्तिक मंसिर मङ्सिर पुस माघ फागुन चैत चैत्र",
    "ro": "noi",
    "ru": "янв фев мар апр июн июл авг сен сент окт ноя нояб дек",
    "si": "ජනවාරි පෙබරවාරි මාර්තු අප්‍රේල් මැයි ජූනි ජූලි අගෝස්තු සැප්තැම්බර් ඔක්තෝබර් නොවැම්බර් දෙසැම්බර්",
    "sl": "januarja februarja marca aprila maja junija julija avgusta septembra oktobra novembra decembra",
    "sr": "јануара фебруара марта априла маја јуна јула августа септембра октобра новембра децембра",
    "sr_Latn": "januara februara marta aprila maja juna jula avgusta augusta septembra oktobra novembra decembra",
    "uk": "січ лют берез квіт трав черв лип серп верес жовт груд",
}
"""Names in use in the wire of a language that CLDR does not list."""


def _names(language: str, kind: str) -> Iterator[str]:
    """The last word of each name, in lower case; none of those that are numbers."""
    tables = getattr(Locale.parse(language), kind)
    widths = ("wide", "abbreviated") if kind == "months" else ("wide",)
    for form in ("format", "stand-alone"):
        for width in widths:
            for name in tables[form].get(width, {}).values():
                yield name.lower().rstrip(".").replace("\u2019", "'").split(" ")[-1].rpartition("'")[2]


def _kept(names: Iterable[str]) -> str:
    return " ".join(
        dict.fromkeys(name for name in names if _is_word(name) and (len(name) > 2 or name >= _WITHOUT_CASE))
    )


_WITHOUT_CASE = "\u0900"
"""From this character on letters have no case, and vowels may be marks."""


def _is_word(name: str) -> bool:
    """Whether a name is letters, with the marks on them and the stops of Thai."""
    letters = name.replace("-", "")
    return letters.isalpha() or (
        name >= _WITHOUT_CASE and all(char in ".\u200d" or category(char)[0] in "LM" for char in letters)
    )


def main() -> None:
    """Write the table."""
    with TABLE.open("w", encoding="utf-8", newline="\n") as file:
        file.write("# Names of months and days of the week in lower case: language, kind, names.\n")
        file.write(
            "# Facts of Unicode CLDR, by way of Babel, Unicode licence; made by bench/make_calendar.py.\n"
        )
        for language in LANGUAGES.split():
            months = [*_names(language, "months"), *ALSO.get(language, "").split()]
            file.write(f"{language}\tmonth\t{_kept(months)}\n")
            file.write(f"{language}\tday\t{_kept(_names(language, 'days'))}\n")


if __name__ == "__main__":
    main()
