"""Rule source/invisible-characters."""

from collections.abc import Iterator

from linter.rulekit import (
    EVERY_REGIME,
    SOAT_ADVICE,
    Context,
    Finding,
    InvisibleCharacter,
    ReplaceText,
    Rule,
    Safety,
    Severity,
    WholeDocument,
    places_of,
    quoted,
)

LINE_ENDS = ("U+2028", "U+2029")
"""They break the line, so a space takes their place."""


class InvisibleCharacters(Rule):
    """Trong văn bản có ký tự ẩn: không nhìn thấy, không in ra.

    Dấu nối mềm (U+00AD), khoảng trắng bằng không (U+200B), dấu thứ tự byte (U+FEFF)… thường dính
    theo khi chép từ trang web. Nằm giữa từ thì tìm kiếm và đối chiếu sai; nằm ngoài từ thì chỉ lưu
    ý. Khoảng trắng không ngắt dòng (giữa số và đơn vị) là bình thường.
    """

    id = "source/invisible-characters"
    severity = Severity.WARNING
    message = "Có {count} ký tự ẩn ({names}), trong hoặc cạnh: {places}."
    remedy = "Xóa các ký tự ẩn, gõ lại từ đó nếu cần."
    basis = SOAT_ADVICE
    element = WholeDocument
    needs = (InvisibleCharacter,)
    gathers = (InvisibleCharacter,)
    regimes = EVERY_REGIME
    fix = Safety.SAFE
    fix_description = "Xóa ký tự ẩn ({names})"

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Gather the characters; a warning when one of them is inside a word."""
        found = context.all(InvisibleCharacter)
        if not found:
            return
        values = {
            "count": str(len(found)),
            "names": ", ".join(sorted({character.name for character in found})),
            "places": quoted(_visible(character) for character in found),
        }
        edits = [
            ReplaceText(c.place, " " if c.name in LINE_ENDS and c.inside else "") for c in found
        ]
        words = {character.span: character for character in found}
        finding = self.at(places_of(words.values()), **values).editing(*edits)
        inside = any(character.inside for character in found)
        yield finding if inside else finding.at_most(Severity.INFO)


def _visible(character: InvisibleCharacter) -> str:
    return "".join(c for c in character.text if c.isprintable()) or character.name
