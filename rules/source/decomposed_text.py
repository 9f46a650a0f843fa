"""Rule source/decomposed-text."""

from collections.abc import Iterator

from linter.rulekit import (
    EVERY_REGIME,
    READABLE,
    SOAT_ADVICE,
    ComposedText,
    Context,
    Finding,
    Rule,
    Severity,
)


class DecomposedText(Rule):
    """Tệp có chữ dùng mã Unicode tổ hợp (chữ và dấu lưu rời nhau).

    Nhìn thì giống, nhưng tìm kiếm, so sánh và đếm chữ trong phần mềm khác có thể sai. Tiêu chuẩn
    TCVN 6909:2001 có cả mã dựng sẵn và mã tổ hợp nên đây chỉ là lưu ý; soát tự ghép lại khi đọc.
    """

    id = "source/decomposed-text"
    severity = Severity.INFO
    message = "Tệp có {count} chữ cái dùng mã Unicode tổ hợp; chỗ đầu tiên: “{found}”."
    remedy = "Chuyển toàn văn bản sang Unicode dựng sẵn (NFC) bằng bộ gõ hoặc công cụ chuyển mã."
    basis = SOAT_ADVICE
    element = ComposedText
    regimes = EVERY_REGIME
    trusts = READABLE

    def check(self, element: ComposedText, context: Context) -> Iterator[Finding]:
        """Say how many there are, at the first of them."""
        yield self.at(element, count=str(element.count), found=element.text)
