"""The page of a rule, as the editor opens it from the code of a diagnostic."""

from inspect import cleandoc

from linter.findings import Safety
from linter.language import Language, mark
from linter.report.wording import SEVERITIES
from linter.rule import Rule

HIGHEST = mark("Mức cao nhất: {severity}.")
BASIS = mark("Căn cứ: {basis}.")
REMEDY = mark("Cách sửa: {remedy}")
FIXABLE = {
    Safety.SAFE: mark("soát sửa được, chắc chắn đúng."),
    Safety.UNSAFE: mark("soát sửa được khi bạn đồng ý."),
}
UNKNOWN = mark("Không có quy tắc “{rule}”.")


def page_of(rule: type[Rule] | None, name: str, language: Language) -> str:
    """The page in Markdown."""
    if rule is None:
        return language.render(UNKNOWN, {"rule": name}) + "\n"
    basis = ", ".join(part for part in (rule.basis.text, rule.basis.clause) if part)
    severity = language.text(SEVERITIES[rule.severity]).lower()
    parts = [
        f"# {rule.id}",
        cleandoc(rule.__doc__ or ""),
        language.render(HIGHEST, {"severity": severity}),
        language.render(BASIS, {"basis": basis}),
        language.render(REMEDY, {"remedy": language.text(rule.remedy)}),
    ]
    if rule.fix in FIXABLE:
        parts.append(language.text(FIXABLE[rule.fix]))
    return "\n\n".join(parts) + "\n"
