"""A later text is a copy, an excerpt or an extension of an earlier one only where it says nothing else."""

import pytest

from bench.copies import HALVES, figures, judged, stories
from tests.support import data
from wire.domain.copies.comparable import fingerprint_of
from wire.domain.copies.fingerprint import Fingerprint
from wire.domain.copies.relation import relation

PRIME = (
    "{} said it raised its prime lending rate to 7-3/4 pct from 7-1/2 pct, effective tomorrow. The bank said the move "
    "reflected higher money market rates."
)
PRIME_LONG = PRIME + (
    " Analysts said other banks were expected to follow in the coming days, as the cost of funds has been rising since "
    "the middle of last month and loan demand from business customers has stayed strong. The last change of the rate "
    "was made in the autumn, when all major banks lowered it by half a point."
)
FOLLOWED = PRIME_LONG.format("Citibank").replace(
    "other banks", "Barclays, Chemical Bank, Marine Midland, Lloyds and Bankers Trust"
)
RATES = "Interbank rates in Vienna: one month {} pct, three months {} pct, six months 7 pct, the National Bank said."
CALM = (
    " Dealers called the market calm and said that few banks had come for money in the morning, since most had got "
    "what they need for the rest of the month when it was cheaper. They expect no change until the board "
    "of the bank meets again, and do not think that it will do more than repeat what it said the last time."
)
WEATHER = (
    "The weather in {} will be dry and sunny on {}, with light winds from the west and mild nights, the weather office "
    "said. No rain is expected before the weekend, and farmers were told to water young plants in the evening. Walkers "
    "should take a hat and enough to drink on longer walks along the coast, where it is windy in the afternoon."
)
MATCH = (
    "{} beat {} 2-1 at home on Saturday in a league match before 40,000 people who had waited in the rain."
)
STORM = "In Calder valley {} people died and {} were hurt when the storm came down, the police said in a statement."
BRIDGE = (
    "The minister did {}approve the plan for a new bridge over the river at Calder, officials said on Monday."
)
PROFIT = "Calder said its profit rose to {} dollars in the first quarter from {} a year earlier on higher tyre sales."
DIVIDEND = "Qtly div {} cts vs {} cts prior\nPay April 15\nRecord March 31"
OIL = "{} said it raised what it pays for crude oil by 50 cts a barrel as of today. Light crude is now 16.50 dlrs."


def kind(earlier: str, later: str, headlines: tuple[str, str] = ("", ""), language: str = "en") -> str:
    found = relation(
        Fingerprint.of(earlier, headlines[0], language), Fingerprint.of(later, headlines[1], language)
    )
    return found.kind if found else "other"


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        (PRIME.format("Chemical Bank"), PRIME.format("Marine Midland Bank")),
        (PRIME.format("Citibank"), PRIME.format("Barclays")),
        (PRIME_LONG.format("Citibank"), PRIME_LONG.format("Barclays")),
        (PRIME_LONG.format("Chemical Bank"), PRIME_LONG.format("Marine Midland Bank")),
        (OIL.format("Calder Petroleum"), OIL.format("Norvik Corp")),
        (OIL.format("calder petroleum"), OIL.lower().format("norvik corp")),
        (OIL.format("Calder").upper(), OIL.format("Norvik").upper()),
        (WEATHER.format("Lisbon", "Monday"), WEATHER.format("Porto", "Monday")),
        (WEATHER.format("Lisbon", "Monday"), WEATHER.format("Lisbon", "Friday")),
        (MATCH.format("Liverpool", "Arsenal"), MATCH.format("Arsenal", "Liverpool")),
        (STORM.format(12, 30), STORM.format(30, 12)),
        (STORM.format(12, 30), STORM.format(13, 30)),
        (STORM.format("one", 30), STORM.format("two", 30)),
        (RATES.format(6.5, 6.75), RATES.format(6.75, 6.75)),
        (RATES.format(6.5, 6.75) + CALM, RATES.format(6.75, 6.75) + CALM),
        (PRIME_LONG.format("Citibank"), FOLLOWED),
        (BRIDGE.format(""), BRIDGE.format("not ")),
        (BRIDGE.format("not "), BRIDGE.format("")),
        (PROFIT.format("17.1 mln", "12.4 mln"), PROFIT.format("17.1 mln", "12.5 mln")),
        (PROFIT.format("17.1 mln", "12.4 mln"), PROFIT.format("17,321,000", "12,400,000")),
        (PROFIT.format("17.1 mln", "12.4 mln"), PROFIT.format("17.12 mln", "12.4 mln")),
    ],
)
def test_other_names_and_figures_make_another_story(earlier: str, later: str) -> None:
    assert kind(earlier, later) == "other"


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        (PROFIT.format("17.1 mln", "12.4 mln"), PROFIT.format("17,100,000", "12,400,000")),
        (PROFIT.format("17.1 mln", "12.4 mln"), PROFIT.format("17,121,000", "12,398,000")),
        (STORM.format("twelve", "thirty"), STORM.format(12, 30)),
        (OIL.format("Calder Petroleum"), OIL.format("Calder Petroleum").upper()),
        (PRIME_LONG.format("Citibank"), PRIME_LONG.format("Citibank").replace("strong", "stronger")),
    ],
)
def test_figures_and_words_written_otherwise_make_no_other_story(earlier: str, later: str) -> None:
    assert kind(earlier, later) in {"copy", "near"}


