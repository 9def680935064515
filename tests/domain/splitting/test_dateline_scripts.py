"""Datelines in letters that have no case, and what looks like a dateline in a sentence or a result."""

import pytest

from tests.domain.splitting.reading import assert_read
from wire.domain.splitting import dateline


@pytest.mark.parametrize(
    ("paragraph", "place", "country", "agency", "date"),
    [
        ("新华社上海3月3日电 市政府发布新的规划。", "上海", "CN", "新华社", "3月3日"),
        ("新华社联合国3月3日电 安理会开会。", "联合国", "", "新华社", "3月3日"),
        ("新华社拉萨3月3日电 自治区发布新的规划。", "拉萨", "CN", "新华社", "3月3日"),
        ("（中央社記者林大明華盛頓3日專電）美方今天表示", "華盛頓", "US", "中央社記者林大明", "3日"),
        ("路透华盛顿3月3日 - 美国政府星期二表示", "华盛顿", "US", "路透", "3月3日"),
        ("法新社柏林3日電 德國政府週二說。", "柏林", "DE", "法新社", "3日"),
        ("(中央社記者林大明高雄3日電)市議會今天開會。", "高雄", "TW", "中央社記者林大明", "3日"),
        ("【ロンドン共同】英政府は3日、発表した。", "ロンドン", "GB", "共同", ""),
        ("【モスクワ=鈴木花子】ロシア政府は3日、発表した。", "モスクワ", "RU", "鈴木花子", ""),
        ("［大阪　３日　ロイター］ - 府は3日、発表した。", "大阪", "JP", "ロイター", "３日"),
        ("[大阪 3日 ロイター] - 府は3日、発表した。", "大阪", "JP", "ロイター", "3日"),
        ("(부산=연합뉴스) 이민수 기자 = 시는 새 계획을 발표했다.", "부산", "KR", "연합뉴스", ""),
        ("بغداد 3 آذار (رويترز) - قال وزير النفط إن الإنتاج", "بغداد", "IQ", "رويترز", "3 آذار"),
        ("القاهرة 3 مارس آذار (رويترز) - قال مسؤول", "القاهرة", "EG", "رويترز", "3 مارس آذار"),
        ("أبوظبي في 3 مارس / وام / أعلنت الهيئة", "أبوظبي", "AE", "وام", "3 مارس"),
        ("بيروت 3 تشرين الثاني (رويترز) - قال مسؤول", "بيروت", "LB", "رويترز", "3 تشرين الثاني"),
    ],
)
def test_a_dateline_is_read_in_letters_without_case(
    paragraph: str, place: str, country: str, agency: str, date: str
) -> None:
    assert_read(paragraph, place, country, agency, date)


@pytest.mark.parametrize(
    "paragraph",
    [
        "【写真=ロイター】",
        "【大阪マラソン】男子は3日、新記録が出た。",
        "(来源:新华社)市政府3日发布新的规划。",
        "القاهرة - عاصمة مصر - مدينة كبيرة يسكنها ملايين الناس منذ قرون طويلة",
        "وزير المالية (يمين) - صورة من الأرشيف خلال المؤتمر",
    ],
)
def test_a_picture_a_topic_and_a_source_are_no_dateline(paragraph: str) -> None:
    assert dateline.read(paragraph) is None


def test_the_reporter_behind_a_korean_dateline_is_left_out_of_what_copies_are_found_by() -> None:
    assert dateline.compared("(서울=연합뉴스) 이민수 기자 = 시는 새 계획을") == "시는 새 계획을"


@pytest.mark.parametrize(
    ("paragraph", "place"),
    [
        ("ORAN- Le tramway sera prolongé jusqu'à l'aéroport", "ORAN"),
        ("(AIP) Bouaké, 3 mars 2026 – Le marché a ouvert ses portes jeudi matin", "Bouaké"),
        ("Città del Vaticano, 3 marzo 2026 (VIS). Il Papa", "Città del Vaticano"),
        ("Bergen (NTB-Kari Nordmann): En tunnel", "Bergen"),
        ("Manila — The senate opened an inquiry into the collapse of the road", "Manila"),
        ("WASHINGTON - Boston banks that the court had named on Monday will pay", "WASHINGTON"),
    ],
)
def test_forms_with_the_agency_first_or_the_dash_at_the_city_are_datelines(
    paragraph: str, place: str
) -> None:
    found = dateline.read(paragraph)
    assert found
    assert found.place == place


@pytest.mark.parametrize(
    "paragraph",
    [
        "Genève - Lausanne en 35 minutes: le projet de ligne nouvelle divise les deux cantons",
        "Madrid - Barcelona: el clásico se jugará el domingo a las nueve de la noche",
        "Moscow - Beijing train services will start again in March, the railways said",
        "Chelsea - Arsenal 2:2. The match was played in heavy rain before a large crowd",
        "TORINO - Juventus 2-1, i bianconeri battono la squadra di casa nella ripresa",
        "LUNES- Las tiendas abrirán más tarde por la fiesta de la patrona de la ciudad",
    ],
)
def test_a_route_a_match_and_a_day_are_no_dateline(paragraph: str) -> None:
    assert dateline.read(paragraph) is None
