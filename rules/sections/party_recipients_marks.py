"""Rule sections/party-recipients-marks."""

from collections.abc import Iterator

from linter.rulekit import (
    Clause,
    Context,
    Finding,
    PlaceDate,
    Recipients,
    Regime,
    Rule,
    Severity,
    is_under_new_guidance,
    party_guidance,
)


class PartyRecipientsMarks(Rule):
    """Giữa các nơi nhận của văn bản Đảng dùng dấu không theo hướng dẫn đang áp dụng.

    Văn bản từ ngày 27/5/2026 theo Hướng dẫn 05-HD/VPTW ngăn các nơi nhận bằng dấu chấm phẩy; trước
    ngày đó, Hướng dẫn 36-HD/VPTW dùng dấu phẩy. Soát chỉ lưu ý, và chỉ khi mọi dòng đều dùng dấu
    kia.
    """

    id = "sections/party-recipients-marks"
    severity = Severity.INFO
    message = "Theo {guidance}, cuối mỗi nơi nhận ghi dấu “{expected}”, không phải “{found}”."
    remedy = "Thay dấu “{found}” ở cuối các dòng nơi nhận bằng “{expected}”."
    basis = Clause("Hướng dẫn 36-HD/VPTW; 05-HD/VPTW", "Nơi nhận văn bản")
    requirements = ("P-13",)
    element = Recipients
    needs = (PlaceDate,)
    regimes = frozenset({Regime.PARTY})

    def check(self, element: Recipients, context: Context) -> Iterator[Finding]:
        """Look at the marks at the ends of all lines but the last."""
        new = is_under_new_guidance(context.date)
        if new is None:
            return
        items = element.items[:-1]
        expected, found = (";", ",") if new else (",", ";")
        if items and all(item.text.rstrip().endswith(found) for item in items):
            guidance = party_guidance(context.date)
            spans = [item.span for item in items]
            yield self.at(spans[0], guidance=guidance, expected=expected, found=found)
