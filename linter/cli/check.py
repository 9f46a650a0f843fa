"""``soat check``: checks files and folders, writes the report, chooses the exit code."""

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from linter.cache.folder import cache_folder
from linter.cli.arguments import CommandParser, helped
from linter.cli.console import PIPE_WIDTH, say, use_utf8, wants_color, width_of
from linter.cli.dispatch import LANGUAGE_VARIABLE
from linter.cli.inputs import collect_settings, find_inputs, strictest
from linter.cli.output import FileOutput, Output, StandardOutput, refuse_overwriting
from linter.cli.settings_options import (
    add_file_options,
    add_selection_options,
    choices_of,
    make_finder,
    pack_failures,
    refuse_failures,
)
from linter.config.known_rules import KnownRules
from linter.config.nearest import nearest
from linter.config.settings import Settings
from linter.errors import ExitCode, UsageError
from linter.findings import DocumentReport, Failure, Report
from linter.inputs import Input, shipped_suffixes
from linter.language import Language, mark
from linter.pack_index import DISTRIBUTION, find_packs
from linter.report import REPORTERS
from linter.report.tally import Tally

if TYPE_CHECKING:
    from linter.cache.reports import ReportCache
    from linter.plugins import Plugins
    from linter.session import Session

AUTO = "auto"
DEFAULT_FORMAT = "rich"
FOR_PROGRAMS = frozenset({"json"})


def make_parser(language: Language) -> CommandParser:
    """The options of the command."""
    parser = CommandParser(
        "check",
        mark("soat check [tùy chọn] ĐƯỜNG-DẪN…"),
        mark(
            "Soát từng văn bản và in báo cáo. ĐƯỜNG-DẪN là tệp, thư mục (cả các thư mục con),\n"
            "mẫu như \"bao-cao/*.docx\", hoặc “-” để đọc từ đầu vào chuẩn."
        ),
        language,
    )  # fmt: skip
    parser.option(
        "--format",
        value=mark("DẠNG"),
        default=AUTO,
        help=mark(
            "rich (cho người đọc), plain (mỗi điểm một dòng), json (cho chương trình); "
            "mặc định là rich, không tô màu khi ghi ra tệp hay chuyển cho lệnh khác"
        ),
    )
    parser.option("--output", value=mark("TỆP"), help=mark("ghi báo cáo vào tệp này"))
    parser.option(
        "--stdin-name", value=mark("TÊN"), help=mark("tên của văn bản đọc từ đầu vào chuẩn")
    )
    add_selection_options(parser)
    _judgement_options(parser)
    add_file_options(parser)
    parser.option(
        "--no-cache", help=mark("soát lại cả văn bản không đổi; không đọc, không ghi bộ nhớ đệm")
    )
    parser.option(
        "--strict-plugins", help=mark("dừng khi một gói không nạp được hoặc một quy tắc gặp lỗi")
    )
    parser.common_options()
    return parser


def _judgement_options(parser: CommandParser) -> None:
    parser.option(
        "--fail-on",
        value=mark("MỨC"),
        choices=choices_of("fail-on"),
        help=mark("mã thoát 1 khi có điểm từ mức này: info, warning, error (mặc định), never"),
    )
    parser.option(
        "--stage",
        value=mark("GIAI-ĐOẠN"),
        choices=choices_of("stage"),
        help=mark("auto (tự nhận biết), draft (dự thảo), issued (đã ban hành)"),
    )
    parser.option(
        "--regime",
        value=mark("QUY-ĐỊNH"),
        choices=choices_of("regime"),
        help=mark("auto (tự nhận biết), nd30 (hành chính), party (Đảng), normative (quy phạm)"),
    )


def run(args: Sequence[str], language: Language) -> int:
    """Run the command. Raises SoatError."""
    parser = make_parser(language)
    options = parser.parse(args)
    if helped(parser, options, sys.stdout.write):
        return ExitCode.CLEAN
    if not options.operands:
        raise UsageError(
            mark("Chưa cho biết cần soát văn bản nào."),
            mark("Ví dụ: “soat check bao-cao.docx”, hoặc “soat check .” cho cả thư mục."),
        )
    return _Run(options, language).check()


