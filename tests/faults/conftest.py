"""The fault suite takes minutes and kills things: it runs when it is asked for by its marker, and not otherwise."""

from pathlib import Path

import pytest

HERE = Path(__file__).parent


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark every test of this folder `faults`, and leave it out unless `-m faults` asks for it."""
    mine = [item for item in items if HERE in item.path.parents]
    for item in mine:
        item.add_marker(pytest.mark.faults)
    if config.getoption("-m") != "faults":
        config.hook.pytest_deselected(items=mine)
        items[:] = [item for item in items if item not in mine]
