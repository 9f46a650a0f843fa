"""``soat new-rule``: starts a rule; the work is done by ``linter.authoring``."""

import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from linter.cli.arguments import CommandParser, helped
from linter.cli.output import unwritable
from linter.errors import ExitCode, UsageError
from linter.language import Language, mark

SCAFFOLD = "linter.authoring.scaffold"
"""Named, not imported: front-ends and authoring are strangers."""


def make_parser(language: Language) -> CommandParser:
    """The options of the command."""
    parser = CommandParser(
        "new-rule",
        mark("soat new-rule GÓI/TÊN-LỖI [--toml] [--root THƯ-MỤC]"),
        mark(
            "Tạo tệp quy tắc rules/GÓI/TÊN_LỖI.py và tệp ca kiểm thử của nó.\n"
            "Với --toml, tạo GÓI/TÊN_LỖI.toml: quy tắc tự viết, không cần biết Python.\n"
            "Không sửa tệp nào đang có. Tên quy tắc là tên của lỗi, viết không dấu."
        ),
        language,
    )
    parser.option("--root", value=mark("THƯ-MỤC"), default=".", help=mark("thư mục gốc của dự án"))
    parser.option("--toml", help=mark("tạo quy tắc bằng tệp .toml, không dùng Python"))
    parser.common_options()
    return parser


def run(args: Sequence[str], language: Language) -> int:
    """Run the command. Raises SoatError."""
    parser = make_parser(language)
    options = parser.parse(args)
    if helped(parser, options, sys.stdout.write):
        return ExitCode.CLEAN
    if len(options.operands) != 1:
        raise UsageError(
            mark("Cần đúng một mã quy tắc, không phải {count}."),
            mark("Ví dụ: soat new-rule header/missing-seal"),
            count=len(options.operands),
        )
    root = Path(options.root)
    try:
        scaffold = import_module(SCAFFOLD)
        start = scaffold.new_rule_file if options.toml else scaffold.new_rule
        written = start(options.operands[0], root)
    except OSError as error:
        raise unwritable(root, error) from None
    for path in written:
        sys.stdout.write(language.render(mark("Đã tạo {path}"), {"path": path}) + "\n")
    if options.toml:
        hint = mark(
            'Để dùng: thêm packs = ["{folder}"] vào soat.toml; chạy thử: soat rules test {folder}'
        )
        values = {"folder": written[0].parent.as_posix()}
        sys.stdout.write(language.render(hint, values) + "\n")
    return ExitCode.CLEAN
