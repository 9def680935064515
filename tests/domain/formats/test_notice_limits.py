"""What makes a short text a notice: how long it may be, which links kill, what a slug must have beside it."""

import pytest

from tests.contract.format_samples import anpa, iptc7901, newsmlg2
from tests.domain.formats.ninjs_items import item
from wire.domain import formats
from wire.domain.formats.common.kills import kill_sentences, kill_targets, kill_texts, replacements
from wire.domain.formats.common.teletype import anpa_kills
from wire.domain.message import Message, Status

TAG = b'<provider literal="Alpin"/>'
SENTENCE = "The mayor spoke at the bridge. "
"""It says nothing of any story; twenty of them are 620 characters."""


def words(size: int, begin: str = "") -> str:
    """A text of so many characters that begins with these."""
    return (begin + SENTENCE * 40)[: size - 1].rstrip() + "." * (
        size - len((begin + SENTENCE * 40)[: size - 1].rstrip())
    )


def linked(rel: str, target: str, text: str = "A bridge opened.") -> Message:
    link = f'<link rel="{rel}" {target}/>'.encode()
    return formats.parse(newsmlg2().replace(TAG, TAG + link).replace(b"A bridge opened.", text.encode()))


def test_a_link_kills_by_its_relation_and_the_item_it_names() -> None:
    assert linked("irel:canceled", 'residref="urn:x:7"').cancels == ("urn:x:7",)
    assert linked("irel:seeAlso", 'residref="urn:x:7"').cancels == ()
    assert linked("irel:seeAlso", 'residref="urn:x:7"').status is Status.USABLE
    assert linked("irel:canceled", 'href="https://a.example/7"').cancels == ()


def associated(rel: str, size: int = 20) -> Message:
    """An item of ninjs with a text of so many characters that is associated with another item."""
    return formats.parse(item(associations=[{"name": rel, "uri": "urn:x:7"}], body_text=words(size)))


@pytest.mark.parametrize(("size", "status"), [(300, Status.CANCELED), (301, Status.USABLE)])
def test_a_text_of_three_hundred_characters_beside_a_link_that_kills_is_a_notice(
    size: int, status: Status
) -> None:
    message = associated("kills", size)
    assert (len("".join(message.lines)), message.cancels, message.status) == (size, ("urn:x:7",), status)


def test_an_item_beside_another_that_it_does_not_kill_is_a_story() -> None:
    message = associated("seeAlso")
    assert (message.cancels, message.status) == ((), Status.USABLE)


@pytest.mark.parametrize(
    ("slug", "headline", "text", "kills"),
    [
        ("DORF-BRIDGE-KILL", "Kill this story", ["A bridge opened."], True),
        ("DORF-BRIDGE-KILL", "Dorf", ["A bridge opened.", "Kill the story"], True),
        ("DORF-BRIDGE-KILL", "Dorf", ["A bridge opened.", "All came.", "Kill the story"], False),
        ("DORF-BRIDGE-KILL", "Dorf", ["A bridge opened.", "All came."], False),
        ("DORF-BRIDGE-KILL", "WOLVES KILL SHEEP", ["A bridge opened."], False),
        ("DORF-BRIDGE-KILL", "Dorf", ["DORF (Alpin) - Kill the story, the mayor said."], False),
        ("DORF-BRIDGE", "Dorf", ["A bridge opened.", "He did not kill the story"], False),
    ],
)
def test_a_slug_that_ends_in_kill_takes_its_story_back_where_headline_or_first_lines_say_it_too(
    slug: str, headline: str, text: list[str], kills: bool
) -> None:
    body = [{"role": "main", "contenttype": "text/plain", "value": "\n\n".join([*text, words(400)])}]
    message = formats.parse(item(slugline=slug, headline=headline, bodies=body))
    assert (message.status is Status.CANCELED) is kills


