"""What a worker says when it loses a right while it runs."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from confluent_kafka.admin import AdminClient
from confluent_kafka.admin._acl import AclBindingFilter, AclOperation, AclPermissionType
from confluent_kafka.admin._resource import ResourcePatternType, ResourceType

from tests.broker.secured import NAME, Secured
from tests.running import stop

pytestmark = pytest.mark.stream


@pytest.fixture
def secured(tmp_path: Path) -> Iterator[Secured]:
    started = Secured(tmp_path)
    yield started
    stop(started.process)


def test_a_worker_that_loses_a_right_names_it_whenever_it_starts(secured: Secured, tmp_path: Path) -> None:
    admin = AdminClient(
        {
            "bootstrap.servers": f"127.0.0.1:{secured.port}",
            "security.protocol": "SASL_SSL",
            "sasl.mechanism": "SCRAM-SHA-512",
            "sasl.username": "admin",
            "sasl.password": secured.password("admin"),
            "ssl.ca.location": str(secured.users / "ca.pem"),
        }
    )
    topic, literal = ResourceType.TOPIC, ResourcePatternType.LITERAL
    right = AclBindingFilter(
        topic, f"{NAME}.stories", literal, "User:worker", "*", AclOperation.WRITE, AclPermissionType.ALLOW
    )
    worker = secured.as_user("worker").start()
    secured.as_user("replay").run("replay", "seeds", timeout=60)
    secured.as_user("worker").verify()
    [removed] = admin.delete_acls([right]).values()
    assert len(removed.result(30)) == 1
    news = tmp_path / "news.txt"
    news.write_text(
        "Mine in Dorf opens\n\nDORF, March 2 (Agency) - A mine opened in Dorf, the council said.\n"
    )
    secured.as_user("replay").run("replay", str(news), timeout=60)
    for ending in (worker, secured.as_user("worker").start()):
        _, said = ending.communicate(timeout=60)
        assert "this user lacks the right" in said
        assert f"the topic {NAME}.stories;" in said
