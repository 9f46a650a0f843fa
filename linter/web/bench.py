"""Checks and repairs what was dropped: one worker thread, the session of every front-end."""

import asyncio
from collections.abc import Callable, Collection
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import TypeVar

from msgspec.structs import replace

from linter.config.discovery import SettingsFinder
from linter.config.known_rules import KnownRules
from linter.document.location import LINED_FORMATS
from linter.errors import SoatError
from linter.findings import DocumentReport, Failure
from linter.fixing.rounds import Editor, Examined, Outcome, repair
from linter.inputs import Input, failure_of
from linter.language import Language, mark
from linter.plugins import load_plugins
from linter.rendition import text_of
from linter.session import Session
from linter.web.shelf import Held, new_name

T = TypeVar("T")
REPAIRED = mark("Đã sửa {count} điểm.")
NOT_REPAIRED = mark("Không sửa được điểm nào trong các điểm đã chọn.")
UNEDITABLE = mark("soát chưa sửa được loại tệp này; hãy sửa ở tệp Word gốc.")
SECRET = mark("Văn bản có dấu chỉ độ mật: soát chỉ kiểm tra, không sửa, không lưu.")


class Bench:
    """One session for all that is dropped; settings are those around the current folder."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._worker = ThreadPoolExecutor(1, "soat")
        self._session: Session | None = None

    async def check(self, name: str, data: bytes) -> Held:
        """A dropped file, checked."""
        return await self._work(lambda: self._checked(new_name(), name, data, data))

    async def fix(self, held: Held, chosen: Collection[str] | None, moment: date) -> Held:
        """The document with the chosen findings repaired, or with all safe repairs."""
        return await self._work(lambda: self._fixed(held, chosen, moment))

    def shut(self) -> None:
        """Stop; what waits is not begun."""
        self._worker.shutdown(wait=False, cancel_futures=True)

    async def _work(self, call: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._worker, call)

    def _checked(self, key: str, name: str, original: bytes, data: bytes) -> Held:
        report: DocumentReport | None = None
        failure: Failure | None = None
        try:
            report = self._examine(name, data).report
        except SoatError as error:
            failure = failure_of(name, error)
        except Exception as error:
            message = mark("soát gặp lỗi khi kiểm tra tệp này ({reason}).")
            values = {"reason": f"{type(error).__name__}: {error}"}
            failure = Failure(name, "internal", message, values)
        return Held(key, name, original, data, report, failure)

    def _examine(self, name: str, data: bytes) -> Examined:
        document, report = self._opened().examine(Input(name, None, data))
        if report.card is not None:  # what is secret is not copied
            report = replace(report, text=text_of(document))
        return Examined(document, report)

    def _opened(self) -> Session:
        if self._session is None:
            plugins = load_plugins()
            finder = SettingsFinder(KnownRules.of(plugins.rules), defaults=plugins.settings)
            settings = finder.settings_for(Path.cwd())
            self._session = Session(settings_for=lambda _: settings, plugins=plugins)
        return self._session

    def _fixed(self, held: Held, chosen: Collection[str] | None, moment: date) -> Held:
        try:
            outcome = self._repaired(held, chosen, moment)
        except SoatError as error:
            texts = (error.message, error.remedy)
            told = " ".join(self._language.render(t, error.values) for t in texts if t)
            return replace(held, remark=told)
        if outcome is None:
            return replace(held, remark=self._language.text(UNEDITABLE))
        count = len(outcome.repaired)
        template = REPAIRED if count else NOT_REPAIRED
        return replace(
            held,
            data=outcome.data,
            report=self._examine(held.name, outcome.data).report,
            repaired=held.repaired + count,
            remark=self._language.render(template, {"count": count}),
        )

    def _repaired(self, held: Held, chosen: Collection[str] | None, moment: date) -> Outcome | None:
        """None for what cannot be edited. Raises SoatError."""

        def examine(data: bytes) -> Examined:
            examined = self._examine(held.name, data)
            if chosen is None:
                return examined
            findings = tuple(
                finding if finding.fingerprint in chosen else replace(finding, fix=None)
                for finding in examined.report.findings
            )
            return examined._replace(report=replace(examined.report, findings=findings))

        examined = examine(held.data)
        if examined.report.card is None:
            raise SoatError(SECRET)
        editor = self._editor(examined.document.format, moment)
        if editor is None:
            return None
        return repair(held.data, examine, editor, unsafe=chosen is not None)

    def _editor(self, format: str, moment: date) -> Editor | None:  # noqa: A002
        from linter.document import Limits  # noqa: PLC0415

        if format in LINED_FORMATS:
            from linter.fixing.lines import LineEditor  # noqa: PLC0415  (one format or the other)

            return LineEditor(Limits())
        if format == "docx":
            from linter.fixing.word.editing import WordEditor  # noqa: PLC0415  (imports lxml)

            stamp = f"{moment.isoformat()}T00:00:00Z"
            return WordEditor(Limits(), tracked=False, date=stamp)
        return None
