"""What tests share: where real wire lies, and how overrides of a library are checked."""

import inspect
import os
from pathlib import Path
from types import FunctionType

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


def assert_overrides(ours: type, *own: str) -> None:
    """Every method of a class replaces one that it inherits, with as many parameters; `own` are those that do not.

    A new release of a library may rename what is replaced: then the replacement is never called, and this fails.
    """
    assert set(own) <= vars(ours).keys()
    for name, method in vars(ours).items():
        if _function(method) is None or name in ("__init__", *own):
            continue
        inherited = [vars(base)[name] for base in ours.__mro__[1:] if name in vars(base)]
        assert inherited, f"{ours.__name__}.{name} replaces nothing"
        assert _parameters(method) == _parameters(inherited[0]), f"{ours.__name__}.{name}"


def _function(method: object) -> FunctionType | None:
    """The function of a method, a property, or a task of Faust's services."""
    found = getattr(method, "fget", None) or getattr(method, "fun", None) or method
    return found if isinstance(found, FunctionType) else None


def _parameters(method: object) -> int:
    function = _function(method)
    assert function is not None
    return len(inspect.signature(function).parameters)
