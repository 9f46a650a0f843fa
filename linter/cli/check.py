"""``soat check``: checks files and folders, writes the report, chooses the exit code."""

import os
import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from linter.cli.arguments import CommandParser, helped
from linter.cli.console import PIPE_WIDTH, use_utf8, wants_color, width_of
from linter.cli.dispatch import LANGUAGE_VARIABLE
from linter.cli.output import FileOutput, Output, StandardOutput, refuse_overwriting
from linter.cli.paths import as_on_disk
from linter.cli.settings_options import (
    add_file_options,
    add_selection_options,
    choices_of,
    make_finder,
    refuse_failures,
)
from linter.config.discovery import SettingsFinder
from linter.config.nearest import nearest
from linter.config.settings import Settings
from linter.config.validation import InvalidSettingsError, KnownRules
from linter.errors import ConfigError, ExitCode, UsageError
from linter.findings import DocumentReport, Failure, Report, Severity
from linter.language import Language, mark
from linter.plugins import Plugins, load_plugins
from linter.report import REPORTERS
from linter.report.tally import Tally
from linter.session import STANDARD_INPUT, Input, Session, expand

AUTO = "auto"
DEFAULT_FORMAT = "rich"
FOR_PROGRAMS = frozenset({"json"})
NEVER = "never"


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
    add_file_options(parser)
    parser.option(
        "--strict-plugins", help=mark("dừng khi một gói không nạp được hoặc một quy tắc gặp lỗi")
    )
    parser.common_options()
    return parser


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
    """One run of the command: what was asked for, and what is known before the first document."""

    def __init__(self, options: Namespace, language: Language) -> None:
        self._options = options
        plugins = load_plugins()
        self._reporter_class = _reporter(options.format, plugins)
        self._finder, self._pack_failures = make_finder(
            options, KnownRules.of(plugins.rules), plugins
        )
        self._stdin = Path(options.stdin_name) if options.stdin_name else None
        self._session = Session(settings_for=self._settings_for, plugins=plugins)
        self._inputs = _inputs(options, self._finder, self._session)
        self._settings = _all_settings(self._inputs, self._settings_for)
        if any(settings.strict_plugins for settings in self._settings):
            refuse_failures(self._pack_failures)
        self._fail_on = _strictest(self._settings)
        self._language = _report_language(options, self._settings, language)

    def check(self) -> int:
        """Check everything; return the exit code."""
        tally = Tally()
        failures = list(self._pack_failures)
        with self._output() as output:
            reporter = self._reporter()
            output.write(reporter.start())
            for result in self._results():
                if isinstance(result, Failure):
                    failures.append(result)
                else:
                    tally.add(result)
                    output.write(reporter.document(result))
            if tally.failures and any(settings.strict_plugins for settings in self._settings):
                failures.append(_broken_rules(tally.failures))
            output.write(reporter.finish(Report((), tuple(failures))))
        return tally.exit_code(failures, self._fail_on)

    def _results(self) -> Iterator[DocumentReport | Failure]:
        results = self._session.check(self._inputs)
        if len(self._inputs) == 1 or not sys.stderr.isatty():
            return results
        if not self._options.output and sys.stdout.isatty():
            return results  # the report itself moves on the same screen
        from linter.cli.progress import with_progress  # noqa: PLC0415  (imports rich)

        return with_progress(results, len(self._inputs), self._language)

    def _settings_for(self, path: Path | None) -> Settings:
        return self._finder.settings_for(path or self._stdin)

    def _output(self) -> Output:
        if not self._options.output:
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


def _inputs(options: Namespace, finder: SettingsFinder, session: Session) -> list[Input | Failure]:
    """Every document that the operands stand for. Raises UsageError when there is none."""
    operands = [as_on_disk(operand) for operand in options.operands]
    named = frozenset(operand for operand in operands if not os.path.isdir(operand))
    found = list(expand(operands, session.suffixes))
    kept = [item for item in found if not _passed_over(item, named, finder)]
    if not kept:
        remedy = mark("Soát đọc được các tệp: {suffixes}.")
        if found:
            remedy = mark("Mục exclude trong cấu hình loại trừ tất cả những gì tìm thấy.")
        raise UsageError(
            mark("Không có văn bản nào trong {folders}."),
            remedy,
            folders=", ".join(f"“{operand}”" for operand in operands),
            suffixes=", ".join(sorted(session.suffixes)),
        )
    return [_with_stdin_name(item, options.stdin_name) for item in kept]


def _passed_over(item: Input | Failure, named: frozenset[str], finder: SettingsFinder) -> bool:
    """Whether ``exclude`` speaks of it; what is named on the command line is always checked."""
    if isinstance(item, Failure) or item.path is None or item.name in named:
        return False
    try:
        return finder.resolve(item.path).excluded(item.path)
    except ConfigError:
        return False  # told with all other mistakes when settings are collected


def _with_stdin_name(item: Input | Failure, name: str | None) -> Input | Failure:
    if isinstance(item, Input) and item.name == STANDARD_INPUT and name:
        return replace(item, name=name)
    return item


def _all_settings(inputs: Iterable[Input | Failure], settings_for: Any) -> list[Settings]:
    """The settings of all inputs, each once. Raises InvalidSettingsError with every mistake.

    A wrong configuration is told before anything is checked: a verdict under settings that
    nobody wrote would be worth nothing.
    """
    settings: dict[int, Settings] = {}
    mistakes: dict[str, ConfigError] = {}
    paths = [item.path for item in inputs if isinstance(item, Input)] or [None]
    for path in paths:
        try:
            found = settings_for(path)
            settings[id(found)] = found
        except InvalidSettingsError as error:
            mistakes.update((str(problem), problem) for problem in error.problems)
        except ConfigError as error:
            mistakes[str(error)] = error
    if mistakes:
        raise InvalidSettingsError.of(tuple(mistakes.values()))
    return list(settings.values())


def _strictest(settings: Iterable[Settings]) -> Severity | None:
    """The least severity that fails the run; where folders differ, the strictest counts."""
    levels = [Severity[s.fail_on.upper()] for s in settings if s.fail_on != NEVER]
    return min(levels, default=None)


def _report_language(
    options: Namespace, settings: Sequence[Settings], language: Language
) -> Language:
    """The language that was asked for, else that of the first document's settings."""
    if options.lang or os.environ.get(LANGUAGE_VARIABLE):
        return language
    return Language(settings[0].lang)


def _reporter(name: str, plugins: Plugins) -> Any:
    known = {spec.name: spec for spec in (*REPORTERS, *plugins.reporters)}
    name = DEFAULT_FORMAT if name == AUTO else name
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
