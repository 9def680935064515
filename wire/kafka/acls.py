"""The rights that a worker, a replay and a reader need on a broker with an authorizer, in one table.

Topics are named one by one: a prefix such as `wire-` would also give the topics of a wire named `wire-2`.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Literal, NamedTuple

from aiokafka.admin import AIOKafkaAdminClient
from aiokafka.errors import NoError, for_code
from aiokafka.protocol.admin import CreateAclsRequest

from wire.errors import PlainError
from wire.kafka.topics import wanted
from wire.settings import Settings

Kind = Literal["topic", "group", "transactional-id"]
_KINDS: Mapping[Kind, int] = {"topic": 2, "group": 3, "transactional-id": 5}
OPERATIONS = {"Read": 3, "Write": 4, "Create": 5, "Describe": 8, "DescribeConfigs": 10}
_LITERAL, _PREFIXED, _ALLOW = 3, 4, 3
"""Numbers of Kafka's protocol, as those of the operations."""
AS_ADMIN = "--command-config admin.properties"
"""How Kafka's own tools are told the file with user and password."""


class Right(NamedTuple):
    """What may be done with some resources of a kind."""

    kind: Kind
    names: tuple[str, ...]
    operations: tuple[str, ...]
    prefixed: bool = False
    """Whether the names are beginnings of names."""


def rights(settings: Settings) -> dict[str, tuple[Right, ...]]:
    """What each role needs. Read and Write imply Describe.

    worker: `wire worker`. It may create topics; where all exist already, leave `Create` out.
    replay: `wire replay`, `wire release`, `wire kill`, `wire rejected resend`, and every producer.
    reader: `wire consume`, `show`, `tables`, `status`, `ledger`, `verify`, `web`, and every consumer.
    """
    topics, log = tuple(wanted(settings)), (settings.topic("messages"),)
    group = (settings.group,)
    return {
        "worker": (
            Right("topic", topics, ("Read", "Write", "Create", "DescribeConfigs")),
            Right("group", group, ("Read",)),
            Right("transactional-id", (f"{settings.group}.",), ("Write",), prefixed=True),
        ),
        "replay": (Right("topic", log, ("Write", "DescribeConfigs")),),
        "reader": (
            Right("topic", topics, ("Read", "DescribeConfigs")),
            Right("group", group, ("Describe",)),
        ),
    }


def lines(settings: Settings) -> Iterator[str]:
    """The rights of each role as commands of Kafka's own tool. The principals are `User:worker` and so on."""
    for role, needed in rights(settings).items():
        for right in needed:
            words = [f"kafka-acls.sh {AS_ADMIN} --bootstrap-server {settings.broker}"]
            words.append(f"--add --allow-principal User:{role}")
            words += [f"--operation {operation}" for operation in right.operations]
            words += [f"--{right.kind} {name}" for name in right.names]
            words += ["--resource-pattern-type prefixed"] * right.prefixed
            yield " ".join(words)


class _CreateAcls(CreateAclsRequest):
    """Many rights in one request; aiokafka's own takes one."""

    def __init__(self, creations: list[tuple[int, str, int, str, str, int, int]]) -> None:
        self._creations = creations

    def build(self, request_struct_class: Any) -> Any:
        """The request. Brokers from Kafka 2.0 on know kinds of patterns, and those before are too old for a wire."""
        return request_struct_class(self._creations)


async def allow(client: AIOKafkaAdminClient, principal: str, needed: Iterable[Right]) -> None:
    """Give rights to a principal such as `User:worker`. Raises PlainError where the broker refuses."""
    creations = [
        (
            _KINDS[right.kind],
            name,
            _PREFIXED if right.prefixed else _LITERAL,
            principal,
            "*",
            OPERATIONS[operation],
            _ALLOW,
        )
        for right in needed
        for name in right.names
        for operation in right.operations
    ]
    response = await client._send_to_controller(_CreateAcls(creations))
    for (_, name, *_), (code, message) in zip(creations, response.creation_responses, strict=True):
        if for_code(code) is not NoError:
            raise PlainError(f"the broker refuses to give {principal} rights on {name}: {message}")
