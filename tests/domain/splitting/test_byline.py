import pytest

from wire.domain.splitting import byline


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By PAUL BYRNE and ALMUDENA CALATRAVA", "PAUL BYRNE and ALMUDENA CALATRAVA"),
        ("By dpa correspondents", "dpa correspondents"),
        ("by Ana de la Cruz, Staff Writer", "Ana de la Cruz, Staff Writer"),
        ("Written by Sinéad O'Neill", "Sinéad O'Neill"),
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
        "By clicking Continue you agree to our Terms",
        "By Category",
        "By 2030, half of them",
        "Bystanders Said So",
        "By " + "Jane Roe and " * 30 + "John Roe",
    ],
)
def test_prose_and_menus_are_no_bylines(line: str) -> None:
    assert byline.read(line) is None
