"""A wire whose records tests delete and add by hand."""

from pathlib import Path

import pytest

from tests.clients.kept_wire import Kept


@pytest.fixture
def kept(broker: str, tmp_path: Path, request: pytest.FixtureRequest) -> Kept:
    """A wire of the test's own, with messages that workers have done."""
    found = Kept(broker, f"audit{abs(hash(request.node.name)) % 10**6}", tmp_path)
    found.feed()
    return found
