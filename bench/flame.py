"""Where the CPU of the pure steps goes, as a flame graph: `python -m bench.flame reuters` writes docs/flame.svg."""

import argparse
import signal
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from time import process_time
from types import FrameType

from bench.chart import INK, PALE, svg
from bench.corpus import ROOT, corpus
from bench.work import NOW
from wire.process import BATCH, InMemory
from wire.warm_up import warm_up

EVERY = 0.001
"""Seconds of CPU between samples; most kernels give one in four of these."""
LEAST = 0.004
"""Share of the whole below which a call is left out."""
WIDTH, ROW, TOP = 1100, 18, 30
COLOURS = {"split": "#c9573f", "deduplicate": "#3f7fb0", "enrich": "#5a9a57"}
_STYLE = (
    f"text{{font:11px system-ui,DejaVu Sans,sans-serif;fill:#fff}} .title{{font-size:13px;fill:{INK}}}"
    "@media(prefers-color-scheme:dark){.title{fill:#e6edf3}}"
)


@dataclass(slots=True)
class Call:
    """A function as called from one place, with all samples in it and in what it calls."""

    name: str
    samples: int = 0
    calls: "dict[str, Call]" = field(default_factory=dict)

    def add(self, stack: list[str]) -> None:
        """Count a sample, outermost function first."""
        self.samples += 1
        if stack:
            first, *rest = stack
            self.calls.setdefault(first, Call(first)).add(rest)


def sample(workload: str, records: int) -> tuple[Call, float]:
    """Run the steps over a corpus and sample where they are; gives seconds of CPU for a message too."""
    messages, log, root = corpus(workload, records), InMemory(), Call("feed")
    warm_up()

    def look(_: int, frame: FrameType | None) -> None:
        root.add(list(_stack(frame)))

    log.feed(messages[:BATCH], NOW)
    signal.signal(signal.SIGPROF, look)
    signal.setitimer(signal.ITIMER_PROF, EVERY, EVERY)
    began = process_time()
    for at in range(BATCH, len(messages), BATCH):
        log.feed(messages[at : at + BATCH], NOW)
    cost = (process_time() - began) / (len(messages) - BATCH)
    signal.setitimer(signal.ITIMER_PROF, 0)
    return root, cost


def _stack(frame: FrameType | None) -> Iterator[str]:
    """Names from the step inwards; comprehensions belong to the function around them."""
    names: list[str] = []
    while frame is not None and frame.f_code.co_qualname != "InMemory.feed":
        code = frame.f_code
        file = Path(code.co_filename)
        if file.is_relative_to(ROOT / "wire") and not code.co_name.startswith("<"):
            home = file.parent.name if file.stem == "__init__" else file.stem
            names.append(f"{home}.{code.co_name}")
        frame = frame.f_back
    yield from reversed(names)


def draw(root: Call, title: str) -> str:
    """The graph from the top down: width is CPU, below a call are its own calls."""
    depth = _depth(root, root.samples * LEAST)
    height = TOP + depth * (ROW + 1) + 8
    parts = [f'<text class="title" x="4" y="18">{escape(title)}</text>']
    parts += _boxes(root, 0.0, 0, root.samples, PALE)
    return svg(WIDTH, height, title, _STYLE, parts)


def _depth(call: Call, least: float) -> int:
    return 1 + max((_depth(each, least) for each in call.calls.values() if each.samples >= least), default=0)


def _boxes(call: Call, x: float, depth: int, whole: int, colour: str) -> Iterator[str]:
    width = WIDTH * call.samples / whole
    if call.samples < whole * LEAST:
        return
    colour = COLOURS.get(call.name.partition(".")[0], colour)
    y, share = TOP + depth * (ROW + 1), call.samples / whole
    room = int((width - 6) / 6.2)
    label = call.name if len(call.name) <= room else call.name.rpartition(".")[2]
    yield f"<g><title>{escape(call.name)}: {share:.1%}</title>"
    yield f'<rect x="{x:.1f}" y="{y}" width="{max(0.5, width - 1):.1f}" height="{ROW}" rx="2" fill="{colour}"/>'
    if len(label) <= room:
        yield f'<text x="{x + 3:.1f}" y="{y + 13}">{escape(label)}</text>'
    yield "</g>"
    for each in sorted(call.calls.values(), key=lambda call: -call.samples):
        yield from _boxes(each, x, depth + 1, whole, colour)
        x += WIDTH * each.samples / whole


def main() -> None:
    """Sample, and draw."""
    parser = argparse.ArgumentParser(prog="bench.flame", description=__doc__)
    parser.add_argument("workload", choices=("reuters", "pages"))
    parser.add_argument("--records", type=int, default=6000)
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "flame.svg")
    given = parser.parse_args()
    root, cost = sample(given.workload, given.records)
    given.out.write_text(draw(root, f"CPU of the three steps, {given.workload}"))
    print(f"{root.samples} samples, {cost * 1e6:,.0f} us a message; written: {given.out}")


if __name__ == "__main__":
    main()
