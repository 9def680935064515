"""Names of places in a text: what stands beside one says whether a place is meant."""

import pytest

from tests.domain.enrichment.about import countries


def test_names_of_several_words_are_read_whole() -> None:
    assert countries("", "El Salvador and New Zealand, South Sudan and Papua New Guinea") == [
        "SV",
        "NZ",
        "SS",
        "PG",
    ]


def test_possessives_and_joined_words_name_their_country() -> None:
    assert countries("", "Russia's envoy meets Iran-backed and New York-based groups") == ["RU", "IR", "US"]


def test_a_man_called_jordan_is_no_country() -> None:
    assert countries("Yesterday Michael Jordan played. Later Jordan scored.", "Jordan wins again") == []
    assert countries("Later Jordan scored.", "Michael Jordan scores as Jordan wins") == []
    assert countries("", "Refugees cross into Jordan") == ["JO"]


@pytest.mark.parametrize(
    ("headline", "text", "found"),
    [
        ("Israel Adesanya keeps his belt", "Israel Adesanya won. Israel will fight again.", []),
        ("Mr. Jordan resigns", "Jordan had led the bank for years.", []),
        ("Kathy Ireland opens a shop", "She sells lamps.", []),
        ("Turkey prices rise", "Turkeys cost more. A turkey of six kilos sells for forty dollars.", []),
        ("Turkey votes", "Turkish voters ate turkey.", ["TR"]),
        ("Guinea pigs for sale", "Brazil nuts are their food.", []),
        ("Australian dollar falls", "The Canadian dollar rose against the Swiss franc.", []),
        ("Ministers leave the Paris climate accord", "The Geneva Conventions stand.", []),
        (
            "Ghana won",
            "Nepal marks its day. Russia pounds Aleppo. It cost 100 South Korean won.",
            ["GH", "NP", "RU", "SY"],
        ),
        ("Santos Ltd drills", "Santos found gas.", []),
        ("Owner closes mine Cerro Quilla", "The mine of Cerro Quilla closes in June.", []),
        ("Rio Tinto digs deeper", "Rio Tinto said so.", []),
        ("Jersey Shore crowded", "The boardwalk was full.", []),
        ("Turkey, Texas, holds fiddle day", "Turkey has 300 people.", ["US"]),
        ("Talks of Canada, Mexico, Texas", "They met.", ["CA", "MX", "US"]),
        ("Birmingham, Ala., floods", "Birmingham has not seen such rain.", ["US"]),
        ("Fire in Alexandria", "The town in Louisiana lost its mill; Alexandria mourns.", ["US"]),
        ("Chad Smith plays drums", "Chad played for hours.", []),
        ("Jordan Spieth wins Masters", "Jordan sank a putt.", []),
        ("Michael Jordan buys team", "Jordan paid a lot.", []),
        ("Lebanon, Ohio, votes", "Lebanon has a mayor.", ["US"]),
        ("Guinea-Bissau coup", "Equatorial Guinea condemned it.", ["GW", "GQ"]),
        ("Bus strike", "A bus from Edmonton in London stood still.", ["GB"]),
        ("Crash in Rapides Parish", "Nobody was hurt.", ["US"]),
        ("Ireland Baldwin opens a shop", "Ireland sells coffee.", []),
        ("Paris Hilton sells perfume", "Her firm is gone.", []),
        ("Eugene Rotberg speaks", "Treasurer Eugene Rotberg was there.", []),
        ("Arsenal win", "They played at Stamford Bridge.", []),
        ("Houston Lighting and Power Co pays", "Its dividend is 40 cents.", []),
        ("Aid for farmers", "In Kenya the Kenya Broadcasting Corporation said so.", ["KE"]),
        ("Bond of 50 million is issued", "It will be listed in Luxembourg.", []),
        ("Shares fall", "It last sold at 20 on the New York Stock Exchange.", []),
        ("India-born engineer leads firm", "The Swiss-trained manager takes over.", []),
        ("Chad Michaels signs", "Chad Davis and Jordan Williams signed too.", []),
        ("Lebanon Valley grows", "The Peru Valley shrinks.", []),
        ("Bridge closed", "The bridge in Somerset is shut; Wiltshire sends buses.", ["GB"]),
        ("Turf war", "A tribunal in Jalisco freed him.", ["MX"]),
        ("Singer on tour", "The New York-born singer signed with T-Mobile.", []),
        ("CANADIAN GYPSUM CO LTD YEAR NET", "Shr 2.10 dlrs vs 1.90 dlrs.", ["CA"]),
        ("Woman wins lottery", "A Richmond Hill, Ont., woman won.", ["CA"]),
        ("New Madrid locked", "The sheriff of New Madrid County searched houses in Madrid.", ["US"]),
        ("Nadal injured", "He left Indian Wells and Dutch Harbor.", []),
        ("Coffee talks", "Alejandro Martinez Cuenca spoke.", []),
        ("Bells ring again", "The bells in Boston will ring again, Lincolnshire's bishop said.", ["GB"]),
        ("Man held", "A sheriff's deputy held a man in Dublin, a trooper said.", ["US"]),
        ("Man held", "Irish police held a man in Dublin, a trooper said.", ["IE"]),
        (
            "Man gets two years",
            "A Palestine man admitted a felony, said the sheriff of Anderson County, Texas.",
            ["US"],
        ),
        (
            "Palestine asks for aid",
            "The sheriff of Anderson County, Texas, tried for a felony, was in Gaza.",
            ["PS", "US"],
        ),
        ("Lebanon asks for aid", "Pennsylvania sent none, its envoy in Lebanon said.", ["LB"]),
        ("Truck seized", "It stood near Surrey, a suburb in British Columbia.", ["CA"]),
        ("Snow in Florida", "Uruguay sent help to Florida.", ["US", "UY"]),
        ("Victoria bans gas", "New homes in Victoria go without, Melbourne's mayor said.", ["AU"]),
        ("Jogger stabbed", "She ran in DeKalb County, police said.", ["US"]),
        ("Pupils raise money", "They sang for two days. The school is in Lansing.", ["US"]),
        ("Snow falls", "It fell in March and again in April in Woking.", ["GB"]),
        ("SDC SYDNEY REPLACES CHAIRMAN", "Sydney Gold Corp said it had a new one.", []),
        ("JORDAN BUYS TEAM", "Michael Jordan bought a team.", []),
        ("SWAT team called", "A Toyota was parked in front of a Carrefour.", []),
        ("First Latina on the bench", "She took the oath on Monday.", []),
        ("All Blacks name squad", "The Wallabies name theirs on Friday.", ["NZ", "AU"]),
        ("Azzurri go out", "They lost on penalties.", ["IT"]),
        ("Casa Rosada mute", "Nobody at the Casa Rosada would speak.", ["AR"]),
        ("Kenya Revenue Authority shuts shops", "It said that 27 owed taxes.", ["KE"]),
        ("Israel Aerospace Industries sells drones", "It sold six.", ["IL"]),
        ("Chad Basin drilled", "Oil was found.", ["TD"]),
        ("Jamaica Kincaid reads", "She read from her novel.", []),
        ("Bank of America pays fine", "The Bank of America will pay.", []),
        ("Winter of the Spanish flu", "It killed millions.", []),
        ("USS Vermont joins exercise", "The submarine USS Vermont joined two frigates.", []),
        ("Carrier back at sea", "The carrier HMS Jamaica went back to sea.", []),
        ("Kiwi harvest sweet", "The kiwi harvest is sweet and early.", []),
        ("Kiwi skipper wins", "He beat four others.", ["NZ"]),
        ("Boy arrested in Edmonton, north London", "Police asked for witnesses.", ["GB"]),
        ("Siberian husky wins", "It ran six miles.", []),
        ("Rift Valley fever vaccine tested", "It protected sheep.", []),
    ],
)
def test_a_name_is_read_in_its_context(headline: str, text: str, found: list[str]) -> None:
    assert countries(text, headline) == found


