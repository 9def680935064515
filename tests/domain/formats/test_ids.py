"""What is the id of a thing in the whole world, and which words of a text stand for one."""

import pytest

from wire.domain.formats.common import ids, revisions


@pytest.mark.parametrize(
    ("word", "like", "found"),
    [
        ("77", "urn:x.example:80", ("urn:x.example:77",)),
        ("77", "urn:uuid:80", ()),
        ("77", "tag:x.example:80", ()),
        ("77", "80", ()),
        ("urn:y:77", "urn:x.example:80", ()),
        ("Alpin|77", "urn:x.example:80", ()),
    ],
)
def test_a_word_may_be_the_end_of_a_urn_like_another(word: str, like: str, found: tuple[str, ...]) -> None:
    assert ids.ending_in(word, like) == found


@pytest.mark.parametrize(
    ("text", "id_", "end"),
    [
        ("Kill 77 now", "urn:x.example:77", "77"),
        ("Kill x.example:77 now", "urn:x.example:77", "x.example:77"),
        ("Kill urn:x.example:77 now", "urn:x.example:77", ""),
        ("Kill 77-1 now", "urn:x.example:77", ""),
        ("Kill 177 now", "urn:x.example:77", ""),
        ("Kill hp77 now", "hp77", "hp77"),
        ("Kill it", "urn:x.example:77", ""),
    ],
)
def test_a_text_names_an_id_by_its_end(text: str, id_: str, end: str) -> None:
    assert ids.end_in(text, id_) == end


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("HTTP://A.Example/B?et=1&b=2", "http://a.example/B?b=2"),
        ("https://a.example/b?utm_source=x", "https://a.example/b"),
        ("URN:NewsML:a:1", "urn:newsml:a:1"),
        ("https://a.example/index.html", ""),
        ("https://a.example", ""),
        ("/b/1", ""),
        ("#1", ""),
        ("Feed", "Feed"),
        ("a" * 1001, "a" * 1000),
    ],
)
def test_an_id_is_what_stays_the_same_of_what_a_sender_writes(text: str, found: str) -> None:
    assert ids.guid(text) == found


def test_a_number_of_a_system_is_an_id_with_the_name_of_its_sender() -> None:
    assert ids.of_sender("Alpin", "77") == "Alpin|77"
    assert ids.of_sender("Alpin", "alpin-77") == "alpin-77"
    assert ids.of_sender("Alpin", "urn:x:77") == "urn:x:77"
    assert ids.of_sender("", "77") == "77"
    assert ids.of_sender("Alpin", "") == ""
    assert ids.is_number("123456789012")
    assert not ids.is_number("1234567890123")
    assert ids.is_global("0123456789abcdef0123456789abcdef")
    assert not ids.is_global("0123456789abcdef")


def test_the_revision_of_a_public_identifier_is_no_part_of_the_id() -> None:
    assert (
        revisions.without_revision("urn:newsml:a.example:20260302:1:4N") == "urn:newsml:a.example:20260302:1"
    )
    assert revisions.without_revision("urn:newsml:a.example:20260302:1") == "urn:newsml:a.example:20260302:1"
    assert (
        revisions.without_revision("urn:other:a.example:20260302:1:4") == "urn:other:a.example:20260302:1:4"
    )
    assert revisions.other_forms("http://a.example/b/") == ("https://a.example/b",)
    assert revisions.other_forms("https://a.example/b?c/") == ()
    assert ids.of_page("http://a.example/b?c/") == "https://a.example/b?c/"
    assert ids.of_page("urn:x:1") == "urn:x:1"


def test_an_id_with_a_site_for_its_sender_is_no_home_page() -> None:
    assert ids.of_sender("https://prova.example", "4711") == "https://prova.example|4711"
    assert ids.guid("https://prova.example") == ""
