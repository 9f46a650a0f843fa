"""Rule header/misspelt-national-name."""

from collections.abc import Iterator

from linter.rulekit import (
    LETTERHEAD,
    Context,
    Finding,
    NationalName,
    Rule,
    Safety,
    Severity,
    doubt,
    name_key,
    nd30,
)

EXPECTED = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MARKS = " .,:;!/*-–_"


class MisspeltNationalName(Rule):
    """Quốc hiệu viết sai chữ.

    Quốc hiệu phải đúng từng chữ, kể cả dấu. CỘNG HÒA và CỘNG HOÀ đều đúng, vì Nghị định in cả
    hai cách đặt dấu thanh; chữ hoa, chữ thường và khoảng trắng không thuộc quy tắc này. Sai từ
    ba chữ trở lên thì có lẽ do nhận dạng hỏng hơn là do người viết, nên chỉ cảnh báo.
    """

    id = "header/misspelt-national-name"
    severity = Severity.ERROR
    message = "Quốc hiệu viết sai: “{found}”."
    remedy = "Viết “{expected}”."
    basis = nd30("Phụ lục I, Phần I, II.1.a")
    requirements = ("C01",)
    element = NationalName
    needs = LETTERHEAD
    fix = Safety.SAFE
    fix_description = "Viết lại Quốc hiệu thành “{expected}”"

    def check(self, element: NationalName, context: Context) -> Iterator[Finding]:
        """Compare the national name word by word, the place of tone marks aside."""
        words = name_key(element.text).strip(MARKS).split()
        expected = name_key(EXPECTED).split()
        if words == expected:
            return
        finding = self.at(element, found=" ".join(element.text.split()), expected=EXPECTED)
        wrong = sum(word not in expected for word in words) + abs(len(words) - len(expected))
        if wrong >= 3:
            finding = finding.at_most(Severity.WARNING)
        if len(element.spans) == 1:
            finding = finding.replacing(EXPECTED)
        yield doubt(finding, context)
