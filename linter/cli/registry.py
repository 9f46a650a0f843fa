"""``soat registry``: makes registers of documents, looks into them, writes them out."""

import sys
from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from linter.cli.actions import unknown_action
from linter.cli.arguments import CommandParser, helped
from linter.cli.console import use_utf8
from linter.cli.output import FileOutput, Output, StandardOutput
from linter.cli.paths import as_on_disk
from linter.cli.settings_options import add_file_options, add_registry_options, make_finder
from linter.config.known_rules import KnownRules
from linter.config.settings import Settings
from linter.errors import ExitCode, UsageError
from linter.language import Language, mark
from linter.references.registry import RegistryEntry
from linter.registers import BUILTIN_NAME, Registers, registers_of
from linter.registry.reading import Register

DEFAULT_OUTPUT = "so-van-ban.sqlite"
MOST_FOUND = 20


def make_parser(language: Language) -> CommandParser:
    """The options of the command."""
    parser = CommandParser(
        "registry",
        mark("soat registry import|build|lookup|stats|export [tùy chọn] [TỆP…]"),
        mark(
            "import  nhập sổ văn bản đi, đến (CSV, XLSX), hoặc gộp nhiều sổ .sqlite\n"
            "build   lập sổ từ các văn bản trong thư mục\n"
            "lookup  tra theo số, ký hiệu hoặc từ trong trích yếu (không cần gõ dấu)\n"
            "stats   đếm văn bản theo loại, cơ quan, năm\n"
            "export  ghi sổ ra CSV"
        ),
        language,
    )
    parser.option(
        "-o", "--output", value=mark("TỆP"),
        help=mark("sổ được ghi thêm (mặc định so-van-ban.sqlite), hoặc tệp CSV của export"),
    )  # fmt: skip
    parser.option("--new", help=mark("lập sổ mới, bỏ nội dung cũ của tệp"))
    parser.option("--name", value=mark("TÊN"), help=mark("tên của sổ, in trong báo cáo"))
    _book_options(parser)
    parser.option(
        "--limit", value=mark("SỐ"), help=mark("số kết quả tối đa của lookup (mặc định 20)")
    )
    parser.option(
        "--format", value="plain|json", choices=("plain", "json"), default="plain",
        help=mark("dạng kết quả của lookup, stats"),
    )  # fmt: skip
    add_registry_options(parser)
    add_file_options(parser)
    parser.common_options()
    parser.note(mark('Tra sổ khi soát: thêm registry = ["so-van-ban.sqlite"] vào soat.toml.'))
    return parser


def _book_options(parser: CommandParser) -> None:
    parser.option(
        "--issuer", value=mark("CƠ-QUAN"),
        help=mark("cơ quan ban hành của sổ đi không có cột cơ quan (mặc định body.name)"),
    )  # fmt: skip
    parser.option("--year", value=mark("NĂM"), help=mark("năm của sổ mà ngày chỉ ghi ngày, tháng"))
    parser.option("--sheet", value=mark("TRANG"), help=mark("trang của tệp XLSX"))
    parser.option(
        "--map", value=mark("NỘI-DUNG=TIÊU-ĐỀ"), repeat=True,
        help=mark("cột theo tiêu đề, ví dụ number=\"Số hiệu\"; xem docs/registry.md"),
    )  # fmt: skip
    parser.option(
        "--complete", value=mark("LOẠI:NĂM"), repeat=True,
        help=mark("sổ có đủ văn bản loại này của cơ quan trong năm; “*:2025” là mọi loại"),
    )  # fmt: skip


def run(args: Sequence[str], language: Language) -> int:
    """Run the command. Raises SoatError."""
    parser = make_parser(language)
    options = parser.parse(args)
    if helped(parser, options, sys.stdout.write):
        return ExitCode.CLEAN
    action, *rest = options.operands or [""]
    options.operands = rest
    if action in ("import", "build"):
        from linter.cli import registry_making  # noqa: PLC0415  (imports what reads tables)

        making = {"import": registry_making.import_books, "build": registry_making.build}
        return making[action](options, settings_of(options), language)
    if action not in ACTIONS:
        raise unknown_action("registry", action, NAMES)
    return ACTIONS[action](options, settings_of(options), language)


