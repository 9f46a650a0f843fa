"""``soat annotate``: a copy of a document with a comment at each finding."""

import sys
from collections.abc import Sequence

from linter.cli.annotating import copy_with_remarks
from linter.cli.arguments import CommandParser, helped
from linter.cli.check import add_checking_options
from linter.cli.console import say
from linter.cli.editing import EditingRun, Targets, refuse_secret, worst, write_bytes
from linter.cli.fix import change_date
from linter.errors import ExitCode, SoatError, UsageError
from linter.findings import Failure
from linter.inputs import STANDARD_INPUT, failure_of
from linter.language import Language, mark
from linter.report.escaping import visible
from linter.report.wording import describe_failure


def make_parser(language: Language) -> CommandParser:
    """The options of the command."""
    parser = CommandParser(
        "annotate",
        mark("soat annotate TỆP… -o NƠI-GHI"),
        mark(
            "Ghi một bản có chú thích: tệp Word thì mỗi điểm là một nhận xét (Comment) đúng chỗ,\n"
            "tệp văn bản thuần thì thành một bản Markdown. Nhận xét của người khác giữ nguyên."
        ),
        language,
    )
    parser.option(
        "-o", "--output", value=mark("NƠI-GHI"),
        help=mark("tệp mới; khi có nhiều văn bản hay thư mục thì là thư mục mới"),
    )  # fmt: skip
    parser.option(
        "--date", value=mark("NGÀY"),
        help=mark("ngày ghi trên nhận xét, như 2026-12-01; mặc định là hôm nay"),
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
    if not options.operands or not options.output:
        raise UsageError(
            mark("Cần cho biết văn bản nào và ghi ra đâu."),
            mark("Ví dụ: soat annotate bao-cao.docx -o bao-cao-chu-thich.docx"),
        )
    if STANDARD_INPUT in options.operands:
        raise UsageError(mark("Lệnh này cần tệp có tên; không dùng được “-” ở đây."))
    moment, editing = change_date(options), EditingRun(options)
    targets = Targets(options.output, options.operands, force=options.force)
    failures: list[Failure] = []
    for task in editing.tasks(targets):
        if isinstance(task, Failure):
            failures.append(task)
            continue
        try:
            assert task.target is not None
            examined = editing.examine(task, task.data)
            refuse_secret(examined)
            copy = copy_with_remarks(task.data, examined, moment, editing.limits_of(task), language)
            target = targets.suffixed(task, copy.suffix)
            write_bytes(target, copy.data)
        except SoatError as error:
            failures.append(failure_of(task.item.name, error))
            continue
        values = {"count": copy.findings, "target": visible(str(target))}
        said = mark("{target}: {count} nhận xét")
        sys.stdout.write(language.render(said, values) + "\n")
    for failure in failures:
        say(f"{failure.path}: {describe_failure(failure, language)}")
    return worst(failures, ExitCode.CLEAN)
