"""Commands that people run again and again start at once: they load no rules."""

import subprocess
import sys


def test_the_status_of_a_wire_loads_no_format_and_no_rule_of_enrichment() -> None:
    loads = "import sys, wire.clients.health.status; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", loads], capture_output=True, text=True, check=True)
    loaded = done.stdout.split()
    assert "wire.clients.health.status" in loaded
    assert not [name for name in loaded if name.startswith("wire.domain.formats")]
    assert "wire.domain.enrichment.enrich" not in loaded
