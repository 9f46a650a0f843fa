"""Rule sections/addressees-in-normative-document."""

from collections.abc import Iterator

from linter.rulekit import (
    Addressees,
    Clause,
    Context,
    Finding,
    NumberSymbol,
    PlaceDate,
    Regime,
    Rule,
    Severity,
)


class AddresseesInNormativeDocument(Rule):
    """Văn bản quy phạm pháp luật có “Kính gửi”.

    Văn bản quy phạm pháp luật áp dụng chung, chỉ có Nơi nhận ở cuối, không gửi đích danh ai. Văn
    bản hành chính là việc của sections/addressees-not-expected.
    """

    id = "sections/addressees-in-normative-document"
    severity = Severity.WARNING
    message = "Văn bản quy phạm pháp luật không có “{found}”."
    remedy = "Bỏ “{found}”; ghi nơi nhận ở cuối văn bản."
    basis = Clause(
        "Nghị định 78/2025/NĐ-CP (sửa đổi bởi Nghị định 187/2025/NĐ-CP)", "Phụ lục I, nơi nhận"
    )
    requirements = ("A02", "M02")
    element = Addressees
    needs = (NumberSymbol, PlaceDate)
    regimes = frozenset({Regime.NORMATIVE})

    def check(self, element: Addressees, context: Context) -> Iterator[Finding]:
        """Find addressees in the head, where the document's own stand."""
        line = context.first(NumberSymbol)
        if line is not None and element.span.start > line.span.start:
            yield self.at(element.label, found=" ".join(element.label.text.split()).rstrip(" :"))
