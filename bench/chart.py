"""Bars with whiskers, as SVG."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any

WIDTH, LEFT, RIGHT, ROW, BAR = 860, 270, 130, 24, 14
OURS, EXACT, OTHER, INK, PALE = "#b3261e", "#35618e", "#9db2c7", "#24292f", "#8b949e"
_STYLE = (
    f"text{{font:12px system-ui,DejaVu Sans,sans-serif;fill:{INK}}} .pale{{fill:{PALE}}} .title{{font-weight:600;font-size:14px}}"
    "@media(prefers-color-scheme:dark){text{fill:#e6edf3}.whisker{stroke:#e6edf3}}"
)


def chart(races: Mapping[str, Mapping[str, Mapping[str, Any]]], note: str) -> str:
    """One group of bars for each workload; `races`: workload -> name -> figure."""
    parts: list[str] = []
    top = 8
    for workload, rows in races.items():
        if not any("median" in row for row in rows.values()):
            continue
        group, height = _group(workload, rows, top)
        parts += group
        top += height
    parts += _legend(top + 14)
    parts.append(f'<text class="pale" x="8" y="{top + 38}">{escape(note)}</text>')
    height = top + 50
    return svg(WIDTH, height, "Throughput beside other programs", _STYLE, parts)


def svg(width: int, height: int, label: str, style: str, parts: Iterable[str]) -> str:
    """A picture of its parts; `label` is its text for screen readers."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        f'role="img" aria-label="{escape(label)}">\n<style>{style}</style>\n'
        + "\n".join(parts)
        + "\n</svg>\n"
    )


def _group(workload: str, rows: Mapping[str, Mapping[str, Any]], top: int) -> tuple[list[str], int]:
    shown = {name: row for name, row in rows.items() if "median" in row}
    scale = (WIDTH - LEFT - RIGHT) / max(row["max"] for row in shown.values())
    parts = [f'<text class="title" x="8" y="{top + 16}">{escape(workload)}, records a second</text>']
    for number, (name, row) in enumerate(shown.items()):
        y = top + 28 + number * ROW
        parts += _bar(name, row, y, scale)
    return parts, 40 + len(shown) * ROW


def _bar(name: str, row: Mapping[str, Any], y: int, scale: float) -> list[str]:
    ours = name == "this project"
    colour = OURS if ours else EXACT if row["guarantee"].startswith("exactly") else OTHER
    least, median, most = (LEFT + row[each] * scale for each in ("min", "median", "max"))
    middle = y + BAR / 2
    weight = ' font-weight="600"' if ours else ""
    ratio = f" ({row['ratio']['median']:g} x)" if "ratio" in row else ""
    return [
        f'<text x="{LEFT - 8}" y="{y + 12}" text-anchor="end"{weight}>{escape(name)}</text>',
        f'<rect x="{LEFT}" y="{y}" width="{max(1.0, median - LEFT):.1f}" height="{BAR}" rx="2" fill="{colour}"/>',
        f'<path class="whisker" stroke="{INK}" fill="none" d="M{least:.1f} {middle}H{most:.1f}'
        f'M{least:.1f} {y + 3}v8M{most:.1f} {y + 3}v8"/>',
        f'<text x="{most + 8:.1f}" y="{y + 12}"{weight}>{row["median"]:,.0f}{ratio}</text>',
    ]


def _legend(y: int) -> list[str]:
    entries: Sequence[tuple[str, str]] = (
        (OURS, "this project, exactly once"),
        (EXACT, "exactly once"),
        (OTHER, "at least once, or no broker"),
    )
    parts, x = [], LEFT
    for colour, text in entries:
        parts.append(f'<rect x="{x}" y="{y - 10}" width="12" height="12" rx="2" fill="{colour}"/>')
        parts.append(f'<text x="{x + 18}" y="{y}">{text}</text>')
        x += 185
    return parts
