"""What became of messages that were sent again after their rejection."""

import asyncio
from collections.abc import Sequence
from time import monotonic

from wire.clients.dead_letters.letters import letters
from wire.clients.dead_letters.resend import Resent
from wire.kafka.clients import admin
from wire.kafka.reading import committed
from wire.settings import Settings


async def outcomes(settings: Settings, sent: Sequence[Resent], wait: float) -> dict[str, str]:
    """What became of messages that were sent again, by letter: taken, waiting, or the letter it is now.

    Waits up to `wait` seconds for the workers. Raises KafkaUnreachable, NoSuchTopic.
    """
    deadline = monotonic() + wait
    async with admin(settings) as client:
        while True:
            done = await committed(client, settings.group)
            waiting = [each for each in sent if done.get(each.at, 0) <= each.offset]
            if not waiting or monotonic() > deadline:
                break
            await asyncio.sleep(0.2)
    again = {each.resent_of: each async for each in letters(settings)}
    found = dict.fromkeys((each.letter for each in sent), "taken")
    found |= dict.fromkeys((each.letter for each in waiting), "waiting for a worker")
    return found | {
        id_: f"rejected again, as letter {again[id_].id}: {again[id_].reason}"
        for id_ in found
        if id_ in again
    }
