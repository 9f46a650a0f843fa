"""Khổ giấy, lề, phông chữ, cỡ chữ, kiểu chữ, đường kẻ, giãn dòng, số trang."""

from linter.hookspecs import hookimpl
from linter.rulekit import Rule, rules_in


@hookimpl
def soat_rules() -> tuple[type[Rule], ...]:
    """The rules of this pack."""
    return rules_in(__name__)
