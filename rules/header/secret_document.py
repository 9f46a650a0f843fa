"""Rule header/secret-document."""

from collections.abc import Iterator

from linter.rulekit import (
    EVERY_REGIME,
    Context,
    Finding,
    Rule,
    SecurityMark,
    Severity,
    WholeDocument,
    nd30,
)


class SecretDocument(Rule):
    """Văn bản mang dấu chỉ độ mật.

    Văn bản chứa bí mật nhà nước không được đưa lên dịch vụ trực tuyến, kho tệp chung hay hệ thống
    ngoài. Soát chỉ đọc tệp trên máy, không gửi đi đâu; lời nhắc này để người dùng biết và giữ tệp
    cùng báo cáo đúng chỗ. Dấu viết sai tên là việc của header/misnamed-mark.
    """

    id = "header/secret-document"
    severity = Severity.WARNING
    message = (
        "Văn bản mang dấu “{found}”: chỉ xử lý trên máy, hệ thống được phép chứa bí mật nhà nước."
    )
    remedy = "Không gửi tệp và báo cáo này lên hệ thống, dịch vụ bên ngoài; dấu ghi nhầm thì bỏ."
    basis = nd30("Phụ lục I, Phần I, III.2.a")
    requirements = ("O01",)
    element = WholeDocument
    needs = (SecurityMark,)
    gathers = (SecurityMark,)
    regimes = EVERY_REGIME

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Find the first mark of secrecy."""
        for found in context.all(SecurityMark):
            if found.secret and found.confidence == 1.0:
                yield self.at(found, found=found.standard)
                return
