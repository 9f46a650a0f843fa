"""The font table: size, weight, slant, case and place of each part.

Sources: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục V; Hướng dẫn 36-HD/VPTW, 05-HD/VPTW. Sizes
are inclusive, in points; None is what the table leaves open.
"""

from typing import NamedTuple

from linter.rulekit import Part


class Style(NamedTuple):
    """What the table says of a part."""

    low: float | None
    high: float | None
    bold: bool | None
    italic: bool | None = False
    upper: bool | None = None
    """True: all in capitals; False: not."""
    centred: bool = False


_CAPITAL = Style(13, 14, bold=True, upper=True, centred=True)
_SMALL = Style(13, 14, bold=True, upper=False, centred=True)
_PLAIN = Style(13, 14, bold=None)

DECREE: dict[Part, Style] = {
    Part.NATIONAL_NAME: Style(12, 13, bold=True, upper=True, centred=True),
    Part.MOTTO: _SMALL,
    Part.SUPERIOR_BODY: Style(12, 13, bold=False, upper=True, centred=True),
    Part.ISSUING_BODY: Style(12, 13, bold=True, upper=True, centred=True),
    Part.NUMBER_SYMBOL: Style(13, 13, bold=False, centred=True),
    Part.PLACE_DATE: Style(13, 14, bold=False, italic=True, upper=False, centred=True),
    Part.DOCUMENT_TYPE: _CAPITAL,
    Part.SUBJECT: _SMALL,
    Part.LETTER_SUBJECT: Style(12, 13, bold=False, upper=False, centred=True),
    Part.ADDRESSEES: Style(13, 14, bold=False),
    Part.LEGAL_BASES: Style(13, 14, bold=False, italic=True),
    Part.CHAPTER: Style(13, 14, bold=True, centred=True),
    Part.ARTICLE: Style(13, 14, bold=True),
    Part.GREAT_SECTION: Style(13, 14, bold=True),
    Part.BODY: _PLAIN,
    Part.AUTHORITY: _CAPITAL,
    Part.SIGNER_NAME: _SMALL,
    Part.RECIPIENTS_LABEL: Style(12, 12, bold=True, italic=True),
    Part.RECIPIENTS_LIST: Style(11, 11, bold=False),
    Part.APPENDIX_HEADING: Style(14, 14, bold=True, centred=True),
    Part.APPENDIX_TITLE: _CAPITAL,
    Part.ATTACHMENT_NOTE: Style(13, 14, bold=False, italic=True, centred=True),
    Part.CIRCULATION_MARK: Style(13, 14, bold=True, upper=True),
    Part.DRAFTER_MARK: Style(11, 11, bold=False),
}
PARTY: dict[Part, Style] = {
    Part.PARTY_TITLE: Style(None, None, bold=True, upper=True),
    Part.SUPERIOR_BODY: Style(None, None, bold=False, italic=None),
    Part.ISSUING_BODY: Style(None, None, bold=True, italic=None, upper=True),
    Part.DOCUMENT_TYPE: Style(None, None, bold=True, upper=True),
    Part.SUBJECT: Style(None, None, bold=True, italic=None),
    Part.LETTER_SUBJECT: Style(12, 12, bold=None, italic=True),
    Part.SIGNER_NAME: Style(None, None, bold=True, italic=None),
}
NAMES: dict[Part, str] = {
    Part.NATIONAL_NAME: "Quốc hiệu",
    Part.MOTTO: "Tiêu ngữ",
    Part.PARTY_TITLE: "Tiêu đề",
    Part.SUPERIOR_BODY: "Tên cơ quan chủ quản",
    Part.ISSUING_BODY: "Tên cơ quan ban hành",
    Part.NUMBER_SYMBOL: "Số, ký hiệu",
    Part.PLACE_DATE: "Địa danh và thời gian",
    Part.DOCUMENT_TYPE: "Tên loại văn bản",
    Part.SUBJECT: "Trích yếu",
    Part.LETTER_SUBJECT: "Trích yếu công văn",
    Part.ADDRESSEES: "Dòng “Kính gửi”",
    Part.LEGAL_BASES: "Căn cứ ban hành",
    Part.CHAPTER: "Tên phần, chương, mục",
    Part.ARTICLE: "Chữ “Điều” và số",
    Part.GREAT_SECTION: "Đề mục lớn (I, II…)",
    Part.BODY: "Lời văn",
    Part.AUTHORITY: "Quyền hạn, chức vụ người ký",
    Part.SIGNER_NAME: "Họ tên người ký",
    Part.RECIPIENTS_LABEL: "Chữ “Nơi nhận”",
    Part.RECIPIENTS_LIST: "Danh sách nơi nhận",
    Part.APPENDIX_HEADING: "Chữ “Phụ lục” và số",
    Part.APPENDIX_TITLE: "Tên phụ lục",
    Part.ATTACHMENT_NOTE: "Dòng “Kèm theo …”",
    Part.CIRCULATION_MARK: "Chỉ dẫn phạm vi lưu hành",
    Part.DRAFTER_MARK: "Ký hiệu người soạn thảo",
}
TOLERANCE = 0.3
"""Points: sizes that conversions make of the right ones."""


def is_too_far(size: float, style: Style) -> bool:
    """Whether a size is outside what the table allows."""
    low, high = style.low, style.high
    return (low is not None and size < low - TOLERANCE) or (
        high is not None and size > high + TOLERANCE
    )


def nearest(size: float, style: Style) -> float:
    """The size in the table that is nearest."""
    return min(max(size, style.low or size), style.high or size)


def size_range(style: Style) -> str:
    """``12-13``, or the one size that is allowed."""
    low, high = style.low or 0, style.high or 0
    return f"{low:g}" if low == high else f"{low:g}-{high:g}"
