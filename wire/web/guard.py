"""Who may ask, and what a browser may do with an answer."""

import hmac
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from wire.errors import PlainError

OPEN = ("/", "/docs", "/openapi.json", "/healthz", "/readyz")
"""What needs no token: the page itself and the reference, which hold no news, and the health of the process."""
LOOPBACK = ("127.0.0.1", "::1", "localhost")
_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}


def check_address(host: str, token: str) -> None:
    """Raises PlainError for an address that others can reach, where there is no token."""
    if host not in LOOPBACK and not token:
        raise PlainError(
            f"--host {host} can be reached by others: set WIRE_WEB_TOKEN, which they send as "
            "`Authorization: Bearer TOKEN`, or leave --host at 127.0.0.1"
        )


class Guard:
    """Lets through who has the token; without one, who asks for this machine by its own name.

    The name in `Host` keeps a page of another site from reading the wire through a name that points to 127.0.0.1.
    """

    def __init__(self, app: ASGIApp, token: str) -> None:
        self._app, self._token = app, token

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer 401 or 403, or pass the request on."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(_HEADERS)
            await send(message)

        refusal = self._refusal(scope["path"], Headers(scope=scope))
        await (refusal or self._app)(scope, receive, with_headers)

    def _refusal(self, path: str, headers: Headers) -> JSONResponse | None:
        if not self._token:
            host = urlsplit("//" + headers.get("host", "")).hostname
            if host in LOOPBACK:
                return None
            return JSONResponse({"error": "ask for this machine by 127.0.0.1 or localhost"}, 403)
        if path in OPEN or path.startswith("/assets/"):
            return None
        given = headers.get("authorization", "").removeprefix("Bearer ")
        if hmac.compare_digest(given.encode(), self._token.encode()):
            return None
        return JSONResponse(
            {"error": "this wire needs a token: Authorization: Bearer WIRE_WEB_TOKEN"},
            401,
            {"WWW-Authenticate": "Bearer"},
        )
