"""Tables of facts that the rules read: topics and their words, names of places in other languages."""

from functools import partial

from wire.domain import facts

rows = partial(facts.rows, __name__)