@pytest.mark.parametrize(
    ("slug", "text", "kills"),
    [
        ("BC-EU--Dorf-Bridge-Kill", "Please do not use this story.", True),
        ("BC-EU--Dorf-Bridge, withdrawal", "Please do not use this story.", True),
        ("BC-EU--Dorf-Bridge-Kill", "Wolves came down to the bridge.", False),
        ("BC-EU--Dorf-Bridge", "Wolves came down to the bridge.", False),
        ("BC-EU--Dorf-Bridge-Kill", "Please do not use this story. " + words(300), False),
    ],
)
def test_a_slug_in_small_letters_that_ends_in_kill_needs_a_short_text_that_orders_it(
    slug: str, text: str, kills: bool
) -> None:
    raw = anpa(slug).replace(
        b"DORF, Austria (AL) _ A bridge\r\nopened.\r\n\t   ``It shook,'' two said.", text.encode()
    )
    assert (formats.parse(raw).status is Status.CANCELED) is kills


@pytest.mark.parametrize("where", ["header", "keyword line"])
def test_either_slug_of_anpa_says_that_its_story_is_killed(where: str) -> None:
    old, new = (
        (b" BC-EU--Dorf-Bridge  ", b" BC-EU--Dorf-Bridge-KILL  ")
        if where == "header"
        else (b"^BC-EU--Dorf-Bridge,", b"^BC-EU--Dorf-Bridge-KILL,")
    )
    assert formats.parse(anpa().replace(old, new)).status is Status.CANCELED


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Kill story AA-11. The mayor of EE-15 is well.", ["AA-11"]),
        ("Kill story AA-11.\nBB-12, CC-13. The mayor of EE-15 is well.", ["AA-11", "BB-12", "CC-13"]),
        ("Kill story AA-11. The same goes for BB-12. The mayor of EE-15 is well.", ["AA-11", "BB-12"]),
        ("The mayor of EE-15 is well. BB-12, CC-13.", []),
    ],
)
def test_an_order_goes_on_in_a_list_of_names_or_where_the_same_is_said_to_go_for_another(
    text: str, named: list[str]
) -> None:
    said = kill_sentences.of_others(text)
    assert [name for name in ("AA-11", "BB-12", "CC-13", "EE-15") if name in said] == named


def test_what_is_to_be_used_instead_is_not_taken_back() -> None:
    assert kill_sentences.without_offers("Kill AA-11. Use BB-12 instead. Sorry") == "Kill AA-11\nSorry"


@pytest.mark.parametrize(
    ("word", "is_id"), [("hp1234", True), ("hp123", False), ("A380", False), ("AB1234", True)]
)
def test_an_order_alone_makes_a_word_of_four_digits_an_id(word: str, is_id: bool) -> None:
    assert kill_targets.ordered(f"Kill {word} at once.", "urn:x:abc") == ((word,) if is_id else ())


@pytest.mark.parametrize(("size", "whole"), [(500, True), (501, False)])
def test_the_reason_of_a_kill_is_all_of_a_notice_of_five_hundred_characters(size: int, whole: bool) -> None:
    order = "This story is withdrawn."
    lines = [order, words(size - len(order) - 1)]
    assert kill_texts.reason(lines, is_notice=True) == (" ".join(lines) if whole else order)
    assert kill_texts.reason(lines, is_notice=False) == order
    assert len(kill_texts.reason([words(600, order + " ")], is_notice=False)) == 500


def test_the_reason_of_a_kill_has_nothing_of_a_story_that_stands_below_it() -> None:
    lines = ["This release has been withdrawn.", "DORF, March 2 (Alpin) - The mayor of Dorf will resign."]
    assert kill_texts.reason(lines, is_notice=True) == lines[0]


def sent_as(header: str, keyword: str) -> tuple[str, int]:
    """Slug and version of a message of ANPA 1312 with these in its header and keyword line."""
    raw = anpa().replace(b" BC-EU--Dorf-Bridge  ", f" {header}  ".encode())
    identity = formats.identify(raw.replace(b"^BC-EU--Dorf-Bridge,", f"^{keyword},".encode()))
    return identity.guid.split(":")[2], identity.version


