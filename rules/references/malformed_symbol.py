"""Rule references/malformed-symbol."""

from collections.abc import Iterator
from typing import ClassVar

from linter.rulekit import (
    EVERY_REGIME,
    Citation,
    Context,
    Finding,
    Rule,
    Safety,
    Severity,
    SymbolFault,
    Trust,
    nd30,
)
from rules.references.right_form import right_form

CERTAIN = frozenset({SymbolFault.SIGNS, SymbolFault.STATE_ORDER, SymbolFault.YEAR})
"""Faults that nobody would defend; the Party's own forms rest on secondary sources."""


class MalformedSymbol(Rule):
    """Số, ký hiệu của văn bản được viện dẫn viết sai dạng.

    Văn bản hành chính: dấu gạch chéo sau số, dấu gạch nối không khoảng trắng giữa các nhóm chữ
    viết tắt (12/BC-UBND). Văn bản của Đảng: dấu gạch nối sau số, dấu gạch chéo trước tên cơ quan
    (57-NQ/TW). Văn bản có tên loại, trừ công văn, mang chữ viết tắt tên loại ngay sau số
    (846/QĐ-UBND, không phải 846/UBND). Chỉ báo khi dạng đúng suy ra được chắc chắn; ký hiệu lạ
    thì để yên, vì chữ viết tắt do từng cơ quan quy định; khoảng trắng thừa chỉ là lưu ý. Dòng số,
    ký hiệu của chính văn bản thuộc gói header; ký hiệu không khớp tên loại hay cơ quan là việc
    của references/type-mismatch và references/issuer-mismatch.
    """

    id = "references/malformed-symbol"
    severity = Severity.ERROR
    messages: ClassVar = {
        "spaces": "“{found}” có khoảng trắng thừa; số, ký hiệu phải viết liền.",
        "party-order": "“{found}” viết theo kiểu văn bản nhà nước; văn bản của Đảng viết"
        " “{expected}”.",
        "state-order": "“{found}” viết theo kiểu văn bản của Đảng; văn bản hành chính viết"
        " “{expected}”.",
        "signs": "“{found}” thiếu dấu hoặc đặt sai dấu gạch; dạng đúng là “{expected}”.",
        "party-year": "“{found}” có năm; văn bản của Đảng đánh số theo nhiệm kỳ, không ghi năm.",
        "year": "“{found}” đặt dấu chấm trước năm ban hành; phải là dấu gạch chéo.",
        "groups": "“{found}” đảo chỗ tên loại và cơ quan; dạng đúng là “{expected}”.",
        "no-type": "“{found}” thiếu chữ viết tắt tên loại; dạng đúng là “{expected}”.",
        "code": "“{found}” có chữ viết tắt không đúng; có lẽ là “{expected}”.",
    }
    remedy = "Viết “{expected}” (đối chiếu với văn bản gốc)."
    basis = nd30("Phụ lục I, Phần I, II.3.b và II.3.c")
    requirements = ("E04", "P-05")
    element = Citation
    regimes = EVERY_REGIME
    trusts = frozenset({Trust.TYPED, Trust.CONVERTED})
    fix = Safety.UNSAFE
    fix_description = "Sửa thành “{expected}”."

    def check(self, citation: Citation, context: Context) -> Iterator[Finding]:
        """Yield the symbol when its right form can be told and is another one."""
        mended = right_form(citation)
        if mended is None:
            return
        finding = self.at(citation, found=citation.shown, expected=mended.form)
        finding = finding.replacing(mended.form).saying(mended.fault.value)
        yield finding.at_most(_ceiling(mended.fault))


def _ceiling(fault: SymbolFault) -> Severity:
    if fault is SymbolFault.SPACES:
        return Severity.INFO
    return Severity.ERROR if fault in CERTAIN else Severity.WARNING
