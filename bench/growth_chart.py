"""How cost grows, as SVG: three panels of points on a logarithmic scale of sizes."""

from collections.abc import Iterator, Mapping
from html import escape
from typing import Any, NamedTuple

from bench.chart import INK, OURS, PALE, svg

WIDTH, HEIGHT, PANEL, MARGIN, TOP, BOTTOM = 860, 220, 286, 34, 48, 30
_STYLE = (
    f"text{{font:11px system-ui,DejaVu Sans,sans-serif;fill:{INK}}} .pale{{fill:{PALE}}} .title{{font-weight:600;font-size:13px}}"
    f".axis{{stroke:{PALE};fill:none}} @media(prefers-color-scheme:dark){{text{{fill:#e6edf3}}}}"
)

Figures = Mapping[str, Mapping[str, Any]]


class Panel(NamedTuple):
    """One panel: a title, and the points from the least size to the largest."""

    title: str
    points: list[tuple[str, float]]


def panels(growth: Figures, state: Figures) -> list[Panel]:
    """Throughput by message size and by partitions, cost by stories known."""
    return [
        Panel("MB/s by size of a message", list(_points(growth, " bytes", ": bytes"))),
        Panel("records/s by partitions", list(_points(growth, " partitions", ""))),
        Panel("us/message by stories remembered", list(_points(state, " stories", ""))),
    ]


def _points(figures: Figures, unit: str, what: str) -> Iterator[tuple[str, float]]:
    for name, row in figures.items():
        size, found, rest = name.partition(unit)
        if found and rest == what:
            yield size.replace(",000,000", "M").replace(",000", "k"), row["median"]


def chart(growth: Figures, state: Figures) -> str:
    """The three panels side by side, each from zero."""
    parts: list[str] = []
    for number, panel in enumerate(panels(growth, state)):
        if panel.points:
            parts += _panel(panel, number * PANEL)
    return svg(WIDTH, HEIGHT, "What grows with what", _STYLE, parts)


def _panel(panel: Panel, x: int) -> list[str]:
    top = 1.15 * max(value for _, value in panel.points)
    width, floor = PANEL - 2 * MARGIN, HEIGHT - BOTTOM
    step = width / max(1, len(panel.points) - 1)
    at = [
        (x + MARGIN + number * step, floor - (floor - TOP) * value / top)
        for number, (_, value) in enumerate(panel.points)
    ]
    line = "M" + "L".join(f"{left:.1f} {height:.1f}" for left, height in at)
    parts = [
        f'<text class="title" x="{x + 8}" y="20">{escape(panel.title)}</text>',
        f'<path class="axis" d="M{x + MARGIN} {TOP}V{floor}H{x + MARGIN + width}"/>',
        f'<path d="{line}" stroke="{OURS}" stroke-width="2" fill="none"/>',
    ]
    for (size, value), (left, height) in zip(panel.points, at, strict=True):
        parts.append(f'<circle cx="{left:.1f}" cy="{height:.1f}" r="3" fill="{OURS}"/>')
        parts.append(f'<text x="{left:.1f}" y="{height - 8:.1f}" text-anchor="middle">{value:,.0f}</text>')
        parts.append(f'<text class="pale" x="{left:.1f}" y="{floor + 16}" text-anchor="middle">{size}</text>')
    return parts
