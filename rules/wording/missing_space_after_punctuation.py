"""Rule wording/missing-space-after-punctuation."""

from collections.abc import Iterator

from linter.rulekit import (
    EVERY_REGIME,
    SOAT_ADVICE,
    Context,
    Finding,
    MissingSpace,
    ReplaceText,
    Rule,
    Safety,
    Severity,
    Span,
    WholeDocument,
    places_of,
    quoted,
)


class MissingSpaceAfterPunctuation(Rule):
    """Sau dấu câu không có khoảng trắng.

    Sau dấu phẩy, chấm phẩy, hai chấm, chấm, chấm lửng có một khoảng trắng rồi mới đến chữ tiếp
    theo. Số, giờ, địa chỉ mạng, chữ viết tắt (TP.HCM, v.v.) và chỗ trống để điền (ngày…tháng…)
    không bị xét. Thừa khoảng trắng là việc của wording/space-before-punctuation.
    """

    id = "wording/missing-space-after-punctuation"
    severity = Severity.INFO
    message = "Có {count} chỗ thiếu khoảng trắng sau dấu câu: {places}."
    remedy = "Thêm một khoảng trắng sau dấu câu."
    basis = SOAT_ADVICE
    element = WholeDocument
    needs = (MissingSpace,)
    gathers = (MissingSpace,)
    regimes = EVERY_REGIME
    fix = Safety.SAFE
    fix_description = "Thêm khoảng trắng sau dấu câu"

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Gather the places."""
        found = context.all(MissingSpace)
        if found:
            values = {"count": str(len(found)), "places": quoted(place.text for place in found)}
            edits = [ReplaceText(Span(place.place, place.place), " ") for place in found]
            yield self.at(places_of(found), **values).editing(*edits)
