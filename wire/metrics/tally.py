"""The numbers of a process, and their text in Prometheus' format."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator

from prometheus_client import PROCESS_COLLECTOR, CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, HistogramMetricFamily
from prometheus_client.core import Metric as Family
from prometheus_client.registry import Collector

from wire.metrics.catalogue import Metric

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
Labels = tuple[str, ...]


class Tally:
    """Plain numbers, by metric and labels. They are cheap to change, so that each transaction can."""

    def __init__(self) -> None:
        self._numbers: dict[Metric, dict[Labels, float]] = defaultdict(dict)
        self._buckets: dict[tuple[Metric, Labels], list[int]] = {}

    def add(self, metric: Metric, number: float, *labels: str) -> None:
        """Count up a counter."""
        numbers = self._numbers[metric]
        numbers[labels] = numbers.get(labels, 0) + number

    def set(self, metric: Metric, number: float, *labels: str) -> None:
        """Set a gauge."""
        self._numbers[metric][labels] = number

    def observe(self, metric: Metric, value: float, *labels: str, times: int = 1) -> None:
        """Put a value into a histogram, `times` times. A histogram keeps its sum among the numbers."""
        buckets = self._buckets.get((metric, labels))
        if buckets is None:
            buckets = self._buckets[metric, labels] = [0] * (len(metric.buckets) + 1)
        buckets[bisect_left(metric.buckets, value)] += times
        self.add(metric, value * times, *labels)

    def has(self, metric: Metric, labels: Labels) -> bool:
        """Whether a metric has a number under these labels."""
        return labels in self._numbers[metric]

    def kinds(self, metric: Metric) -> int:
        """How many sets of labels a metric has."""
        return len(self._numbers[metric])

    def text(self, metrics: Iterable[Metric]) -> bytes:
        """All numbers of some metrics, and those of the process."""
        registry = CollectorRegistry(auto_describe=False)
        registry.register(_Families([self._family(metric) for metric in metrics]))
        registry.register(PROCESS_COLLECTOR)
        return generate_latest(registry)

    def _family(self, metric: Metric) -> Family:
        numbers = sorted(self._numbers[metric].items())
        if metric.type == "histogram":
            histogram = HistogramMetricFamily(metric.name, metric.meaning, labels=metric.labels)
            for labels, total in numbers:
                histogram.add_metric(labels, self._cumulated(metric, labels), total)
            return histogram
        of = CounterMetricFamily if metric.type == "counter" else GaugeMetricFamily
        family = of(metric.name, metric.meaning, labels=metric.labels)
        for labels, number in numbers:
            family.add_metric(labels, number)
        return family

    def _cumulated(self, metric: Metric, labels: Labels) -> list[tuple[str, float]]:
        found, so_far = [], 0
        bounds = [*(f"{bound:g}" for bound in metric.buckets), "+Inf"]
        for bound, number in zip(bounds, self._buckets[metric, labels], strict=True):
            so_far += number
            found.append((bound, float(so_far)))
        return found


class _Families(Collector):
    def __init__(self, families: list[Family]) -> None:
        self._families = families

    def collect(self) -> Iterator[Family]:
        yield from self._families
