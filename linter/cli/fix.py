"""``soat fix``: writes corrected copies, shows the corrections, or makes them in place."""

import sys
from argparse import Namespace
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from linter.cli.arguments import CommandParser, helped
from linter.cli.check import add_checking_options
from linter.cli.console import say, wants_color, width_of
from linter.cli.editing import EditingRun, Targets, Task, refuse_secret, worst, write_bytes
from linter.cli.fix_view import difference, summary
from linter.cli.suppression import today
from linter.errors import ExitCode, SoatError, UneditableError, UsageError
from linter.findings import Failure
from linter.fixing.rounds import Editor, Examined, Outcome, repair
from linter.inputs import STANDARD_INPUT, failure_of
from linter.language import Language, mark
from linter.report.tally import Tally
from linter.report.wording import describe_failure

LINED = frozenset({"text", "markdown"})


def make_parser(language: Language) -> CommandParser:
    """The options of the command."""
    parser = CommandParser(
        "fix",
        mark("soat fix TỆP… -o NƠI-GHI | --in-place | --diff"),
        mark(
            "Sửa những chỗ sửa được chắc chắn, ghi ra bản khác và nói rõ đã sửa gì, còn gì.\n"
            "Tệp Word: mọi phần không sửa giữ nguyên từng byte."
        ),
        language,
    )
    parser.option(
        "-o", "--output", value=mark("NƠI-GHI"),
        help=mark("tệp mới; khi có nhiều văn bản hay thư mục thì là thư mục mới"),
    )  # fmt: skip
    parser.option("--in-place", help=mark("sửa thẳng vào tệp gốc (ghi trọn vẹn hoặc không ghi)"))
    parser.option("--diff", help=mark("chỉ cho xem sẽ sửa gì, không ghi tệp nào"))
    parser.option(
        "--tracked", help=mark("tệp Word: ghi chữ sửa thành “thay đổi được theo dõi” để duyệt")
    )
    parser.option("--unsafe", help=mark("sửa cả những chỗ rất có thể đúng, cần người xem lại"))
    parser.option(
        "--date", value=mark("NGÀY"),
        help=mark("ngày ghi trên thay đổi được theo dõi, như 2026-12-01; mặc định là hôm nay"),
    )  # fmt: skip
    parser.option("--force", help=mark("cho ghi đè tệp đã có ở nơi ghi"))
    add_checking_options(parser)
    parser.common_options()
    return parser


def run(args: Sequence[str], language: Language) -> int:
    """Run the command. Raises SoatError."""
    parser = make_parser(language)
    options = parser.parse(args)
    if helped(parser, options, sys.stdout.write):
        return ExitCode.CLEAN
    _refuse_misuse(options)
    return _Fixing(options, language).run()


def _refuse_misuse(options: Namespace) -> None:
    if not options.operands:
        raise UsageError(
            mark("Chưa cho biết cần sửa văn bản nào."),
            mark("Ví dụ: soat fix bao-cao.docx -o bao-cao-da-sua.docx"),
        )
    if STANDARD_INPUT in options.operands:
        raise UsageError(mark("Lệnh này cần tệp có tên; không dùng được “-” ở đây."))
    if sum((bool(options.output), options.in_place, options.diff)) != 1:
        raise UsageError(
            mark("Cần đúng một trong ba: -o NƠI-GHI, --in-place, --diff."),
            mark("Ví dụ: soat fix bao-cao.docx -o bao-cao-da-sua.docx"),
        )


def change_date(options: Namespace) -> str:
    """The moment to write on changes and comments. Raises UsageError."""
    try:
        day = date.fromisoformat(options.date) if options.date else today()
    except ValueError:
        raise UsageError(
            mark("--date: “{value}” không phải là ngày viết như 2026-12-01."), value=options.date
        ) from None
    return f"{day.isoformat()}T00:00:00Z"


class _Fixing:
    """One run of the command."""

    def __init__(self, options: Namespace, language: Language) -> None:
        self._options = options
        self._language = language
        self._moment = change_date(options)
        self._run = EditingRun(options)
        self._targets = Targets(options.output, options.operands, force=options.force)

    def run(self) -> int:
        """Fix everything; return the exit code."""
        failures: list[Failure] = []
        tally = Tally()
        for task in self._run.tasks(self._targets):
            if isinstance(task, Failure):
                failures.append(task)
                continue
            try:
                outcome = self._repair(task)
                self._write(task, outcome)
            except SoatError as error:
                failures.append(failure_of(task.item.name, error))
                continue
            tally.add(outcome.after.report)
        for failure in failures:
            say(f"{failure.path}: {describe_failure(failure, self._language)}")
        return worst(failures, tally.exit_code((), self._run.fail_on))

    def _repair(self, task: Task) -> Outcome:
        def examine(data: bytes) -> Examined:
            return self._run.examine(task, data)

        first = examine(task.data)
        if not self._options.diff:
            refuse_secret(first)
        editor = self._editor(task, first.document.format)
        return repair(task.data, examine, editor, unsafe=self._options.unsafe)

    def _editor(self, task: Task, format: str) -> Editor:  # noqa: A002
        limits = self._run.limits_of(task)
        if format in LINED:
            from linter.fixing.lines import LineEditor  # noqa: PLC0415  (one format or the other)

            return LineEditor(limits)
        if format == "docx":
            from linter.fixing.word.editing import WordEditor  # noqa: PLC0415  (imports lxml)

            return WordEditor(limits, tracked=self._options.tracked, date=self._moment)
        raise UneditableError(
            mark("soát chưa sửa được loại tệp này ({format})."),
            mark("Hãy sửa ở tệp Word gốc."),
            format=format,
        )

    def _write(self, task: Task, outcome: Outcome) -> None:
        if self._options.diff:
            width, color = width_of(sys.stdout), wants_color(self._options.color, sys.stdout)
            sys.stdout.write(difference(outcome, task.item.name, self._language, width, color))
            return
        target = task.target or Path(task.item.name)
        if task.target is not None or outcome.data != task.data:
            write_bytes(target, outcome.data)
        sys.stdout.write(summary(outcome, task.item.name, str(target), self._language))
