"""Rule sections/bases-ending-marks."""

from collections.abc import Iterator
from typing import ClassVar

from linter.rulekit import (
    Context,
    DocumentTypeName,
    Finding,
    LegalBasis,
    Rule,
    Safety,
    Severity,
    Span,
    WholeDocument,
    nd30,
)

DECIDING = frozenset({"Quyết định", "Nghị quyết"})
"""Types in which the bases end before the decision, so that nothing goes on after them."""


class BasesEndingMarks(Rule):
    """Cuối dòng căn cứ sai dấu câu.

    Mỗi căn cứ một dòng, cuối dòng là dấu chấm phẩy, dòng cuối cùng là dấu chấm. Ở văn bản không
    phải quyết định, nghị quyết, câu thường viết tiếp sau căn cứ cuối (“Căn cứ …, Sở Y tế đề nghị
    …”), nên dấu ở dòng cuối chỉ được lưu ý. Nội dung căn cứ là việc của gói references.
    """

    id = "sections/bases-ending-marks"
    severity = Severity.WARNING
    messages: ClassVar = {
        "middle": "Cuối dòng căn cứ phải là dấu chấm phẩy{instead}.",
        "last": "Cuối dòng căn cứ cuối cùng phải là dấu chấm{instead}.",
    }
    remedy = "Đặt dấu “{expected}” ở cuối dòng căn cứ."
    basis = nd30("Phụ lục I, Phần I, II.6.a")
    requirements = ("H04", "H06")
    element = WholeDocument
    needs = (LegalBasis, DocumentTypeName)
    gathers = (LegalBasis,)
    fix = Safety.SAFE
    fix_description = "Đặt dấu “{expected}” ở cuối dòng căn cứ"

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Look at the end of each basis, and of the last."""
        bases = context.all(LegalBasis)
        printed = context.first(DocumentTypeName)
        deciding = printed is not None and printed.type.name in DECIDING
        for basis in bases[:-1]:
            if basis.ending != ";":
                yield self._wrong(basis, ";", "middle")
        if not bases or not element.text[bases[-1].span.end :].strip():
            return
        if (deciding or len(bases) > 1) and bases[-1].ending != ".":
            finding = self._wrong(bases[-1], ".", "last")
            yield finding if deciding else finding.at_most(Severity.INFO)

    def _wrong(self, basis: LegalBasis, expected: str, key: str) -> Finding:
        last = basis.spans[-1]
        words = basis.text[-last.length :]
        word = words[: len(words) - len(basis.ending)].rstrip().rsplit(" ", 1)[-1]
        start = last.start + words.rindex(word)
        instead = f", không phải “{basis.ending}”" if basis.ending else ""
        finding = self.at(Span(start, last.end), expected=expected, instead=instead)
        return finding.replacing(word + expected).saying(key)
