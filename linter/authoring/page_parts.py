"""What generated pages have in common."""

GENERATED = "<!-- Trang này được tạo tự động từ mã nguồn và các ca kiểm thử; đừng sửa tay. -->"
"""Stands at the head of every generated page."""
SEVERITY = {"info": "lưu ý", "warning": "cảnh báo", "error": "lỗi"}
"""How a page calls a severity."""


def table_cell(text: str) -> str:
    """A text as it may stand in a cell of a Markdown table."""
    return text.replace("|", "\\|").replace("\n", " ")


def page_of(rule_id: str) -> str:
    """The page of a rule, relative to ``docs/rules``."""
    return f"{rule_id.replace('-', '_')}.md"
