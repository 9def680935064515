"""The list of changes that nobody can see holds none that the code has no more."""

from collections import defaultdict

from tests.mutants.__main__ import ROOT, equivalents
from tests.mutants.mutations import mutations


def test_each_change_that_nobody_can_see_is_one_of_the_code() -> None:
    named = defaultdict(set)
    for file, name in equivalents():
        named[file].add(name)
    for file, names in named.items():
        assert names <= {mutation.name for mutation in mutations((ROOT / file).read_text())}, file
