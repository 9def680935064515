"""Which texts are looked at for a line that says that they are under embargo: all that may have one, and few others."""

import pytest

from wire.domain.formats.common.embargoes.embargo_stems import may_hold


@pytest.mark.parametrize(
    "line",
    [
        "This must not appear in print or online before noon.",
        "Not to appear before 6 p.m. Friday.",
        "This should only appear after 10 GMT.",
        "Appears no earlier than Monday.",
        "Please see that nothing appears online until the verdict.",
        "It appears until then on no page.",
    ],
)
def test_a_line_that_says_when_a_text_may_appear_is_looked_at(line: str) -> None:
    assert may_hold(f"Swimming hall to close\n\n{line}\n\nThe council voted on Monday.")


@pytest.mark.parametrize(
    "text",
    [
        "He will appear in court on Monday, his lawyer said.",
        "The band appeared on stage at nine.",
        "There appears to be no end to the rain.",
    ],
)
def test_news_of_what_appears_is_not(text: str) -> None:
    assert not may_hold(text)
