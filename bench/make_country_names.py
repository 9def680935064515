"""Make the names of countries in other languages again: `python -m bench.make_country_names` writes world-names.tsv.

The facts are those of Unicode CLDR (Unicode licence), by way of Babel, which this script alone needs: territories,
with their alternative and short names, and the cities of time zones.
"""

from babel import Locale
from babel.core import get_global

from tests.support import ROOT
from wire.domain.places.cities import cities_called
from wire.domain.places.gazetteer import codes_of, countries

TABLE = ROOT / "wire" / "domain" / "places" / "data" / "world-names.tsv"

LANGUAGES = ("de", "fr", "es", "it", "pt", "nl", "sv", "da", "no", "fi", "pl", "ru", "ar", "zh", "ja")
ALSO = {
    "de": {"US": "USA; Vereinigte Staaten von Amerika; Amerika", "GB": "Großbritannien; England; Schottland", "RU": "Russland"},
    "fr": {"US": "États-Unis d'Amérique; Etats-Unis", "GB": "Grande-Bretagne; Angleterre; Écosse", "CI": "Côte d'Ivoire"},
    "es": {"US": "EEUU; EE.UU; Estados Unidos de América", "GB": "Gran Bretaña; Inglaterra; Escocia", "NL": "Holanda"},
    "it": {"US": "Usa; USA; Stati Uniti d'America", "GB": "Gran Bretagna; Inghilterra; Scozia", "NL": "Olanda"},
    "pt": {"US": "EUA; Estados Unidos da América", "GB": "Grã-Bretanha; Inglaterra; Escócia", "NL": "Holanda"},
    "nl": {"US": "VS; Verenigde Staten van Amerika", "GB": "Groot-Brittannië; Engeland; Schotland"},
    "sv": {"US": "USA; Förenta staterna", "GB": "England; Skottland; Storbritannien"},
    "da": {"US": "USA; De Forenede Stater", "GB": "England; Skotland; Storbritannien", "NL": "Holland"},
    "no": {"US": "USA; De forente stater", "GB": "England; Skottland; Storbritannia"},
    "fi": {"US": "USA; Yhdysvallat", "GB": "Britannia; Englanti; Skotlanti", "NL": "Hollanti"},
    "pl": {"US": "USA; Stany Zjednoczone", "GB": "Wielka Brytania; Anglia; Szkocja", "NL": "Holandia"},
    "ru": {"US": "США; Соединенные Штаты; Соединённые Штаты; Америка", "GB": "Британия; Англия; Шотландия", "NL": "Голландия", "BY": "Белоруссия", "KR": "Южная Корея", "KP": "Северная Корея; КНДР", "CN": "КНР", "AE": "Эмираты", "CZ": "Чехия"},
    "ar": {"US": "أمريكا; أميركا; الولايات المتحدة", "GB": "بريطانيا; إنجلترا", "AE": "الإمارات", "PS": "فلسطين; غزة", "SA": "السعودية", "OM": "سلطنة عمان", "DK": "الدنمارك", "HU": "المجر", "CZ": "تشيكيا", "CD": "الكونغو الديمقراطية; الكونغو الديموقراطية", "CG": "الكونغو برازافيل", "CF": "أفريقيا الوسطى", "BY": "بيلاروسيا", "BA": "البوسنة", "LK": "سريلانكا", "FR": "فرنسا", "MV": "المالديف", "KM": "جزر القمر"},
    "zh": {"US": "美国; 美國", "DE": "德国; 德國", "FR": "法国; 法國", "TW": "台湾; 台灣", "KR": "韩国; 韓國", "KP": "朝鲜; 朝鮮", "PS": "巴勒斯坦; 加沙", "RU": "俄罗斯; 俄羅斯; 俄国", "AE": "阿联酋", "SA": "沙特", "ID": "印尼", "CD": "刚果民主共和国; 刚果（金）; 刚果金", "CF": "中非共和国", "BA": "波黑", "GB": "英国; 英國; 苏格兰; 英格兰", "CG": "刚果共和国", "DO": "多米尼加", "HK": "香港", "MO": "澳门; 澳門"},
    "ja": {"US": "米国; アメリカ; 米大統領; 米政府; 米軍", "CD": "コンゴ民主共和国", "CG": "コンゴ共和国", "AE": "アラブ首長国連邦", "CF": "中央アフリカ", "GB": "英国; イギリス", "CN": "中国", "TW": "台湾", "KP": "北朝鮮", "KR": "韓国", "PS": "パレスチナ; ガザ", "HK": "香港", "MO": "マカオ"},
}  # fmt: skip
"""Names in use in the wire of a language that CLDR does not list."""
CITIES_ALSO = {
    "ru": {
        "AU": "Канберра",
        "BE": "Антверпен",
        "BR": "Бразилиа; Рио-де-Жанейро",
        "BY": "Брест; Гродно; Гомель",
        "CA": "Оттава; Монреаль",
        "CH": "Женева; Берн; Базель; Лозанна; Давос",
        "CN": "Пекин; Гуанчжоу; Ухань",
        "DE": "Мюнхен; Гамбург; Франкфурт; Кельн; Кёльн; Дрезден; Лейпциг; Штутгарт; Бонн",
        "ES": "Барселона; Валенсия; Севилья",
        "FR": "Марсель; Лион; Страсбург; Ницца; Канны",
        "GB": "Манчестер; Ливерпуль; Эдинбург; Глазго; Бирмингем",
        "IL": "Тель-Авив; Хайфа",
        "IN": "Дели; Нью-Дели; Мумбаи",
        "IQ": "Мосул",
        "IT": "Милан; Венеция; Неаполь; Турин; Флоренция",
        "JP": "Осака; Хиросима",
        "KZ": "Астана; Алма-Ата",
        "MA": "Рабат",
        "NG": "Абуджа",
        "NL": "Гаага; Роттердам",
        "NZ": "Веллингтон",
        "PK": "Исламабад; Лахор",
        "PL": "Краков; Гданьск",
        "PS": "Рамалла",
        "RU": "Санкт-Петербург; Петербург; Сочи; Казань; Уфа; Пермь; Ростов-на-Дону; Воронеж; Грозный; Челябинск; Краснодар; Тюмень; Хабаровск; Мурманск; Белгород; Курск; Брянск",
        "SA": "Мекка; Джидда",
        "SY": "Алеппо; Идлиб",
        "TR": "Анкара; Измир; Анталья",
        "TZ": "Додома",
        "UA": "Харьков; Одесса; Львов; Днепр; Донецк; Луганск; Мариуполь; Херсон",
        "US": "Вашингтон; Бостон; Сан-Франциско; Майами; Лас-Вегас; Филадельфия; Хьюстон; Даллас",
        "VN": "Ханой",
        "ZA": "Претория; Кейптаун",
    },
    "ar": {
        "AE": "أبوظبي; أبو ظبي",
        "AU": "كانبرا",
        "BR": "برازيليا",
        "CA": "أوتاوا; مونتريال",
        "CH": "جنيف; برن",
        "CN": "بكين; بيجين",
        "DE": "ميونيخ; فرانكفورت; هامبورغ",
        "EG": "الإسكندرية",
        "ES": "برشلونة",
        "FR": "مرسيليا",
        "IL": "تل أبيب; حيفا",
        "IN": "نيودلهي; مومباي",
        "IQ": "الموصل; البصرة; أربيل",
        "IT": "ميلانو",
        "JO": "عمان",
        "KZ": "أستانا",
        "LY": "بنغازي; مصراتة",
        "MA": "الرباط; مراكش",
        "NG": "أبوجا",
        "NL": "لاهاي",
        "PK": "إسلام آباد; لاهور",
        "PS": "رام الله; رفح; خان يونس; نابلس; جنين",
        "QA": "الدوحة",
        "RU": "سان بطرسبرغ",
        "SA": "جدة; مكة المكرمة",
        "SD": "الفاشر; بورتسودان",
        "SO": "مقديشو",
        "SY": "حلب; إدلب; حمص",
        "TR": "أنقرة",
        "UA": "خاركيف; أوديسا",
        "US": "واشنطن; سان فرانسيسكو",
        "VN": "هانوي",
        "YE": "صنعاء; الحديدة",
        "ZA": "بريتوريا; كيب تاون",
    },
    "ja": {
        "AE": "アブダビ",
        "AU": "キャンベラ",
        "BR": "ブラジリア; リオデジャネイロ",
        "CA": "オタワ; モントリオール",
        "CH": "ジュネーブ; ベルン; ダボス",
        "CN": "北京; 広州; 武漢",
        "DE": "ミュンヘン; フランクフルト; ハンブルク",
        "ES": "バルセロナ",
        "FR": "マルセイユ; リヨン",
        "GB": "マンチェスター",
        "IL": "テルアビブ",
        "IN": "ニューデリー; ムンバイ",
        "IQ": "モスル",
        "IT": "ミラノ; ベネチア",
        "JP": "大阪; 京都; 福島; 沖縄",
        "MA": "ラバト",
        "NG": "アブジャ",
        "NL": "ハーグ",
        "NZ": "ウェリントン",
        "PK": "イスラマバード",
        "QA": "ドーハ",
        "RU": "サンクトペテルブルク",
        "SY": "アレッポ",
        "TR": "アンカラ",
        "UA": "ハルキウ; オデーサ; リビウ; ドネツク; ヘルソン",
        "US": "ワシントン; サンフランシスコ; ボストン",
        "VN": "ハノイ",
        "YE": "サヌア",
        "ZA": "プレトリア; ケープタウン",
    },
    "zh": {
        "AE": "阿布扎比",
        "AU": "堪培拉",
        "BR": "巴西利亚; 里约热内卢",
        "CA": "渥太华; 蒙特利尔",
        "CH": "日内瓦; 伯尔尼; 达沃斯",
        "CN": "北京; 广州; 武汉; 深圳",
        "DE": "慕尼黑; 法兰克福",
        "ES": "巴塞罗那",
        "FR": "马赛; 里昂",
        "GB": "曼彻斯特; 利物浦; 爱丁堡",
        "IL": "特拉维夫",
        "IN": "新德里; 孟买",
        "IQ": "摩苏尔",
        "IT": "米兰; 威尼斯",
        "JP": "大阪; 京都; 福岛",
        "KZ": "阿斯塔纳",
        "MA": "拉巴特",
        "NG": "阿布贾",
        "NL": "海牙",
        "NZ": "惠灵顿",
        "PK": "伊斯兰堡",
        "QA": "多哈",
        "RU": "圣彼得堡",
        "SY": "阿勒颇",
        "TR": "安卡拉",
        "UA": "哈尔科夫; 敖德萨",
        "US": "华盛顿; 旧金山; 波士顿",
        "VN": "河内",
        "YE": "萨那",
        "ZA": "比勒陀利亚; 开普敦",
    },
}
"""Capitals and large cities that give no time zone its name, where their names in Latin letters are of no use."""

