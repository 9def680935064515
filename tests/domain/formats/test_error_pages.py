"""What a server sends in place of a story is none: pages that are not found, refused, out of order, or a wall."""

# ruff: noqa: E501 (documents as senders set them)

import pytest

from wire.domain import formats
from wire.domain.errors import Rejected
from wire.domain.formats.common import error_page

TEXT = "<p>Try the search, or go back to the front page, where you find the news of the day and more.</p>"


def page(title: str, heading: str = "", head: str = "") -> bytes:
    shown = f"<h1>{heading}</h1>" if heading else ""
    return f"<!DOCTYPE html><html><head><title>{title}</title>{head}</head><body>{shown}{TEXT * 4}</body></html>".encode()


@pytest.mark.parametrize(
    "title",
    [
        *("404", "404 Not Found", "Page not found", "Page not found | Harbour Post", "Harbour Post - Page Not Found"),
        *("Error 404 - Harbour Post", "403 Forbidden", "Access Denied", "502 Bad Gateway", "Just a moment..."),
        *("Attention Required! | Cloudflare", "Are you a robot?", "Subscribe to read | Harbour Post", "Not found"),
        *("Seite nicht gefunden - Hafenpost", "Page introuvable", "Página no encontrada", "Pagina non trovata"),
        *("Página não encontrada", "Pagina niet gevonden", "Sidan kunde inte hittas", "Siden blev ikke fundet"),
        *("Siden ble ikke funnet", "Sivua ei löytynyt", "Zugriff verweigert", "Accès refusé", "Oops! Page not found"),
        *("503 Service Temporarily Unavailable", "This page doesn’t exist", "Error 500: Internal Server Error"),
    ],
)  # fmt: skip
def test_a_page_whose_title_says_that_there_is_none_is_rejected(title: str) -> None:
    with pytest.raises(Rejected, match="a page of the server"):
        formats.parse(page(title))


@pytest.mark.parametrize(("size", "is_error"), [(80, True), (81, False)])
def test_what_says_that_there_is_no_page_has_eighty_characters_at_most(size: int, is_error: bool) -> None:
    said = "Page not found".ljust(size, "!")
    assert error_page.is_part(said) is error_page.is_title(said) is is_error


def test_the_one_heading_of_a_page_says_it_too() -> None:
    with pytest.raises(Rejected, match="Page not found"):
        formats.parse(page("Harbour Post", "Page not found"))


@pytest.mark.parametrize(
    "notice",
    [
        *(
            "This article has been removed.",
            "This story is no longer available",
            "Dieser Artikel wurde gelöscht.",
        ),
        *("Cet article a été supprimé.", "Este artículo ya no está disponible", "Dit artikel is verwijderd"),
    ],
)
def test_a_page_that_is_but_the_notice_of_a_story_taken_down_is_rejected(notice: str) -> None:
    for shown in (f"<h6>{notice}</h6>", f"<p>{notice}</p><p>Harbour Post</p>"):
        raw = f"<!DOCTYPE html><html><head><title>Harbour Post</title></head><body>{shown}</body></html>"
        with pytest.raises(Rejected, match="a page of the server"):
            formats.parse(raw.encode())
    assert formats.parse(
        page("Ferry strike ends", "Ferry strike ends").replace(b"<p>Try", f"<p>{notice}</p><p>Try".encode())
    )


@pytest.mark.parametrize(
    "title",
    [
        *("404 days without rain", "Flight 404 not found, search goes on", "Access denied: ferry keeps press out"),
        *("500", "Lost page not found in archive, court told", "Not found guilty", "Gone", "Men in 403 villages vote"),
    ],
)  # fmt: skip
def test_a_story_of_such_words_is_one(title: str) -> None:
    as_article = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "x"}</script>'
    assert formats.parse(page(title, title, as_article)).headline
    if " " in title:
        assert formats.parse(page(title, title)).headline == title


def test_a_menu_or_box_to_sign_in_does_not_make_it_one() -> None:
    assert formats.parse(page("Ferry strike ends | Harbour Post", "Sign in")).lines


def test_a_text_that_is_the_answer_of_a_server_is_rejected() -> None:
    with pytest.raises(Rejected, match="404 Not Found"):
        formats.parse(b"404 Not Found\n\nnginx/1.18.0\n")
    story = b"Sign in\n" + b"\n\n".join(
        b"The ferry sails again on Monday, the union said, with a new crew." for _ in range(8)
    )
    assert formats.parse(story).lines[0] == "Sign in"
