"""Items of ninjs, for tests of formats."""

import json


def item(**fields: object) -> bytes:
    """An item with these fields besides its id, type and headline."""
    return json.dumps({"uri": "urn:a:1", "type": "text", "headline": "Dorf opens bridge"} | fields).encode()
