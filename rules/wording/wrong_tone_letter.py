"""Rule wording/wrong-tone-letter."""

from collections.abc import Iterator

from linter.rulekit import (
    EVERY_REGIME,
    SOAT_ADVICE,
    Context,
    Finding,
    MisplacedTone,
    ReplaceText,
    Rule,
    Safety,
    Severity,
    WholeDocument,
    places_of,
    quoted,
)


class WrongToneLetter(Rule):
    """Dấu thanh hoặc dấu móc đặt sai chữ cái, không cách viết nào chấp nhận.

    Ví dụ “tòan” (toàn), “thưòng” (thường), “cuả” (của). Chữ như vậy tìm không ra, và thường do bộ
    gõ để chế độ bỏ dấu tự do. Tên riêng, tiếng nước ngoài và tiếng dân tộc thiểu số không bị xét;
    hòa và hoà đều đúng (wording/two-spellings).
    """

    id = "wording/wrong-tone-letter"
    severity = Severity.WARNING
    message = "Có {count} chữ đặt sai dấu: {places}; viết đúng là {expected}."
    remedy = "Viết lại: {expected}."
    basis = SOAT_ADVICE
    element = WholeDocument
    needs = (MisplacedTone,)
    gathers = (MisplacedTone,)
    regimes = EVERY_REGIME
    fix = Safety.UNSAFE
    fix_description = "Đặt lại dấu: {expected}"

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Gather the syllables."""
        found = context.all(MisplacedTone)
        if found:
            values = {
                "count": str(len(found)),
                "places": quoted(syllable.text for syllable in found),
                "expected": quoted(syllable.expected for syllable in found),
            }
            edits = [ReplaceText(syllable.span, syllable.expected) for syllable in found]
            yield self.at(places_of(found), **values).editing(*edits)
