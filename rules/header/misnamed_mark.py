"""Rule header/misnamed-mark."""

from collections.abc import Iterator
from typing import ClassVar

from linter.rulekit import (
    LETTERHEAD,
    Context,
    Finding,
    Rule,
    SecurityMark,
    Severity,
    is_administrative,
    name_key,
    nd30,
)


class MisnamedMark(Rule):
    """Dấu chỉ độ mật, độ khẩn ghi sai tên hoặc không in hoa.

    Độ mật chỉ có TUYỆT MẬT, TỐI MẬT, MẬT; độ khẩn chỉ có HỎA TỐC, THƯỢNG KHẨN, KHẨN. Không ghi
    “KHẨN CẤP”, “BÍ MẬT”, “HỎA TỐC HẸN GIỜ”. Dấu viết đúng chữ nhưng không in hoa, hoặc ghi thêm “Độ
    mật:”, “Độ khẩn:”, thì chỉ lưu ý.
    """

    id = "header/misnamed-mark"
    severity = Severity.WARNING
    messages: ClassVar = {
        "name": "Không có dấu “{found}”; theo quy định là “{expected}”.",
        "form": "Dấu “{found}” phải ghi là “{expected}”, chữ in hoa, không thêm chữ khác.",
    }
    remedy = "Ghi “{expected}”."
    basis = nd30("Phụ lục I, Phần I, III.2.a và III.2.b")
    requirements = ("O01", "O02")
    element = SecurityMark
    needs = LETTERHEAD

    def check(self, element: SecurityMark, context: Context) -> Iterator[Finding]:
        """Compare a mark with those of the decree."""
        found, expected = " ".join(element.text.split()), element.standard
        bare = found.strip(" .*:_-()[]\"'")
        if not is_administrative(context) or bare == expected:
            return
        finding = self.at(element.spans[0], found=found, expected=expected)
        if name_key(bare.rpartition(":")[2]) != name_key(expected):
            yield finding.saying("name")
        elif element.confidence < 1.0 or ":" in bare:
            yield finding.saying("form").at_most(Severity.INFO)
