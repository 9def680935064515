"""Sum up the reports of many runs as the table of docs/reliability.md: `python -m tests.faults.report FILES`."""

import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import orjson

NOTES = ("laid",)
"""Ends of names that are counted, but are no faults in themselves."""


def table(runs: Sequence[dict[str, Any]]) -> str:
    """A line of Markdown for each scenario."""
    by_scenario: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for each in runs:
        by_scenario[each["plan"]["scenario"]].append(each)
    lines = ["| scenario | runs | faults | messages | outputs | behind, s | violations |", "|" + " --- |" * 7]
    for scenario, some in by_scenario.items():
        faults: Counter[str] = Counter()
        for each in some:
            faults.update({kind: n for kind, n in each["faults"].items() if not kind.endswith(NOTES)})
        struck = ", ".join(f"{n} {kind}" for kind, n in faults.most_common())
        messages, outputs = (
            sum(each["figures"].get(name, 0) for each in some) for name in ("messages", "outputs")
        )
        late = max((each["figures"].get("lag_seconds") or 0 for each in some), default=0)
        failed = sum(bool(each["violations"]) for each in some)
        lines.append(
            f"| {scenario} | {len(some)} | {struck} | {messages:,} | {outputs:,} | {late:.0f} | {failed} |"
        )
    return "\n".join(lines)


def main() -> None:
    """Print the table, and the seeds of runs with violations."""
    runs = [orjson.loads(line) for name in sys.argv[1:] for line in Path(name).read_bytes().splitlines()]
    print(table(runs))
    print(f"\n{len(runs)} runs")
    for each in runs:
        if each["violations"]:
            print(each["plan"], each["violations"])


if __name__ == "__main__":
    main()
