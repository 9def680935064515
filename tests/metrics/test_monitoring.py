"""Dashboard and alert rules name only metrics, labels and folders that exist."""

import re
from collections.abc import Iterator
from typing import Any

import orjson
import pytest
import yaml

from tests.support import ROOT
from wire.metrics.catalogue import WHERE, Metric

FOLDER = ROOT / "deploy" / "monitoring"
METRICS = {metric.name: metric for metrics in WHERE.values() for metric in metrics}
OF_PROMETHEUS = {"job", "instance", "le"}
_WORDS = {
    "max",
    "min",
    "sum",
    "by",
    "rate",
    "increase",
    "deriv",
    "absent",
    "histogram_quantile",
    "and",
    "or",
    "on",
}


def read(relative: str) -> Any:
    text = (FOLDER / relative).read_text("utf-8")
    return orjson.loads(text) if relative.endswith(".json") else yaml.safe_load(text)


def alerts() -> Iterator[tuple[str, str]]:
    for group in read("prometheus/alerts.yml")["groups"]:
        for rule in group["rules"]:
            yield rule["alert"], rule["expr"]


def panels() -> Iterator[tuple[str, str]]:
    for panel in read("grafana/dashboards/wire.json")["panels"]:
        for target in panel["targets"]:
            yield panel["title"], target["expr"]


def metric_of(name: str) -> Metric:
    """The metric of a series; of a histogram each has three."""
    if name in METRICS:
        return METRICS[name]
    metric = METRICS[re.sub(r"_(bucket|sum|count)$", "", name)]
    assert metric.type == "histogram"
    return metric


@pytest.mark.parametrize(("where", "expression"), [*alerts(), *panels()])
def test_an_expression_names_only_what_exists(where: str, expression: str) -> None:
    bare = re.sub(r"\{[^}]*\}|\[[^]]*\]|\b(?:by|on) \([^)]*\)", "", expression)
    names = [name for name in re.findall(r"[a-z_][a-z_0-9]*", bare) if name not in _WORDS]
    metrics = [metric_of(name) for name in names]
    assert metrics
    labels = {label for metric in metrics for label in metric.labels} | OF_PROMETHEUS
    used = re.findall(r"([a-z_]+)(?:=~|!~|!=|=)\"", expression)
    used += [
        name.strip() for by in re.findall(r"\b(?:by|on) \(([^)]*)\)", expression) for name in by.split(",")
    ]
    assert {*used} - {""} <= labels


def test_a_counter_is_shown_as_a_rate_and_nothing_else_is() -> None:
    for _, expression in (*alerts(), *panels()):
        for function, name in re.findall(r"(\w+)\((wire_\w+|process_\w+)", expression):
            counts = metric_of(name).type != "gauge"
            assert (function in ("rate", "increase")) == counts, expression


def test_every_alert_says_what_it_is_and_what_to_do() -> None:
    for group in read("prometheus/alerts.yml")["groups"]:
        for rule in group["rules"]:
            assert rule["labels"]["severity"] in ("page", "look")
            assert {"summary", "description"} <= rule["annotations"].keys()


def test_what_must_wake_somebody_has_an_alert() -> None:
    expressions = " ".join(expression for _, expression in alerts())
    wanted = ("lag_records", "commit_age_seconds", "dead_letters_total", 'wire_alarm{rule="quiet"')
    assert all(name in expressions for name in wanted)


def test_prometheus_and_grafana_find_their_files_and_each_other() -> None:
    compose = yaml.safe_load((ROOT / "docker-compose.yml").read_text("utf-8"))["services"]
    mounted = [
        volume.split(":")[0] for name in ("prometheus", "grafana") for volume in compose[name]["volumes"]
    ]
    assert all((ROOT / path).is_dir() for path in mounted if path.startswith("."))
    prometheus = read("prometheus/prometheus.yml")
    assert [(FOLDER / "prometheus" / name).is_file() for name in prometheus["rule_files"]] == [True]
    port = compose["worker"]["environment"]["WIRE_HEALTH_PORT"]
    [workers] = prometheus["scrape_configs"][0]["dns_sd_configs"]
    assert (workers["names"], str(workers["port"])) == (["worker"], port)
    [source] = read("grafana/provisioning/datasources/prometheus.yml")["datasources"]
    used = {panel["datasource"]["uid"] for panel in read("grafana/dashboards/wire.json")["panels"]}
    assert used == {source["uid"]}
    [provider] = read("grafana/provisioning/dashboards/wire.yml")["providers"]
    assert any(
        volume.split(":")[1] == provider["options"]["path"] for volume in compose["grafana"]["volumes"]
    )
