"""``soat template``: drafts a template from a report, checks one, lists those that are shipped."""

import json
import sys
from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from linter.cli.actions import unknown_action
from linter.cli.arguments import CommandParser, helped
from linter.cli.console import use_utf8
from linter.cli.output import unwritable
from linter.cli.text import add_reading_options, read_operand
from linter.errors import ExitCode, UsageError
from linter.language import Language, mark
from linter.session import RECOGNISERS
from linter.template_files.drafting import draft
from linter.template_files.loading import find_template, read_template, shipped_names
from linter.template_files.schema import template_schema
from linter.template_files.writing import template_text
from linter.templates.model import Section, Template


def make_parser(language: Language) -> CommandParser:
    """The options of the command."""
    parser = CommandParser(
        "template",
        mark("soat template from|check|list|show|schema [tùy chọn] [TỆP hoặc TÊN]"),
        mark(
            "from    dự thảo đề cương từ một báo cáo tốt\n"
            "check   kiểm tra tệp đề cương viết có đúng không\n"
            "list    liệt kê các đề cương có sẵn\n"
            "show    in một đề cương, để sửa thành của mình\n"
            "schema  in JSON Schema của tệp đề cương, cho các trình soạn thảo"
        ),
        language,
    )
    parser.option("-o", "--output", value=mark("TỆP"), help=mark("ghi vào tệp này (không ghi đè)"))
    add_reading_options(parser)
    parser.common_options()
    parser.note(mark("Soát theo đề cương: soat check --template TỆP-HOẶC-TÊN bao-cao.docx"))
    return parser


def run(args: Sequence[str], language: Language) -> int:
    """Run the command. Raises SoatError."""
    parser = make_parser(language)
    options = parser.parse(args)
    if helped(parser, options, sys.stdout.write):
        return ExitCode.CLEAN
    action, *options.operands = options.operands or [""]
    if action not in ACTIONS:
        raise unknown_action("template", action, ACTIONS)
    ACTIONS[action](options, language)
    return ExitCode.CLEAN


def _from(options: Namespace, language: Language) -> None:
    _one_operand(options, "from", "bao-cao.docx")
    from linter.plugins import load_plugins  # noqa: PLC0415  (the other actions need no rules)

    plugins = load_plugins()
    document = read_operand(options, plugins)
    made = draft(document, (*RECOGNISERS, *plugins.recognisers))
    if not (made.sections or made.indicators or made.tables):
        raise UsageError(
            mark("Không thấy đề mục, chỉ tiêu hay bảng nào trong “{path}” để lập đề cương."),
            mark("Hãy chọn một báo cáo có đánh số các phần."),
            path=document.name,
        )
    _write(template_text(made, language, Path(document.name).name), options, language)


def _check(options: Namespace, language: Language) -> None:
    if not options.operands:
        _one_operand(options, "check", "de-cuong.toml")
    for reference in options.operands:
        template = read_template(reference)
        text = language.render(
            mark(
                "{path}: đúng. {sections} phần, {indicators} chỉ tiêu, {tables} bảng biểu bắt buộc."
            ),
            {"path": reference, **_counts(template)},
        )
        sys.stdout.write(f"{text}\n")


def _counts(template: Template) -> dict[str, int]:
    return {
        "sections": _required_sections(template.sections),
        "indicators": sum(indicator.required for indicator in template.indicators),
        "tables": sum(table.required for table in template.tables),
    }


def _required_sections(sections: Sequence[Section]) -> int:
    return sum(section.required + _required_sections(section.sections) for section in sections)


def _list(options: Namespace, language: Language) -> None:
    if options.operands:
        raise UsageError(mark("Thừa tham số “{name}”."), name=options.operands[-1])
    for name in shipped_names():
        template = read_template(name)
        sys.stdout.write(f"{name}\n    {template.description}\n")


def _show(options: Namespace, language: Language) -> None:
    _one_operand(options, "show", shipped_names()[0])
    reference = options.operands[0]
    read_template(reference)
    _write(find_template(reference).read_text("utf-8-sig"), options, language)


def _schema(options: Namespace, language: Language) -> None:
    if options.operands:
        raise UsageError(mark("Thừa tham số “{name}”."), name=options.operands[-1])
    use_utf8(sys.stdout)
    _write(json.dumps(template_schema(), ensure_ascii=False, indent=2) + "\n", options, language)


ACTIONS: Mapping[str, Callable[[Namespace, Language], None]] = {
    "from": _from,
    "check": _check,
    "list": _list,
    "show": _show,
    "schema": _schema,
}


def _write(text: str, options: Namespace, language: Language) -> None:
    if not options.output or options.output == "-":
        sys.stdout.write(text)
        return
    target = Path(options.output)
    try:
        with target.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        raise UsageError(
            mark("Tệp “{path}” đã có; không ghi đè."), mark("Hãy chọn tên khác."), path=target
        ) from None
    except OSError as error:
        raise unwritable(target, error) from None
    sys.stdout.write(language.render(mark("Đã tạo {path}"), {"path": target}) + "\n")


def _one_operand(options: Namespace, action: str, example: str) -> None:
    if len(options.operands) != 1:
        raise UsageError(
            mark("Phần “{action}” cần đúng một tệp hay tên, không phải {count}."),
            mark("Ví dụ: soat template {action} {example}"),
            action=action,
            count=len(options.operands),
            example=example,
        )