SEATS = {
    "de": {"RU": "Kreml", "US": "Weißes Haus; Weiße Haus; Weißen Haus; Kapitol", "FR": "Élysée-Palast"},
    "fr": {
        "RU": "Kremlin",
        "US": "Maison Blanche; Maison-Blanche; Pentagone",
        "FR": "Élysée; Elysée; Quai d'Orsay",
    },
    "es": {"RU": "Kremlin", "US": "Casa Blanca; Pentágono", "FR": "Elíseo"},
    "it": {"RU": "Cremlino", "US": "Casa Bianca; Pentagono", "FR": "Eliseo"},
    "pt": {"RU": "Kremlin", "US": "Casa Branca; Pentágono", "FR": "Eliseu"},
    "nl": {"RU": "Kremlin", "US": "Witte Huis"},
    "sv": {"RU": "Kreml", "US": "Vita huset"},
    "da": {"RU": "Kreml", "US": "Hvide Hus"},
    "no": {"RU": "Kreml", "US": "Hvite hus"},
    "fi": {"RU": "Kreml", "US": "Valkoinen talo"},
    "pl": {"RU": "Kreml", "US": "Biały Dom"},
    "ru": {"RU": "Кремль; Госдума", "US": "Белый дом; Пентагон; Госдеп"},
    "ar": {"RU": "الكرملين", "US": "البيت الأبيض; البنتاغون"},
    "zh": {"RU": "克里姆林宫", "US": "白宫; 五角大楼"},
    "ja": {"RU": "クレムリン", "US": "ホワイトハウス; 米国防総省"},
}
"""Institutions that stand for their country, where English has another name for them."""

