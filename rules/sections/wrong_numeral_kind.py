"""Rule sections/wrong-numeral-kind."""

from collections.abc import Iterator
from typing import ClassVar

from linter.rulekit import (
    LETTERHEAD,
    AttachedItem,
    Context,
    Finding,
    MarkerKind,
    OutlineItem,
    Rule,
    Severity,
    WholeDocument,
    document_type,
    is_administrative,
    lazy_pattern,
    nd30,
    to_roman,
)

NUMBER = lazy_pattern(r"(?P<name>[^\W\d_]+(?:\s+mục)?)\s+(?P<number>.+?)[\s.:)/–-]*$")
ROMAN = frozenset({MarkerKind.PART, MarkerKind.CHAPTER})
ARABIC = frozenset({MarkerKind.SECTION, MarkerKind.SUBSECTION, MarkerKind.ARTICLE})
LISTED = (".", ";", ",")
"""How a line ends that speaks of the parts of something else."""
IN_NUMERALS = lazy_pattern(r"[IVXLCDM]+|[ivxlcdm]+")


class WrongNumeralKind(Rule):
    """Phần, Chương không đánh số La Mã, hoặc Mục, Tiểu mục, Điều không đánh số Ả Rập.

    Phần và Chương đánh số La Mã (Chương II); Mục, Tiểu mục, Điều đánh số Ả Rập (Mục 1). Đề mục lớn
    của báo cáo, kế hoạch chỉ có “I.” mà không có chữ Mục thì không bị xét. “Phần thứ nhất” là cách
    viết cũ nên chỉ lưu ý.
    """

    id = "sections/wrong-numeral-kind"
    severity = Severity.WARNING
    messages: ClassVar = {
        "roman": "“{found}” phải đánh số La Mã: “{expected}”.",
        "arabic": "“{found}” phải đánh số Ả Rập: “{expected}”.",
    }
    remedy = "Viết “{expected}”, và sửa những chỗ dẫn tới nó."
    basis = nd30("Phụ lục I, Phần I, II.6.đ")
    requirements = ("I03", "I04", "I05")
    element = WholeDocument
    needs = (*LETTERHEAD, OutlineItem, AttachedItem)
    gathers = (OutlineItem, AttachedItem)

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Look at the entries of the document and of those attached to it."""
        for item in (*context.all(OutlineItem), *context.all(AttachedItem)):
            yield from self._judge(item, context)

    def _judge(self, element: OutlineItem, context: Context) -> Iterator[Finding]:
        """Look at the number behind the word."""
        if element.kind not in ROMAN and element.kind not in ARABIC:
            return
        match = NUMBER.match(element.marker.text)
        if match is None or not element.ordinal or not is_administrative(context):
            return
        name, number = match["name"], match["number"]
        title = element.text[len(element.marker.text) :].strip(" .:-–")
        if title and element.text.rstrip().endswith(LISTED) and element.kind in ROMAN:
            return
        roman = IN_NUMERALS.fullmatch(number) is not None
        if element.kind in ROMAN and not roman:
            expected = f"{name} {to_roman(element.ordinal[-1])}"
            key = "roman"
        elif element.kind in ARABIC and roman:
            expected, key = f"{name} {element.ordinal[-1]}", "arabic"
        else:
            return
        finding = self.at(element.marker, found=f"{name} {number}", expected=expected).saying(key)
        kind = document_type(context)
        spelt = not any(c.isdecimal() for c in number) and not roman
        loose = spelt or (kind is not None and kind.is_of_parties)
        yield finding.at_most(Severity.INFO) if loose else finding
