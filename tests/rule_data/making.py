"""Rules made from a few lines of TOML, and what they find, for tests."""

import tomllib
from typing import Any

from msgspec import convert

from linter.authoring.cases import Case
from linter.authoring.testkit import run_case
from linter.findings import ReportedFinding
from linter.language import Language
from linter.rule import Rule
from linter.rule_data.classes import rule_class
from linter.rule_data.files import check_rule, compile_rule

HEAD = """
id = "quy-tac/thu"
title = "Quy tắc thử."
explanation = "Để thử."
basis = { text = "Quy chế" }
"""


def rule_of(toml: str) -> type[Rule]:
    """The rule of these lines; ``id``, ``title``, ``explanation`` and ``basis`` are given."""
    text = HEAD + toml
    table: dict[str, Any] = tomllib.loads(text)
    spec = check_rule(table, file="thu.toml", text=text, stem="thu")
    return rule_class(compile_rule(spec, table), module="quy_tac.thu", file="thu.toml")


def findings(rule: type[Rule], text: str, **facts: Any) -> tuple[ReportedFinding, ...]:
    """What a rule says of a text; fails when it raises."""
    report = run_case(rule, convert({"name": "thu", "text": text, **facts}, Case))
    assert not report.failures, report.failures
    return report.findings


def quotes(rule: type[Rule], text: str, **facts: Any) -> list[str]:
    """The words that a rule finds."""
    return [finding.quote for finding in findings(rule, text, **facts)]


def messages(rule: type[Rule], text: str, **facts: Any) -> list[str]:
    """What it says of them."""
    return [Language().render(f.message, f.values) for f in findings(rule, text, **facts)]
