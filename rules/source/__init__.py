"""Bản thân tệp: bảng mã, ký tự lạ, chữ nhận dạng hỏng."""

from linter.hookspecs import hookimpl
from linter.rulekit import Rule, rules_in


@hookimpl
def soat_rules() -> tuple[type[Rule], ...]:
    """The rules of this pack."""
    return rules_in(__name__)
