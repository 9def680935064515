"""Who published a page: its site by the name that readers know."""

import pytest

from wire.domain import formats

PAGE = (
    '<!DOCTYPE html><html><head><title>Bridge closes</title><link rel="canonical" href="{url}">'
    '<meta property="og:site_name" content="{site}"></head><body><article><h1>Bridge closes</h1>'
    "<p>The council closed the old bridge on Friday after a boat had struck one of its piers.</p></article>"
    "</body></html>"
)
URL = "https://www.orrin-courier.example/news/bridge"


def agency(site: str, url: str = URL) -> str:
    return formats.parse(PAGE.format(site=site, url=url).encode()).agency


@pytest.mark.parametrize("site", ["Orrin Courier", "U.S. News", "Le Soir-Matin", "N-tv"])
def test_a_page_is_published_by_its_site(site: str) -> None:
    assert agency(site) == site


@pytest.mark.parametrize(
    "site",
    [
        "Orrin Courier | Football | Racing",
        "Orrin Courier - Latest News &amp; Headlines",
        "Orrin Courier｜新聞",
    ],
)
def test_what_stands_behind_the_name_of_a_site_is_left_out(site: str) -> None:
    assert agency(site) == "Orrin Courier"


@pytest.mark.parametrize(
    "site",
    ["", "@orrincourier", "Blogger", "WordPress.com", "Bridge closes", "https://www.orrin-courier.example"],
)
def test_a_site_that_has_no_name_is_known_by_its_host(site: str) -> None:
    assert agency(site) == "orrin-courier.example"


def test_an_account_is_the_name_where_the_page_has_no_address() -> None:
    assert agency("@orrincourier", url="") == "orrincourier"
