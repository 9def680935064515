"""The reference of the API at /docs, made from its OpenAPI document; nothing of it is fetched from elsewhere."""

from collections.abc import Iterator
from html import escape
from typing import Any

_HEAD = (
    "<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content='width=device-width'>"
    "<title>Wire: HTTP API</title><link rel=stylesheet href=/assets/style.css><main class=reference><h1>HTTP API</h1>"
    "<p>All of it is read-only. The same as a document: <a href=/openapi.json>OpenAPI</a>. <a href=/>The page</a></p>"
)


def reference(document: dict[str, Any]) -> str:
    """The reference as HTML."""
    return _HEAD + "".join(_operations(document)) + "</main></html>"


def _operations(document: dict[str, Any]) -> Iterator[str]:
    for path, operations in document["paths"].items():
        for method, operation in operations.items():
            yield f"<h2><code>{method.upper()} {escape(path)}</code></h2><p>{escape(operation['description'])}</p>"
            if rows := [_parameter(each) for each in operation.get("parameters", ())]:
                yield f"<table><tr><th>parameter<th>allowed<th>default<th>meaning{''.join(rows)}</table>"


def _parameter(each: dict[str, Any]) -> str:
    schema = each["schema"]
    kind = next((one for one in schema.get("anyOf", ()) if one.get("type") != "null"), schema)
    choices = kind.get("enum") or kind.get("pattern", "").strip("^()$").split("|")
    allowed = ", ".join(filter(None, choices)) or kind.get("type", "")
    cells = (each["name"], allowed, schema.get("default", ""), each.get("description", ""))
    return "<tr>" + "".join(f"<td>{escape(str(cell))}" for cell in cells)
