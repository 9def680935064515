"""What the rules keep of what they were asked: short texts only, for a message may hold a word of megabytes."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import wire
from wire.domain.cached_by_text import LONGEST, cached_by_text
from wire.domain.enrichment import language

PACKAGE = Path(wire.__file__).parent
BOUNDED = {"_charset": "its sample is 1 KB at most"}
"""Functions of text that `lru_cache` may keep, and why."""


@pytest.mark.parametrize(("length", "computed"), [(1, 1), (LONGEST, 1), (LONGEST + 1, 2)])
def test_a_text_is_computed_once_unless_it_is_long(length: int, computed: int) -> None:
    asked = []

    @cached_by_text(8)
    def first(text: str) -> str:
        asked.append(text)
        return text[0]

    assert (first("a" * length), first("a" * length)) == ("a", "a")
    assert len(asked) == computed


@pytest.mark.parametrize("said", [("a", "b" * (LONGEST + 1)), ("a" * (LONGEST + 1), "b")])
def test_of_several_texts_none_may_be_long(said: tuple[str, str]) -> None:
    asked = []

    @cached_by_text(8)
    def joined(one: str, other: str) -> str:
        asked.append(one)
        return one + other

    assert joined(*said) == joined(*said) == "".join(said)
    assert joined("a", "b") == joined("a", "b") == "ab"
    assert len(asked) == 3


@pytest.mark.parametrize("supplied", ["x" * 1_000_000, "q" * 4, "12", "e"])
def test_what_is_no_code_of_a_language_is_none(supplied: str) -> None:
    assert language.language_of(supplied, (), ()) == language.UNDETERMINED


def test_no_rule_keeps_texts_of_any_length() -> None:
    kept = {name for name in _kept_texts() if name not in BOUNDED}
    assert not kept, (
        f"{', '.join(kept)}: use wire.domain.cached_by_text, for the text of a message may have megabytes"
    )


def _kept_texts() -> Iterator[str]:
    """Functions under `lru_cache` that have a text for an argument."""
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.FunctionDef) and any(
                "lru_cache" in ast.unparse(decorator) for decorator in node.decorator_list
            ):
                types = " ".join(ast.unparse(argument) for argument in node.args.args)
                if "str" in types or "bytes" in types:
                    yield node.name
