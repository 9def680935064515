"""The manifests of deploy/kubernetes are valid, agree with each other, and name only what there is."""

import re
import tomllib
from typing import Any

import click
import kubernetes_validate
import pytest
import yaml

from tests.support import ROOT
from wire import __version__
from wire.cli import cli
from wire.configuration import CONFIG, KNOWN, PREFIX
from wire.web.guard import OPEN

FOLDER = ROOT / "deploy" / "kubernetes"
TEXT = (FOLDER / "wire.yaml").read_text("utf-8")
DOCUMENTS: list[dict[str, Any]] = list(yaml.safe_load_all(TEXT))
MONITORS: list[dict[str, Any]] = list(yaml.safe_load_all((FOLDER / "servicemonitor.yaml").read_text("utf-8")))
SETS = [document for document in DOCUMENTS if document["kind"] == "StatefulSet"]
SERVICES = {document["metadata"]["name"]: document for document in DOCUMENTS if document["kind"] == "Service"}


def name(document: dict[str, Any]) -> str:
    return f"{document['kind']}-{document['metadata']['name']}"


def container(workload: dict[str, Any]) -> dict[str, Any]:
    [only] = workload["spec"]["template"]["spec"]["containers"]
    return dict(only)


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_every_manifest_is_valid(document: dict[str, Any]) -> None:
    kubernetes_validate.validate(document, "1.31", strict=True)


def test_a_field_that_does_not_exist_would_be_found() -> None:
    wrong = {**DOCUMENTS[0], "spec": {**DOCUMENTS[0]["spec"], "replica": 2}}
    with pytest.raises(kubernetes_validate.ValidationError):
        kubernetes_validate.validate(wrong, "1.31", strict=True)


@pytest.mark.parametrize("workload", SETS, ids=name)
def test_a_pod_runs_as_nobody_and_cannot_write_to_its_image(workload: dict[str, Any]) -> None:
    pod = workload["spec"]["template"]["spec"]
    assert pod["securityContext"]["runAsNonRoot"]
    assert str(pod["securityContext"]["runAsUser"]) in (ROOT / "Dockerfile").read_text("utf-8")
    assert container(workload)["securityContext"] == {
        "allowPrivilegeEscalation": False,
        "readOnlyRootFilesystem": True,
        "capabilities": {"drop": ["ALL"]},
    }
    assert pod["enableServiceLinks"] is False


@pytest.mark.parametrize("workload", SETS, ids=name)
def test_a_pod_runs_a_command_of_this_version_with_settings_that_exist(workload: dict[str, Any]) -> None:
    runs = container(workload)
    assert runs["image"].rpartition(":")[2] == __version__
    command, *options = runs["args"]
    cli.commands[command].make_context(command, options)
    for variable in runs["env"]:
        assert variable["name"].removeprefix(PREFIX).lower() in KNOWN | {CONFIG}


def test_the_settings_in_the_comment_are_a_settings_file() -> None:
    lines = re.findall(r"^#   (\w+ = .*)$", TEXT, re.MULTILINE)
    assert tomllib.loads("\n".join(lines)).keys() <= KNOWN
    assert len(lines) >= 6


def test_a_worker_has_the_name_of_its_pod_and_is_asked_how_it_is() -> None:
    runs = container(SETS[0])
    environment = {variable["name"]: variable for variable in runs["env"]}
    assert environment["WIRE_INSTANCE"]["valueFrom"] == {"fieldRef": {"fieldPath": "metadata.name"}}
    assert environment["WIRE_HEALTH_PORT"]["value"] == str(runs["ports"][0]["containerPort"])
    assert runs["readinessProbe"]["httpGet"] == {"path": "/ready", "port": "health"}
    assert runs["livenessProbe"]["httpGet"] == {"path": "/live", "port": "health"}


def test_the_page_is_asked_where_it_needs_no_token() -> None:
    runs = container(SETS[1])
    for probe in ("readinessProbe", "livenessProbe"):
        assert runs[probe]["httpGet"]["path"] in OPEN
    option = next(each for each in cli.commands["web"].params if each.name == "port")
    assert isinstance(option, click.Option)
    assert runs["ports"][0]["containerPort"] == option.default


@pytest.mark.parametrize("workload", SETS, ids=name)
def test_labels_ports_and_volumes_agree(workload: dict[str, Any]) -> None:
    labels = workload["spec"]["template"]["metadata"]["labels"]
    service = SERVICES[workload["spec"]["serviceName"]]
    assert workload["spec"]["selector"]["matchLabels"] == service["spec"]["selector"] == labels
    assert {port["targetPort"] for port in service["spec"]["ports"]} <= {
        port["name"] for port in container(workload)["ports"]
    }
    claims = workload["spec"].get("volumeClaimTemplates", [])
    volumes = {volume["name"] for volume in workload["spec"]["template"]["spec"]["volumes"]}
    volumes |= {claim["metadata"]["name"] for claim in claims}
    assert {mount["name"] for mount in container(workload)["volumeMounts"]} == volumes


def test_one_worker_leaves_at_a_time() -> None:
    [budget] = [document for document in DOCUMENTS if document["kind"] == "PodDisruptionBudget"]
    assert budget["spec"]["maxUnavailable"] == 1
    assert budget["spec"]["unhealthyPodEvictionPolicy"] == "AlwaysAllow"
    assert budget["spec"]["selector"]["matchLabels"] == SETS[0]["spec"]["selector"]["matchLabels"]


@pytest.mark.parametrize("monitor", MONITORS, ids=name)
def test_prometheus_asks_a_port_of_a_service(monitor: dict[str, Any]) -> None:
    """ServiceMonitor is the Prometheus operator's own kind, which the validator does not know."""
    assert (monitor["apiVersion"], monitor["kind"]) == ("monitoring.coreos.com/v1", "ServiceMonitor")
    service = SERVICES[monitor["metadata"]["name"]]
    assert monitor["spec"]["selector"]["matchLabels"] == service["metadata"]["labels"]
    [endpoint] = monitor["spec"]["endpoints"]
    assert endpoint["port"] in {port["name"] for port in service["spec"]["ports"]}
    assert endpoint["path"] == "/metrics"
    assert endpoint.keys() <= {"port", "path", "interval", "authorization"}


def test_only_the_page_needs_the_token_which_is_in_its_secret() -> None:
    worker, page = (monitor["spec"]["endpoints"][0] for monitor in MONITORS)
    assert "authorization" not in worker
    assert page["authorization"]["credentials"] == {"name": "wire", "key": "web-token"}
    assert 'web_token_file = "/run/secrets/wire/web-token"' in TEXT
