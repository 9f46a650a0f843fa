"""What ``soat --help`` says: the commands, and how they end."""

TYPE_CHECKING = False  # this module is imported for --help, which must cost next to nothing
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping


def mark(template: str) -> str:
    """``linter.language.mark`` again, because that module is too dear for ``--help``."""
    return template


COMMANDS: "Mapping[str, tuple[str, str]]" = {
    "check": ("linter.cli.check", mark("soát tệp, thư mục; in báo cáo")),
    "text": ("linter.cli.text", mark("in phần chữ của văn bản, đúng như soát đọc được")),
    "structure": ("linter.cli.structure", mark("cho xem các thành phần thể thức nhận ra được")),
    "numbers": ("linter.cli.numbers", mark("cho xem các số liệu: khớp, sai, không kiểm được")),
    "references": ("linter.cli.references", mark("liệt kê văn bản viện dẫn và kết quả đối chiếu")),
    "fix": ("linter.cli.fix", mark("sửa những chỗ chắc chắn, ghi ra bản khác")),
    "annotate": ("linter.cli.annotate", mark("ghi bản có nhận xét tại từng chỗ sai")),
    "new": ("linter.cli.new", mark("tạo mẫu văn bản Word đúng thể thức để điền")),
    "registry": ("linter.cli.registry", mark("sổ văn bản: nhập, lập, tra cứu, thống kê, xuất")),
    "rules": ("linter.cli.rules", mark("liệt kê các quy tắc")),
    "explain": ("linter.cli.explain", mark("giải thích một quy tắc: căn cứ, ví dụ, cách sửa")),
    "template": ("linter.cli.template", mark("đề cương báo cáo: lập, kiểm tra, liệt kê")),
    "baseline": ("linter.cli.baseline", mark("các điểm đã biết: thêm, bỏ bớt, xem")),
    "config": ("linter.cli.config", mark("tạo (init), xem (show) cấu hình; in lược đồ (schema)")),
    "lsp": ("linter.cli.lsp", mark("máy chủ cho trình soạn thảo (VS Code, Neovim …)")),
    "serve": ("linter.cli.serve", mark("mở trang trên máy này để thả tệp, xem, sửa")),
    "new-rule": ("linter.cli.new_rule", mark("tạo khung cho một quy tắc mới")),
}
"""Every command in the order of the help: the module that runs it, and what it does."""

USAGE = mark("Cách dùng: soat LỆNH [tùy chọn] …")
ABOUT = mark(
    "soát – kiểm tra văn bản hành chính trước khi trình ký: thể thức, viện dẫn, số liệu.\n"
    "Văn bản không rời khỏi máy, và không bị sửa khi chưa được yêu cầu."
)
COMMANDS_TITLE = mark("Lệnh:")
OPTIONS_TITLE = mark("Tùy chọn chung:")
OPTIONS: "tuple[tuple[str, str], ...]" = (
    ("-h, --help", mark("in hướng dẫn này; “soat LỆNH --help” cho từng lệnh")),
    ("-V, --version", mark("in số phiên bản")),
    ("--lang vi|en", mark("ngôn ngữ (hoặc đặt biến môi trường SOAT_LANG)")),
)
EXAMPLES = mark(
    "Ví dụ:\n"
    "  soat check bao-cao.docx          soát một tệp\n"
    "  soat check .                     soát mọi văn bản trong thư mục này\n"
    "  soat explain numbers/sum-mismatch"
)
EXIT_CODES = mark(
    "Mã thoát: 0 đạt; 1 có lỗi phải sửa; 2 dùng lệnh hoặc cấu hình sai, thiếu tệp;\n"
    "3 có tệp không đọc được; 4 lỗi của chính soát."
)


def overview(text: "Callable[[str], str]") -> str:
    """The text of ``soat --help``; ``text`` translates a template."""
    commands = [(name, summary) for name, (_, summary) in COMMANDS.items()]
    parts = [
        text(USAGE),
        text(ABOUT),
        f"{text(COMMANDS_TITLE)}\n{_columns(commands, text)}",
        f"{text(OPTIONS_TITLE)}\n{_columns(OPTIONS, text)}",
        text(EXAMPLES),
        text(EXIT_CODES),
    ]
    return "\n\n".join(parts) + "\n"


def _columns(rows: "Iterable[tuple[str, str]]", text: "Callable[[str], str]") -> str:
    return "\n".join(f"  {name:<15}{text(summary)}" for name, summary in rows)
