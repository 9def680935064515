"""Who a line near a headline may name, with all that sites set beside a name."""

import pytest

from wire.domain.splitting import signature


@pytest.mark.parametrize(
    ("line", "author", "labelled"),
    [
        ("By Clay", "Clay", True),
        ("by ibby", "ibby", True),
        ("ByMarta July 30, 2026", "Marta", True),
        ("Written by:Elise Nass", "Elise Nass", True),
        ("Byby MARTA KLEIN, JAN BERG and EVA ROE", "MARTA KLEIN, JAN BERG and EVA ROE", True),
        ("By Marta Klein | Staff", "Marta Klein", True),
        ("Posted on December 20, 2026 by Marta Klein (Hill) - 5 Comments", "Marta Klein", True),
        ("March 15, 2026 · 3 min read · By Hill Online", "Hill Online", True),
        ("by April Klein@aprilk Dec 15, 2026, 1:55pm EST", "April Klein", True),
        ("Checked by Eva Roe, MD — Written by Marta Klein, MD", "Marta Klein, MD", True),
        ("This post was written by Marta Klein", "Marta Klein", True),
        ("Recipe by Marta Klein", "Marta Klein", True),
        ("Interview by Marta Klein", "Marta Klein", True),
        ("Marta (Mia) Klein Published: January 3, 2026", "Marta (Mia) Klein", False),
        (
            "Ana Lee, Bo Chen, Marta Inez Cortez & Jan van den Berg",
            "Ana Lee, Bo Chen, Marta Inez Cortez & Jan van den Berg",
            False,
        ),
        ("Von Anna Muster, 3. Mai 2026", "Anna Muster", True),
        ("Par Jeanne Martin Publié le 3 mai 2026", "Jeanne Martin", True),
        ("Di Anna Rossi - 3 maggio 2026", "Anna Rossi", True),
        ("Marta Klein on Dec. 13, 2026", "Marta Klein", False),
        ("Dec 17, 2026Marta J. Klein", "Marta J. Klein", False),
        ("12/19/2026 • Friday Notes • Marta Klein", "Marta Klein", False),
        ("109 Comments | Marta Klein | Last Updated: March 11, 2026", "Marta Klein", False),
        ("Anna Stein Senior Politics Editor, The Harbour Post", "Anna Stein", False),
        ("Marta Klein and Jan Berg | Guest Columnists", "Marta Klein and Jan Berg", False),
        ("Marta Klein, Shipping Expert", "Marta Klein, Shipping Expert", False),
        ("The Harbour editors", "The Harbour editors", False),
        ("谢若含2026-03-01 14:27:02", "谢若含", False),
        ("文● オカモト", "オカモト", False),
    ],
)
def test_a_name_is_read_without_what_stands_beside_it(line: str, author: str, labelled: bool) -> None:
    found = signature.read(line)
    assert found is not None
    assert (found.author, found.labelled) == (author, labelled)


@pytest.mark.parametrize(
    "line",
    [
        "By sea and by land the army came",
        "By Monday",
        "March 15, 2026",
        "5 min read",
        "Home",
        "What the deal says and what it does not say",
        "The operator called the vote a mistake and said that buses would take the long way round the sound on Monday.",
        "By " + "Marta Klein, " * 20,
    ],
)
def test_dates_menus_and_sentences_name_nobody(line: str) -> None:
    assert signature.read(line) is None


def test_a_role_stands_behind_a_name_and_ends_the_line() -> None:
    assert signature.has_role("Marta Klein, Shipping Correspondent")
    assert signature.has_role("Anna Stein, AP National Political Writer")
    assert not signature.has_role("Anna Stein, former editor of the Post, dies")
    assert not signature.has_role("Marta, Shipping Correspondent")
    assert not signature.has_role("Wages, prices and the Editor")
    assert not signature.has_role("Marta Klein")


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Ada Gruber of the crew", None),
        ("By clay of hill", None),
        ("Post editors", "Post editors"),
        ("Clay", "Clay"),
        ("Bo", None),
        ("文● " + "オ" * 25, None),
    ],
)
def test_who_a_line_names_is_a_person_or_a_newsroom(line: str, author: str | None) -> None:
    found = signature.read(line)
    assert (found.author if found else None) == author


def test_a_name_behind_a_label_begins_with_no_word_of_prose() -> None:
    found = [
        signature.read(line) for line in ("By the Hill", "By Monday night", "By The Hill desk", "By Anna")
    ]
    assert [(each.author, each.labelled) if each else None for each in found] == [
        ("By the Hill", False),
        None,
        ("The Hill desk", True),
        ("Anna", True),
    ]


@pytest.mark.parametrize(("size", "author"), [(16, "ア" * 16), (17, None)])
def test_a_name_in_a_script_without_blanks_has_sixteen_characters_at_most(
    size: int, author: str | None
) -> None:
    for begin in ("", "By "):
        found = signature.read(begin + "ア" * size)
        assert (found.author if found else None) == author


@pytest.mark.parametrize(("blanks", "named"), [(20, True), (21, False)])
def test_a_line_that_names_an_author_has_twenty_blanks_at_most(blanks: int, named: bool) -> None:
    line = "By Ada Gruber |" + " x" * (blanks - 3)
    assert (signature.read(line) is not None) is named
