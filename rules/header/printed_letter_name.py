"""Rule header/printed-letter-name."""

from collections.abc import Iterator

from linter.rulekit import Context, DocumentTypeName, Finding, Rule, Severity, nd30


class PrintedLetterName(Rule):
    """Công văn in tên loại “CÔNG VĂN”.

    Công văn là loại duy nhất không in tên loại: dưới số, ký hiệu chỉ có trích yếu sau “V/v”. Văn
    bản không in tên loại mà cũng không phải công văn là việc của header/missing-document-type.
    """

    id = "header/printed-letter-name"
    severity = Severity.WARNING
    message = "Công văn không in tên loại “{found}”."
    remedy = "Bỏ dòng “{found}”; ghi trích yếu sau “V/v” dưới số, ký hiệu."
    basis = nd30("Điều 7; Phụ lục I, Phần I, II.5")
    requirements = ("A03", "G05")
    element = DocumentTypeName

    def check(self, element: DocumentTypeName, context: Context) -> Iterator[Finding]:
        """Find the printed name of a type that prints none."""
        if not element.type.printed:
            yield self.at(element, found=element.text)