@pytest.mark.parametrize(
    ("header", "keyword", "slug", "version"),
    [
        ("BC-EU--Dorf-Bridge, 1st Ld-Wri", "BC-EU--Dorf-Bridge, 1st Ld-Writethru", "BC-EU--Dorf-Bridge", 2),
        ("BC-EU--Dorf-Bridge, 2nd", "BC-EU--Dorf-Bridge, 2nd Ld-Writethru", "BC-EU--Dorf-Bridge", 3),
        ("BC-EU--Dorf-Bridge", "BC-EU--Dorf-Bridge, 4th Ld", "BC-EU--Dorf-Bridge", 5),
        ("BC-EU--Dorf-Bridge, 2nd Ld", "BC-EU--Dorf-Ferry, 3rd Ld", "BC-EU--Dorf-Bridge", 3),
        ("BC-EU--Dorf-Bridge, 2nd Ld", "BC-EU--Dorf-Bridge", "BC-EU--Dorf-Bridge", 3),
        ("BC-EU--Dorf-Bri", "BC-EU--Dorf-Ferry-Opens", "BC-EU--Dorf-Bri", 0),
    ],
)
def test_the_keyword_line_completes_a_slug_that_is_cut_off_in_its_service_words(
    header: str, keyword: str, slug: str, version: int
) -> None:
    assert sent_as(header, keyword) == (slug, version)


def test_a_kill_of_anpa_names_slugs_of_its_own_sender_and_day() -> None:
    named = anpa_kills.named("Kill BC-EU--Dorf-Ferry, 1st Add.", "anpa:AL:BC-EU--Advisory:2026-03-02")
    assert named == ("anpa:AL:BC-EU--Dorf-Ferry, add 1:2026-03-02",)
    assert anpa_kills.named("Kill BC-EU--Dorf-Ferry.", "anpa:BC-EU--Advisory:03-02") == (
        "anpa:BC-EU--Dorf-Ferry:03-02",
    )
    assert anpa_kills.named("Kill BC-EU--Advisory.", "anpa:AL:BC-EU--Advisory:2026-03-02") == ()


@pytest.mark.parametrize(
    ("said", "numbers"),
    [
        ("Please kill eca041.", ["eca041"]),
        ("Please kill eca 041.", ["eca041"]),
        ("Please kill ECA041.", ["eca041"]),
        ("Please kill bdt041.", ["bdt041"]),
        ("Please kill bdt 041.", []),
        ("Please kill alpin041.", []),
        ("Please kill eca042.", []),
        ("Please kill eca 041 and eca 043.", ["eca041", "eca043"]),
    ],
)
def test_a_kill_of_7901_names_numbers_of_its_service_and_whole_ones_of_others(
    said: str, numbers: list[str]
) -> None:
    text = b"Dorf (alpin) - A bridge\r\nopened.\r\n\r\n   Two said it shook."
    message = formats.parse(iptc7901(titles="KILL =").replace(text, said.encode()))
    assert message.status is Status.CANCELED
    assert message.cancels == tuple(f"iptc7901:alpin:{number}:2026-03-02" for number in numbers)


@pytest.mark.parametrize(
    ("first", "replaces"),
    [
        ("(Replaces urn:x:7 of today)", True),
        ("Replaces urn:x:7 of today", True),
        ("The bridge, which replaces one that fell in 1998, was opened on Monday.", False),
    ],
)
def test_the_first_line_of_a_story_may_say_what_it_replaces(first: str, replaces: bool) -> None:
    message = formats.parse(item(body_text=f"{first}\n\n{words(400)}", uri="urn:x:8"))
    assert message.status is Status.USABLE
    assert ("urn:x:7" in message.cancels) is replaces


@pytest.mark.parametrize(
    ("head", "anew"),
    [
        ("UPDATE 2-Dorf opens bridge", True),
        ("CORRECTED: Dorf opens bridge", True),
        ("CORRECTED-Dorf opens bridge", True),
        ("Dorf opens bridge", False),
        ("Update on bridges of Dorf", False),
    ],
)
def test_a_headline_says_by_its_mark_that_its_story_came_before(head: str, anew: bool) -> None:
    assert replacements.says_anew([head], "") is anew
    assert replacements.says_anew(["Dorf", head], "All of it") is anew


@pytest.mark.parametrize(
    ("text", "takes"),
    [
        ('The story "Dorf opens bridge" has been withdrawn.', True),
        ('"Dorf opens bridge" is withdrawn.', True),
        ('He wrote "Dorf opens bridge" himself.', False),
        ("The mayor withdraws from the race.", False),
    ],
)
def test_a_sentence_takes_back_what_it_quotes_where_it_says_so(text: str, takes: bool) -> None:
    assert bool(kill_sentences.of_others(text)) is takes
