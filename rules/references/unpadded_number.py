"""Rule references/unpadded-number."""

from collections.abc import Iterator

from linter.rulekit import (
    EVERY_REGIME,
    Citation,
    Context,
    Finding,
    Rule,
    Severity,
    Trust,
    WholeDocument,
    nd30,
    places_of,
    quoted,
)

SURE = 0.9


class UnpaddedNumber(Rule):
    """Số nhỏ hơn 10 của văn bản được viện dẫn viết thiếu số 0 phía trước.

    Số của văn bản dưới 10 được ghi với số 0 (05/KH-UBND, 05-NQ/ĐU), nên viện dẫn cũng ghi như
    vậy. Văn bản cũ có thể được đánh số khác, nên đây chỉ là lưu ý, mỗi văn bản một lần.
    """

    id = "references/unpadded-number"
    severity = Severity.INFO
    message = "Số nhỏ hơn 10 thiếu số 0 phía trước: {places}."
    remedy = "Thêm số 0 phía trước (05/KH-UBND), sau khi đối chiếu văn bản gốc."
    basis = nd30("Phụ lục I, Phần I, II.3.a")
    requirements = ("E02", "P-06")
    element = WholeDocument
    needs = (Citation,)
    gathers = (Citation,)
    regimes = EVERY_REGIME
    trusts = frozenset({Trust.TYPED, Trust.CONVERTED})

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Gather the numbers of one figure."""
        short = [
            cited
            for cited in context.all(Citation)
            if cited.confidence >= SURE
            and cited.symbol is not None
            and cited.symbol.number is not None
            and len(cited.symbol.number) == 1
            and cited.symbol.number != "0"
        ]
        if short:
            yield self.at(places_of(short), places=quoted(cited.shown for cited in short))
