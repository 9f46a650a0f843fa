"""``soat lsp``: the language server, for editors."""

import sys
from collections.abc import Sequence
from importlib import import_module
from importlib.util import find_spec

from linter.cli.arguments import CommandParser, helped
from linter.errors import ExitCode, UsageError
from linter.language import Language, mark

SERVER = "linter.lsp.server"
"""Named, not imported: front-ends are strangers, and what the server needs may not be installed."""
LOOPBACK = "127.0.0.1"


def make_parser(language: Language) -> CommandParser:
    """The options of the command."""
    parser = CommandParser(
        "lsp",
        mark("soat lsp [tùy chọn]"),
        mark(
            "Chạy máy chủ ngôn ngữ (Language Server Protocol). Trình soạn thảo tự gọi lệnh này;\n"
            "bình thường không cần gõ."
        ),
        language,
    )
    parser.option("--stdio", help=mark("nói chuyện qua đầu vào, đầu ra chuẩn (mặc định)"))
    parser.option(
        "--tcp", value=mark("CỔNG"), help=mark("chờ trình soạn thảo ở cổng này của máy này")
    )
    parser.common_options()
    return parser


def run(args: Sequence[str], language: Language) -> int:
    """Run the command. Raises SoatError."""
    parser = make_parser(language)
    options = parser.parse(args)
    if helped(parser, options, sys.stdout.write):
        return ExitCode.CLEAN
    if options.operands or (options.tcp and options.stdio):
        raise UsageError(
            mark("Lệnh này không soát tệp nào; trình soạn thảo đưa văn bản cho nó."),
            mark("Để soát một tệp: soat check TỆP"),
        )
    port = _port(options.tcp) if options.tcp else None
    if find_spec("pygls") is None:
        raise UsageError(
            mark("Chưa cài phần dành cho trình soạn thảo."),
            mark("Hãy chạy: pip install \"soat[lsp]\""),
        )  # fmt: skip
    server = import_module(SERVER)
    if port is None:
        server.serve_stdio()
    else:
        server.serve_tcp(LOOPBACK, port)
    return ExitCode.CLEAN


def _port(text: str) -> int:
    if text.isdecimal() and 0 < int(text) < 65536:
        return int(text)
    raise UsageError(
        mark("--tcp cần số cổng từ 1 đến 65535, không phải “{value}”."),
        mark("Ví dụ: soat lsp --tcp 2087"),
        value=text,
    )
