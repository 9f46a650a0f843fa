"""The application: addresses and what they answer. ``serve`` runs it on the loopback address."""

from collections.abc import Callable
from datetime import date
from pathlib import PurePath
from urllib.parse import quote

import uvicorn
from starlette.applications import Starlette
from starlette.datastructures import UploadFile
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from linter.findings import Report
from linter.language import Language, mark
from linter.report.html_report import HtmlReporter
from linter.web.bench import Bench
from linter.web.guard import KEY, Guard, new_key
from linter.web.pages import Pages
from linter.web.shelf import Held, Shelf

HOST = "127.0.0.1"
MOST_FILES = 100
TOO_LARGE = mark("“{name}” lớn quá {limit} MB nên không nhận.")
LARGEST = 64 * 2**20
"""Bytes of one dropped file."""


class Site:
    """What the addresses answer."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._pages = Pages(language)
        self._shelf = Shelf()
        self._bench = Bench(language)
        self._remark = ""

    def routes(self) -> list[Route]:
        """Every address."""
        one = "/documents/{key}"
        return [
            Route("/", self.home),
            Route("/style.css", self.style),
            Route("/documents", self.drop, methods=["POST"]),
            Route("/clear", self.clear, methods=["POST"]),
            Route(one, self.document),
            Route(f"{one}/fix", self.fix, methods=["POST"]),
            Route(f"{one}/fix-safe", self.fix_safe, methods=["POST"]),
            Route(f"{one}/undo", self.undo, methods=["POST"]),
            Route(f"{one}/remove", self.remove, methods=["POST"]),
            Route(f"{one}/corrected", self.corrected),
            Route(f"{one}/report.html", self.report),
        ]

    async def home(self, request: Request) -> Response:
        """The first page."""
        remark, self._remark = self._remark, ""
        return HTMLResponse(self._pages.home(self._shelf, remark))

    async def style(self, request: Request) -> Response:
        """The style sheet."""
        return Response(self._pages.style(), media_type="text/css")

    async def drop(self, request: Request) -> Response:
        """Take the files that were dropped, check them, and show the only one or the list."""
        taken: list[Held] = []
        refused: list[str] = []
        async with request.form(max_files=MOST_FILES, max_fields=10) as form:
            for file in form.getlist("files"):
                if not isinstance(file, UploadFile) or not file.filename:
                    continue
                name = PurePath(file.filename.replace("\\", "/")).name
                data = await file.read(LARGEST + 1)
                if len(data) > LARGEST:
                    values = {"name": name, "limit": LARGEST // 2**20}
                    refused.append(self._language.render(TOO_LARGE, values))
                    continue
                held = await self._bench.check(name, data)
                self._shelf.put(held)
                taken.append(held)
        self._remark = " ".join(refused)
        if len(taken) == 1 and not refused:
            return RedirectResponse(f"/documents/{taken[0].key}", 303)
        return RedirectResponse("/", 303)

    async def document(self, request: Request) -> Response:
        """One document."""
        held = self._held(request)
        if held is None:
            return self._gone()
        asked = request.query_params
        shown = self._pages.document(held, asked.get("severity", ""), asked.get("pack", ""))
        return HTMLResponse(shown)

    async def fix(self, request: Request) -> Response:
        """Repair what was chosen."""
        async with request.form(max_files=0, max_fields=10_000) as form:
            chosen = frozenset(value for value in form.getlist("finding") if isinstance(value, str))
        held = self._held(request)
        if held is None:
            return self._gone()
        self._shelf.put(await self._bench.fix(held, chosen, date.today()))
        return self._to(held)

    async def fix_safe(self, request: Request) -> Response:
        """Make every safe repair."""
        held = self._held(request)
        if held is None:
            return self._gone()
        self._shelf.put(await self._bench.fix(held, None, date.today()))
        return self._to(held)

    async def undo(self, request: Request) -> Response:
        """Go back to the document as it was dropped."""
        held = self._held(request)
        if held is None:
            return self._gone()
        fresh = await self._bench.check(held.name, held.original)
        self._shelf.put(_under(fresh, held.key))
        return self._to(held)

    async def remove(self, request: Request) -> Response:
        """Take a document away."""
        self._shelf.remove(request.path_params["key"])
        return RedirectResponse("/", 303)

    async def clear(self, request: Request) -> Response:
        """Take all documents away."""
        self._shelf.clear()
        return RedirectResponse("/", 303)

    async def corrected(self, request: Request) -> Response:
        """The corrected copy, to be saved."""
        held = self._held(request)
        if held is None:
            return self._gone()
        path = PurePath(held.name)
        return _download(held.data, f"{path.stem}-da-sua{path.suffix}", "application/octet-stream")

    async def report(self, request: Request) -> Response:
        """The report as one page of its own, to be saved."""
        held = self._held(request)
        if held is None or held.report is None:
            return self._gone()
        reporter = HtmlReporter(self._language)
        parts = (reporter.start(), reporter.document(held.report), reporter.finish(Report(())))
        name = f"{PurePath(held.name).stem}-bao-cao.html"
        return _download("".join(parts).encode(), name, "text/html; charset=utf-8")

    def shut(self) -> None:
        """Let go of everything."""
        self._shelf.clear()
        self._bench.shut()

    def _held(self, request: Request) -> Held | None:
        return self._shelf.get(request.path_params["key"])

    def _gone(self) -> Response:
        told = self._language.text(mark("Văn bản này không còn trên trang; hãy thả lại tệp."))
        return HTMLResponse(self._pages.home(self._shelf, told), 404)

    def _to(self, held: Held) -> Response:
        return RedirectResponse(f"/documents/{held.key}", 303)


def make_app(language: Language, hosts: frozenset[str], key: str) -> Starlette:
    """The guarded application."""
    site = Site(language)
    guard = Middleware(Guard, hosts=hosts, key=key)
    return Starlette(routes=site.routes(), middleware=[guard])


def serve(port: int, language: Language, tell: Callable[[str], None]) -> None:
    """Serve until Ctrl-C; ``tell`` gets the address with its key once requests are answered."""
    key = new_key()
    hosts = frozenset({f"{HOST}:{port}", f"localhost:{port}"})
    app = make_app(language, hosts, key)
    config = uvicorn.Config(
        app,
        host=HOST,
        port=port,
        log_level="warning",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=2,
    )
    tell(f"http://{HOST}:{port}/?{KEY}={quote(key)}")
    uvicorn.Server(config).run()


def _under(held: Held, key: str) -> Held:
    return Held(key, held.name, held.original, held.data, held.report, held.failure)


def _download(data: bytes, name: str, kind: str) -> Response:
    plain = name.encode("ascii", "replace").decode().replace("?", "_").replace('"', "_")
    disposition = f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"
    return Response(data, media_type=kind, headers={"Content-Disposition": disposition})