UNPARTED, LARGE = ("ar", "zh", "ja"), 100
"""Languages in which the name of a small place is found inside of other words, and thousands of people of a large one."""


def _is_large(zone: str, code: str) -> bool:
    """Whether the city of a time zone is large, or known by its name: not Nome, nor a station of Antarctica."""
    name = zone.rpartition("/")[2].replace("_", " ")
    large = any(city.country == code and city.thousands >= LARGE for city in cities_called(name))
    return large or code in codes_of(name, ("city", "country"))


def main() -> None:
    """Write the table."""
    territories = get_global("zone_territories")
    with TABLE.open("w", encoding="utf-8", newline="\n") as file:
        file.write(
            "# Names of countries and cities in other languages: language, ISO 3166-1 alpha-2, kind, names.\n"
        )
        file.write(
            "# Facts of Unicode CLDR, by way of Babel, Unicode licence; made by bench/make_country_names.py.\n"
        )
        for language in LANGUAGES:
            locale = Locale.parse("nb" if language == "no" else language)
            for code in countries():
                names = [locale.territories.get(code, ""), *ALSO[language].get(code, "").split("; ")]
                names = list(dict.fromkeys(name.replace("\u2019", "'") for name in names if name))
                names += [name.split(" (")[0] for name in names if " (" in name]
                names = [name for name in dict.fromkeys(names) if "(" not in name]
                if names:
                    file.write(f"{language}\t{code}\tcountry\t{'; '.join(names)}\n")
            cities: dict[str, list[str]] = {}
            for zone, facts in sorted(locale.time_zones.items()):
                if (
                    (code := territories.get(zone, "")) in countries()
                    and "city" in facts
                    and (language not in UNPARTED or _is_large(zone, code))
                ):
                    cities.setdefault(code, []).append(facts["city"])
            for code, names in CITIES_ALSO.get(language, {}).items():
                listed = cities.setdefault(code, [])
                listed += [name for name in names.split("; ") if name not in listed]
            file.writelines(
                f"{language}\t{code}\tcity\t{'; '.join(names)}\n" for code, names in sorted(cities.items())
            )
            file.writelines(
                f"{language}\t{code}\tseat\t{names}\n" for code, names in sorted(SEATS[language].items())
            )


if __name__ == "__main__":
    main()
