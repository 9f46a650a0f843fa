"""Đề cương: phần, chỉ tiêu, bảng biểu và kỳ báo cáo mà cấp trên yêu cầu."""

from linter.hookspecs import hookimpl
from linter.rulekit import Rule, rules_in


@hookimpl
def soat_rules() -> tuple[type[Rule], ...]:
    """The rules of this pack."""
    return rules_in(__name__)
