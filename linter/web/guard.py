"""Who may ask: the browser that was given the address, from the page itself, and nobody else.

A page on the network must not be able to read or send documents through the clerk's own browser
(cross-site requests, DNS rebinding), so three things are asked of every request: the host is the
loopback address that is served, the secret of this run is in the cookie, and what changes anything
comes from our own page. Source: OWASP, Cross-Site Request Forgery Prevention.
"""

from hmac import compare_digest
from secrets import token_urlsafe

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

COOKIE = "soat"
KEY = "key"
POLICY = (
    "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "Cache-Control": "no-store",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}
SAFE_METHODS = frozenset({"GET", "HEAD"})
REFUSED = "Không được phép. Hãy mở trang bằng địa chỉ mà lệnh “soat serve” in ra.\n"


class Guard:
    """Lets through what comes from the one browser that knows the key."""

    def __init__(self, app: ASGIApp, hosts: frozenset[str], key: str) -> None:
        """``hosts`` are the values of ``Host`` that mean this server: ``127.0.0.1:8000``."""
        self._app = app
        self._hosts = hosts
        self._key = key

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or refuse it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        refusal = self._judge(Request(scope, receive))
        await (refusal or self._app)(scope, receive, guarded)

    def _judge(self, request: Request) -> Response | None:
        """What to answer instead; None for a request that may pass."""
        if request.headers.get("host", "") not in self._hosts:
            return PlainTextResponse(REFUSED, 421)
        if request.method not in SAFE_METHODS and not self._comes_from_us(request):
            return PlainTextResponse(REFUSED, 403)
        given = request.query_params.get(KEY)
        if given is not None and self._knows(given):
            answer = RedirectResponse(request.url.path, 303)
            answer.set_cookie(COOKIE, self._key, httponly=True, samesite="strict", path="/")
            return answer
        if not self._knows(request.cookies.get(COOKIE, "")):
            return PlainTextResponse(REFUSED, 403)
        return None

    def _knows(self, given: str) -> bool:
        return compare_digest(given.encode(), self._key.encode())

    def _comes_from_us(self, request: Request) -> bool:
        """Whether a request that changes something was sent by our own page."""
        origin = request.headers.get("origin")
        if origin is not None:
            return origin in {f"http://{host}" for host in self._hosts}
        return request.headers.get("sec-fetch-site") == "same-origin"


def new_key() -> str:
    """A secret for one run."""
    return token_urlsafe(32)
