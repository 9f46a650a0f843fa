"""Rule sections/state-signing-form."""

from collections.abc import Iterator

from linter.rulekit import (
    Clause,
    Context,
    Finding,
    Regime,
    Rule,
    Safety,
    Severity,
    Signature,
    Span,
    lazy_pattern,
)

FORM = lazy_pattern(r"(?P<code>TM|KT|TL)(?:\s*\.\s*|\s+)(?=[^\W\d_])")


class StateSigningForm(Rule):
    """Văn bản của Đảng ghi quyền hạn người ký theo lối văn bản hành chính (TM., KT., TL.).

    Văn bản của Đảng viết T/M, K/T, T/L bằng gạch chéo. Chiều ngược lại là việc của
    sections/party-signing-form. Hướng dẫn của Đảng được đối chiếu qua nguồn thứ cấp nên quy tắc
    chỉ cảnh báo.
    """

    id = "sections/state-signing-form"
    severity = Severity.WARNING
    message = "“{found}” là lối viết của văn bản hành chính; văn bản Đảng viết “{expected}”."
    remedy = "Viết “{expected}”."
    basis = Clause("Hướng dẫn 36-HD/VPTW; 05-HD/VPTW", "Thể thức đề ký")
    requirements = ("P-15",)
    element = Signature
    regimes = frozenset({Regime.PARTY})
    fix = Safety.SAFE
    fix_description = "Thay “{found}” bằng “{expected}”"

    def check(self, element: Signature, context: Context) -> Iterator[Finding]:
        """Find a dotted abbreviation that opens a line of authority."""
        for piece in element.authority:
            match = FORM.match(piece.text)
            if match is None:
                continue
            code = match["code"]
            found, expected = match[0].rstrip(), f"{code[0]}/{code[1]}"
            gap = "" if match[0] != found else " "
            span = Span(piece.span.start, piece.span.start + len(found))
            yield self.at(span, found=found, expected=expected).replacing(expected + gap)
