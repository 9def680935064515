"""Countries in texts of languages that join words: names, not what longer words have inside."""

import pytest

from tests.domain.enrichment.test_world_names import countries


@pytest.mark.parametrize(
    ("language", "text", "code"),
    [
        ("ar", "مقتل عشرة مدنيين بالسودان", "SD"),
        ("ar", "اتفاق للسودان على وقف إطلاق النار", "SD"),
        ("ar", "وزارة الصحة المصرية تعلن", "EG"),
        ("ar", "والمصريون يصوتون اليوم", "EG"),
        ("ar", "المستشار الألماني يزور المنطقة", "DE"),
        ("ar", "اسرائيل تعلن هدنة", "IL"),
        ("ar", "سلطنة عمان تستضيف المحادثات", "OM"),
        ("ar", "انقلاب عسكري في مالي", "ML"),
        ("ar", "بكين تحتج على القرار", "CN"),
        ("ja", "タイで洪水、10人死亡", "TH"),
        ("ja", "タイ政府が非常事態を宣言", "TH"),
        ("ja", "イスラエルメディアによると", "IL"),
        ("ja", "南アフリカで首脳会議", "ZA"),
        ("ja", "アフガニスタンの首都カブール", "AF"),
        ("ja", "トリニダード・トバゴの首相", "TT"),
        ("zh", "马里发生军事政变", "ML"),
        ("zh", "洪水袭击印度北部", "IN"),
        ("zh", "驻马里维和部队遇袭", "ML"),
        ("zh", "苏丹武装冲突持续", "SD"),
        ("zh", "美国总统宣布新关税", "US"),
        ("zh", "文莱苏丹出席典礼", "BN"),
    ],
)
def test_a_name_is_found_with_what_is_joined_to_it(language: str, text: str, code: str) -> None:
    assert countries(language, text) == [code]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "عقدت اللجنة المشتركة اجتماعها وصدر بيان مشترك"),
        ("ar", "لقي ثلاثة أشخاص مصرعهم أمام المصرف المركزي"),
        ("ar", "باع التجار معدن النحاس ونصحوا بنوم ثماني ساعات"),
        ("ar", "دعم مالي للشركات والإدارة المالية"),
        ("ar", "بعد صلاة المغرب"),
        ("ja", "新しい遊歩道は三キロメートル"),
        ("ja", "人気作家のタイトルとスタイルが話題"),
        ("ja", "チリソースとパリパリの食感"),
        ("ja", "新米国内で流通"),
        ("ja", "首位タイで最終日へ"),
        ("zh", "玩具店推出马里奥玩偶"),
        ("zh", "春节到来万象更新"),
        ("zh", "他戴着一副金边眼镜"),
        ("zh", "昭和时代的老照片"),
        ("zh", "银行打印度量标准"),
        ("zh", "河南非遗展览"),
        ("zh", "发展中国家与内蒙古"),
    ],
)
def test_a_longer_word_with_a_name_inside_is_no_country(language: str, text: str) -> None:
    assert countries(language, text) == []


def test_a_name_that_is_unsure_counts_where_another_mention_is_sure() -> None:
    assert countries("ja", "タイが勝利", "タイ政府が祝った") == ["TH"]
    assert countries("ja", "タイが大漁", "漁師はタイを売った") == []


def test_what_stands_before_a_name_says_little_where_the_text_has_a_longer_word_with_it() -> None:
    assert countries("zh", "文莱苏丹出席典礼", "苏丹向学生颁发证书") == ["BN"]


def test_a_name_that_is_a_word_too_is_a_country_beside_another() -> None:
    assert sorted(countries("ja", "タイとカンボジア、停戦で合意")) == ["KH", "TH"]
    assert countries("ja", "タイとヒラメの料理") == []
