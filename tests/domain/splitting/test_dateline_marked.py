"""Datelines in the scripts of India and its neighbours, whose vowels are marks, and in Urdu and Persian."""

import pytest

from tests.domain.splitting.reading import assert_read
from wire.domain.splitting import dateline


@pytest.mark.parametrize(
    ("paragraph", "place", "country", "agency", "date"),
    [
        ("नई दिल्ली, 3 मार्च (भाषा) सरकार ने मंगलवार को", "नई दिल्ली", "IN", "भाषा", "3 मार्च"),
        ("मुंबई (महाराष्ट्र), 3 मार्च (एएनआई): पुलिस ने", "मुंबई (महाराष्ट्र)", "IN", "एएनआई", "3 मार्च"),
        ("लखनऊ, चार मई (भाषा) सरकार ने मंगलवार को", "लखनऊ", "IN", "भाषा", "चार मई"),
        ("पटना। सरकार ने नई योजना शुरू करने का", "पटना", "IN", "", ""),
        ("काठमाडौं, ११ मंसिर (रासस) : सरकारले", "काठमाडौं", "NP", "रासस", "११ मंसिर"),
        ("ঢাকা, ৩ মার্চ, ২০২৬ (বাসস) : সরকার", "ঢাকা", "BD", "বাসস", "৩ মার্চ ২০২৬"),
        ("சென்னை: மழை காரணமாக பள்ளிகளுக்கு விடுமுறை", "சென்னை", "IN", "", ""),
        ("கொழும்பு, நவ. 3 - மழை காரணமாக", "கொழும்பு", "LK", "", "நவ. 3"),
        ("กรุงเทพฯ 3 มี.ค. - คณะรัฐมนตรีเห็นชอบ", "กรุงเทพฯ", "TH", "", "3 มี.ค"),
        ("አዲስ አበባ፣ መጋቢት 3፣ 2018 (ኢዜአ) - መንግስት", "አዲስ አበባ", "ET", "ኢዜአ", "መጋቢት 3 2018"),
        ("لاہور، 3 مارچ (اے پی پی): حکومت نے", "لاہور", "PK", "اے پی پی", "3 مارچ"),
        ("تهران- ایرنا- وزیر نفت گفت که", "تهران", "IR", "ایرنا", ""),
        ("الرياض 3 مارس 2026م واس - انطلق", "الرياض", "SA", "واس", "3 مارس 2026م"),
        ("الجزائر - ارتفع إنتاج القمح هذا الموسم بنسبة كبيرة", "الجزائر", "DZ", "", ""),
    ],
)
def test_a_dateline_is_read_where_vowels_are_marks(
    paragraph: str, place: str, country: str, agency: str, date: str
) -> None:
    assert_read(paragraph, place, country, agency, date)


@pytest.mark.parametrize(
    "paragraph",
    [
        "प्रश्न: आप इस फैसले को कैसे देखते हैं और आगे क्या होगा",
        "दिल्ली (राजधानी) में प्रदूषण का स्तर बढ़ गया है",
        "दिल्ली - मुंबई एक्सप्रेस",
        "मुंबई, 3 दिन बाद भी बारिश जारी है",
        "القاهرة - عاصمة مصر - مدينة كبيرة يسكنها ملايين الناس منذ قرون طويلة",
    ],
)
def test_a_question_a_route_and_a_sentence_open_with_no_dateline(paragraph: str) -> None:
    assert dateline.read(paragraph) is None
