"""The patches are written for one release of each library. A new one has to be looked at before it is used."""

import aiokafka
import faust


def test_the_patches_are_for_the_installed_releases() -> None:
    assert aiokafka.__version__.startswith("0.14.")
    assert faust.__version__ == "0.15.3"
