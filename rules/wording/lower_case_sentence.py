"""Rule wording/lower-case-sentence."""

from collections.abc import Iterator

from linter.rulekit import (
    EVERY_REGIME,
    CaseDeparture,
    Context,
    Finding,
    Rule,
    Safety,
    Severity,
    WholeDocument,
    nd30,
)
from rules.wording.capitals import NEEDS, departures, judged


class LowerCaseSentence(Rule):
    """Chữ đầu câu, sau dấu chấm, chấm hỏi, chấm than, viết thường.

    Chỗ sai cũng có thể là chính dấu chấm, đáng lẽ là dấu phẩy. Chữ viết tắt (v.v., tp., ThS.), số,
    địa chỉ mạng, chữ đầu dòng và đoạn bị máy ngắt thành nhiều dòng không bị xét.
    """

    id = "wording/lower-case-sentence"
    severity = Severity.WARNING
    message = "Chữ đầu câu phải viết hoa; có {count} chỗ viết thường: {places}."
    remedy = "Viết {expected}."
    basis = nd30("Phụ lục II, Mục I")
    requirements = ("R01",)
    element = WholeDocument
    needs = NEEDS
    gathers = (CaseDeparture,)
    regimes = EVERY_REGIME
    fix = Safety.UNSAFE
    fix_description = "Sửa chữ hoa, chữ thường: {expected}"

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Gather the sentences that begin with a small letter."""
        yield from judged(self, context, departures(context, "sentence"))
