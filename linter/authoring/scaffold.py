"""Starts a rule: writes its module and its case file, and edits nothing that exists."""

from pathlib import Path

from linter.errors import UsageError

RULE = '''"""Rule {id}."""

from collections.abc import Iterator

from linter.rulekit import SOAT_ADVICE, Context, Finding, Rule, Severity, Subject


class {cls}(Rule):
    """Một dòng nói điều gì sai.

    Các dòng sau nói vì sao sai, và ranh giới với các quy tắc bên cạnh.
    """

    id = "{id}"
    severity = Severity.WARNING
    message = "“{{found}}” …"
    remedy = "Viết “…” thay cho “{{found}}”."
    basis = SOAT_ADVICE
    element = Subject

    def check(self, element: Subject, context: Context) -> Iterator[Finding]:
        """Find the defect in one element."""
        if "?" in element.text:
            yield self.at(element, found=element.text)
'''

CASES = """rule = "{id}"

[[case]]
name = "what-is-wrong"
page = true
text = \"\"\"
BÁO CÁO
⟦Kết quả thực hiện nhiệm vụ năm 2025?⟧
\"\"\"

[[case]]
name = "what-is-right"
text = \"\"\"
BÁO CÁO
Kết quả thực hiện nhiệm vụ năm 2025
\"\"\"
"""


def new_rule(rule_id: str, root: Path) -> tuple[Path, Path]:
    """Write the two files of a new rule below ``root`` and return their paths.

    Raises UsageError when the id is not ``pack/kebab-name`` or a file exists already.
    """
    pack, _, name = rule_id.partition("/")
    words = name.split("-")
    if not pack.isidentifier() or not all(word.isidentifier() for word in words):
        raise UsageError(
            "“{id}” không phải mã quy tắc.", "Mã có dạng goi/ten-loi, chữ không dấu.", id=rule_id
        )
    snake = name.replace("-", "_")
    module = root / "rules" / pack / f"{snake}.py"
    cases = root / "fixtures" / "cases" / pack / f"{snake}.toml"
    for path in (module, cases):
        if path.exists():
            raise UsageError("Tệp {path} đã có.", "Hãy chọn tên khác.", path=str(path))
    names = {"id": rule_id, "cls": "".join(word.capitalize() for word in words)}
    for path, text in ((module, RULE), (cases, CASES)):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.format(**names), "utf-8")
    return module, cases
