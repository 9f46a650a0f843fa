"""Rule pages: generated from each rule's docstring, metadata and cases.

``python -m linter.authoring.pages`` rewrites ``docs/rules/``; a test fails when it is stale.
"""

import inspect
from collections.abc import Iterable, Mapping
from pathlib import Path

from linter.authoring.cases import CLOSE, OPEN, Case, cases_by_rule
from linter.findings import Safety
from linter.plugins import load_plugins
from linter.rulekit import Rule

GENERATED = "<!-- Trang này được tạo tự động từ mã nguồn và các ca kiểm thử; đừng sửa tay. -->"
SEVERITY = {"info": "lưu ý", "warning": "cảnh báo", "error": "lỗi"}
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
        f"| Cách sửa | {_escape(rule.remedy)} |",
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
    if case.message:
        lines += ["", f"> {case.message}"]
    if case.fixed is not None:
        lines += ["", "Sửa thành:", "", "```text", case.fixed.strip("\n"), "```"]
    return lines


def _escape(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def index_page(rules: Iterable[type[Rule]]) -> str:
    """The list of all rules."""
    lines = [
        "# Các quy tắc", "", GENERATED, "",
        "| Quy tắc | Lỗi | Mức cao nhất | Căn cứ |", "|---|---|---|---|",
    ]  # fmt: skip
    for rule in rules:
        path = rule.id.replace("-", "_")
        clause = rule.basis.clause or rule.basis.text
        lines.append(
            f"| [{rule.id}]({path}.md) | {_escape(rule.title())} "
            f"| {SEVERITY[rule.severity.key]} | {clause} |"
        )
    return "\n".join(lines) + "\n"


def pages(rules: Iterable[type[Rule]], cases: Mapping[str, Iterable[Case]]) -> dict[str, str]:
    """Every page by its path below ``docs/rules``."""
    rules = tuple(rules)
    made = {
        f"{rule.id.replace('-', '_')}.md": rule_page(rule, cases.get(rule.id, ())) for rule in rules
    }
    return {"README.md": index_page(rules), **made}


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
