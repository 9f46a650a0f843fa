"""Rule wording/space-before-punctuation."""

from collections.abc import Iterator, Sequence

from linter.rulekit import (
    EVERY_REGIME,
    SOAT_ADVICE,
    Context,
    Finding,
    ReplaceText,
    Rule,
    Safety,
    Severity,
    SpaceBeforeMark,
    WholeDocument,
    places_of,
    quoted,
)

MILD = ".:"
"""Marks before which a space is often left on purpose: behind a label, an address, a blank."""


class SpaceBeforePunctuation(Rule):
    """Có khoảng trắng thừa trước dấu câu.

    Dấu phẩy, chấm phẩy, chấm, chấm hỏi, chấm than và ngoặc đóng viết sát chữ đứng trước. Trước dấu
    chấm và dấu hai chấm thì chỉ lưu ý. Số, giờ, tỷ lệ, địa chỉ mạng, dấu chấm lửng, hàng chấm và
    chỗ trống để điền không bị xét.
    """

    id = "wording/space-before-punctuation"
    severity = Severity.WARNING
    message = "Có {count} chỗ thừa khoảng trắng trước dấu câu: {places}."
    remedy = "Viết dấu câu sát với chữ đứng trước."
    basis = SOAT_ADVICE
    element = WholeDocument
    needs = (SpaceBeforeMark,)
    gathers = (SpaceBeforeMark,)
    regimes = EVERY_REGIME
    fix = Safety.SAFE
    fix_description = "Bỏ khoảng trắng trước dấu câu"

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Gather the places: those that are slips, and those that may be meant."""
        spaced = context.all(SpaceBeforeMark)
        if slips := [place for place in spaced if place.mark not in MILD]:
            yield self._finding(slips)
        if mild := [place for place in spaced if place.mark in MILD]:
            yield self._finding(mild).at_most(Severity.INFO)

    def _finding(self, places: Sequence[SpaceBeforeMark]) -> Finding:
        values = {"count": str(len(places)), "places": quoted(place.text for place in places)}
        edits = [ReplaceText(place.space, "") for place in places]
        return self.at(places_of(places), **values).editing(*edits)
