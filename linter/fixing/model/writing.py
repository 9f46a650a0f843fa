"""Writes a model as a Word file: A4, margins 20-20-30-15 mm, page number at the head from page 2.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục I and II.
"""

import zipfile
from collections.abc import Iterable, Iterator
from io import BytesIO
from xml.sax.saxutils import escape

from msgspec import Struct

from linter.catalogue.document_types import (
    ISSUER,
    RECIPIENTS,
    SUBJECT,
    Addressing,
    DocumentType,
)
from linter.fixing.model.contents import BODIES, DOTS, SIGNERS, slug_of
from linter.fixing.model.letterhead import Sender
from linter.fixing.model.styles import styles_part
from linter.fixing.word.drawn_lines import DECLARATIONS, line_run, text_width
from linter.fixing.word.numbered_header import header_part

_EPOCH = (2025, 1, 1, 0, 0, 0)
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_LEFT, _RIGHT = 3572, 5783
"""Widths of the two columns at the head, together the width of the text, in twips."""
_HALF = (_LEFT + _RIGHT) // 2
_STATE, _MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
_PART_OF_LINE = 0.4
"""Between a third and a half: how long the lines under issuer and subject are."""
_TITLED_ARTICLES = frozenset({"quy-che", "quy-dinh"})
"""Types whose articles have titles of their own."""
_OF_THE_HEAD = frozenset({"quyet-dinh", "cong-dien"})
"""Types that the head signs in an own name, even where a council works together."""
_BODY_STYLES = {"# ": "DeMuc", "= ": "DeMucGiua", "~ ": "CanCu", "! ": "ThamQuyen"}


class Model(Struct, frozen=True):
    """What is asked for."""

    kind: DocumentType
    sender: Sender = Sender()
    subject: str | None = None
    addressees: tuple[str, ...] = ()


