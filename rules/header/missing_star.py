"""Rule header/missing-star."""

from collections.abc import Iterator

from linter.rulekit import (
    LETTERHEAD,
    Clause,
    Context,
    DocumentTypeName,
    Finding,
    IssuingBody,
    NumberSymbol,
    PartyTitle,
    Regime,
    Rule,
    Severity,
    Trust,
    WholeDocument,
    is_administrative,
)

STARS = "*⁎✱∗★☆"


class MissingStar(Rule):
    """Dưới tên cơ quan ban hành văn bản của Đảng không có dấu sao.

    Văn bản của Đảng ngăn tên cơ quan ban hành với số, ký hiệu bằng dấu sao (*). Dấu sao có thể là
    hình vẽ mà soát không đọc được, nên chỉ lưu ý.
    """

    id = "header/missing-star"
    severity = Severity.INFO
    message = "Dưới tên cơ quan ban hành không có dấu sao (*)."
    remedy = "Đặt dấu sao (*) ở giữa, dưới tên cơ quan ban hành."
    basis = Clause("Hướng dẫn 36-HD/VPTW; 05-HD/VPTW", "Tên cơ quan ban hành văn bản")
    requirements = ("P-04",)
    element = PartyTitle
    needs = LETTERHEAD
    regimes = frozenset({Regime.PARTY})
    trusts = frozenset({Trust.TYPED})

    def check(self, element: PartyTitle, context: Context) -> Iterator[Finding]:
        """Look for a star anywhere in the head."""
        body, line = context.first(IssuingBody), context.first(NumberSymbol)
        whole, title = context.first(WholeDocument), context.first(DocumentTypeName)
        if body is None or line is None or whole is None or not is_administrative(context):
            return
        end = max(element.span.end, line.span.end)
        if title is not None:
            end = max(end, title.span.start)
        if not any(star in whole.text[:end] for star in STARS):
            yield self.missing(body.span.end)
