"""Rule pages: generated from each rule's docstring, metadata and cases; and what they cover.

``python -m linter.authoring.pages`` rewrites ``docs/rules/``; a test fails when it is stale.
"""

import inspect
from collections.abc import Iterable, Mapping
from pathlib import Path

from linter.authoring.cases import CLOSE, OPEN, Case, cases_by_rule
from linter.authoring.coverage import PAGE, coverage_page, load_requirements
from linter.authoring.page_parts import GENERATED, SEVERITY, page_of, table_cell
from linter.findings import Safety
from linter.plugins import load_plugins
from linter.rulekit import Rule

SAFETY = {
    Safety.SAFE: "an toàn, có thể sửa tự động",
    Safety.UNSAFE: "chỉ sửa khi được yêu cầu",
    Safety.DISPLAY: "chỉ gợi ý",
}


def rule_page(rule: type[Rule], cases: Iterable[Case]) -> str:
    """The Markdown page of a rule."""
    doc = inspect.cleandoc(rule.__doc__ or "")
    title, _, explanation = doc.partition("\n")
    requirements = f" ({', '.join(rule.requirements)})" if rule.requirements else ""
    clause = ", ".join(part for part in (rule.basis.clause, rule.basis.text) if part)
    lines = [
        f"# {rule.id}", "", GENERATED, "", f"**{title}**", "",
        explanation.strip(), "",
        "| | |", "|---|---|",
        f"| Mức cao nhất | {SEVERITY[rule.severity.key]} |",
        f"| Căn cứ | {clause}{requirements} |",
        f"| Cách sửa | {table_cell(rule.remedy)} |",
    ]  # fmt: skip
    if rule.fix is not None:
        lines.append(f"| Sửa tự động | {SAFETY[rule.fix]} |")
    shown = [case for case in cases if case.page]
    for heading, wrong in (("Ví dụ sai", True), ("Ví dụ đúng", False)):
        examples = [case for case in shown if bool(case.expected) is wrong]
        if examples:
            lines += ["", f"## {heading}"]
        for case in examples:
            lines += ["", *_example(case)]
    return "\n".join(lines) + "\n"


def _example(case: Case) -> list[str]:
    text = case.text.strip("\n").replace(OPEN, "»").replace(CLOSE, "«")
    lines = ["```text", text, "```"]
    if case.look:
        lines += ["", f"Trình bày: {case.shown or 'đúng quy định'}."]
    if case.message:
        lines += ["", f"> {case.message}"]
    if case.fixed is not None and case.fixed != case.plain:
        lines += ["", "Sửa thành:", "", "```text", case.fixed.strip("\n"), "```"]
    return lines


def index_page(rules: Iterable[type[Rule]]) -> str:
    """The list of all rules."""
    lines = [
        "# Các quy tắc", "", GENERATED, "",
        "| Quy tắc | Lỗi | Mức cao nhất | Căn cứ |", "|---|---|---|---|",
    ]  # fmt: skip
    for rule in rules:
        clause = rule.basis.clause or rule.basis.text
        lines.append(
            f"| [{rule.id}]({page_of(rule.id)}) | {table_cell(rule.title())} "
            f"| {SEVERITY[rule.severity.key]} | {clause} |"
        )
    return "\n".join(lines) + "\n"


def pages(rules: Iterable[type[Rule]], cases: Mapping[str, Iterable[Case]]) -> dict[str, str]:
    """Every page by its path below ``docs/rules``."""
    rules = tuple(rules)
    made = {page_of(rule.id): rule_page(rule, cases.get(rule.id, ())) for rule in rules}
    coverage = coverage_page(load_requirements(), rules)
    return {"README.md": index_page(rules), PAGE: coverage, **made}


def main(root: Path = Path()) -> None:
    """Rewrite ``docs/rules`` below a project's root."""
    home = root / "docs" / "rules"
    made = pages(load_plugins().rules, cases_by_rule(root / "fixtures" / "cases"))
    for stale in home.rglob("*.md"):
        if stale.relative_to(home).as_posix() not in made:
            stale.unlink()
    for name, text in made.items():
        path = home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
