"""Countries in languages without capitals: names with what is joined to them, and words like them."""

import pytest

from tests.domain.enrichment.test_world_names import countries


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("he", "המשטרה בצרפת ובאיטליה", ["FR", "IT"]),
        ("he", 'ארה"ב הטילה מכסים על סין', ["CN", "US"]),
        ("he", "מלך ירדן נפגש עם השר", ["JO"]),
        ("fa", "رئیس جمهور به لهستان رفت", ["PL"]),
        ("fa", "وزیر خارجه ایرانی در سوریه", ["IR", "SY"]),
        ("fa", "سفر به لبنان و مصر", ["EG", "LB"]),
        ("hi", "तुर्की में भूकंप, भारत ने मदद भेजी", ["IN", "TR"]),
        ("hi", "फ्रांस में हड़ताल", ["FR"]),
        ("bn", "ফ্রান্স ও ইতালিতে ধর্মঘট", ["FR", "IT"]),
        ("ta", "ஜெர்மனியில் வெள்ளம், இந்தியாவும் உதவி", ["DE", "IN"]),
        ("th", "แผ่นดินไหวในตุรกีและอิตาลี", ["IT", "TR"]),
        ("ko", "독일과 프랑스에서 파업", ["DE", "FR"]),
        ("ko", "인도 정부가 발표했다", ["IN"]),
        ("ka", "გერმანიის მთავრობა უკრაინას ეხმარება", ["DE", "UA"]),
        ("am", "በፈረንሳይና በጣሊያን", ["FR", "IT"]),
    ],
)
def test_a_name_is_found_with_what_is_joined_to_it(language: str, text: str, found: list[str]) -> None:
    assert sorted(countries(language, text)) == found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("he", "הם הודו באשמה ומסרו את הכסף"),
        ("he", "קניה של דירה ורוח עזה"),
        ("fa", "روز دوشنبه گزارش مالی و کیف و کابل برق"),
        ("hi", "माली ने चाय में चीनी डाली"),
        ("bn", "মালি গাছে পানি দিলেন"),
        ("ta", "கானா பாடல் ஒலித்தது"),
        ("ta", "சினிமா வெளியானது"),
        ("th", "เขาเช็กบิลแล้วปรากฏว่าเรียนภาษาอังกฤษ"),
        ("ko", "말리지 않은 고추와 이란성 쌍둥이"),
        ("ko", "모든 수단을 동원해 범죄인 인도 절차를 밟았다"),
        ("ka", "განა ასეა"),
        ("am", "ማሊ የምትባል ልጅ"),
    ],
)
def test_a_word_that_is_written_like_a_name_is_no_country(language: str, text: str) -> None:
    assert countries(language, text) == []
