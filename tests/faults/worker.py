"""A worker that dies or freezes at a named point of a transaction: `python -m tests.faults.worker [idiomatic]`.

`FAULT=kill@before-commit:12` kills it (`stop` freezes it) at that point of its twelfth transaction. The points are laid
around the producers of transactions, so that nothing in `wire` knows of them.
"""

import asyncio
import os
import signal
import sys
from collections.abc import Awaitable, Callable
from typing import Any

from wire.configuration import load
from wire.worker import logs, tasks, transaction
from wire.worker.run import work

POINTS = (
    "before-send",
    "after-send",
    "before-offsets",
    "before-commit",
    "in-commit",
    "after-commit",
)
"""Transaction begun; batches handed to the producer; all acknowledged; offsets in the transaction too; the commit on
its way; committed, but not yet in memory."""

Method = Callable[..., Awaitable[Any]]


class FailPoint:
    """What happens where, and at which transaction."""

    def __init__(self, text: str) -> None:
        self.what, _, rest = text.partition("@")
        self.where, _, number = rest.partition(":")
        self.left = int(number or 1)

    def reached(self, where: str) -> None:
        """Die or freeze when it is time."""
        if not where or where != self.where:
            return
        self.left -= 1
        if self.left == 0:
            os.write(2, f"fail point: {self.what} {where}\n".encode())
            os.kill(os.getpid(), signal.SIGKILL if self.what == "kill" else signal.SIGSTOP)

    def lay(self) -> None:
        """Lay the points around every producer that is opened, and around sending."""
        owner: Any = tasks
        shell: Any = transaction
        open_producers, send = owner.open_producers, shell.send

        async def opened(*arguments: Any) -> Any:
            producers = await open_producers(*arguments)
            for producer in producers:
                self._lay_around(producer)
            return producers

        owner.open_producers = opened
        shell.send = self._around(send, "", "after-send")

    def _lay_around(self, producer: Any) -> None:
        producer.begin_transaction = self._around(producer.begin_transaction, "", "before-send")
        producer.send_offsets_to_transaction = self._around(
            producer.send_offsets_to_transaction, "before-offsets", "before-commit"
        )
        producer.commit_transaction = self._committing(producer.commit_transaction)

    def lay_plainly(self) -> None:
        """For plain Faust, whose only visible step is the commit of offsets: right after the first commit."""
        from faust.transport.drivers.aiokafka import Consumer

        shell: Any = Consumer
        commit = shell._commit
        self.left = 1

        async def committed(consumer: Any, offsets: Any) -> Any:
            result = await commit(consumer, offsets)
            self.reached(self.where)
            return result

        shell._commit = committed

    def _around(self, method: Method, before: str, after: str) -> Method:
        async def call(*arguments: Any) -> Any:
            self.reached(before)
            result = await method(*arguments)
            self.reached(after)
            return result

        return call

    def _committing(self, commit: Method) -> Method:
        async def call() -> None:
            committing = asyncio.ensure_future(commit())
            await asyncio.sleep(0.001)
            self.reached("in-commit")
            await committing
            self.reached("after-commit")

        return call


def main() -> None:
    text = os.environ.get("FAULT")
    if sys.argv[1:] == ["idiomatic"]:
        from tests.faults.idiomatic import work as plain

        if text:
            FailPoint(text).lay_plainly()
        plain(load(os.environ))
        return
    if text:
        FailPoint(text).lay()
    settings = load(os.environ)
    logs.set_up(settings.log_format, settings)
    work(settings)


if __name__ == "__main__":
    main()
