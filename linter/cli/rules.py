"""``soat rules``: every rule, its weight and basis, and whether it runs here."""

import io
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from msgspec import json

from linter.cli.arguments import CommandParser, helped
from linter.cli.console import say, use_utf8, wants_color, width_of
from linter.cli.rule_files import print_schema, run_cases
from linter.cli.settings_options import (
    add_file_options,
    add_selection_options,
    folder_failures,
    make_finder,
    rules_under,
)
from linter.config.known_rules import KnownRules, pack_of
from linter.config.selection import Decision, decide, set_severity
from linter.config.settings import Settings
from linter.errors import ExitCode
from linter.findings import Severity
from linter.language import Language, mark
from linter.plugins import load_plugins
from linter.rulekit import Rule

SCHEMA = "soat/rules/1"
SEVERITIES = {
    Severity.INFO: mark("lưu ý"),
    Severity.WARNING: mark("cảnh báo"),
    Severity.ERROR: mark("lỗi"),
}
ACTIONS: Mapping[str, Callable[[Sequence[str], Language], int]] = {
    "test": run_cases,
    "schema": print_schema,
}
"""What else the command does, by the word that asks for it."""
STYLES = {Severity.INFO: "cyan", Severity.WARNING: "yellow", Severity.ERROR: "red"}


def make_parser(language: Language) -> CommandParser:
    """The options of the command."""
    parser = CommandParser(
        "rules",
        mark("soat rules [tùy chọn] [GÓI|QUY-TẮC…]"),
        mark(
            "Liệt kê các quy tắc cùng mức độ, căn cứ, và cho biết quy tắc nào chạy\n"
            "theo cấu hình ở thư mục này.\n\n"
            "soat rules test THƯ-MỤC   chạy các ca kiểm thử của quy tắc tự viết (tệp .toml)\n"
            "soat rules schema         in JSON Schema của tệp quy tắc, cho các trình soạn thảo"
        ),
        language,
    )
    parser.option(
        "--format",
        value="rich|json",
        choices=("rich", "json"),
        default="rich",
        help=mark("rich (cho người đọc) hoặc json (cho chương trình)"),
    )
    add_selection_options(parser)
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
    if action in ACTIONS:
        return ACTIONS[action](operands, language)
    plugins = load_plugins()
    known = KnownRules.of(plugins.rules)
    finder, failures = make_finder(options, known, plugins)
    for failure in failures:
        say(language.render(failure.message, failure.values))
    settings = finder.settings_for(Path())
    for failure in folder_failures((settings,)):
        texts = (failure.message, failure.remedy)
        say(" ".join(language.render(text, failure.values) for text in texts if text))
    rules = rules_under(settings, plugins)
    rules = _asked_for(rules, options.operands, KnownRules.of(rules))
    if options.format == "json":
        use_utf8(sys.stdout)
        listed = {"schema": SCHEMA, "rules": [_entry(r, settings, language) for r in rules]}
        sys.stdout.write(json.format(json.encode(listed), indent=2).decode() + "\n")
        return ExitCode.CLEAN
    width, color = width_of(sys.stdout), wants_color(options.color, sys.stdout)
    sys.stdout.write(_table(rules, settings, language, width=width, color=color))
    return ExitCode.CLEAN


def basis_of(rule: type[Rule], language: Language) -> str:
    """The law behind a rule, the clause first."""
    return ", ".join(filter(None, (rule.basis.clause, language.text(rule.basis.text))))


def describe_decision(decision: Decision, language: Language) -> str:
    """Why a rule runs or not, in words."""
    return language.render(decision.reason.value, {"selector": decision.selector})


def _asked_for(
    rules: Iterable[type[Rule]], names: Sequence[str], known: KnownRules
) -> list[type[Rule]]:
    from linter.cli.settings_options import check_selector  # noqa: PLC0415

    for name in names:
        check_selector("soat rules", name, known)
    return [r for r in rules if not names or {r.id, pack_of(r.id), "all"} & set(names)]


def _entry(rule: type[Rule], settings: Settings, language: Language) -> dict[str, Any]:
    decision = decide(rule.id, settings)
    return {
        "id": rule.id,
        "pack": pack_of(rule.id),
        "severity": (set_severity(rule.id, settings.severity) or rule.severity).key,
        "title": language.text(rule.title()),
        "basis": {"text": language.text(rule.basis.text), "clause": rule.basis.clause},
        "requirements": rule.requirements,
        "fix": rule.fix.value if rule.fix else None,
        "enabled": decision.enabled,
        "reason": describe_decision(decision, language),
    }


def _table(
    rules: Iterable[type[Rule]], settings: Settings, language: Language, *, width: int, color: bool
) -> str:
    from rich import box  # noqa: PLC0415  (rich is slow to import; JSON needs none of it)
    from rich.console import Console  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    output = io.StringIO()
    console = Console(file=output, width=width, force_terminal=color, no_color=not color)
    titles = (mark("Quy tắc"), mark("Mức"), mark("Lỗi nói đến"), mark("Căn cứ"))
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for title in titles:
        table.add_column(language.text(title), overflow="fold", no_wrap=title in titles[:2])
    pack = None
    for rule in rules:
        if pack not in (None, pack_of(rule.id)):
            table.add_section()
        pack = pack_of(rule.id)
        decision = decide(rule.id, settings)
        severity = set_severity(rule.id, settings.severity) or rule.severity
        what = Text(language.text(rule.title()))
        if not decision.enabled:
            values = {"reason": describe_decision(decision, language)}
            what.append("\n" + language.render(mark("[không chạy: {reason}]"), values), "dim")
        table.add_row(
            Text(rule.id, "bold" if decision.enabled else "dim"),
            Text(language.text(SEVERITIES[severity]), STYLES[severity]),
            what,
            Text(basis_of(rule, language)),
        )
    console.print(table)
    lines = output.getvalue().split("\n")
    return "\n".join(line.rstrip() for line in lines)
