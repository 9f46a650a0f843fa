"""Rule references/gap-in-series."""

from collections.abc import Iterator

from linter.rulekit import EVERY_REGIME, SOAT_ADVICE, Context, Finding, Rule, SeriesGap, Severity


class GapInSeries(Rule):
    """Dãy số văn bản của một cơ quan trong các tệp được soát thiếu vài số ở giữa.

    Chỉ là nhắc để đối chiếu với sổ: thư mục có thể không chứa đủ văn bản. Chỉ xét khi có từ bốn
    văn bản trở lên trong dãy và số còn thiếu ít hơn hẳn số đã có.
    """

    id = "references/gap-in-series"
    severity = Severity.INFO
    message = "Dãy số từ {first} đến {last} của {number} thiếu: {missing}."
    remedy = "Đối chiếu với sổ đăng ký văn bản đi."
    basis = SOAT_ADVICE
    element = SeriesGap
    regimes = EVERY_REGIME

    def check(self, element: SeriesGap, context: Context) -> Iterator[Finding]:
        """Yield the last number of the series."""
        first, last = str(element.first), str(element.last)
        yield self.at(element, number=element.text, first=first, last=last, missing=element.missing)
