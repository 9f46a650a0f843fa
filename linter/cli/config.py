"""``soat config``: proposes a settings file, shows the settings in force, prints their schema."""

import json
import sys
from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from linter.cli.actions import unknown_action
from linter.cli.arguments import CommandParser, helped
from linter.cli.console import use_utf8
from linter.cli.output import unwritable
from linter.cli.settings_options import add_file_options, make_finder
from linter.config.discovery import OWN_FILE
from linter.config.known_rules import KnownRules
from linter.config.presentation import proposed_file, settings_in_force
from linter.config.schema import settings_schema
from linter.errors import ExitCode, UsageError
from linter.language import Language, mark
from linter.plugins import load_plugins


def make_parser(language: Language) -> CommandParser:
    """The options of the command."""
    parser = CommandParser(
        "config",
        mark("soat config init|show|schema [tùy chọn] [ĐƯỜNG-DẪN]"),
        mark(
            "init    tạo soat.toml có chú giải trong thư mục (không bao giờ ghi đè)\n"
            "show    in cấu hình áp dụng cho tệp hay thư mục, và từng mục lấy từ đâu\n"
            "schema  in JSON Schema của soat.toml, cho các trình soạn thảo"
        ),
        language,
    )
    add_file_options(parser)
    parser.common_options()
    return parser


def run(args: Sequence[str], language: Language) -> int:
    """Run the command. Raises SoatError."""
    parser = make_parser(language)
    options = parser.parse(args)
    if helped(parser, options, sys.stdout.write):
        return ExitCode.CLEAN
    action, *operands = options.operands or [""]
    if action not in ACTIONS:
        raise unknown_action("config", action, ACTIONS)
    if len(operands) > 1 or (action == "schema" and operands):
        raise UsageError(mark("Thừa tham số “{name}”."), name=operands[-1])
    ACTIONS[action](Path(operands[0] if operands else "."), options, language)
    return ExitCode.CLEAN


def _init(folder: Path, options: Namespace, language: Language) -> None:
    target = folder / OWN_FILE if folder.is_dir() else folder
    try:
        with target.open("x", encoding="utf-8", newline="\n") as file:
            file.write(proposed_file(load_plugins().rules))
    except FileExistsError:
        raise UsageError(
            mark("Tệp “{path}” đã có; không ghi đè."),
            mark("Xem cấu hình đang dùng: soat config show"),
            path=target,
        ) from None
    except OSError as error:
        raise unwritable(target, error) from None
    sys.stdout.write(language.render(mark("Đã tạo {path}"), {"path": target}) + "\n")


def _show(path: Path, options: Namespace, language: Language) -> None:
    if not path.exists():
        raise UsageError(mark("Không tìm thấy tệp hay thư mục “{path}”."), path=path)
    plugins = load_plugins()
    finder, _ = make_finder(options, KnownRules.of(plugins.rules), plugins)
    sys.stdout.write(settings_in_force(finder.resolve(path), language))


def _schema(path: Path, options: Namespace, language: Language) -> None:
    use_utf8(sys.stdout)
    schema = settings_schema(load_plugins().rules)
    sys.stdout.write(json.dumps(schema, ensure_ascii=False, indent=2) + "\n")


ACTIONS: Mapping[str, Callable[[Path, Namespace, Language], None]] = {
    "init": _init,
    "show": _show,
    "schema": _schema,
}
