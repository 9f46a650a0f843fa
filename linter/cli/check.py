"""``soat check``: its options; the run itself is in ``linter.cli.checking``."""

import sys
from collections.abc import Sequence

from linter.cli.arguments import CommandParser, helped
from linter.cli.checking import CheckRun
from linter.cli.settings_options import (
    add_file_options,
    add_registry_options,
    add_selection_options,
    choices_of,
)
from linter.errors import ExitCode, UsageError
from linter.language import Language, mark


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
        repeat=True,
        help=mark(
            "rich (cho người đọc), plain (mỗi điểm một dòng), html (một trang để xem và in), json, "
            "sarif, junit, github, gitlab, checkstyle, rdjson, rdjsonl; mặc định là auto: chọn "
            "theo tên tệp, máy chủ CI hay màn hình; ghi nhiều lần để có nhiều báo cáo"
        ),
    )
    parser.option(
        "--output",
        value=mark("TỆP"),
        repeat=True,
        help=mark(
            "ghi báo cáo vào tệp này, “-” là màn hình; nhiều --output thì theo thứ tự các --format"
        ),
    )
    parser.option(
        "--stdin-name", value=mark("TÊN"), help=mark("tên của văn bản đọc từ đầu vào chuẩn")
    )
    parser.option(
        "--diff-base",
        value=mark("COMMIT"),
        help=mark(
            "chỉ soát văn bản mới hoặc đã đổi so với nhánh, thẻ hay commit này của kho git, như "
            "origin/main"
        ),
    )
    add_checking_options(parser)
    parser.option(
        "--strict-plugins", help=mark("dừng khi một gói không nạp được hoặc một quy tắc gặp lỗi")
    )
    parser.common_options()
    return parser


def add_checking_options(parser: CommandParser) -> None:
    """Add the options that say how documents are checked, whatever becomes of the reports."""
    add_selection_options(parser)
    _judgement_options(parser)
    _suppression_options(parser)
    add_registry_options(parser)
    parser.option(
        "--jobs",
        value=mark("SỐ"),
        help=mark(
            "số tiến trình cùng soát; mặc định là auto: theo số bộ xử lý khi có nhiều văn bản"
        ),
    )
    add_file_options(parser)
    parser.option(
        "--no-cache", help=mark("soát lại cả văn bản không đổi; không đọc, không ghi bộ nhớ đệm")
    )


def _suppression_options(parser: CommandParser) -> None:
    parser.option(
        "--baseline",
        value=mark("TỆP"),
        help=mark("không tính các điểm đã biết ghi trong tệp này (xem “soat baseline --help”)"),
    )
    parser.option(
        "--no-directives", help=mark("không theo các chỉ dẫn “soát: bỏ qua …” trong văn bản")
    )


def _judgement_options(parser: CommandParser) -> None:
    parser.option(
        "--template",
        value=mark("ĐỀ-CƯƠNG"),
        help=mark(
            "soát theo đề cương: tệp .toml, tên trong “soat template list”, hoặc auto (chọn theo "
            "trích yếu trong các đề cương có sẵn)"
        ),
    )
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
    return CheckRun(options, language).check()
