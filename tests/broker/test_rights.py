"""What a worker says when it loses a right while it runs, and how `wire topics --check` tells of rights."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from confluent_kafka.admin import AdminClient
from confluent_kafka.admin._acl import AclBindingFilter, AclOperation, AclPermissionType
from confluent_kafka.admin._resource import ResourcePatternType, ResourceType

from tests.broker.secured import NAME, Secured
from tests.running import stop

pytestmark = pytest.mark.stream


CHECK = ("topics", "--check", "--role")


@pytest.fixture(scope="module")
def secured(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Secured]:
    started = Secured(tmp_path_factory.mktemp("secured"))
    yield started
    stop(started.process)


def test_a_user_is_told_which_rights_of_which_role_it_lacks(secured: Secured) -> None:
    with secured.as_user("worker").workers():  # it creates the topics
        pass
    replay, reader = secured.as_user("replay"), secured.as_user("reader")
    assert replay.run(*CHECK, "replay").splitlines() == [
        f"topic {NAME}.messages is as it should be",
        "replay has all rights of a replay",
    ]
    assert "replay may not see secured.items, secured.unique, secured.stories and 13 more" in replay.run(
        *CHECK, "reader", code=1
    )
    assert reader.run("topics", "--check").splitlines() == [
        f"all 17 topics of {NAME} are as they should be",
        "reader has all rights of a reader",
        f"reader lacks as a worker: Write on {NAME}.messages, {NAME}.items, {NAME}.unique and 14 more; "
        f"Read on the group {NAME}; Write on transactional ids that begin with {NAME}.",
        f"reader lacks as a replay: Write on {NAME}.messages",
    ]
    # Asking for rights has written nothing: a producer of this id would be in the broker's log of transactions.
    assert b"secured.rights" not in b"".join(
        path.read_bytes() for path in secured.data.glob("log/__transaction_state-*/*.log")
    )


def test_a_worker_that_loses_a_right_names_it_whenever_it_starts(secured: Secured, tmp_path: Path) -> None:
    admin = AdminClient(
        {
            "bootstrap.servers": f"127.0.0.1:{secured.port}",
            "security.protocol": "SASL_SSL",
            "sasl.mechanism": "SCRAM-SHA-512",
            "sasl.username": "admin",
            "sasl.password": secured.password("admin"),
            "ssl.ca.location": str(secured.users / "ca.pem"),
            "log_level": 0,  # it outlives the broker, and would say so until the last test
        }
    )
    topic, literal = ResourceType.TOPIC, ResourcePatternType.LITERAL
    right = AclBindingFilter(
        topic, f"{NAME}.stories", literal, "User:worker", "*", AclOperation.WRITE, AclPermissionType.ALLOW
    )
    worker = secured.as_user("worker").start()
    secured.as_user("replay").run("replay", "seeds", timeout=60)
    secured.as_user("worker").verify()
    assert "worker has all rights of a worker" in secured.as_user("worker").run(*CHECK, "worker")
    [removed] = admin.delete_acls([right]).values()
    assert len(removed.result(30)) == 1
    lacks = secured.as_user("worker").run(*CHECK, "worker", code=1)
    assert f"worker lacks as a worker: Write on {NAME}.stories\n" in lacks
    news = tmp_path / "news.txt"
    news.write_text(
        "Mine in Dorf opens\n\nDORF, March 2 (Agency) - A mine opened in Dorf, the council said.\n"
    )
    secured.as_user("replay").run("replay", str(news), timeout=60)
    for ending in (worker, secured.as_user("worker").start()):
        _, said = ending.communicate(timeout=60)
        assert "this user lacks the right" in said
        assert f"the topic {NAME}.stories;" in said
