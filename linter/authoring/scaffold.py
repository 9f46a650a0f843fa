"""Starts a rule: writes it and its case file, and edits nothing that exists."""

import re
from collections.abc import Mapping
from pathlib import Path

from linter.errors import UsageError

FILE_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*/[a-z][a-z0-9]*(-[a-z0-9]+)*")
"""The ids that rule files may have."""

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


RULE_FILE = """# Cách viết: docs/rules-as-data.md; chạy thử: soat rules test {folder}
id = "{id}"
kind = "substitution"   # hoặc absence, existence, occurrence, ordering, required-section, …
title = "Một câu nói điều gì sai."
explanation = "Vì sao sai, và trường hợp nào không phải lỗi."
basis = {{ text = "Tên văn bản làm căn cứ", clause = "Điều …" }}
severity = "warning"    # info, warning hoặc error
fix = "unsafe"          # safe: sửa tự động được; none: không sửa

[replace]
"từ viết sai" = "từ viết đúng"
"""

FILE_CASES = """rule = "{id}"

[[case]]
name = "what-is-wrong"
page = true
text = "Đây là ⟦từ viết sai⟧ trong câu."
fixed = "Đây là từ viết đúng trong câu."

[[case]]
name = "what-is-right"
text = "Đây là từ viết đúng trong câu."
"""


def new_rule(rule_id: str, root: Path) -> tuple[Path, Path]:
    """Write the module and the cases of a new rule below ``root`` and return their paths.

    Raises UsageError when the id is not ``pack/kebab-name`` or a file exists already.
    """
    pack, _, name = rule_id.partition("/")
    words = name.split("-")
    if not pack.isidentifier() or not all(word.isidentifier() for word in words):
        raise _no_id(rule_id)
    snake = "_".join(words)
    names = {"id": rule_id, "cls": "".join(word.capitalize() for word in words)}
    module = root / "rules" / pack / f"{snake}.py"
    cases = root / "fixtures" / "cases" / pack / f"{snake}.toml"
    return _write((module, RULE), (cases, CASES), names)


def new_rule_file(rule_id: str, root: Path) -> tuple[Path, Path]:
    """The same for a rule as data: ``root/pack/ten_loi.toml`` and its cases beside it."""
    if not FILE_ID.fullmatch(rule_id):
        raise _no_id(rule_id)
    pack, _, name = rule_id.partition("/")
    file = name.replace("-", "_") + ".toml"
    folder = root / pack
    names = {"id": rule_id, "folder": folder.as_posix()}
    return _write((folder / file, RULE_FILE), (folder / "cases" / file, FILE_CASES), names)


def _no_id(rule_id: str) -> UsageError:
    return UsageError(
        "“{id}” không phải mã quy tắc.", "Mã có dạng goi/ten-loi, chữ không dấu.", id=rule_id
    )


def _write(
    rule: tuple[Path, str], cases: tuple[Path, str], names: Mapping[str, str]
) -> tuple[Path, Path]:
    for path, _ in (rule, cases):
        if path.exists():
            raise UsageError("Tệp {path} đã có.", "Hãy chọn tên khác.", path=str(path))
    for path, text in (rule, cases):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.format(**names), "utf-8")
    return rule[0], cases[0]
