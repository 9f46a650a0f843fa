"""Rule sections/missing-signature."""

from collections.abc import Iterator

from linter.rulekit import (
    LETTERHEAD,
    SIGNATURE,
    Closing,
    Context,
    Finding,
    Recipients,
    Regime,
    Rule,
    Severity,
    Signature,
    WholeDocument,
    after,
    document_type,
    is_administrative,
    nd30,
)


class MissingSignature(Rule):
    """Không thấy quyền hạn, chức vụ và họ tên người ký.

    Đây là thành phần bắt buộc, kể cả ở bản dự thảo. Khối chữ ký thường nằm trong khung hoặc cột
    bên phải nên hay rơi mất khi chuyển tệp sang chữ thuần; vì vậy quy tắc chỉ cảnh báo. Biên bản,
    hợp đồng, bản ghi nhớ, bản thỏa thuận do nhiều người ký theo nhiều cách nên chỉ lưu ý.
    """

    id = "sections/missing-signature"
    severity = Severity.WARNING
    message = (
        "Không thấy quyền hạn, chức vụ, họ tên của người ký; "
        "nếu văn bản được trích từ tệp khác thì phần này có thể đã rơi mất khi chuyển đổi."
    )
    remedy = "Kiểm tra lại bản gốc; nếu thiếu thì thêm quyền hạn, chức vụ và họ tên người ký."
    basis = nd30("Điều 8, khoản 2, điểm g; Phụ lục I, Phần I, II.7")
    requirements = ("A04", "K01")
    element = WholeDocument
    needs = (*LETTERHEAD, Signature, Closing)
    misses = (Signature,)
    regimes = frozenset({Regime.ND30, Regime.PARTY})

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Miss the signature of an administrative document."""
        if context.first(Signature) is None and is_administrative(context):
            end = after(context.first(Closing), context.first(Recipients))
            finding = self.missing(end or len(element.text.rstrip()))
            kind = document_type(context)
            of_parties = kind is not None and SIGNATURE in kind.often_without
            yield finding.at_most(Severity.INFO) if of_parties else finding
