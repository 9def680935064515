from pathlib import Path

import pytest

from tests.projection.filling import Filled


@pytest.fixture
def filled(tmp_path: Path) -> Filled:
    return Filled(tmp_path / "wire.sqlite")
