"""A story is known again by its slugs, its headline and how its text begins, whoever writes them how."""

import pytest

from wire.domain.versions.names import begins_like, each, may_be_of_one_sender, merged, of_story

HEADLINE = "Harbour pilots end their protest"


def are_one(one: str, other: str) -> bool:
    """Whether two headlines are one name."""
    return of_story("/hp", one, "") == of_story("/hp", other, "") != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (HEADLINE, "HÁRBOUR PILOTS END THEIR PROTEST!"),
        (HEADLINE, "“Harbour pilots” end their protest"),
        (HEADLINE, f"UPDATE 2-{HEADLINE}"),
        (HEADLINE, f"WITHDRAWN-CORRECTED-{HEADLINE}"),
        ("Лоцманы закончили забастовку", "ЛОЦМАНЫ закончили забастовку."),
        ("A股上涨3点", "A 股上涨 3 点"),
    ],
)
def test_case_accents_marks_and_what_version_it_is_of_do_not_count(one: str, other: str) -> None:
    assert are_one(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (HEADLINE, "Harbour pilots end their strike"),
        (HEADLINE, f"Late-{HEADLINE}"),
        ("Лоцманы закончили забастовку", "Лоцманы закончили протест"),
    ],
)
def test_other_words_are_another_name(one: str, other: str) -> None:
    assert not are_one(one, other)


def test_of_a_long_headline_twenty_words_count() -> None:
    words = [f"w{number}" for number in range(20)]
    assert are_one(" ".join(words), " ".join([*words, "more"]))
    assert not are_one(" ".join(words), " ".join([*words[:19], "other"]))


def test_a_slug_is_another_name_than_a_headline_and_than_that_of_another_sender() -> None:
    slug = of_story("/hp", "", "", "Ship")
    assert slug != of_story("/hp", "Ship", "")
    assert slug != of_story("/xy", "", "", "Ship")


@pytest.mark.parametrize("slug", ["BC-US--SHIP", "US--Ship", "AM-Ship", "SHIP/ (UPDATE 2, PIX)", "ship"])
def test_a_slug_is_one_with_and_without_its_service_and_its_version(slug: str) -> None:
    assert of_story("/hp", "", "", slug) == of_story("/hp", "", "", "SHIP")


def test_a_story_without_words_has_no_names() -> None:
    assert of_story("/hp", "--", "", "", "/") == ""


def begins(one: str, other: str) -> bool:
    return begins_like("/hp", one, of_story("/hp", HEADLINE, other, "SHIP"))


def test_a_text_is_known_by_its_first_eight_words_and_no_fewer() -> None:
    assert begins(
        "One two three four five six seven eight and so on", "one two three four five six seven eight"
    )
    assert not begins("One two three four five six seven nine", "one two three four five six seven eight")
    assert not begins("One two three four five six seven", "one two three four five six seven")
    assert not begins("", "one two three four five six seven eight")


@pytest.mark.parametrize(("letters", "known"), [(12, True), (13, False)])
def test_a_row_of_long_words_is_no_text_that_is_known_again(letters: int, known: bool) -> None:
    text = " ".join("abcdefgh"[n] * letters for n in range(8))
    assert begins(text, text) is known


def test_the_names_of_the_newest_versions_and_of_the_first_are_remembered() -> None:
    names = [of_story("/hp", "", "", f"S{number}") for number in range(100)]
    remembered = ""
    for name in (*names, ""):
        remembered = merged(remembered, name)
    assert list(each(remembered)) == [*names[:35:-1], *names[31::-1]]
    assert merged(remembered, names[30]).startswith(names[30] + names[99])


@pytest.mark.parametrize(
    ("one", "other", "may_be"),
    [
        ("hp|7", "hp|8", True),
        ("hp|7", "xy|7", False),
        ("https://hp.example/7", "http://www.hp.example/8", True),
        ("https://hp.example/7", "https://xy.example/7", False),
        ("urn:hp:7", "urn:hp:8", True),
        ("urn:hp:7", "urn:xy:7", False),
        ("urn:newsml:hp.example:20260302:7", "urn:newsml:hp.example:20260303:8", True),
        ("urn:newsml:hp.example:20260302:7", "urn:newsml:xy.example:20260302:7", False),
        ("tag:hp.example,2026:7", "tag:hp.example,2025:8", True),
        ("tag:hp.example,2026:7", "tag:xy.example,2026:7", False),
        ("urn:uuid:7d44", "urn:uuid:7d45", True),
        ("urn:uuid:7d44", "urn:hp:7", True),
        ("urn:hp:7", "7", True),
        ("hp:7", "xy:7", True),
    ],
)
def test_two_ids_that_name_other_senders_are_of_two(one: str, other: str, may_be: bool) -> None:
    assert may_be_of_one_sender(one, other) is may_be
    assert may_be_of_one_sender(other, one) is may_be
