"""``soat serve``: the page for clerks, on this machine alone."""

import sys
from collections.abc import Sequence
from importlib import import_module
from importlib.util import find_spec

from linter.cli.arguments import CommandParser, helped
from linter.errors import ExitCode, UsageError
from linter.language import Language, mark

SERVER = "linter.web.app"
"""Named, not imported: front-ends are strangers, and what the server needs may not be installed."""
NEEDED = ("starlette", "uvicorn", "python_multipart")
PORT = 2907


def make_parser(language: Language) -> CommandParser:
    """The options of the command."""
    parser = CommandParser(
        "serve",
        mark("soat serve [tùy chọn]"),
        mark(
            "Mở một trang trên máy này: thả tệp vào, xem từng chỗ, sửa, tải bản đã sửa. Chỉ trình\n"
            "duyệt trên máy này, với địa chỉ in ra dưới đây, mới vào được; không lưu gì lại."
        ),
        language,
    )
    parser.option("--port", value=mark("CỔNG"), help=mark("cổng của trang; mặc định là 2907"))
    parser.option("--open", help=mark("mở trang trong trình duyệt"))
    parser.common_options()
    return parser


def run(args: Sequence[str], language: Language) -> int:
    """Run the command. Raises SoatError."""
    parser = make_parser(language)
    options = parser.parse(args)
    if helped(parser, options, sys.stdout.write):
        return ExitCode.CLEAN
    if options.operands:
        raise UsageError(
            mark("Lệnh này không nhận tên tệp; hãy thả tệp vào trang."),
            mark("Để soát một tệp: soat check TỆP"),
        )
    port = _port(options.port) if options.port else PORT
    if any(find_spec(module) is None for module in NEEDED):
        raise UsageError(
            mark("Chưa cài phần dành cho trang web."),
            mark("Hãy chạy: pip install \"soat[web]\""),
        )  # fmt: skip
    _refuse_taken(port)

    def tell(address: str) -> None:
        text = mark("Mở địa chỉ này trong trình duyệt (Ctrl+C để tắt):\n{address}\n")
        sys.stdout.write(language.render(text, {"address": address}))
        sys.stdout.flush()
        if options.open:
            import webbrowser  # noqa: PLC0415  (only when asked)

            webbrowser.open(address)

    import_module(SERVER).serve(port, language, tell)
    return ExitCode.CLEAN


def _port(text: str) -> int:
    if text.isdecimal() and 0 < int(text) < 65536:
        return int(text)
    raise UsageError(
        mark("--port cần số cổng từ 1 đến 65535, không phải “{value}”."),
        mark("Ví dụ: soat serve --port 8080"),
        value=text,
    )


def _refuse_taken(port: int) -> None:
    """Raise UsageError when something else listens there."""
    import socket  # noqa: PLC0415  (only for this command)

    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as error:
            raise UsageError(
                mark("Không mở được cổng {port}: {reason}."),
                mark("Hãy chọn cổng khác, ví dụ: soat serve --port 8080"),
                port=port,
                reason=error.strerror or str(error),
            ) from None
