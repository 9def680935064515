"""Places of an item: dateline, countries it is about, their regions."""

import gzip
import re
from collections import Counter
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.enrichment.about import literals
from tests.support import SEEDS, data
from wire.domain.enrichment import regions
from wire.domain.enrichment.regions import country_of, find, places
from wire.domain.places.gazetteer import names
from wire.domain.words import words


def test_the_seed_is_filed_from_russia_about_venezuela() -> None:
    lines = (SEEDS / "000_156050ed4c8f5801.txt").read_text("utf-8").split("SEE ALSO")[0].splitlines()
    found = places(find("MOSCOW", words(lines[0]), words("\n".join(lines[4:]))))
    assert [(place.literal, place.rel) for place in found[:9]] == [
        ("RU", "dateline"),
        ("150", "dateline"),
        ("151", "dateline"),
        ("RU", "about"),
        ("150", "about"),
        ("151", "about"),
        ("VE", "about"),
        ("019", "about"),
        ("419", "about"),
    ]
    assert found[0].name == "Russia"
    assert found[2].name == "Eastern Europe"


@pytest.mark.parametrize(
    ("dateline", "code"),
    [
        ("MOSCOW", "RU"),
        ("NEW YORK, March 5", "US"),
        ("PORTLAND, Ore.", "US"),
        ("COEUR D'ALENE, Idaho", "US"),
        ("PARIS, Texas", "US"),
        ("PERTH, Scotland", "GB"),
        ("Venezia", "IT"),
        ("'S-GRAVENHAGE", "NL"),
        ("Frankfurt (Oder)", "DE"),
        ("Weiden in der Oberpfalz", "DE"),
        ("St. Johann im Pongau", ""),
        ("Macau, China", "MO"),
        ("Greenland, N.H.", "US"),
        ("ΘΕΣΣΑΛΟΝΙΚΗ", "GR"),
        ("НОВОСИБИРСК", "RU"),
        ("София", "BG"),
        ("ABOARD THE GREY PETREL", ""),
        ("ABOARD THE GREY PETREL, off Malta", "MT"),
        ("NEAR KHARKIV", "UA"),
        ("ATLANTA, Georgia", "US"),
        ("TBILISI, Georgia", "GE"),
        ("LA JOLLA, Calif.", "US"),
        ("LA PAZ", "BO"),
        ("Frankfurt", "DE"),
        ("SAN JOSE, Calif.", "US"),
        ("SAN JOSE", "CR"),
        ("CAMBRIDGE, Mass.", "US"),
        ("Cambridge", "GB"),
        ("ALEXANDRIA, Va.", "US"),
        ("LONDON, Ont.", "CA"),
        ("HEERLEN, Netherlands", "NL"),
        ("Córdoba (Argentina)", "AR"),
        ("WIEN", "AT"),
        ("Lisboa", "PT"),
        ("KØBENHAVN", "DK"),
        ("München", "DE"),
        ("NEW YORK/LONDON", "US"),
        ("OMAHA Neb.", "US"),
        ("NOWHERE IN PARTICULAR", ""),
        ("", ""),
    ],
)
def test_the_country_of_a_dateline_is_that_of_its_city(dateline: str, code: str) -> None:
    assert country_of(dateline) == code


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        ("RU", "RU"),
        ("RUS", "RU"),
        ("419", "419"),
        ("Geneva", "CH"),
        ("el-salvador", "SV"),
        ("usa", "US"),
        ("uk", "GB"),
        ("west-germany", "DE"),
        ("ussr", "RU"),
        ("hong-kong", "HK"),
        ("trinidad-tobago", "TT"),
        ("us-virgin-islands", "VI"),
        ("not-a-place", ""),
    ],
)
def test_a_place_as_sent_is_read_by_code_or_by_name(sent: str, code: str) -> None:
    assert country_of(sent) == code


def test_places_sent_come_before_those_of_the_text() -> None:
    text = "Talks in France. French ministers met their French colleagues in Paris."
    assert literals(text, sent=("japan",)) == ["JP", "142", "030", "FR", "150", "155"]


