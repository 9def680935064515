"""What of an item is compared: its words, without what each agency sets around them."""

from typing import Any, cast

import pytest

from wire.domain.copies.comparable import Comparable, comparable, fingerprint_of
from wire.domain.items.ninjs import Ninjs

TEXT = "Harbour pilots in Setubal went back to work."


def item(text: str = TEXT, headline: str = "Pilots end protest", **fields: Any) -> Ninjs:
    headlines = [{"role": "main", "value": headline}, {"role": "short", "value": "Pilots"}]
    return cast(Ninjs, {"headlines": headlines, "bodies": [{"role": "main", "value": text}], **fields})


def compared(text: str, **fields: Any) -> str:
    found = comparable(item(text, **fields))
    assert found
    return found.text


def test_the_main_headline_and_the_text_are_compared() -> None:
    assert comparable(item(language="en")) == Comparable("Pilots end protest", TEXT, "en")
    assert comparable(item("", headline="Pilots")) == Comparable("Pilots", "", "")
    assert comparable(item(headline="")) == Comparable("", TEXT, "")
    assert comparable(item("", headline="")) is None
    assert fingerprint_of(item("", headline="")) is None


@pytest.mark.parametrize(
    "line", ["Copyright 2026 HP", "ends", "Source: Halden Press", "All rights reserved."]
)
def test_lines_below_that_say_whose_it_is_are_not(line: str) -> None:
    assert compared(f"{TEXT}\n\n{line}\n{line}") == TEXT
    assert compared(f"\n{line}") == ""
    assert compared(line) == line


@pytest.mark.parametrize(("length", "is_imprint"), [(160, True), (161, False)])
def test_a_longer_line_is_of_the_text(length: int, is_imprint: bool) -> None:
    line = "Copyright 2026 HP ".ljust(length, "x")
    assert compared(f"{TEXT}\n{line}") == (TEXT if is_imprint else f"{TEXT}\n{line}")


@pytest.mark.parametrize(("length", "is_sign_off"), [(400, True), (401, False)])
def test_who_reported_stands_in_the_last_400_characters(length: int, is_sign_off: bool) -> None:
    line = "(Reporting by ".ljust(length - 1, "x") + ")"
    assert compared(f"{TEXT} {line}") == (f"{TEXT} " if is_sign_off else f"{TEXT} {line}")


def test_when_an_alert_was_sent_and_that_a_text_is_sent_again_are_not_compared() -> None:
    found = comparable(item(f"REPEAT\n{TEXT}", headline="161125******PILOTS END PROTEST"))
    assert found == Comparable("PILOTS END PROTEST", TEXT, "")


@pytest.mark.parametrize(
    ("field", "note"), [("edNote", "Corrects spelling"), ("slugline", "PILOTS (CORRECTED)")]
)
def test_what_a_note_or_slug_calls_a_correction_says_so_in_its_headline(field: str, note: str) -> None:
    found = comparable(item(**{field: note}))
    assert found
    assert found.headline == "Pilots end protest Corrected"


def test_of_a_picture_caption_file_and_maker_are_compared_and_a_maker_alone_is_not() -> None:
    picture: dict[str, Any] = {
        "profile": "media",
        "by": "Ana Reis",
        "renditions": [{"href": "https://p.example/1.jpg"}],
    }
    texts = [{"role": "caption", "value": "Pilots"}, {"role": "summary", "value": "Boats"}]
    found = comparable(item(**picture, descriptions=texts))
    assert found == Comparable("", "Pilots\nhttps://p.example/1.jpg\nAna Reis", "")
    assert comparable(item(profile="media", by="Ana Reis")) is None
