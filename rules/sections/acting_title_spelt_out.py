"""Rule sections/acting-title-spelt-out."""

from collections.abc import Iterator

from linter.rulekit import (
    Context,
    Finding,
    Rule,
    Safety,
    Severity,
    Signature,
    Span,
    Trust,
    nd30,
    signing_lines,
)


class ActingTitleSpeltOut(Rule):
    """Chức vụ được giao quyền viết “QUYỀN …” thay vì “Q. …”.

    Người được giao quyền cấp trưởng ký văn bản thì ghi chữ viết tắt “Q.” trước chức vụ của người
    đứng đầu: “Q. GIÁM ĐỐC”.
    """

    id = "sections/acting-title-spelt-out"
    severity = Severity.WARNING
    message = "“{found}” ở chỗ ký viết tắt là “{expected}”."
    remedy = "Viết “{expected}”."
    basis = nd30("Phụ lục I, Phần I, II.7.b")
    requirements = ("K02",)
    element = Signature
    trusts = frozenset({Trust.TYPED, Trust.CONVERTED})
    fix = Safety.SAFE
    fix_description = "Thay “{found}” bằng “{expected}”"

    def check(self, element: Signature, context: Context) -> Iterator[Finding]:
        """Find a title of an acting head that is not abbreviated."""
        for line in signing_lines(element):
            office = line.office
            if office is None or not office.acting or line.mark or office.deputy:
                continue
            word, _, title = line.words.partition(" ")
            if word.endswith("."):
                continue
            expected = f"Q. {title}"
            start = line.span.start
            span = Span(start, start + len(word))
            yield self.at(span, found=line.words, expected=expected).replacing("Q.")
