"""What `/metrics` says, in Prometheus' text format: every name in one place."""

from collections.abc import Iterator

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from wire.projection.flow import Flow

ONE = {
    "wire_web_behind": "Offsets that are on the wire and not in the read model",
    "wire_web_age_seconds": "Seconds since the wire was last read",
    "wire_broker_away": "1 while the broker does not answer",
    "wire_workers": "Members of the group of the workers",
    "wire_messages_per_second": "Messages that come onto the log",
    "wire_held_messages": "Messages that are held",
    "wire_web_unreadable": "Records of the streams that are not as a worker writes them",
    "wire_dead_letters": "Dead letters on their stream",
    "wire_dead_letters_of_the_last_hour": "Dead letters that came within the last hour",
}
"""Name and meaning of each metric without labels; all are gauges."""
WAITING = ("wire_records_waiting", "Records that a stage has not done")


class _Values(Collector):
    def __init__(self, values: dict[str, float], flow: Flow) -> None:
        self._values, self._flow = values, flow

    def collect(self) -> Iterator[Metric]:
        for name, meaning in ONE.items():
            yield GaugeMetricFamily(name, meaning, value=self._values[name])
        waiting = GaugeMetricFamily(*WAITING, labels=["stage"])
        for stage, number in self._flow.waiting.items():
            waiting.add_metric([stage], number)
        yield waiting


def metrics(values: dict[str, float], flow: Flow) -> bytes:
    """The text of all metrics; `values` has one for each name of ONE."""
    registry = CollectorRegistry(auto_describe=False)
    registry.register(_Values(values, flow))
    return generate_latest(registry)
