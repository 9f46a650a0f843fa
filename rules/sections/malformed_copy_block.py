"""Rule sections/malformed-copy-block."""

from collections.abc import Iterator
from datetime import date
from typing import ClassVar

from linter.rulekit import (
    Context,
    CopyBlock,
    Finding,
    NumberSymbol,
    Rule,
    Severity,
    nd30,
)

IN_FORCE = date(2020, 3, 5)
"""Since when the decree applies; *SAO Y BẢN CHÍNH* was right before."""
CODES = {"SAO Y": "SY", "SAO LỤC": "SL", "TRÍCH SAO": "TrS"}


class MalformedCopyBlock(Rule):
    """Khối bản sao ghi sai hình thức sao, sai ký hiệu hoặc thiếu số, ngày.

    Chỉ có ba hình thức: SAO Y, SAO LỤC, TRÍCH SAO, không ghi “SAO Y BẢN CHÍNH”. Ký hiệu bản sao
    tương ứng là SY, SL, TrS. Bản sao giấy còn phải có số, ký hiệu, địa danh và thời gian sao.
    """

    id = "sections/malformed-copy-block"
    severity = Severity.WARNING
    messages: ClassVar = {
        "form": "Hình thức sao ghi “{found}”; theo quy định là {expected}.",
        "symbol": "Ký hiệu bản sao “{found}” không khớp hình thức {form}: phải là {expected}.",
        "number": "Khối bản sao không có số, ký hiệu bản sao.",
        "date": "Khối bản sao không có địa danh và thời gian sao.",
    }
    remedy = (
        "Ghi đúng một trong ba hình thức SAO Y (SY), SAO LỤC (SL), TRÍCH SAO (TrS), đủ số và ngày."
    )
    basis = nd30("Điều 25; Phụ lục I, Phần II, Mục II; Phụ lục III, Mục I và mẫu 3.1")
    requirements = ("Q01", "Q04", "Q05")
    element = CopyBlock

    def check(self, element: CopyBlock, context: Context) -> Iterator[Finding]:
        """Look at the form of copy, its symbol, and what stands with it."""
        dated = element.place_date.date if element.place_date is not None else None
        if dated is not None and dated < IN_FORCE:
            return
        found = " ".join(element.text.split())
        if not element.exact:
            expected = (
                f"“{element.form}”" if element.form else "“SAO Y”, “SAO LỤC” hoặc “TRÍCH SAO”"
            )
            yield self.at(element, found=found, expected=expected, form="").saying("form")
        number = element.number
        if number is None:
            yield self.missing(element.span.end).saying("number").at_most(Severity.INFO)
        else:
            yield from self._symbol(element, number)
        if element.place_date is None:
            yield self.missing(element.span.end).saying("date").at_most(Severity.INFO)

    def _symbol(self, block: CopyBlock, number: NumberSymbol) -> Iterator[Finding]:
        expected = CODES.get(block.form or "")
        if expected is None or number.symbol_text is None:
            return
        code = number.symbol_text.text.lstrip(" /").partition("-")[0].strip()
        if code and code != expected and any(c.isalpha() for c in code):
            yield self.at(
                number.symbol_text, found=code, expected=expected, form=block.form or ""
            ).saying("symbol")
