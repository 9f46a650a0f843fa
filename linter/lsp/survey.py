"""All documents of a workspace, checked at one go, and where each numbered one is."""

from collections.abc import Iterable
from pathlib import Path
from typing import Protocol
from uuid import uuid4

from lsprotocol import types
from pygls.progress import Progress

from linter.findings import Severity
from linter.inputs import Input
from linter.language import Language, mark
from linter.lsp.addresses import file_address, text_address
from linter.lsp.desk import Desk
from linter.lsp.workbench import Checked

LINED = frozenset({".txt", ".md", ".markdown"})
"""Suffixes of files that an editor shows as they stand."""
TITLE = mark("soát: soát các văn bản trong thư mục")


class Window(Protocol):
    """What the survey asks of a server."""

    @property
    def language(self) -> Language:
        """The language of messages."""
        ...

    @property
    def client_capabilities(self) -> types.ClientCapabilities:
        """What the editor can show."""
        ...

    @property
    def work_done_progress(self) -> Progress:
        """Tells the editor how far the work is."""
        ...

    def show(self, checked: Checked) -> None:
        """Send the findings of a document."""
        ...


class Survey:
    """Goes through the folders of a workspace."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.files: dict[str, str] = {}
        """Addresses of the documents found, by ``number_key`` of their own number."""

    async def run(self, window: Window, folders: Iterable[Path]) -> dict[str, int]:
        """Check all; return how many documents, errors and warnings there are.

        Between two documents the worker is free for what is being typed.
        """
        counts = {"documents": 0, "errors": 0, "warnings": 0, "failures": 0}
        items = await self._desk.work(
            lambda bench: [item for folder in folders for item in bench.documents_below(folder)]
        )
        token = await self._begin(window, len(items))
        for done, item in enumerate(items, start=1):
            checked = await self._check(item)
            window.show(checked)
            _count(counts, checked)
            if token is not None:
                report = types.WorkDoneProgressReport(
                    message=Path(item.name).name, percentage=100 * done // len(items)
                )
                window.work_done_progress.report(token, report)
        if token is not None:
            window.work_done_progress.end(token, types.WorkDoneProgressEnd())
        return counts

    async def _check(self, item: Input) -> Checked:
        assert item.path is not None
        lined = item.path.suffix.lower() in LINED
        uri = file_address(item.path) if lined else text_address(item.path)
        opened = await self._desk.current(uri)
        if opened is not None:
            return opened
        checked = await self._desk.work(lambda bench: bench.check_file(uri, item))
        card = checked.report.card if checked.report is not None else None
        if card is not None and card.key:
            self.files[card.key] = uri
        return checked

    async def _begin(self, window: Window, total: int) -> str | None:
        """Announce the work, where the editor shows such things."""
        capable = window.client_capabilities.window
        if not total or capable is None or not capable.work_done_progress:
            return None
        token = str(uuid4())
        await window.work_done_progress.create_async(token)
        title = window.language.text(TITLE)
        window.work_done_progress.begin(
            token, types.WorkDoneProgressBegin(title=title, percentage=0)
        )
        return token


def _count(counts: dict[str, int], checked: Checked) -> None:
    counts["documents"] += 1
    counts["failures"] += checked.failure is not None
    counts["errors"] += sum(f.severity is Severity.ERROR for f in checked.findings)
    counts["warnings"] += sum(f.severity is Severity.WARNING for f in checked.findings)