def written(model: Model) -> bytes:
    """The package, the same bytes for the same wish."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in _parts(model).items():
            info = zipfile.ZipInfo(name, _EPOCH)
            info.compress_type, info.create_system = zipfile.ZIP_DEFLATED, 0
            archive.writestr(info, content.encode())
    return buffer.getvalue()


def _parts(model: Model) -> dict[str, str]:
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{word}.{kind}+xml"/>'
        for name, kind in (
            ("document", "document.main"), ("styles", "styles"), ("header1", "header"),
        )
    )  # fmt: skip
    return {
        "[Content_Types].xml": f'{_DECLARATION}<Types xmlns="{package}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>',
        "_rels/.rels": f'{_DECLARATION}<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="rId1" Type="{office}/officeDocument" Target="word/document.xml"/>'
        "</Relationships>",
        "word/_rels/document.xml.rels": f"{_DECLARATION}<Relationships "
        f'xmlns="{package}/relationships"><Relationship Id="rId1" Type="{office}/styles" '
        f'Target="styles.xml"/><Relationship Id="rId2" Type="{office}/header" '
        'Target="header1.xml"/></Relationships>',
        "word/document.xml": f"{_DECLARATION}<w:document {DECLARATIONS}><w:body>"
        f"{''.join(_Writer(model).content())}{_SECTION}</w:body></w:document>",
        "word/styles.xml": styles_part(),
        "word/header1.xml": header_part(),
    }


_SECTION = (
    '<w:sectPr><w:headerReference w:type="default" r:id="rId2"/>'
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" '
    'w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr>'
)


class _Writer:
    """The content of one model, from top to bottom."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self._kind, self._sender = model.kind, model.sender
        self._slug = slug_of(model.kind)
        self._lines = 0

    def content(self) -> Iterator[str]:
        """The paragraphs and tables."""
        yield from self._head()
        yield from self._title()
        yield from self._addressees()
        for line in BODIES[self._slug]:
            yield self._body_line(line)
        yield paragraph("", "Than")
        yield self._foot()

    def _head(self) -> Iterator[str]:
        motto = [paragraph(_STATE, "QuocHieu"), paragraph(_MOTTO, "TieuNgu")]
        motto.append(self._line(text_width(_MOTTO, 14)))
        if ISSUER in self._kind.without:
            yield from motto
            return
        above, own = self._sender.issuer_lines()
        left = [paragraph(line, "CoQuanChuQuan") for line in above]
        left += [paragraph(line, "CoQuanBanHanh") for line in own]
        left.append(self._line(text_width(own[-1], 13) * _PART_OF_LINE))
        below_left = []
        symbol = self._sender.symbol_line(self._kind)
        if symbol is not None:
            below_left.append(paragraph(symbol, "SoKyHieu"))
        if not self._kind.printed:
            below_left.append(paragraph(f"V/v {self._subject}", "TrichYeuCongVan"))
        place_date = self._sender.place_date(self._kind)
        below_right = [] if place_date is None else [paragraph(place_date, "DiaDanhThoiGian")]
        yield _table([[left, motto], [below_left, below_right]], (_LEFT, _RIGHT))

    @property
    def _subject(self) -> str:
        return self._model.subject or (f"Về việc {DOTS}" if self._kind.printed else DOTS)

    def _title(self) -> Iterator[str]:
        if not self._kind.printed:
            return
        yield paragraph(self._kind.title, "TenLoai")
        if SUBJECT not in self._kind.without or self._model.subject or ISSUER in self._kind.without:
            yield paragraph(self._subject, "TrichYeu")
            width = min(text_width(self._subject, 14), (_LEFT + _RIGHT) / 20)
            yield self._line(max(width * _PART_OF_LINE, 60))
        if ISSUER in self._kind.without:
            symbol = self._sender.symbol_line(self._kind)
            if symbol is not None:
                yield paragraph(symbol, "SoKyHieu")
        if self._slug in ("quyet-dinh", "nghi-quyet"):
            yield paragraph(self._deciding(), "ThamQuyen")

    def _deciding(self) -> str:
        """Who decides, in capitals: the head for a decision, the body for a resolution."""
        if self._slug == "nghi-quyet" and self._sender.name:
            return self._sender.name.upper()
        return self._sender.head_name()

    def _addressees(self) -> Iterator[str]:
        """On the line of *Kính gửi* when there is one, else one below the other."""
        addressees = self._model.addressees
        if not addressees:
            if self._kind.addressing not in (Addressing.REQUIRED, Addressing.UPWARD):
                return
            addressees = (DOTS,)
        if len(addressees) == 1:
            yield paragraph(f"Kính gửi: {addressees[0]}", "KinhGui")
            return
        yield paragraph("Kính gửi:", "KinhGui")
        for place, name in enumerate(addressees, 1):
            mark = "." if place == len(addressees) else ";"
            yield paragraph(f"- {name}{mark}", "NoiKinhGui")

    def _body_line(self, line: str) -> str:
        style = _BODY_STYLES.get(line[:2])
        if style is not None:
            line = line[2:]
        elif line.startswith("Điều "):
            style = "Dieu" if self._slug in _TITLED_ARTICLES else "Than"
        text = line.replace("{body}", self._sender.shown_name)
        text = text.replace("{HEAD}", self._sender.head_name())
        if text.startswith("Điều ") and style == "Than":
            number, _, rest = text.partition(". ")
            return paragraph(f" {rest}", "Than", lead=f"{number}.")
        return paragraph(text, style or "Than")

    def _foot(self) -> str:
        if self._slug in SIGNERS:
            left, right = ([paragraph(title, "QuyenHan"), *_space_to_sign()]
                           for title in SIGNERS[self._slug])  # fmt: skip
            return _table([[left, right]], (_HALF, _HALF)) + paragraph("", "Than")
        signature = [paragraph(line, "QuyenHan") for line in self._signing()]
        rows = [[list(self._recipients()), [*signature, *_space_to_sign()]]]
        return _table(rows, (_HALF, _HALF)) + paragraph("", "DuongKe")

    def _signing(self) -> list[str]:
        lines = self._sender.signing_lines()
        return lines[-1:] if self._slug in _OF_THE_HEAD else lines

    def _recipients(self) -> Iterator[str]:
        if RECIPIENTS in self._kind.without:
            return
        first = "Như Điều 3" if self._slug in ("quyet-dinh", "nghi-quyet") else "Như trên"
        addressed = self._kind.addressing in (Addressing.REQUIRED, Addressing.UPWARD)
        named = addressed or self._model.addressees or self._slug in (
            "quyet-dinh", "nghi-quyet", "cong-dien", "giay-moi",
        )  # fmt: skip
        unit = f", {self._sender.unit}" if self._sender.unit else ""
        yield paragraph("Nơi nhận:", "NoiNhan")
        yield paragraph(f"- {first};" if named else f"- {DOTS};", "DanhSachNoiNhan")
        yield paragraph(f"- Lưu: VT{unit}.", "DanhSachNoiNhan")

    def _line(self, length: float) -> str:
        self._lines += 1
        return (
            '<w:p><w:pPr><w:pStyle w:val="DuongKe"/></w:pPr>'
            f"{line_run(length, self._lines, 2)}</w:p>"
        )


def _space_to_sign() -> list[str]:
    return [paragraph("", "QuyenHan") for _ in range(4)] + [paragraph(f"Họ và tên {DOTS}", "HoTen")]


def paragraph(text: str, style: str, lead: str = "") -> str:
    """A paragraph in a style; ``lead`` is bold in front of the text."""
    bold = f"<w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t>{escape(lead)}</w:t></w:r>" if lead else ""
    run = f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>' if text else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{bold}{run}</w:p>'


def _table(rows: Iterable[Iterable[list[str]]], widths: tuple[int, int]) -> str:
    """A table without borders as wide as the text."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    written_rows = "".join(
        "<w:tr>"
        + "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
            f"{''.join(cell) or paragraph('', 'DuongKe')}</w:tc>"
            for cell, width in zip(row, widths, strict=True)
        )
        + "</w:tr>"
        for row in rows
    )
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{written_rows}</w:tbl>"
    )