def test_a_region_comes_once_in_each_relation() -> None:
    found = places(find("MOSCOW", words("Russia, Ukraine"), words("the Russian army, Ukrainian towns")))
    assert [place.literal for place in found if place.rel == "dateline"] == ["RU", "150", "151"]
    assert [place.literal for place in found if place.rel == "about"] == ["RU", "150", "151", "UA"]


@pytest.mark.parametrize(
    ("headline", "region"),
    [
        ("Chile closes its largest mine", "South America"),
        ("Guatemala counts its votes", "Central America"),
        ("Jamaica braces for storm", "Caribbean"),
        ("Kenya opens a railway", "Eastern Africa"),
        ("Nigeria raises the price of fuel", "Western Africa"),
        ("Angola sells its refinery", "Middle Africa"),
        ("Botswana reopens a mine", "Southern Africa"),
    ],
)
def test_a_country_lies_in_its_intermediate_region_too(headline: str, region: str) -> None:
    assert region in map(regions.name, literals("", headline))


@pytest.mark.parametrize(
    ("headline", "regions"),
    [
        ("EU agrees on budget", ["150"]),
        ("Balkans hit by heat", ["039", "150"]),
        ("Sahel states meet", ["202", "002"]),
        ("West Africa bloc meets", ["011", "202", "002"]),
        ("Caribbean braces for storm", ["029", "419", "019"]),
    ],
)
def test_regional_words_mean_regions_with_all_that_is_broader(headline: str, regions: list[str]) -> None:
    assert literals("", headline) == regions


@pytest.mark.parametrize("sent", ["geonames:", "geonames:x", "geonames:\u00b2", "geonames:" + "9" * 5000])
def test_what_is_no_number_of_geonames_is_no_place(sent: str) -> None:
    assert find("", (), (), [sent]).about == ()


def test_every_name_leads_to_a_country_or_region_that_has_a_name() -> None:
    for named in names().values():
        for name in named:
            assert all(regions.name(code) for code in name.codes), name
            assert bool(name.codes) == (name.kind != "none"), name


@given(st.text(max_size=80), st.lists(st.text(max_size=12)), st.lists(st.text(max_size=12)))
def test_any_text_gives_known_places_and_none_twice(line: str, texts: list[str], sent: list[str]) -> None:
    spoken = [word for text in texts for word in words(text)]
    found = places(find(line, words(line), spoken, sent))
    assert len(found) == len(set(found))
    assert all(place.name == regions.name(place.literal) != "" for place in found)


def reuters() -> Iterator[tuple[set[str], str, str, str]]:
    """Countries sent, dateline, headline and text of the first 2,000 stories of Reuters-21578."""
    for number in ("000", "001"):
        text = gzip.decompress(data(f"reuters21578/reut2-{number}.sgm.gz").read_bytes()).decode("latin-1")
        for story in re.findall(r"<REUTERS.*?</REUTERS>", text, re.DOTALL):
            field = {
                name: found[1].replace("&lt;", "<").replace("&amp;", "&")
                for name in ("PLACES", "DATELINE", "TITLE", "BODY")
                if (found := re.search(rf"<{name}>(.*?)</{name}>", story, re.DOTALL))
            }
            if "BODY" in field:
                sent = {country_of(place) for place in re.findall(r"<D>(.*?)</D>", field["PLACES"])}
                yield sent, field.get("DATELINE", ""), field.get("TITLE", ""), field["BODY"]


def test_countries_of_reuters_are_found_as_well_as_ever() -> None:
    """Floors under what was measured on the first 2,000 stories: precision 0.885, recall 0.917; without usa
    0.860 and 0.848. A country that the lead of a short story names once is found; the labels of 1987 often lack it."""
    counts: Counter[str] = Counter()
    for sent, dateline, headline, text in reuters():
        assert "" not in sent
        found = {literal for literal in literals(text, headline, dateline) if not literal.isdigit()}
        for name, left_out in (("all", set[str]()), ("abroad", {"US"})):
            counts[f"{name} right"] += len((found & sent) - left_out)
            counts[f"{name} found"] += len(found - left_out)
            counts[f"{name} sent"] += len(sent - left_out)
    assert counts["all right"] / counts["all found"] >= 0.885
    assert counts["all right"] / counts["all sent"] >= 0.915
    assert counts["abroad right"] / counts["abroad found"] >= 0.859
    assert counts["abroad right"] / counts["abroad sent"] >= 0.84
