"""Chỉ dẫn bỏ qua trong văn bản: viết sai, gọi quy tắc không có, không còn cần đến."""

from linter.hookspecs import hookimpl
from linter.rulekit import Rule, rules_in


@hookimpl
def soat_rules() -> tuple[type[Rule], ...]:
    """The rules of this pack."""
    return rules_in(__name__)
