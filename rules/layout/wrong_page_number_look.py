"""Rule layout/wrong-page-number-look."""

from collections.abc import Iterator

from linter.rulekit import (
    Alignment,
    Context,
    Finding,
    PageNumber,
    PageNumbers,
    Rule,
    Safety,
    SetFormat,
    Severity,
    nd30,
)
from rules.layout.scope import SCOPE, figure, is_judged, spans_of

LOW, HIGH, RIGHT = 12.7, 14.3, 14.0


class WrongPageNumberLook(Rule):
    """Số trang sai cỡ chữ, nghiêng, hoặc không ở giữa.

    Số trang cỡ 13 hoặc 14, chữ đứng, ở giữa lề trên. Số trang đặt bằng tab hay khung thì không xét
    chỗ đứng.
    """

    id = "layout/wrong-page-number-look"
    severity = Severity.WARNING
    message = "Số trang {found}."
    remedy = "Số trang cỡ 13-14, chữ đứng, canh giữa."
    basis = nd30("Phụ lục I, Phần I, I.7")
    requirements = (
        "B10",
        "B11",
    )
    element = PageNumbers
    needs = SCOPE
    in_draft = Severity.INFO
    fix = Safety.SAFE
    fix_description = "Đặt cỡ 14, chữ đứng, canh giữa"

    def check(self, element: PageNumbers, context: Context) -> Iterator[Finding]:
        """Look at size, slant and place of each number."""
        if not is_judged(context):
            return
        wrong = [(number, faults) for number in element.numbers if (faults := _faults(number))]
        if wrong:
            found = ", ".join(dict.fromkeys(fault for _, faults in wrong for fault in faults))
            edits = [
                SetFormat(span, dict(properties))
                for number, faults in wrong
                for span in number.spans
                for properties in faults.values()
            ]
            yield self.at(spans_of(number for number, _ in wrong), found=found).editing(*edits)


def _faults(number: PageNumber) -> dict[str, dict[str, object]]:
    """What is wrong, in words, each with the properties that mend it."""
    found: dict[str, dict[str, object]] = {}
    if number.size is not None and not LOW <= number.size <= HIGH:
        found[f"cỡ {figure(number.size)}"] = {"size": RIGHT}
    if number.italic:
        found["chữ nghiêng"] = {"italic": False}
    if not number.footer and number.alignment not in (None, Alignment.CENTER):
        found["không canh giữa"] = {"alignment": Alignment.CENTER, "indent_first": 0.0}
    return found
