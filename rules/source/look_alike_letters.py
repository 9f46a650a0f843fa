"""Rule source/look-alike-letters."""

from collections.abc import Iterator

from linter.rulekit import (
    EVERY_REGIME,
    SOAT_ADVICE,
    Context,
    Finding,
    LookAlikeLetter,
    ReplaceText,
    Rule,
    Safety,
    Severity,
    WholeDocument,
    places_of,
    quoted,
)


class LookAlikeLetters(Rule):
    """Trong từ có chữ cái của bảng chữ khác, trông giống chữ cái tiếng Việt.

    Chữ ð, Ð (eth) thay cho đ, Đ; chữ Nga hay Hy Lạp lẫn trong từ tiếng Việt; dấu thanh đã bỏ
    (U+0340, U+0341). Mắt không thấy nhưng máy tìm không ra và sổ văn bản ghi sai. Từ viết hoàn
    toàn bằng chữ Nga, Hy Lạp và ký hiệu khoa học (µg, Ω) không bị xét.
    """

    id = "source/look-alike-letters"
    severity = Severity.WARNING
    message = "Có {count} chữ cái lạ trông giống chữ tiếng Việt, trong: {places}."
    remedy = "Gõ lại bằng chữ cái tiếng Việt ({expected})."
    basis = SOAT_ADVICE
    element = WholeDocument
    needs = (LookAlikeLetter,)
    gathers = (LookAlikeLetter,)
    regimes = EVERY_REGIME
    fix = Safety.SAFE
    fix_description = "Thay bằng chữ cái tiếng Việt ({expected})"

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Gather the letters."""
        found = context.all(LookAlikeLetter)
        if found:
            values = {
                "count": str(len(found)),
                "places": quoted(letter.text for letter in found),
                "expected": ", ".join(dict.fromkeys(letter.expected for letter in found)),
            }
            edits = [
                ReplaceText(letter.place, letter.expected)
                for letter in found
                if letter.letter in element.text
            ]
            words = {letter.span: letter for letter in found}
            yield self.at(places_of(words.values()), **values).editing(*edits)