def test_a_row_of_figures_belongs_to_the_name_in_its_headline() -> None:
    first = "CALDER PETROLEUM CORP <CAP> SETS QUARTERLY"
    assert (
        kind(DIVIDEND.format(10, 10), DIVIDEND.format(10, 10), (first, "NORVIK CORP <NOR> SETS QUARTERLY"))
        == "other"
    )
    otherwise = DIVIDEND.format(10, 10).replace("Qtly", "Qtrly").replace("Pay", "Payable")
    assert kind(DIVIDEND.format(10, 10), otherwise, (first, "CALDER PETROLEUM CORP <CAP> DIVIDEND")) == "near"


def test_a_script_without_capitals_is_compared_word_by_word() -> None:
    quake = (
        "\u636e\u5730\u8d28\u8c03\u67e5\u5c40\u79f0\uff0c\u661f\u671f\u4e00{}\u53d1\u751f\u5730\u9707"
        "\uff0c\u76ee\u524d\u6ca1\u6709\u5173\u4e8e\u635f\u5931\u7684\u62a5\u544a\uff0c\u5f53\u5c40\u8868"
        "\u793a\u6ca1\u6709\u53d1\u5e03\u6d77\u5578\u8b66\u62a5\u3002"
    )
    vanuatu, guatemala = "\u74e6\u52aa\u963f\u56fe", "\u5371\u5730\u9a6c\u62c9"
    assert kind(quake.format(vanuatu), quake.format(guatemala)) == "other"
    assert kind(quake.format(vanuatu), quake.format(vanuatu).replace("\uff0c", ", ")) == "copy"


def test_a_cut_version_is_an_excerpt_and_a_fuller_one_an_extension() -> None:
    more = " The chairman of Citibank said in New York that he saw no reason for alarm, for 40 branches stay open."
    short, full = PRIME_LONG.format("Citibank"), PRIME_LONG.format("Citibank") + more
    assert kind(full, short) == "excerpt"
    assert kind(short, full) == "extension"
    assert kind(full, full) == "copy"


def test_an_extension_is_about_what_the_earlier_text_is_about() -> None:
    more = " It said the price of West Texas crude would follow at the end of the week, as 3 of its rivals had said."
    assert kind(OIL.format("Calder Petroleum"), OIL.format("Norvik Corp") + more) == "other"


def test_a_sign_off_makes_no_extension() -> None:
    signed = (
        " (Reporting by Ann Example; Additional reporting by Jo Sample; Editing by Kim Sampler in Lisbon)"
    )
    first, second = (
        fingerprint_of({"uri": "", "bodies": [{"value": PRIME_LONG.format("Citibank") + end}]})
        for end in ("", signed)
    )
    assert first is not None
    assert second is not None
    assert relation(first, second) is not None
    assert first.digest == second.digest


def test_an_imprint_of_many_lines_is_taken_in_stride() -> None:
    first, second = (
        fingerprint_of({"uri": "", "bodies": [{"value": PRIME_LONG.format("Citibank") + end}]})
        for end in ("", "\nEnd" * 500_000)
    )
    assert first is not None
    assert second is not None
    assert first.digest == second.digest


def test_what_says_that_it_corrects_is_no_copy_of_what_it_corrects() -> None:
    text, corrected = (PRIME_LONG.format(name) for name in ("Citibank NA", "Citibank NA"))
    assert kind(text, corrected, ("RATE RISES", "CORRECTED - RATE RISES")) == "extension"
    assert kind(text, corrected, ("CORRECTED - RATE RISES", "CORRECTED - RATE RISES")) == "copy"
    assert kind(text, corrected, ("CORRECTED - RATE RISES", "RATE RISES")) == "copy"


FLOORS = {
    "precision, all": 0.97,
    "precision, under 60 words": 0.95,
    "recall at Jaccard >= 0.5": 0.95,
    "recall of excerpts": 0.9,
    "recall of extensions": 0.9,
    "others that go out": 1.0,
}


@pytest.mark.reuters
def test_pairs_of_real_wire_are_taken_for_what_they_were_judged_to_be() -> None:
    data("reuters21578")
    pairs = judged(stories())
    for half in HALVES.values():
        found = figures([pair for pair in pairs if pair.earlier % 2 == half])
        assert {what: right / of >= FLOORS[what] for what, (right, of) in found.items()} == dict.fromkeys(
            FLOORS, True
        ), found
