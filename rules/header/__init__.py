"""Quốc hiệu, Tiêu ngữ, cơ quan ban hành, số ký hiệu, địa danh thời gian, tên loại, trích yếu."""

from linter.hookspecs import hookimpl
from linter.rulekit import Rule, rules_in


@hookimpl
def soat_rules() -> tuple[type[Rule], ...]:
    """The rules of this pack."""
    return rules_in(__name__)
