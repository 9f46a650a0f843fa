"""Rule header/abbreviated-issuing-body."""

from collections.abc import Iterator

from linter.rulekit import (
    LETTERHEAD,
    Context,
    Finding,
    IssuingBody,
    ReplaceText,
    Rule,
    Safety,
    Severity,
    Span,
    WholeDocument,
    doubt,
    is_head_clean,
    lazy_pattern,
    nd30,
)

FULL_NAMES = {
    "UBND": "Ủy ban nhân dân",
    "HĐND": "Hội đồng nhân dân",
    "BCĐ": "Ban Chỉ đạo",
    "BQL": "Ban Quản lý",
    "GD&ĐT": "Giáo dục và Đào tạo",
    "GD-ĐT": "Giáo dục và Đào tạo",
    "GDĐT": "Giáo dục và Đào tạo",
    "KH&CN": "Khoa học và Công nghệ",
    "KHCN": "Khoa học và Công nghệ",
    "NN&MT": "Nông nghiệp và Môi trường",
    "VHTT&DL": "Văn hóa, Thể thao và Du lịch",
    "VHTTDL": "Văn hóa, Thể thao và Du lịch",
    "VH-XH": "Văn hóa - Xã hội",
    "VHXH": "Văn hóa - Xã hội",
    "TTYT": "Trung tâm Y tế",
    "CATP": "Công an thành phố",
}
"""Abbreviations that stand for one name only."""
UNIT_NOUNS = {"P": "Phường", "X": "Xã", "H": "Huyện", "Q": "Quận", "TP": "Thành phố"}
UNIT_NOUN = lazy_pattern(
    r"(?:^|(?<=DÂN )|(?<=AN )|(?<=UBND )|(?<=HĐND ))"
    r"(?P<noun>TP|[PXHQ])(?P<dot>\.)\s?(?=[^\W\d_]{2}|\d)"
)
"""A unit's noun cut short at the head of a line or behind the body's: *P. AN HÒA*."""
ABBREVIATION = lazy_pattern(
    rf"(?<![\w&-])(?:{'|'.join(sorted(FULL_NAMES, key=len, reverse=True))})(?![\w&-])"
)


class AbbreviatedIssuingBody(Rule):
    """Tên cơ quan ban hành viết tắt.

    Cơ quan ban hành ghi tên đầy đủ, chính thức; chỉ dòng cơ quan chủ quản ở trên mới được viết tắt
    các cụm từ thông dụng (UBND TỈNH …). Chữ viết tắt nằm giữa tên (VĂN PHÒNG HĐND VÀ UBND) quen
    dùng nên chỉ được lưu ý. Chữ viết tắt là tên riêng (THPT, TNHH) không bị xét.
    """

    id = "header/abbreviated-issuing-body"
    severity = Severity.WARNING
    message = "Tên cơ quan ban hành viết tắt “{found}”."
    remedy = "Viết đủ “{expected}”; chỉ dòng cơ quan chủ quản mới được viết tắt."
    basis = nd30("Phụ lục I, Phần I, II.2.a")
    requirements = ("D01", "D02")
    element = IssuingBody
    needs = LETTERHEAD
    fix = Safety.UNSAFE
    fix_description = "Viết đủ “{expected}”"

    def check(self, body: IssuingBody, context: Context) -> Iterator[Finding]:
        """Look for abbreviations in the name."""
        whole = context.first(WholeDocument)
        if whole is None or not is_head_clean(context):
            return
        places: dict[Span, tuple[str, str]] = {}
        nouns = False
        for span in body.spans:
            written = span.of(whole.text)
            for match in ABBREVIATION.finditer(written):
                name = FULL_NAMES[match[0]]
                place = Span(span.start + match.start(), span.start + match.end())
                places[place] = match[0], name.upper() if written.isupper() else name
            for match in UNIT_NOUN.finditer(written):
                noun = UNIT_NOUNS[match["noun"]].upper()
                place = Span(span.start + match.start("noun"), span.start + match.end("dot"))
                places[place] = match["noun"] + ".", noun
                nouns = True
        if not places:
            return
        finding = self.at(
            places,
            found=", ".join(short for short, _ in places.values()),
            expected=", ".join(full for _, full in places.values()),
        ).editing(*(ReplaceText(place, full) for place, (_, full) in places.items()))
        opens = (
            nouns
            or whole.text[body.span.start : min(place.start for place in places)].strip() == ""
        )
        yield doubt(finding if opens else finding.at_most(Severity.INFO), context)
