import pytest

from wire.domain.splitting import byline


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By PAUL BYRNE and ALMUDENA CALATRAVA", "PAUL BYRNE and ALMUDENA CALATRAVA"),
        ("By dpa correspondents", "dpa correspondents"),
        ("by Ana de la Cruz, Staff Writer", "Ana de la Cruz, Staff Writer"),
        ("Written by Sinéad O'Neill", "Sinéad O'Neill"),
        ("Av Elin Törnblad/TT", "Elin Törnblad/TT"),
        ("By Mary-Ann Roe, PA sustainability reporter", "Mary-Ann Roe, PA sustainability reporter"),
        ("  By Jan van der Berg  ", "Jan van der Berg"),
        ("By Mary-Ann Roe • December 17, 2025 • 11 min read", "Mary-Ann Roe"),
        ("By Mary-Ann Roe December 2, 2025", "Mary-Ann Roe"),
        ("By John Roe Updated Sep 5, 2024", "John Roe"),
        ("By Reuters", "Reuters"),
        ("By May Roe", "May Roe"),
        ("By April Roe", "April Roe"),
    ],
)
def test_a_byline_names_its_authors_as_printed(line: str, author: str) -> None:
    assert byline.read(line) == author


@pytest.mark.parametrize(
    "line",
    [
        "",
        "By",
        "By Monday the rain had stopped",
        "By Monday",
        "By April",
        "By the end of the year",
        "By The Hill",
        "By Jane Roe, said a reporter of the paper who met her",
        "By Jane Roe, who was once a reporter",
        "By clicking Continue you agree to our Terms",
        "By Category",
        "By 2030, half of them",
        "Bystanders Said So",
        "By " + "Jane Roe and " * 30 + "John Roe",
    ],
)
def test_prose_and_menus_are_no_bylines(line: str) -> None:
    assert byline.read(line) is None


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Ada", None),
        ("By Ada Gruber and", "Ada Gruber and"),
        ("By Staff", "Staff"),
        ("By Ada " + "G" * 113, "Ada " + "G" * 113),
        ("By Ada " + "G" * 114, None),
        ("Von Anna", None),
        ("Von dpa", "dpa"),
        ("By the", None),
    ],
)
def test_a_byline_needs_a_name_or_a_newsroom(line: str, author: str | None) -> None:
    assert byline.read(line) == author


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Sarah Arnold", "Sarah Arnold"),
        ("Sarah A. Arnold", "Sarah A. Arnold"),
        ("Sarah Arnold | February 20, 2026", "Sarah Arnold"),
        ("Sarah Arnold, Jan Berg and Eva Roe", "Sarah Arnold, Jan Berg and Eva Roe"),
        ("Sarah Arnold, Jan Berg, Eva Roe, Ada Gruber", "Sarah Arnold, Jan Berg, Eva Roe, Ada Gruber"),
        ("Sarah Arnold, Jan Berg, Eva Roe, Ada Gruber, Bo Ng", None),
        ("Sarah Jane Maria Arnold", "Sarah Jane Maria Arnold"),
        ("Sarah Jane Maria Eva Arnold", None),
        ("Sarah", None),
        ("sarah Arnold", None),
        ("Sarah arnold", None),
        ("Sarah 9", None),
        ("Sarah de la Cruz", "Sarah de la Cruz"),
        ("Home Page", None),
        ("SARAH Arnold", None),
        ("AB Arnold", "AB Arnold"),
        ("ABC Arnold", None),
    ],
)
def test_names_alone_are_two_to_four_words_in_title_case(line: str, author: str | None) -> None:
    assert byline.alone(line) == author


def test_a_name_with_a_date_is_one_that_is_known() -> None:
    assert byline.is_dated("Sarah Arnold | February 20, 2026")
    assert not byline.is_dated("Sarah Arnold")
    assert not byline.is_dated("Xqz Arnold | February 20, 2026")
    assert not byline.is_dated("Sarah Arnold " + "x" * 120 + " 2026")


@pytest.mark.parametrize("line", ["STAFF WRITER", "Staff Writer", "PA sustainability reporter"])
def test_what_an_author_is_may_be_a_line(line: str) -> None:
    assert byline.is_role(line)


@pytest.mark.parametrize(
    "line", ["Writer", "He is a writer", "The town has a new editor", "FERRY STRIKE", ""]
)
def test_a_line_that_says_more_or_less_than_a_role_is_none(line: str) -> None:
    assert not byline.is_role(line)


def test_a_label_above_a_name_is_short_and_below_it_one_word_is_enough() -> None:
    assert byline.is_label("Written by:")
    assert not byline.is_label("Written by the crew of the ferry")
    assert byline.below_label("Ada") == "Ada"
    assert byline.below_label("") is None
    assert byline.below_label("A" * 121) is None
    assert byline.below_label("A" * 120) == "A" * 120
