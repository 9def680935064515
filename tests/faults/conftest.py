"""The fault suite takes minutes and kills processes, so it runs only with `-m faults`."""

from pathlib import Path

import pytest

HERE = Path(__file__).parent


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark every test of this folder `faults`, and deselect it unless `-m faults` is given."""
    mine = [item for item in items if HERE in item.path.parents]
    for item in mine:
        item.add_marker(pytest.mark.faults)
    if config.getoption("-m") != "faults":
        config.hook.pytest_deselected(items=mine)
        items[:] = [item for item in items if item not in mine]
