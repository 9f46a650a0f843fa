"""Models: all 29 types, for several bodies, are clean as drafts and valid Word files."""

from io import BytesIO

import docx
import pytest

from linter.catalogue.document_types import Addressing
from linter.config.settings import Settings
from linter.findings import DocumentReport, Severity
from linter.fixing.model.contents import model_types
from linter.fixing.model.letterhead import Sender
from linter.fixing.model.writing import Model, written
from linter.inputs import Input
from linter.plugins import load_plugins
from linter.session import Session

from .schema_order import misplaced

SENDERS = {
    "unknown": Sender(),
    "committee": Sender(
        "Ủy ban nhân dân xã Suối Vàng", "Ủy ban nhân dân tỉnh Quảng Ngãi", "UBND", "Suối Vàng"
    ),
    "council": Sender("Hội đồng nhân dân xã Suối Vàng", None, "HĐND", "Suối Vàng"),
    "department": Sender("Sở Y tế", "Ủy ban nhân dân tỉnh Quảng Ngãi", "SYT", "Quảng Ngãi", "NVY"),
    "school": Sender(
        "Trường Trung học cơ sở Minh Hòa", "Ủy ban nhân dân xã Minh Hòa", "THCSMH", "Minh Hòa"
    ),
}
SUBJECT = "Kết quả công tác phòng, chống thiên tai năm 2026"
ADDRESSEES = (("Sở Nội vụ",), ("Sở Nội vụ", "Sở Tài chính"))
"""On one line, and as a list."""
SESSION = Session(settings_for=lambda _: Settings(), plugins=load_plugins())


def report_on(data: bytes) -> DocumentReport:
    return SESSION.examine(Input("mau.docx", data=data))[1]


@pytest.mark.parametrize("sender", SENDERS)
@pytest.mark.parametrize("name", model_types())
def test_a_model_is_clean(name: str, sender: str) -> None:
    kind = model_types()[name]
    for subject, addressees in ((None, ()), (SUBJECT, ADDRESSEES[len(name) % 2])):
        if addressees and kind.addressing is Addressing.NONE:
            continue
        data = written(Model(kind, SENDERS[sender], subject, addressees))
        report = report_on(data)
        assert (report.type, report.stage) == (kind.name, "draft")
        assert [f.rule for f in report.findings if f.severity >= Severity.WARNING] == []
        assert misplaced(data) == []


def test_there_are_29() -> None:
    assert len(model_types()) == 29


def test_the_same_wish_gives_the_same_bytes() -> None:
    model = Model(model_types()["bao-cao"], SENDERS["committee"], SUBJECT, ("Sở Nội vụ",))
    assert written(model) == written(model)


def test_it_opens_in_python_docx_with_styles_lines_and_page_number() -> None:
    data = written(Model(model_types()["bao-cao"], SENDERS["committee"], SUBJECT, ()))
    document = docx.Document(BytesIO(data))
    styles = {paragraph.style.name for paragraph in document.paragraphs}
    assert {"Tên loại", "Trích yếu", "Kính gửi", "Đề mục", "Thân văn bản"} <= styles
    (section,) = document.sections
    assert section.different_first_page_header_footer
    assert "PAGE" in section.header._element.xml
    assert document.element.xml.count("<wps:wsp>") == 3
    margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    assert [round(margin.mm) for margin in margins if margin is not None] == [20, 20, 30, 15]


def test_a_decision_of_the_head_is_signed_in_an_own_name() -> None:
    data = written(Model(model_types()["quyet-dinh"], SENDERS["committee"]))
    text = "\n".join(p.text for c in docx.Document(BytesIO(data)).tables[-1]._cells
                     for p in c.paragraphs)  # fmt: skip
    assert "CHỦ TỊCH" in text
    assert "TM." not in text
