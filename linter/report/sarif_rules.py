"""Rules as SARIF describes them: what is wrong, why, what to write, in Vietnamese and English."""

import inspect
from collections.abc import Callable, Iterable
from typing import Any

from linter.findings import ReportedFinding, Severity
from linter.language import SOURCE, Language, mark
from linter.rule import Rule

RuleLookup = Callable[[str], "type[Rule] | None"]
"""The class of a rule by its id; None for one that is not installed."""
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
LONGEST = 1024
"""Characters of a description that GitHub takes."""


def describe_rules(
    examples: Iterable[ReportedFinding], rules: RuleLookup | None, language: Language
) -> list[dict[str, Any]]:
    """The rules of these findings, in their order."""
    return [_describe(example, _find(rules, example.rule), language) for example in examples]


def translate_rules(
    examples: Iterable[ReportedFinding], rules: RuleLookup | None, language: Language
) -> list[dict[str, Any]]:
    """The same rules in another language, for viewers that offer a choice."""
    return [
        {"id": example.rule, "shortDescription": {"text": _title(example, rule, language)}}
        for example, rule in ((e, _find(rules, e.rule)) for e in examples)
    ]


def _find(rules: RuleLookup | None, name: str) -> type[Rule] | None:
    return rules(name) if rules is not None else None


def _describe(
    example: ReportedFinding, rule: type[Rule] | None, language: Language
) -> dict[str, Any]:
    pack, _, name = example.rule.partition("/")
    title = _title(example, rule, language)
    explanation = _explanation(rule) or title
    severity = rule.severity if rule is not None else example.severity
    return {
        "id": example.rule,
        "name": "".join(part.capitalize() for part in name.split("-")),
        "shortDescription": {"text": _shortened(title)},
        "fullDescription": {"text": _shortened(explanation)},
        "help": {
            "text": _help(example, rule, "{title}\n\n{body}"),
            "markdown": _help(example, rule, "**{title}**\n\n{body}"),
        },
        "defaultConfiguration": {"level": LEVELS[severity]},
        "properties": {
            "tags": [pack],
            "basis": _basis(example, language),
            "requirements": example.requirements,
        },
    }


def _title(example: ReportedFinding, rule: type[Rule] | None, language: Language) -> str:
    return language.text(rule.title() if rule is not None else example.message)


def _explanation(rule: type[Rule] | None) -> str:
    """What the rule's page says under its title; written in Vietnamese alone."""
    if rule is None:
        return ""
    return inspect.cleandoc(rule.__doc__ or "").partition("\n")[2].strip()


def _help(example: ReportedFinding, rule: type[Rule] | None, shape: str) -> str:
    """The help in Vietnamese, then in English."""
    parts = []
    for language in (Language(SOURCE), Language("en")):
        explanation = _explanation(rule) if language.code == SOURCE else ""
        remedy = language.text(rule.remedy if rule is not None else example.remedy)
        lines = [
            *((explanation, "") if explanation else ()),
            *((f"- {_label(mark('Cách sửa'), language)}: {remedy}",) if remedy else ()),
            f"- {_label(mark('Căn cứ'), language)}: {_basis(example, language)}",
        ]
        title = _title(example, rule, language)
        parts.append(shape.format(title=title, body="\n".join(lines)))
    return "\n\n".join(dict.fromkeys(parts))


def _label(template: str, language: Language) -> str:
    return language.text(template)


def _basis(example: ReportedFinding, language: Language) -> str:
    basis = example.basis
    return ", ".join(filter(None, (language.text(basis.text), basis.clause)))


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
