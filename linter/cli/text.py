"""``soat text``: the text of a document, exactly as it is checked."""

import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from linter.cli.arguments import CommandParser, helped
from linter.cli.paths import as_on_disk
from linter.cli.settings_options import add_file_options, make_finder
from linter.config.known_rules import KnownRules
from linter.document import Document
from linter.errors import ExitCode, UsageError
from linter.inputs import STANDARD_INPUT
from linter.language import Language, mark
from linter.plugins import Plugins, load_plugins
from linter.readers import READERS
from linter.session import read


def make_parser(language: Language) -> CommandParser:
    """The options of the command."""
    parser = CommandParser(
        "text",
        mark("soat text [tùy chọn] TỆP"),
        mark("In phần chữ của văn bản đúng như soát đọc được; mọi vị trí trong báo cáo tính theo\n"
             "phần chữ này. “-” là đầu vào chuẩn."),
        language,
    )  # fmt: skip
    add_reading_options(parser)
    parser.common_options()
    return parser


def run(args: Sequence[str], language: Language) -> int:
    """Run the command. Raises SoatError."""
    parser = make_parser(language)
    options = parser.parse(args)
    if helped(parser, options, sys.stdout.write):
        return ExitCode.CLEAN
    sys.stdout.write(read_operand(options, load_plugins()).text)
    return ExitCode.CLEAN


def add_reading_options(parser: CommandParser) -> None:
    """Add what a command that reads one document takes."""
    parser.option(
        "--stdin-name", value=mark("TÊN"), help=mark("tên của văn bản đọc từ đầu vào chuẩn")
    )
    add_file_options(parser)


def read_operand(options: Namespace, plugins: Plugins) -> Document:
    """The one document that the command line names. Raises SoatError."""
    if len(options.operands) != 1:
        raise UsageError(
            mark("Lệnh này đọc đúng một tệp, không phải {count}."),
            mark("Ví dụ: soat {command} bao-cao.docx"),
            count=len(options.operands),
        )
    finder, _ = make_finder(options, KnownRules.of(plugins.rules), plugins)
    readers = (*plugins.readers, *READERS)
    name = as_on_disk(options.operands[0])
    if name == STANDARD_INPUT:
        data = sys.stdin.buffer.read()
        name = options.stdin_name or STANDARD_INPUT
        place = Path(options.stdin_name) if options.stdin_name else None
        return read(name, data, readers=readers, limits=finder.settings_for(place).limits)
    path = Path(name)
    if path.is_dir():
        raise UsageError(mark("“{path}” là một thư mục."), mark("Hãy chọn một tệp."), path=name)
    return read(path, readers=readers, limits=finder.settings_for(path).limits)
