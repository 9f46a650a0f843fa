"""What the head tells of the whole: a body's own document, its type, and how far it is trusted."""

import pytest

from linter.catalogue.document_types import OFFICIAL_LETTER
from linter.document import Span
from linter.facts import Context, FactStore
from linter.findings import Finding, Severity
from linter.letterhead import (
    adapts_decree,
    document_type,
    doubt,
    is_administrative,
    is_head_clean,
)
from linter.session import RECOGNISERS, read

HEAD = """ỦY BAN NHÂN DÂN
XÃ PHÚ HÒA
Số: 12/BC-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Phú Hòa, ngày 12 tháng 9 năm 2025

"""
REPORT = HEAD + "BÁO CÁO\nKết quả công tác xóa mù chữ\n\nXã đã mở 03 lớp.\n"
LETTER = HEAD.replace("BC-UBND", "UBND-VX\nV/v mở lớp xóa mù chữ") + "Kính gửi: Các thôn\n"
FORM = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nĐƠN XIN XÁC NHẬN\n"
ATTACHED = (
    "ỦY BAN NHÂN DÂN\nXÃ PHÚ HÒA\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nQUY CHẾ\nHoạt động của Tổ\n"
    "(Ban hành kèm theo Quyết định số 31/QĐ-UBND ngày 12 tháng 9 năm 2025)\n"
)
SELF_REVIEW = (
    "ĐẢNG ỦY XÃ PHÚ HÒA\nCHI BỘ THÔN 1\nĐẢNG CỘNG SẢN VIỆT NAM\n"
    "Phú Hòa, ngày 05 tháng 12 năm 2024\n\nBẢN KIỂM ĐIỂM\nHọ và tên: Nguyễn Văn A\n"
)


def context_of(text: str) -> Context:
    return Context(FactStore(read("case.txt", text.encode()), RECOGNISERS))


@pytest.mark.parametrize("text", [REPORT, LETTER, REPORT.replace("CỘNG HÒA XÃ HỘI", "")])
def test_a_document_of_a_body(text: str) -> None:
    assert is_administrative(context_of(text))


@pytest.mark.parametrize(
    "text",
    [
        FORM,
        ATTACHED,
        SELF_REVIEW,
        "Xã Phú Hòa khai giảng 03 lớp.\n",
        REPORT + "{{noi_nhan}}\n",
        "Mẫu số 03\n" + REPORT.replace("12/BC-UBND", "…/…"),
        "(Biểu mẫu 02/ĐKKT)\n" + REPORT,
    ],
    ids=["form", "attached", "self-review", "news", "template", "form-number", "form-code"],
)
def test_what_is_no_document_of_its_own(text: str) -> None:
    assert not is_administrative(context_of(text))


def test_type_is_printed_or_told_by_the_symbol() -> None:
    printed = document_type(context_of(REPORT))
    assert printed is not None
    assert printed.name == "Báo cáo"
    by_symbol = document_type(context_of(HEAD))
    assert by_symbol is not None
    assert by_symbol.name == "Báo cáo"
    assert document_type(context_of(LETTER)) is OFFICIAL_LETTER
    assert document_type(context_of(FORM)) is None


@pytest.mark.parametrize("mark", ["", "DỰ THẢO\n", "___________\n"])
def test_a_head_with_nothing_strange_is_clean(mark: str) -> None:
    assert is_head_clean(context_of(REPORT.replace("XÃ PHÚ HÒA\n", f"XÃ PHÚ HÒA\n{mark}")))
    assert is_head_clean(context_of(LETTER))


@pytest.mark.parametrize(
    "text",
    [
        "Thời gian ký: 07.01.2025 10:09\n" + REPORT,
        REPORT.replace("Số: 12/", "Số: {2/"),
        REPORT.replace("Số:", "Sóz:"),
    ],
)
def test_a_stamp_or_a_misread_number_makes_a_head_unclean(text: str) -> None:
    assert not is_head_clean(context_of(text))


def test_an_organisation_that_adapts_the_decree_gets_warnings() -> None:
    finding = Finding(spans=(Span(0, 1),))
    front = REPORT.replace("ỦY BAN NHÂN DÂN\nXÃ PHÚ HÒA", "MẶT TRẬN TỔ QUỐC VIỆT NAM XÃ PHÚ HÒA")
    assert doubt(finding, context_of(REPORT)).severity is None
    assert doubt(finding, context_of(front)).severity is Severity.WARNING


def test_a_head_that_fell_out_is_doubted() -> None:
    """Conversions drop text boxes and page headers: no emblem and no issuer are left."""
    finding = Finding(spans=(Span(0, 0),), severity=Severity.ERROR)
    rest = "BÁO CÁO\nKết quả công tác\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n"
    assert doubt(finding, context_of(rest)).severity is Severity.WARNING
    assert doubt(finding, context_of(REPORT)).severity is Severity.ERROR


@pytest.mark.parametrize(
    ("issuer", "adapts"),
    [
        ("HỘI NÔNG DÂN", True), ("CÔNG ĐOÀN CƠ SỞ", True), ("ỦY BAN MTTQ VIỆT NAM", True),
        ("HỘI ĐỒNG NHÂN DÂN", False), ("ỦY BAN NHÂN DÂN", False),
    ],
)  # fmt: skip
def test_social_organisations_adapt_the_decree(issuer: str, adapts: bool) -> None:
    assert adapts_decree(context_of(REPORT.replace("ỦY BAN NHÂN DÂN", issuer))) is adapts
