"""Tables of places: names, cities, divisions, countries."""

from functools import partial

from wire.domain import facts

rows, table = partial(facts.rows, __name__), partial(facts.table, __name__)
