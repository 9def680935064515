"""The file of what is verified."""

from pathlib import Path

import pytest

from wire.clients.audit.verified import NotThisWire, VerifiedFile


def test_a_file_that_cannot_be_written_is_named_before_anything_is_verified(tmp_path: Path) -> None:
    with pytest.raises(NotThisWire, match="nowhere/verified cannot be written"):
        VerifiedFile(tmp_path / "nowhere" / "verified").begin()
