"""The page in a real browser: drop, jump, repair, take away; and a page from elsewhere."""

import http.server
import os
import re
import shutil
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import pytest

sync_api = pytest.importorskip("playwright.sync_api")
axe = pytest.importorskip("axe_playwright_python.sync_playwright")

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
SAMPLE = Path(__file__).parents[2] / "fixtures" / "documents" / "bao-cao-nhieu-loi.docx"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.chromium,
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed"),
]


def free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Running(NamedTuple):
    """A server, and the address that lets a browser in."""

    port: int
    address: str


@pytest.fixture(scope="module")
def running() -> Iterator[Running]:
    port = free_port()
    command = [sys.executable, "-m", "linter.cli", "serve", "--port", str(port)]
    environment = os.environ | {"PYTHONIOENCODING": "utf-8"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:
        try:
            assert process.stdout is not None
            told = process.stdout.readline() + process.stdout.readline()
            wait_for(port)
            yield Running(port, re.search(r"http://\S+", told)[0])
        finally:
            process.terminate()


def wait_for(port: int) -> None:
    for _ in range(600):
        with closing(socket.socket()) as probe:
            probe.settimeout(0.1)
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise AssertionError("the server does not answer")


@pytest.fixture(scope="module")
def browser() -> Iterator[object]:
    with sync_api.sync_playwright() as playwright:
        options = ["--no-sandbox", "--disable-background-networking"]
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=options)
        yield browser
        browser.close()


@pytest.fixture
def page(browser, running) -> Iterator[object]:
    context = browser.new_context(viewport={"width": 1024, "height": 800})
    page = context.new_page()
    page.set_default_timeout(60_000)
    page.goto(running.address)
    page.on("request", lambda request: asked.append(request.url))
    asked: list[str] = []
    yield page
    strangers = [
        url for url in asked if not url.startswith((f"http://127.0.0.1:{running.port}", "data:"))
    ]
    context.close()
    assert strangers == []


def drop(page, *files) -> None:
    page.set_input_files("#files", list(files))
    page.click("form.drop button")
    page.wait_for_load_state()


def test_dropped_read_jumped_to_repaired_and_taken_away(page, tmp_path):
    drop(page, SAMPLE)
    before = page.locator("a.ref").count()
    page.locator("a.ref.error").first.click()
    assert "-f" in page.evaluate("location.hash")
    page.locator(".findings .back a").first.click()
    assert "-m" in page.evaluate("location.hash")
    page.click("text=Sửa mọi chỗ sửa được chắc chắn")
    page.wait_for_selector("text=Đã sửa")
    assert page.locator("a.ref").count() < before
    with page.expect_download() as download:
        page.click("text=Tải bản đã sửa")
    target = tmp_path / "mended.docx"
    download.value.save_as(target)
    assert target.read_bytes()[:2] == b"PK"


def test_everything_is_reached_by_keyboard(page):
    drop(page, SAMPLE)
    seen = set()
    for _ in range(60):
        page.keyboard.press("Tab")
        seen.add(
            page.evaluate("document.activeElement.className || document.activeElement.tagName")
        )
    assert {"ref warning", "ref error"} <= seen
    assert "BUTTON" in {name.upper() for name in seen} or "quiet-button" in seen


def test_fifty_files_and_a_hostile_one(page):
    files = [
        {"name": f"{n}.txt", "mimeType": "text/plain", "buffer": f"Có {n} thôn.".encode()}
        for n in range(49)
    ]
    hostile = b"<script>document.title='hacked'</script>\n" + b"PK\x03\x04" * 4
    drop(page, *files, {"name": "<b>.txt", "mimeType": "text/plain", "buffer": hostile})
    assert page.locator("tbody tr").count() >= 50
    page.click("text=<b>.txt")
    assert page.title() != "hacked"


@pytest.mark.parametrize("width", [1024, 390])
def test_no_barrier_is_found(page, width):
    page.set_viewport_size({"width": width, "height": 800})
    found = axe.Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    drop(page, SAMPLE)
    found = axe.Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= width


FORM = """<!DOCTYPE html><form method="post" enctype="multipart/form-data"
 action="http://127.0.0.1:{port}/clear"><button>x</button></form>"""


def test_a_page_from_elsewhere_is_refused(page, running):
    class Elsewhere(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(FORM.format(port=running.port).encode())

        def log_message(self, *args: object) -> None:
            pass

    drop(page, SAMPLE)
    with http.server.HTTPServer(("127.0.0.1", 0), Elsewhere) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        other = page.context.new_page()
        other.goto(f"http://127.0.0.1:{server.server_port}/")
        other.click("button")
        other.wait_for_load_state()
        assert "Không được phép" in other.content()
        server.shutdown()
    page.goto(f"http://127.0.0.1:{running.port}/")
    assert page.locator("tbody tr").count() >= 1
