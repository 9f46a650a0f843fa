"""The documents that are open: checked after a pause, one at a time, the latest state only.

Checking takes the one worker thread, so that the loop keeps answering. A state that a newer one
overtakes while it waits is never checked; one that is overtaken while it is checked is not shown.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from pygls.workspace import TextDocument

from linter.lsp.workbench import Checked, Workbench

T = TypeVar("T")


class Desk:
    """What is open, and what is known of it."""

    def __init__(
        self,
        bench: Callable[[], Workbench],
        open_text: Callable[[str], TextDocument | None],
        show: Callable[[Checked], None],
    ) -> None:
        """``bench`` makes the workbench, in the worker; ``show`` takes each state worth showing."""
        self._make = bench
        self._bench: Workbench | None = None
        self._open_text = open_text
        self._show = show
        self._worker = ThreadPoolExecutor(1, "soat")
        self._checked: dict[str, Checked] = {}
        self._pending: dict[str, asyncio.Task[None]] = {}

    def changed(self, uri: str, pause: float = 0) -> None:
        """Check a document, unless it changes again within ``pause`` seconds."""
        self._stop(uri)
        task = asyncio.get_running_loop().create_task(self._check(uri, pause))
        self._pending[uri] = task
        task.add_done_callback(lambda done: self._done(uri, done))

    async def current(self, uri: str) -> Checked | None:
        """The document as it stands now, checked; None for one that is not open.

        Someone who waits may be cancelled without the check being so.
        """
        text = self._open_text(uri)
        if text is None:
            return None
        while uri in self._pending:
            await asyncio.wait([self._pending[uri]])
        checked = self._checked.get(uri)
        if checked is None or checked.version != text.version:
            self.changed(uri)
            await asyncio.wait([self._pending[uri]])
        return self._checked.get(uri)

    def closed(self, uri: str) -> None:
        """Let go of a document."""
        self._stop(uri)
        self._checked.pop(uri, None)
        self._worker.submit(self._forget, uri)

    async def work(self, call: Callable[[Workbench], T]) -> T:
        """Something else that needs the workbench, in its turn."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._worker, lambda: call(self._workbench()))

    def check_all(self) -> None:
        """Check everything that is open once more."""
        for uri in list(self._checked):
            self.changed(uri)

    def shut(self) -> None:
        """Stop all that waits."""
        for uri in list(self._pending):
            self._stop(uri)
        self._worker.shutdown(wait=False, cancel_futures=True)

    async def _check(self, uri: str, pause: float) -> None:
        await asyncio.sleep(pause)
        text = self._open_text(uri)
        if text is None:
            return
        source, version, language = text.source, text.version, text.language_id or ""
        checked = await self.work(lambda bench: bench.check(uri, source, version, language))
        now = self._open_text(uri)
        if now is not None and now.version == version:
            self._checked[uri] = checked
            self._show(checked)

    def _workbench(self) -> Workbench:
        if self._bench is None:
            self._bench = self._make()
        return self._bench

    def _forget(self, uri: str) -> None:
        self._workbench().forget(uri)

    def _stop(self, uri: str) -> None:
        task = self._pending.pop(uri, None)
        if task is not None:
            task.cancel()

    def _done(self, uri: str, task: asyncio.Task[None]) -> None:
        if self._pending.get(uri) is task:
            del self._pending[uri]
