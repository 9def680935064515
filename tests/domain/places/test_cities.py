"""Cities are found by their folded names in a table that lies in the order of those."""

from wire.domain.places.cities import cities_called
from wire.domain.places.data import table


def test_the_table_of_cities_lies_in_the_order_of_their_names() -> None:
    names = [line.partition("\t")[0] for line in table("cities.tsv")]
    assert names == sorted(names)


def test_the_first_and_the_last_city_of_the_table_are_found() -> None:
    first, *_, last = table("cities.tsv")
    for line in (first, last):
        name, country, *_ = line.split("\t")
        assert country in [city.country for city in cities_called(name)]


def test_a_name_that_only_begins_that_of_a_city_is_none() -> None:
    assert cities_called("Buenos Aires")
    assert cities_called("Buenos Air") == ()
    assert cities_called("") == ()
