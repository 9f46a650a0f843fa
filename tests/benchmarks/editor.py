"""From the end of a pause in typing to the findings in the editor, against the check alone.

Usage: ``python tests/benchmarks/editor.py [--rounds N] [--pages N]``

Both are measured in this run, on the same text: once through ``soat lsp`` over pipes (the pause set
to nothing), once by a session in this process, with what it remembers of unchanged paragraphs.
Prints medians in milliseconds and their ratio.
"""

import argparse
import asyncio
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from linter.config.settings import Settings  # noqa: E402
from linter.inputs import Input  # noqa: E402
from linter.plugins import load_plugins  # noqa: E402
from linter.session import Session  # noqa: E402
from tests.lsp.conftest import REPORT  # noqa: E402
from tests.lsp.editor import Editor  # noqa: E402

PARTS_PER_PAGE = 7


def text_of(pages: int, change: int) -> str:
    """A report of so many pages in which one paragraph changes."""
    head, _, body = REPORT.partition("1. Tiếp nhận\n")
    part = body.partition("II. KIẾN NGHỊ")[0]
    return head + f"Lần sửa thứ {change}.\n" + part * (PARTS_PER_PAGE * pages)


def alone(pages: int, rounds: int) -> list[float]:
    """Seconds of the check itself."""
    session = Session(settings_for=lambda _: Settings(), plugins=load_plugins())
    memo: dict = {}
    taken = []
    for change in range(rounds + 1):
        data = text_of(pages, change).encode()
        start = perf_counter()
        session.examine(Input("a.txt", data=data), memo)
        taken.append(perf_counter() - start)
    return taken[1:]


async def in_the_editor(pages: int, rounds: int) -> list[float]:
    """Seconds from a change to its findings."""
    with tempfile.TemporaryDirectory() as folder:
        editor = Editor(Path(folder))
        await editor.start(debounce=0)
        uri = editor.open("a.txt", text_of(pages, 0))
        await editor.diagnostics(uri)
        taken = []
        for change in range(1, rounds + 1):
            start = perf_counter()
            version = editor.replace(uri, text_of(pages, change))
            await editor.diagnostics(uri, version)
            taken.append(perf_counter() - start)
        await editor.stop()
    return taken


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--pages", type=int, default=30)
    options = parser.parse_args()
    check = median(alone(options.pages, options.rounds))
    shown = median(asyncio.run(in_the_editor(options.pages, options.rounds)))
    print(f"check alone, {options.pages} pages: {check * 1000:.0f} ms")
    print(f"change to findings in the editor: {shown * 1000:.0f} ms")
    print(f"ratio: {shown / check:.2f}")


if __name__ == "__main__":
    main()
