"""``soat explain``: all there is to know about one rule."""

import ast
import inspect
import sys
import textwrap
from collections.abc import Iterator, Sequence
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from typing import Any

from msgspec import NODEFAULT
from msgspec.structs import FieldInfo, fields

from linter.cli.arguments import CommandParser, helped
from linter.cli.console import width_of
from linter.cli.rules import SEVERITIES, basis_of, describe_decision
from linter.cli.settings_options import add_file_options, make_finder, rules_under
from linter.config.known_rules import KnownRules
from linter.config.nearest import nearest
from linter.config.selection import decide
from linter.config.toml_writing import toml_value
from linter.errors import ExitCode, SoatError, UsageError
from linter.findings import Safety
from linter.language import Language, mark
from linter.plugins import load_plugins
from linter.rule_data.classes import file_of
from linter.rule_data.folders import CASES
from linter.rulekit import Rule

WIDEST = 88
CASE_READER = "linter.authoring.cases"
"""Named, not imported: front-ends and authoring are strangers, and cases may not be installed."""

SAFETIES = {
    Safety.SAFE: mark("an toàn, có thể sửa tự động"),
    Safety.UNSAFE: mark("chỉ sửa khi được yêu cầu"),
    Safety.DISPLAY: mark("chỉ gợi ý"),
}


def make_parser(language: Language) -> CommandParser:
    """The options of the command."""
    parser = CommandParser(
        "explain",
        mark("soat explain QUY-TẮC"),
        mark("Giải thích một quy tắc: lỗi gì, căn cứ nào, sửa ra sao, có tùy chọn gì."),
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
    plugins = load_plugins()
    if len(options.operands) != 1:
        raise UsageError(
            mark("Cần đúng một mã quy tắc, không phải {count}."),
            mark("Ví dụ: soat explain {example}"),
            count=len(options.operands),
            example=next((rule.id for rule in plugins.rules), "pack/name"),
        )
    finder, _ = make_finder(options, KnownRules.of(plugins.rules), plugins)
    settings = finder.settings_for(Path())
    rule = find_rule(options.operands[0], rules_under(settings, plugins))
    decision = decide(rule.id, settings)
    state = mark("đang chạy ({reason})") if decision.enabled else mark("không chạy ({reason})")
    shown = language.render(state, {"reason": describe_decision(decision, language)})
    width = min(width_of(sys.stdout), WIDEST)
    sys.stdout.write("\n".join(_page(rule, shown, language, width)) + "\n")
    return ExitCode.CLEAN


def find_rule(name: str, rules: Sequence[type[Rule]]) -> type[Rule]:
    """The rule of this id. Raises UsageError with the nearest id."""
    known = {rule.id: rule for rule in rules}
    if name in known:
        return known[name]
    suggestion = nearest(name, known)
    raise UsageError(
        mark("Không có quy tắc “{name}”."),
        mark("Có phải ý bạn là “{suggestion}”?")
        if suggestion
        else mark("Lệnh “soat rules” liệt kê các quy tắc."),
        name=name,
        suggestion=suggestion,
    )


def _page(rule: type[Rule], state: str, language: Language, width: int) -> Iterator[str]:
    explanation = inspect.cleandoc(rule.__doc__ or "").partition("\n")[2].strip()
    yield f"{rule.id}: {language.text(rule.title())}"
    yield ""
    if explanation:
        yield from _paragraphs(explanation, width)
    rows = [
        (mark("Mức cao nhất"), language.text(SEVERITIES[rule.severity])),
        (mark("Căn cứ"), basis_of(rule, language)),
        *((mark("Thông báo"), language.text(m)) for m in (rule.message, *rule.messages.values())),
        (mark("Cách sửa"), language.text(rule.remedy)),
        (mark("Sửa tự động"), language.text(SAFETIES[rule.fix]) if rule.fix else ""),
        (mark("Ở thư mục này"), state),
    ]
    for title, value in rows:
        if value:
            yield from _row(language.text(title), value, width)
    yield from _options(rule, language, width)
    yield from _examples(rule, language)


def _paragraphs(text: str, width: int) -> Iterator[str]:
    for paragraph in text.split("\n\n"):
        yield from textwrap.wrap(paragraph, width)
        yield ""


def _row(title: str, value: str, width: int) -> list[str]:
    indent = " " * 17
    return textwrap.wrap(
        value, width, initial_indent=f"{title + ':':<16} ", subsequent_indent=indent
    )


def _options(rule: type[Rule], language: Language, width: int) -> Iterator[str]:
    options = fields(rule.Options)
    if not options:
        return
    meanings = option_meanings(rule.Options)
    yield ""
    yield language.text(mark("Tùy chọn (ghi trong soat.toml):"))
    yield f'  [rules."{rule.id}"]'
    for option in options:
        meaning = meanings.get(option.name, "")
        if meaning:
            yield from textwrap.wrap(
                meaning, width, initial_indent="  # ", subsequent_indent="  # "
            )
        yield f"  {option.encode_name} = {_default(option)}"


def _default(option: FieldInfo) -> str:
    if option.default is not NODEFAULT:
        value: Any = option.default
    elif option.default_factory is not NODEFAULT:
        value = option.default_factory()
    else:
        return "…"
    return toml_value(value)


def option_meanings(options: type) -> dict[str, str]:
    """The docstring line under each field of an Options class; empty without its source."""
    try:
        tree = ast.parse(textwrap.dedent(inspect.getsource(options)))
    except (OSError, TypeError, SyntaxError):
        return {}
    body = tree.body[0].body if isinstance(tree.body[0], ast.ClassDef) else []
    return {
        field.target.id: " ".join(str(note.value.value).split())
        for field, note in pairwise(body)
        if isinstance(field, ast.AnnAssign)
        and isinstance(field.target, ast.Name)
        and isinstance(note, ast.Expr)
        and isinstance(note.value, ast.Constant)
    }


def _examples(rule: type[Rule], language: Language) -> Iterator[str]:
    for case in _cases(rule):
        if not case.page:
            continue
        yield ""
        wrong = bool(case.expected)
        yield language.text(
            mark("Ví dụ sai (chỗ sai trong ⟦ ⟧):") if wrong else mark("Ví dụ đúng:")
        )
        yield from textwrap.indent(case.text.strip("\n"), "  ").split("\n")
        if case.message:
            yield f"  → {case.message}"


def _case_file(rule: type[Rule]) -> Path:
    """Where the cases stand: beside a rule of a folder, else among the fixtures."""
    file = file_of(rule)
    if file is not None and (beside := Path(file).parent / CASES / Path(file).name).is_file():
        return beside
    pack, _, name = rule.id.partition("/")
    top = sys.modules.get(rule.__module__.partition(".")[0])
    home = Path(str(getattr(top, "__file__", ""))).parent.parent
    return home / "fixtures" / "cases" / pack / f"{name.replace('-', '_')}.toml"


def _cases(rule: type[Rule]) -> Sequence[Any]:
    """The rule's cases, where the folder of fixtures stands beside the packages."""
    path = _case_file(rule)
    if not path.is_file():
        return ()
    try:
        return tuple(import_module(CASE_READER).load_case_file(path).case)
    except (ImportError, SoatError):
        return ()
