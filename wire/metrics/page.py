"""docs/metrics.md, made of the catalogue."""

from collections.abc import Iterable, Iterator

from wire.metrics.catalogue import PROCESS, WEB, WORKER, Metric

_HEAD = """\
# Metrics

This page is made by `make metrics` from `wire/metrics/catalogue.py`; a test holds both against each other.

Prometheus reads a worker at `http://WIRE_HEALTH_HOST:WIRE_HEALTH_PORT/metrics` and the page at
`http://127.0.0.1:8090/metrics` (with `WIRE_WEB_TOKEN`, as a bearer token). What begins with `wire_worker_` tells of one
worker: add it up over the workers. What begins with `wire_web_` tells of one page. All else tells of the whole wire, as
the page sees it. A worker counts when a transaction is committed, so what was aborted is never counted; its counters
begin at 0 with the process. [operations.md](operations.md) says how to watch them.
"""


def page() -> str:
    """The text of the page."""
    parts = [_HEAD]
    for title, metrics in (("Each worker", WORKER), ("`wire web`", WEB), ("Both, on Linux", PROCESS)):
        parts += [f"\n## {title}\n\n", *_table(metrics)]
    return "".join(parts)


def _table(metrics: Iterable[Metric]) -> Iterator[str]:
    yield "| name | type | unit | labels | meaning |\n| --- | --- | --- | --- | --- |\n"
    for name, type_, unit, meaning, labels, buckets in metrics:
        bounds = f"; buckets up to {', '.join(f'{bound:g}' for bound in buckets)}" if buckets else ""
        yield f"| `{name}` | {type_} | {unit} | {', '.join(labels) or '-'} | {meaning}{bounds} |\n"
