"""The styles of a model: one for each part of a document, named in Vietnamese as in Word's list.

Sizes, weights and capitals: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần V (Mẫu chữ và chi tiết trình
bày); spacing and indents: Phần I, II.6.
"""

from typing import NamedTuple

from linter.fixing.word.drawn_lines import NAMESPACES

FONT = "Times New Roman"


class Style(NamedTuple):
    """A paragraph style; lengths in twips, sizes in half points."""

    id: str
    name: str
    size: int
    align: str = "left"
    bold: bool = False
    italic: bool = False
    first: int = 0
    before: int = 0
    after: int = 0
    keep: bool = False
    line: int = 240
    outline: int | None = None


STYLES = (
    Style("QuocHieu", "Quốc hiệu", 26, "center", bold=True),
    Style("TieuNgu", "Tiêu ngữ", 28, "center", bold=True),
    Style("CoQuanChuQuan", "Cơ quan chủ quản", 26, "center"),
    Style("CoQuanBanHanh", "Cơ quan ban hành", 26, "center", bold=True),
    Style("SoKyHieu", "Số ký hiệu", 26, "center"),
    Style("TrichYeuCongVan", "Trích yếu công văn", 24, "center"),
    Style("DiaDanhThoiGian", "Địa danh thời gian", 28, "center", italic=True),
    Style("TenLoai", "Tên loại", 28, "center", bold=True, before=240),
    Style("TrichYeu", "Trích yếu", 28, "center", bold=True),
    Style("ThamQuyen", "Thẩm quyền ban hành", 28, "center", bold=True, before=240, after=120),
    Style("KinhGui", "Kính gửi", 28, "center", before=240, after=120),
    Style("NoiKinhGui", "Nơi kính gửi", 28, first=2268),
    Style("CanCu", "Căn cứ", 28, "both", italic=True, first=720, after=120),
    Style("Than", "Thân văn bản", 28, "both", first=720, before=60, after=60, line=264),
    Style("DeMuc", "Đề mục", 28, "both", bold=True, first=720, before=60, after=120, keep=True,
          outline=0),
    Style("DeMucGiua", "Đề mục giữa", 28, "center", bold=True, after=120, keep=True, outline=0),
    Style("Dieu", "Điều", 28, "both", bold=True, first=720, after=120, keep=True, outline=1),
    Style("NoiNhan", "Nơi nhận", 24, bold=True, italic=True),
    Style("DanhSachNoiNhan", "Danh sách nơi nhận", 22),
    Style("QuyenHan", "Quyền hạn, chức vụ", 28, "center", bold=True, keep=True),
    Style("HoTen", "Họ và tên", 28, "center", bold=True),
    Style("DuongKe", "Đường kẻ", 12, "center"),
)  # fmt: skip


def styles_part() -> str:
    """The styles part."""
    fonts = "".join(f' w:{slot}="{FONT}"' for slot in ("ascii", "hAnsi", "eastAsia", "cs"))
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<w:styles xmlns:w="{NAMESPACES["w"]}"><w:docDefaults><w:rPrDefault><w:rPr>'
        f'<w:rFonts{fonts}/><w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        '<w:qFormat/></w:style><w:style w:type="character" w:default="1" '
        'w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/>'
        "</w:tblCellMar></w:tblPr></w:style>"
        + '<w:style w:type="paragraph" w:styleId="Header"><w:name w:val="header"/>'
        '<w:basedOn w:val="Normal"/><w:pPr><w:jc w:val="center"/></w:pPr></w:style>'
        + "".join(map(_style, STYLES))
        + "</w:styles>"
    )


def _style(style: Style) -> str:
    keep = "<w:keepNext/>" if style.keep else ""
    indent = f'<w:ind w:firstLine="{style.first}"/>' if style.first else ""
    level = "" if style.outline is None else f'<w:outlineLvl w:val="{style.outline}"/>'
    weight = ("<w:b/><w:bCs/>" if style.bold else "") + ("<w:i/><w:iCs/>" if style.italic else "")
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style.id}">'
        f'<w:name w:val="{style.name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{keep}'
        f'<w:spacing w:before="{style.before}" w:after="{style.after}" w:line="{style.line}" '
        f'w:lineRule="auto"/>{indent}<w:jc w:val="{style.align}"/>{level}</w:pPr><w:rPr>{weight}'
        f'<w:sz w:val="{style.size}"/><w:szCs w:val="{style.size}"/></w:rPr></w:style>'
    )
