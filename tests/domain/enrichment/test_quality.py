"""What `make quality` prints stays over its floors."""

import pytest

from bench.quality import figures, floors
from tests.support import data


@pytest.mark.reuters
def test_no_figure_is_under_its_floor() -> None:
    for name in ("reuters21578/reut2-000.sgm.gz", "geo/lgl.xml.gz", "topics/bbc.jsonl.gz"):
        data(name)
    pinned = floors()
    measured = dict(figures())
    assert measured.keys() == pinned.keys()
    assert {name: figure for name, figure in measured.items() if figure < pinned[name]} == {}