def settings_of(options: Namespace) -> Settings:
    """The settings of the folder in which the command runs."""
    finder, _ = make_finder(options, KnownRules(lambda: ()), None)
    return finder.settings_for(None)


def _chosen(options: Namespace, settings: Settings) -> list[Register]:
    """The registers that operands name, else all that settings ask for."""
    if not options.operands:
        from linter.plugins import load_plugins  # noqa: PLC0415  (imports every rule)

        registers = registers_of(settings, load_plugins().registries)
        registers = registers or Registers((), builtin=False)
        opened = list(registers.opened())
        for failure in registers.failures:
            raise UsageError(failure.message, failure.remedy, **failure.values)
        return opened
    found: list[Register] = []
    for name in options.operands:
        if name == BUILTIN_NAME and not Path(name).exists():
            found += Registers(()).opened()
        else:
            found.append(Register.open(Path(as_on_disk(name)), name))
    return found


def _lookup(options: Namespace, settings: Settings, language: Language) -> int:
    words = " ".join(options.operands)
    if not words:
        raise UsageError(
            mark("Chưa cho biết tra gì."),
            mark("Ví dụ: soat registry lookup 30/2020/NĐ-CP, hoặc soat registry lookup văn thư"),
        )
    limit = whole_number(options.limit, "--limit") or MOST_FOUND
    options.operands = []
    found: list[RegistryEntry] = []
    for register in _chosen(options, settings):
        found += register.search(words, limit - len(found))
        if len(found) >= limit:
            break
    if options.format == "json":
        from linter.cli.registry_view import as_json  # noqa: PLC0415

        use_utf8(sys.stdout)
        sys.stdout.write(as_json(found))
    else:
        from linter.cli.registry_view import described  # noqa: PLC0415

        sys.stdout.write("".join(described(entry, language) for entry in found))
        if not found:
            text = mark("Không có “{words}” trong sổ; điều đó chưa có nghĩa là không tồn tại.")
            sys.stdout.write(language.render(text, {"words": words}) + "\n")
    return ExitCode.CLEAN if found else ExitCode.FINDINGS


def _stats(options: Namespace, settings: Settings, language: Language) -> int:
    from linter.cli.registry_view import statistics, statistics_json  # noqa: PLC0415

    registers = _chosen(options, settings)
    if options.format == "json":
        use_utf8(sys.stdout)
        sys.stdout.write(statistics_json(registers))
    else:
        sys.stdout.write("\n".join(statistics(register, language) for register in registers))
    return ExitCode.CLEAN


def _export(options: Namespace, settings: Settings, language: Language) -> int:
    from linter.registry.exporting import csv_lines  # noqa: PLC0415

    registers = _chosen(options, settings)
    target: Output
    if options.output and options.output != "-":
        target = FileOutput(Path(options.output))
    else:
        use_utf8(sys.stdout)
        target = StandardOutput()
    with target as output:
        for line in csv_lines(registers, mark_utf8=bool(options.output)):
            output.write(line)
    return ExitCode.CLEAN


ACTIONS: Mapping[str, Callable[[Namespace, Settings, Language], int]] = {
    "lookup": _lookup,
    "stats": _stats,
    "export": _export,
}
NAMES = ("import", "build", *ACTIONS)


def whole_number(text: str | None, option: str) -> int | None:
    """A whole number above 0 given for an option. Raises UsageError."""
    if text is None:
        return None
    if not text.isdecimal() or int(text) < 1:
        raise UsageError(
            mark("{option} cần một số nguyên dương, không phải “{value}”."),
            option=option,
            value=text,
        )
    return int(text)
