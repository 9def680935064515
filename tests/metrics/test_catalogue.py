"""The catalogue keeps Prometheus' rules, and its page is fresh."""

import re

import pytest
from prometheus_client.parser import text_string_to_metric_families as families

from tests.support import ROOT
from wire.metrics.catalogue import WEB, WHERE, WORKER, Metric
from wire.metrics.page import page
from wire.metrics.tally import Tally

OURS = (*WORKER, *WEB)
UNITS = {"seconds": "_seconds", "bytes": "_bytes"}


def test_the_page_of_the_metrics_is_not_stale() -> None:
    assert (ROOT / "docs" / "metrics.md").read_text("utf-8") == page(), "run `make metrics`"


@pytest.mark.parametrize("metric", OURS, ids=lambda metric: metric.name)
def test_a_name_says_unit_and_type_as_prometheus_wants(metric: Metric) -> None:
    assert re.fullmatch(r"wire_[a-z_]+", metric.name)
    assert metric.name.endswith("_total") == (metric.type == "counter")
    assert metric.name.removesuffix("_total").endswith(
        UNITS.get(metric.unit, metric.name.removesuffix("_total"))
    )
    assert bool(metric.buckets) == (metric.type == "histogram")
    assert list(metric.buckets) == sorted(metric.buckets)


def test_no_name_stands_for_two_metrics() -> None:
    for metrics in WHERE.values():
        names = [metric.name for metric in metrics]
        assert len(names) == len(set(names))


def test_a_histogram_counts_each_value_in_all_buckets_that_hold_it() -> None:
    histogram = Metric("wire_a_seconds", "histogram", "seconds", "a", ("stage",), (0.1, 1))
    tally = Tally()
    for seconds, times in ((0.1, 2), (0.5, 1), (7, 1)):
        tally.observe(histogram, seconds, "split", times=times)
    [family] = [each for each in families(tally.text([histogram]).decode()) if each.name == "wire_a_seconds"]
    found = {
        (sample.name[len("wire_a_seconds") :], sample.labels.get("le")): sample.value
        for sample in family.samples
    }
    assert found == {
        ("_bucket", "0.1"): 2,
        ("_bucket", "1"): 3,
        ("_bucket", "+Inf"): 4,
        ("_count", None): 4,
        ("_sum", None): pytest.approx(7.7),
    }
