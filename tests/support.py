"""Where tests find real wire, and builders they share."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT / "seeds"
DATA = Path(os.environ.get("WIRE_DATA") or ROOT.parent / "shared" / "data")


def data(relative: str) -> Path:
    """A file or folder of real wire, which is not part of the project; skips the test where it is absent."""
    path = DATA / relative
    if not path.exists():
        pytest.skip(f"needs {relative} of the test data (set WIRE_DATA to its folder)")
    return path
