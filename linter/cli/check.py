"""``soat check``: checks files and folders, writes the report, chooses the exit code."""

import os
import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from linter.cli.arguments import CommandParser, helped
from linter.cli.console import PIPE_WIDTH, use_utf8, wants_color, width_of
from linter.cli.dispatch import LANGUAGE_VARIABLE
from linter.cli.inputs import collect_settings, find_inputs, strictest
from linter.cli.output import FileOutput, Output, StandardOutput, refuse_overwriting
from linter.cli.settings_options import (
    add_file_options,
    add_selection_options,
    choices_of,
    make_finder,
    refuse_failures,
)
from linter.config.known_rules import KnownRules
from linter.config.nearest import nearest
from linter.config.settings import Settings
from linter.errors import ExitCode, UsageError
from linter.findings import DocumentReport, Failure, Report
from linter.language import Language, mark
from linter.plugins import Plugins, load_plugins
from linter.report import REPORTERS
from linter.report.tally import Tally
from linter.session import Input, Session

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
        self._inputs = find_inputs(options, self._finder, self._session)
        self._settings = collect_settings(self._inputs, self._settings_for)
        if any(settings.strict_plugins for settings in self._settings):
            refuse_failures(self._pack_failures)
        self._fail_on = strictest(self._settings)
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
