"""Articles in the words of schema.org, delivered as JSON."""

import json
from datetime import UTC, datetime

import pytest

from wire.domain import formats
from wire.domain.errors import Rejected
from wire.domain.message import Concept

ARTICLE = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "@id": "https://alpin.example/a/9",
    "headline": "Dorf opens bridge",
    "articleBody": "A bridge opened.\n\nTwo said it shook.",
    "author": [{"@type": "Person", "name": "Ada Gruber"}, {"@type": "Person", "name": "Bo Ng"}],
    "datePublished": "2026-03-01T09:00:00Z",
    "dateModified": "2026-03-01T10:00:00Z",
    "dateCreated": "2026-03-01T08:00:00Z",
    "keywords": ["bridges", "roads"],
    "image": {"url": "https://alpin.example/i.jpg", "caption": "The bridge", "creditText": "Cy Lens"},
    "publisher": {"@type": "Organization", "name": "Alpin"},
    "copyrightHolder": [{"name": "Alpin AG"}],
    "license": "https://alpin.example/terms",
    "articleSection": "Tirol",
    "contentLocation": {"name": "Dorf"},
    "description": "A bridge.",
    "inLanguage": "en",
}


def test_an_article_of_schema_org_is_read_by_the_names_that_ninjs_has_for_the_same() -> None:
    message = formats.parse(json.dumps(ARTICLE).encode())
    assert message.identity.guid == "https://alpin.example/a/9"
    assert message.identity.time == datetime(2026, 3, 1, 10, tzinfo=UTC)
    assert message.first_created == datetime(2026, 3, 1, 9, tzinfo=UTC)
    assert message.content_created == datetime(2026, 3, 1, 8, tzinfo=UTC)
    assert message.lines == ("A bridge opened.", "Two said it shook.")
    assert (message.byline, message.agency, message.copyright_holder) == (
        "Ada Gruber, Bo Ng",
        "Alpin",
        "Alpin AG",
    )
    assert (message.summary, message.language, message.keywords) == ("A bridge.", "en", ("bridges", "roads"))
    assert message.rights_link == "https://alpin.example/terms"
    assert message.subjects == (Concept(name="Tirol", rel="category"),)
    assert message.places == (Concept(name="Dorf"),)
    (picture,) = message.media
    assert (picture.href, picture.caption, picture.credit) == (
        "https://alpin.example/i.jpg",
        "The bridge",
        "Cy Lens",
    )


def test_an_event_of_schema_org_is_no_news() -> None:
    with pytest.raises(Rejected, match="events and plans are none"):
        formats.parse(json.dumps({**ARTICLE, "@type": "Event"}).encode())


@pytest.mark.parametrize("name", ["url", "@id"])
def test_a_licence_that_is_a_thing_is_known_by_its_address(name: str) -> None:
    article = ARTICLE | {"license": {"@type": "CreativeWork", name: "https://alpin.example/terms"}}
    assert formats.parse(json.dumps(article).encode()).rights_link == "https://alpin.example/terms"