class _Run:
    """One run of the command: what was asked for, and what is known before the first document.

    Packs are loaded when something asks for them: settings that name rules, a third-party pack, or
    the first document that no earlier run has checked as it stands.
    """

    def __init__(self, options: Namespace, language: Language) -> None:
        self._options = options
        self._packs = find_packs()
        self._reporter_class = _reporter(options.format, lambda: self._plugins)
        shipped = all(pack.distribution == DISTRIBUTION for pack in self._packs)
        self._finder, self._pack_failures = make_finder(
            options,
            KnownRules(lambda: self._plugins.rules),
            None if shipped else self._plugins,
        )
        self._stdin = Path(options.stdin_name) if options.stdin_name else None
        self._inputs = find_inputs(
            options, self._finder, shipped_suffixes if shipped else lambda: self._session.suffixes
        )
        self._settings = collect_settings(self._inputs, self._settings_for)
        self._strict = any(settings.strict_plugins for settings in self._settings)
        if self._strict:
            refuse_failures(self._pack_failures or pack_failures(self._plugins))
        self._fail_on = strictest(self._settings)
        self._language = _report_language(options, self._settings, language)

    @cached_property
    def _plugins(self) -> "Plugins":
        from linter.plugins import load_plugins  # noqa: PLC0415  (imports every rule)

        return load_plugins()

    @cached_property
    def _cache(self) -> "ReportCache":
        from linter.cache.reports import ReportCache  # noqa: PLC0415  (imports sqlite3)

        return ReportCache(cache_folder())

    @cached_property
    def _session(self) -> "Session":
        from linter.session import Session  # noqa: PLC0415  (imports all that reads and checks)

        return Session(settings_for=self._settings_for, plugins=self._plugins)

    def check(self) -> int:
        """Check everything; return the exit code."""
        tally = Tally()
        failures = []
        with self._output() as output:
            reporter = self._reporter()
            output.write(reporter.start())
            for result in self._results():
                if isinstance(result, Failure):
                    failures.append(result)
                else:
                    tally.add(result)
                    output.write(reporter.document(result))
            failures[:0] = self._left_out()
            if tally.failures and self._strict:
                failures.append(_broken_rules(tally.failures))
            output.write(reporter.finish(Report((), tuple(failures))))
        if "_cache" in vars(self) and self._cache.problem is not None:
            problem = self._cache.problem
            say(self._language.render(problem.message, problem.values))
        return tally.exit_code(failures, self._fail_on)

    def _left_out(self) -> tuple[Failure, ...]:
        """The packs that could not be used, as far as packs were loaded at all."""
        loaded = "_plugins" in vars(self)
        return self._pack_failures or (pack_failures(self._plugins) if loaded else ())

    def _results(self) -> Iterator[DocumentReport | Failure]:
        results = self._checked()
        if len(self._inputs) == 1 or not sys.stderr.isatty():
            return results
        if not self._options.output and sys.stdout.isatty():
            return results  # the report itself moves on the same screen
        from linter.cli.progress import with_progress  # noqa: PLC0415  (imports rich)

        return with_progress(results, len(self._inputs), self._language)

    def _checked(self) -> Iterator[DocumentReport | Failure]:
        if not any(settings.cache for settings in self._settings):
            return self._session.check(self._inputs)
        from linter.remembering import RememberingSession  # noqa: PLC0415  (imports sqlite3)

        return RememberingSession(
            settings_for=self._settings_for,
            session=lambda: self._session,
            packs=self._packs,
            cache=self._cache,
        ).check(self._inputs)

    def _settings_for(self, path: Path | None) -> Settings:
        return self._finder.settings_for(path or self._stdin)

    def _output(self) -> Output:
        if not self._options.output or self._options.output == "-":
            if self._options.format in FOR_PROGRAMS:
                use_utf8(sys.stdout)
            return StandardOutput()
        target = Path(self._options.output)
        documents = (item for item in self._inputs if isinstance(item, Input))
        refuse_overwriting(target, (item.path for item in documents if item.path))
        return FileOutput(target)

    def _reporter(self) -> Any:
        choice = self._options.color
        if self._options.output:
            width, color = PIPE_WIDTH, choice == "always"
        else:
            width, color = width_of(sys.stdout), wants_color(choice, sys.stdout)
        return self._reporter_class(self._language, width=width, color=color, fail_on=self._fail_on)


def _report_language(
    options: Namespace, settings: Sequence[Settings], language: Language
) -> Language:
    """The language that was asked for, else that of the first document's settings."""
    if options.lang or os.environ.get(LANGUAGE_VARIABLE):
        return language
    return Language(settings[0].lang)


def _reporter(name: str, plugins: "Callable[[], Plugins]") -> Any:
    name = DEFAULT_FORMAT if name == AUTO else name
    known = {spec.name: spec for spec in REPORTERS}
    if name not in known:
        known |= {spec.name: spec for spec in plugins().reporters}
    if name not in known:
        suggestion = nearest(name, known)
        raise UsageError(
            mark("Không có dạng báo cáo “{name}”."),
            mark("Có phải ý bạn là “{suggestion}”? Dùng được: {allowed}.")
            if suggestion
            else mark("Dùng được: {allowed}."),
            name=name,
            suggestion=suggestion,
            allowed=", ".join(known),
        )
    return known[name].load


def _broken_rules(count: int) -> Failure:
    return Failure(
        "soat",
        "strict-plugins",
        mark("{count} quy tắc hoặc bộ nhận dạng gặp lỗi, và strict-plugins đang bật."),
        {"count": count},
        ExitCode.INTERNAL,
    )
