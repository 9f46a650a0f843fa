"""Rule sections/signature-without-title."""

from collections.abc import Iterator

from linter.rulekit import (
    LETTERHEAD,
    Context,
    Finding,
    Rule,
    Severity,
    Signature,
    doubt,
    is_head_clean,
    nd30,
    signing_lines,
)

ON_BEHALF = ("TM", "KT", "TL", "TUQ")


class SignatureWithoutTitle(Rule):
    """Dưới dòng TM., KT., TL. hoặc TUQ. không ghi chức vụ của người ký.

    Người ký thay mặt, ký thay hay thừa lệnh phải ghi chức vụ thật của mình ở dòng dưới: “KT. GIÁM
    ĐỐC” rồi đến “PHÓ GIÁM ĐỐC”. Dòng “Q. GIÁM ĐỐC” tự nó là chức vụ nên không xét. Chưa có họ tên
    người ký (bản dự thảo) thì chỉ cảnh báo. Ở bản quét mà máy đọc không rõ thì không xét.
    """

    id = "sections/signature-without-title"
    severity = Severity.ERROR
    message = "Dưới “{found}” không ghi chức vụ của người ký."
    remedy = "Ghi chức vụ của người ký ở dòng dưới “{found}”, phía trên họ tên."
    basis = nd30("Phụ lục I, Phần I, II.7.b và II.7.c")
    requirements = ("K01", "K03", "K04", "K05")
    element = Signature
    needs = LETTERHEAD

    def check(self, element: Signature, context: Context) -> Iterator[Finding]:
        """Look for a title below the last line of authority."""
        lines = signing_lines(element)
        if not lines or lines[-1].mark not in ON_BEHALF or not is_head_clean(context):
            return
        last = element.authority[-1]
        finding = self.missing(last.span.end, found=" ".join(last.text.split()))
        named = element.name is not None
        yield doubt(finding, context) if named else finding.at_most(Severity.WARNING)
