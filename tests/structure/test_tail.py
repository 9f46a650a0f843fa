"""Closing, signatures, appendices and standing."""

from datetime import date

import pytest

from linter.catalogue import Regime, Stage
from linter.structure.elements import (
    Appendix,
    Closing,
    OutlineItem,
    Recipients,
    Signature,
    Standing,
)

from .layouts import MOTTO, NATIONAL, Page, plain
from .reading import facts_of, pieces, texts

HEAD = (
    f"ỦY BAN NHÂN DÂN XÃ TÂN HÀ\nSố: 12/BC-UBND\n{NATIONAL}\n{MOTTO}\n"
    "Tân Hà, ngày 05 tháng 3 năm 2025\nBÁO CÁO\nKết quả công tác\n\n"
)
BODY = "I. Kết quả\nĐã làm xong các việc được giao trong năm qua trên địa bàn xã.\n"
END = "Trên đây là báo cáo của Ủy ban nhân dân xã Tân Hà./.\n\n"
RECIPIENTS = "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n"


@pytest.mark.parametrize(
    ("lines", "authority", "name"),
    [
        (["CHỦ TỊCH", "Lê Văn Mẫu"], ["CHỦ TỊCH"], "Lê Văn Mẫu"),
        (
            ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "(Đã ký)", "Lê Văn Mẫu"],
            ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], "Lê Văn Mẫu",
        ),
        (["TM.UBND XÃ", "CHỦ TỊCH", "LÊ VĂN MẪU"], ["TM.UBND XÃ", "CHỦ TỊCH"], "LÊ VĂN MẪU"),
        (["T/M ĐẢNG ỦY", "BÍ THƯ", "Y Mẫu Niê"], ["T/M ĐẢNG ỦY", "BÍ THƯ"], "Y Mẫu Niê"),
        (["KT GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "", "H'Mẫu Êban"], ["KT GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"],
         "H'Mẫu Êban"),
        (["TUQ. CHỦ TỊCH", "CHÁNH VĂN PHÒNG", "ThS. Lê Mẫu"], ["TUQ. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"],
         "ThS. Lê Mẫu"),
        (["Q. HIỆU TRƯỞNG", "PGS.TS. Lê Văn Mẫu"], ["Q. HIỆU TRƯỞNG"], "PGS.TS. Lê Văn Mẫu"),
        (["TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN", "PHÓ CHỦ TỊCH UBND XÃ", "Trương Văn Mẫu"],
         ["TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN", "PHÓ CHỦ TỊCH UBND XÃ"], "Trương Văn Mẫu"),
        (["Hiệu trưởng", "(Ký, đóng dấu)", "Lê Văn Mẫu"], ["Hiệu trưởng"], "Lê Văn Mẫu"),
        (["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], None),
    ],
)  # fmt: skip
@pytest.mark.parametrize("order", ["below", "above", "alone"])
def test_signatures(lines: list[str], authority: list[str], name: str | None, order: str) -> None:
    block = "\n".join(lines) + "\n"
    tail = {"below": RECIPIENTS + block, "above": block + RECIPIENTS, "alone": block}[order]
    store = facts_of(plain(HEAD + BODY + END + tail))
    assert pieces(store)["signatures"] == [(authority, name)]


def test_minutes_have_two_signatures_side_by_side() -> None:
    text = HEAD + BODY + END + "THƯ KÝ\t\tCHỦ TỌA\n(Ký)\t\t(Ký)\nTrần Thị Thử\t\tLê Văn Mẫu\n"
    expected = [(["THƯ KÝ"], "Trần Thị Thử"), (["CHỦ TỌA"], "Lê Văn Mẫu")]
    assert pieces(facts_of(plain(text + RECIPIENTS)))["signatures"] == expected
    page = Page()
    for line in (HEAD + BODY + END).split("\n"):
        page.line(line)
    page.table([[["THƯ KÝ", "", "Trần Thị Thử"], ["CHỦ TỌA", "", "Lê Văn Mẫu"]]])
    assert pieces(facts_of(page.build()))["signatures"] == expected


@pytest.mark.parametrize(
    "text", [HEAD + BODY + END + RECIPIENTS, "Ông Lê Văn Mẫu, Chủ tịch xã, đã dự họp.", BODY]
)
def test_no_signature(text: str) -> None:
    assert facts_of(plain(text)).all(Signature) == ()


@pytest.mark.parametrize(
    ("ending", "closing"),
    [
        ("Trên đây là báo cáo của xã./.", "Trên đây là báo cáo của xã./."),
        ("Trên đây là báo cáo của xã.", "Trên đây là báo cáo của xã."),
        ("Đề nghị các đơn vị thực hiện ./.", "Đề nghị các đơn vị thực hiện ./."),
        ("Kính đề nghị cấp trên xem xét.", "Kính đề nghị cấp trên xem xét."),
        ("Trên đây là báo cáo.\nXin trân trọng cảm ơn./.", "Xin trân trọng cảm ơn./."),
        ("Một câu thường không kết thúc gì.", None),
    ],
)
def test_closing(ending: str, closing: str | None) -> None:
    found = facts_of(plain(HEAD + BODY + ending + "\n" + RECIPIENTS)).first(Closing)
    assert (found and found.text) == closing


@pytest.mark.parametrize(
    ("heading", "ordinal", "title"),
    [
        ("Phụ lục I\nDANH SÁCH HỘ NGHÈO", 1, "DANH SÁCH HỘ NGHÈO"),
        ("PHỤ LỤC\nDANH SÁCH HỘ NGHÈO", None, "DANH SÁCH HỘ NGHÈO"),
        ("Phụ lục số 02\nDANH SÁCH\nHỘ NGHÈO NĂM 2025", 2, "DANH SÁCH HỘ NGHÈO NĂM 2025"),
        ("PHỤ LỤC 1: DANH SÁCH HỘ NGHÈO", 1, "DANH SÁCH HỘ NGHÈO"),
        ("Phụ lục IV.\nDANH SÁCH", 4, "DANH SÁCH"),
        ("PHỤ LỤC", None, None),
    ],
)
def test_appendices(heading: str, ordinal: int | None, title: str | None) -> None:
    attached = (
        "(Kèm theo Báo cáo số 12/BC-UBND ngày 05 tháng 3 năm 2025)\n1. Hộ ông A\nNơi nhận:\n- B."
    )
    document = plain(
        HEAD + BODY + END + RECIPIENTS + "CHỦ TỊCH\nLê Văn Mẫu\n" + f"{heading}\n{attached}"
    )
    store = facts_of(document)
    (found,) = store.all(Appendix)
    assert (found.ordinal, found.title and found.title.text) == (ordinal, title)
    assert found.body.of(document.text).startswith(heading.split("\n", maxsplit=1)[0][:7])
    assert found.body.end == len(document.text)
    assert [item.text for item in store.all(OutlineItem)] == ["I. Kết quả"]
    assert len(store.all(Recipients)) == 1
    assert pieces(store)["recipients"] == ["Như trên;", "Lưu: VT."]
    assert pieces(store)["signatures"] == [(["CHỦ TỊCH"], "Lê Văn Mẫu")]


def test_several_appendices_follow_each_other() -> None:
    text = HEAD + BODY + END + RECIPIENTS + "Phụ lục I\nBIỂU MỘT\n1. A\nPhụ lục II\nBIỂU HAI\n2. B"
    document = plain(text)
    first, second = facts_of(document).all(Appendix)
    assert (first.ordinal, second.ordinal) == (1, 2)
    assert first.body.end == second.body.start


@pytest.mark.parametrize(
    "line",
    ["Phụ lục I ban hành kèm theo Thông tư này quy định.", "Số liệu tại Phụ lục II kèm theo."],
)
def test_a_sentence_about_an_appendix_is_none(line: str) -> None:
    assert facts_of(plain(HEAD + BODY + line + "\n" + END + RECIPIENTS + line)).all(Appendix) == ()


def test_an_attachment_without_a_label_is_no_part_of_the_text() -> None:
    attached = "DANH SÁCH\nCỬ NGƯỜI DỰ HỌP\n(Kèm theo Công văn số 1/UBND)\n1. Ông A\n2. Ông B"
    store = facts_of(plain(HEAD + BODY + END + RECIPIENTS + attached))
    assert [item.text for item in store.all(OutlineItem)] == ["I. Kết quả"]
    assert texts(store, Appendix) == {"Appendix": []}


@pytest.mark.parametrize(
    ("head", "regime", "stage", "day"),
    [
        (HEAD, Regime.ND30, Stage.ISSUED, date(2025, 3, 5)),
        (HEAD.replace("Số: 12/", "Số:      /"), Regime.ND30, Stage.DRAFT, date(2025, 3, 5)),
        (HEAD.replace("ngày 05", "ngày    "), Regime.ND30, Stage.DRAFT, None),
        (HEAD.replace("tháng 3", "tháng  …"), Regime.ND30, Stage.DRAFT, None),
        (
            HEAD.replace("BÁO CÁO", "DỰ THẢO LẦN 2\nBÁO CÁO"),
            Regime.ND30, Stage.DRAFT, date(2025, 3, 5),
        ),
        (
            HEAD.replace(NATIONAL, "ĐẢNG CỘNG SẢN VIỆT NAM").replace(MOTTO + "\n", ""),
            Regime.PARTY, Stage.ISSUED, date(2025, 3, 5),
        ),
        (
            HEAD.replace(f"{NATIONAL}\n{MOTTO}\n", "").replace("12/BC-UBND", "12-BC/ĐU"),
            Regime.PARTY, Stage.ISSUED, date(2025, 3, 5),
        ),
        (
            HEAD.replace("BÁO CÁO", "THÔNG TƯ").replace("12/BC-UBND", "12/2025/TT-BNV"),
            Regime.NORMATIVE, Stage.ISSUED, date(2025, 3, 5),
        ),
        (
            HEAD.replace("BÁO CÁO", "QUYẾT ĐỊNH").replace("12/BC-UBND", "12/2025/QĐ-UBND"),
            Regime.NORMATIVE, Stage.ISSUED, date(2025, 3, 5),
        ),
        (
            HEAD.replace("12/BC-UBND", "12/2025/BC-UBND"),
            Regime.ND30, Stage.ISSUED, date(2025, 3, 5),
        ),
        ("Một đoạn văn thường.", Regime.ND30, Stage.DRAFT, None),
    ],
)  # fmt: skip
def test_standing(head: str, regime: Regime, stage: Stage, day: date | None) -> None:
    (found,) = facts_of(plain(head + BODY)).all(Standing)
    assert (found.regime, found.stage, found.date) == (regime, stage, day)


@pytest.mark.parametrize("label", ["Biểu mẫu số 01", "Mẫu 02/BC", "(Phụ biểu 3)"])
def test_those_who_sign_an_attached_form_do_not_sign_the_document(label: str) -> None:
    form = f"{label}\nBIỂU TỔNG HỢP\nSTT\tNội dung\n\nNGƯỜI LẬP BIỂU\nTHỦ TRƯỞNG ĐƠN VỊ\n"
    text = f"{HEAD}{BODY}{END}{RECIPIENTS}\nCHỦ TỊCH\n\nLê Văn Mẫu\n\n{form}"
    store = facts_of(plain(text))
    assert texts(store, Signature) == {"Signature": ["CHỦ TỊCH Lê Văn Mẫu"]}


def test_a_signature_in_capitals_is_no_title_of_what_is_attached() -> None:
    attached = "QUY CHẾ\nLàm việc\n(Ban hành kèm theo Quyết định số 12/QĐ-UBND của xã)\nĐiều 1.\n"
    text = f"{HEAD}{BODY}{END}{RECIPIENTS}\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nĐIỂU MẪU\n\n{attached}"
    store = facts_of(plain(text))
    assert texts(store, Signature) == {"Signature": ["TM. ỦY BAN NHÂN DÂN CHỦ TỊCH ĐIỂU MẪU"]}