@pytest.mark.parametrize("thing", ["Canada geese", "Guinea worms", "Muscovy ducks", "Brussels sprouts"])
def test_an_animal_or_a_dish_is_no_place(thing: str) -> None:
    assert countries(f"Wardens in Leeds, England, want to be rid of the {thing}.", f"{thing} to go") == ["GB"]


def test_somebody_whose_names_are_both_places_is_neither() -> None:
    told = "Trey Moor scored 31 and Chad Ireland added 12 as the team won in Denver. Ireland left late. Denver lost."
    assert countries(told) == ["US"]
    assert countries("Guard Jordan Holland scored for Denver. Holland left late, and Denver lost.") == ["US"]
    assert sorted(countries("In Chad, Ireland is seen as a friend. Ireland will help Chad.")) == ["IE", "TD"]


def test_a_town_and_a_country_in_a_row_are_somebody_unless_the_town_may_lie_there() -> None:
    assert countries("Austin Holland scored twice as the team won.") == []
    assert countries("Hamilton, Canada has a new mayor.") == ["CA"]
    assert countries("Paris, France is the host of the games.") == ["FR"]


def test_institutions_stand_for_their_country() -> None:
    assert countries("", "Kremlin answers Pentagon") == ["RU", "US"]


def test_the_code_of_a_share_names_the_country_of_its_exchange() -> None:
    assert countries("Nissan Motor Co <NSAN.T> may merge with Renault (RENA.PA).", "Car makers talk") == [
        "JP",
        "FR",
    ]
    assert countries("The U.N. and J.P. Morgan met. See no.T for more.", "Talks") == []


def test_the_code_of_a_share_may_be_a_number() -> None:
    assert countries("Toyota <7203.T> and Tencent (0700.HK) rose 1.5pct to 3040.", "Shares") == ["JP", "HK"]


def test_newspapers_are_no_places() -> None:
    assert countries("", "Washington Post and New York Times win prizes") == []


@pytest.mark.parametrize(
    "council", ["Indore Municipal Corporation", "Kochi Corporation", "Dhaka City Corporation"]
)
def test_the_council_of_a_city_is_no_company(council: str) -> None:
    assert len(countries(f"The {council} razed a market.")) == 1


def test_the_company_of_a_city_is_no_place() -> None:
    assert countries("The Houston Lighting and Power Corporation and the Boston Corporation merged.") == []
