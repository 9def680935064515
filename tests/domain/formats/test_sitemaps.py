"""News sitemaps: each page with a title is a teaser."""

from datetime import UTC, datetime

import pytest

from tests.contract.format_samples import sitemap
from wire.domain import formats
from wire.domain.errors import Rejected
from wire.domain.message import Concept

PAGE = b"<url><loc>https://alpin.example/9</loc><lastmod>2026-03-02T10:00:00Z</lastmod></url>"
PICTURE = (
    b'<image:image xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"><image:loc>https://alpin.example/1.jpg'
    b"</image:loc><image:caption>The bridge</image:caption></image:image></url>"
)


def test_a_page_of_a_sitemap_is_a_teaser_with_its_picture() -> None:
    found = formats.parse(sitemap().replace(b"</url>", PICTURE))
    (teaser,), (picture,) = found.teasers, found.media
    assert (teaser.headline, teaser.href) == ("Dorf opens bridge", "https://alpin.example/1")
    assert (teaser.keywords, teaser.language) == (("bridge", "Dorf"), "en")
    assert (picture.href, picture.caption, picture.teaser) == ("https://alpin.example/1.jpg", "The bridge", 0)
    assert (found.agency, found.href) == ("Alpin", "https://alpin.example/1")
    assert found.identity.time == found.first_created == datetime(2026, 3, 2, 9, 12, tzinfo=UTC)


def test_a_page_of_a_sitemap_keeps_genres_and_the_symbols_of_shares() -> None:
    more = b"<news:genres>Blog, Opinion</news:genres><news:stock_tickers>VIE:ALP</news:stock_tickers></news:news>"
    (teaser,) = formats.parse(sitemap().replace(b"</news:news>", more)).teasers
    assert [genre.name for genre in teaser.genres] == ["Blog", "Opinion"]
    assert teaser.organisations == (Concept(code="VIE:ALP", rel="symbol"),)


def test_the_last_change_of_a_page_is_its_time_and_its_address_is_not_that_of_the_page_itself() -> None:
    changed = sitemap().replace(b"<news:news>", b"<lastmod>2026-03-02T10:00:00+01:00</lastmod><news:news>", 1)
    found = formats.identify(changed)
    assert found.guid == "sitemap|https://alpin.example/1"
    assert found.time == datetime(2026, 3, 2, 9, tzinfo=UTC)


def test_a_sitemap_is_cut_into_the_pages_that_have_a_title() -> None:
    page = sitemap()[sitemap().index(b"<url>") : sitemap().index(b"</urlset>")]
    raw = sitemap().replace(b"</urlset>", PAGE + page.replace(b"/1<", b"/2<") + b"</urlset>")
    one, two = formats.messages(raw)
    assert one == sitemap()
    assert formats.identify(two).guid == "sitemap|https://alpin.example/2"


@pytest.mark.parametrize("pages", [PAGE, b""])
def test_a_sitemap_of_addresses_alone_is_no_news(pages: bytes) -> None:
    raw = b'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">' + pages + b"</urlset>"
    assert list(formats.messages(raw)) == [raw]
    with pytest.raises(Rejected, match=r"sitemap: .*expected one"):
        formats.parse(raw)
