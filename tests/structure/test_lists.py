"""Addressees, legal bases, recipients and the archive line."""

import pytest

from linter.structure.elements import Addressees, ArchiveLine, LegalBasis, OutlineItem, Recipients

from .layouts import MOTTO, NATIONAL, Page, plain
from .reading import facts_of, texts

HEAD = f"{NATIONAL}\n{MOTTO}\nBÁO CÁO\nKết quả công tác\n\n"


def addressees(text: str) -> tuple[str, bool, list[str]] | None:
    found = facts_of(plain(text)).first(Addressees)
    return found and (found.label.text, found.colon, [item.text for item in found.items])


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("Kính gửi: Sở Nội vụ", ("Kính gửi", True, ["Sở Nội vụ"])),
        ("    Kính gửi:   Sở Nội vụ.", ("Kính gửi", True, ["Sở Nội vụ."])),
        ("Kính gửi Sở Nội vụ", ("Kính gửi", False, ["Sở Nội vụ"])),
        ("KÍNH GỬI: UBND TỈNH", ("KÍNH GỬI", True, ["UBND TỈNH"])),
        ("Kính trình: Hiệu trưởng", ("Kính trình", True, ["Hiệu trưởng"])),
        ("Kính gửi:\n- Sở Nội vụ;\n- Sở Y tế.", ("Kính gửi", True, ["Sở Nội vụ;", "Sở Y tế."])),
        ("Kính gửi: - Sở Nội vụ;\n- Sở Y tế.", ("Kính gửi", True, ["Sở Nội vụ;", "Sở Y tế."])),
        ("Kính gửi:\n\n- Sở Nội vụ;\n\n- Sở Y tế", ("Kính gửi", True, ["Sở Nội vụ;", "Sở Y tế"])),
        ("Kính gửi:\nSở Nội vụ;\nSở Y tế.", ("Kính gửi", True, ["Sở Nội vụ;", "Sở Y tế."])),
        ("Kính gửi:\nSở Nội vụ", ("Kính gửi", True, ["Sở Nội vụ"])),
        ("Kính gửi: Sở Nội vụ; Sở Y tế.", ("Kính gửi", True, ["Sở Nội vụ; Sở Y tế."])),
        (
            "Kính gửi:\n- Các trường trung học\nphổ thông trong tỉnh;\n- Sở Y tế.",
            ("Kính gửi", True, ["Các trường trung học phổ thông trong tỉnh;", "Sở Y tế."]),
        ),
        (
            "Kính gửi:\n- Sở Nội vụ;\n- Sở Y tế.\n(sau đây gọi chung là các đơn vị)",
            ("Kính gửi", True, ["Sở Nội vụ;", "Sở Y tế."]),
        ),
    ],
)
def test_addressees(lines: str, expected: tuple[str, bool, list[str]]) -> None:
    body = "\n\nThực hiện kế hoạch, đơn vị báo cáo như sau:\n- Đã làm một việc.\n- Đã làm hai việc."
    assert addressees(HEAD + lines + body) == expected


def test_addressees_in_cells() -> None:
    page = Page()
    page.line("V/v báo cáo số liệu")
    page.table([[["Kính gửi:"], ["- Sở Nội vụ;", "- Sở Y tế."]]])
    page.line("- Không phải nơi gửi.")
    found = facts_of(page.build()).first(Addressees)
    assert found is not None
    assert [item.text for item in found.items] == ["Sở Nội vụ;", "Sở Y tế."]


@pytest.mark.parametrize(
    "text",
    [
        "Kính trình HĐND tỉnh xem xét, quyết định./.",
        "1. Nội dung\nKính gửi: các đồng chí",
        "Năm qua có nhiều thuận lợi. Kính gửi tới bạn đọc lời chào.",
    ],
)
def test_no_addressees_in_sentences(text: str) -> None:
    assert addressees(text) is None


def bases(text: str) -> list[tuple[str, str]]:
    return [(b.text, b.ending) for b in facts_of(plain(text)).all(LegalBasis)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Căn cứ Luật Ngân sách;\nCăn cứ Nghị định số 1/2025/NĐ-CP;\n"
            "Theo đề nghị của Giám đốc Sở Nội vụ.\nQUYẾT ĐỊNH:\nĐiều 1. A",
            [("Căn cứ Luật Ngân sách;", ";"), ("Căn cứ Nghị định số 1/2025/NĐ-CP;", ";"),
             ("Theo đề nghị của Giám đốc Sở Nội vụ.", ".")],
        ),
        ("- Căn cứ Luật A;\n- Căn cứ Luật B;", [("Căn cứ Luật A;", ";"), ("Căn cứ Luật B;", ";")]),
        ("Căn cứ Luật A\nCăn cứ Luật B.", [("Căn cứ Luật A", ""), ("Căn cứ Luật B.", ".")]),
        ("căn cứ Luật A;\nXét đề nghị của Phòng Nội vụ,",
         [("căn cứ Luật A;", ";"), ("Xét đề nghị của Phòng Nội vụ,", ",")]),
        ("Căn cứ Công văn số 1/BYT-VP, Sở Y tế đề nghị các đơn vị báo cáo.", []),
        ("Căn cứ Công văn số 1/BYT-VP, Sở Y tế báo cáo như sau:", []),
        ("Căn cứ Luật A;\nThực hiện Kế hoạch số 2, đơn vị báo cáo như sau:",
         [("Căn cứ Luật A;", ";")]),
        ("Căn cứ Luật A;\nThực hiện Kế hoạch số 2/KH-UBND;\nI. MỤC ĐÍCH",
         [("Căn cứ Luật A;", ";"), ("Thực hiện Kế hoạch số 2/KH-UBND;", ";")]),
        ("I. Nội dung\nCăn cứ Luật A;", []),
    ],
)  # fmt: skip
def test_legal_bases(text: str, expected: list[tuple[str, str]]) -> None:
    assert bases(HEAD + text) == expected


TEXT = HEAD + "I. Kết quả\nĐã làm xong các việc được giao trong năm qua tại xã./.\n\n"


@pytest.mark.parametrize(
    ("tail", "items", "colon"),
    [
        ("Nơi nhận:\n- Như trên;\n- Lưu: VT.", ["Như trên;", "Lưu: VT."], True),
        ("Nơi nhận\n- Như trên\n- Lưu VT", ["Như trên", "Lưu VT"], False),
        ("Nơi nhận:\nNhư trên;\nLưu: VT.", ["Như trên;", "Lưu: VT."], True),
        ("Nơi nhận: Như trên; Lưu VT.", ["Như trên;", "Lưu VT."], True),
        ("NƠI NHẬN:\n– Như trên;\n– Lưu: VT, VX (2b).", ["Như trên;", "Lưu: VT, VX (2b)."], True),
        (
            "Nơi nhận:\n- Giám đốc, các Phó Giám đốc\n(để báo cáo);\n- Lưu: VT.",
            ["Giám đốc, các Phó Giám đốc (để báo cáo);", "Lưu: VT."], True,
        ),
        ("Nơi nhận:\n- Lưu: VT.\n- Như trên;", ["Lưu: VT.", "Như trên;"], True),
        ("Nơi nhận:\n\n\n- Như trên;\n\n- Lưu: VT.", ["Như trên;", "Lưu: VT."], True),
        ("Nơi nhận:\n- Như trên;\n- Lưu: VT.\nCHỦ TỊCH\nLê Mẫu", ["Như trên;", "Lưu: VT."], True),
        ("Nơi nhận: TM. ỦY BAN NHÂN DÂN\n- Như trên; CHỦ TỊCH\n- Lưu: VT.",
         ["Như trên;", "Lưu: VT."], True),
    ],
)  # fmt: skip
def test_recipients(tail: str, items: list[str], colon: bool) -> None:
    store = facts_of(plain(TEXT + tail))
    found = store.first(Recipients)
    assert found is not None
    assert ([item.text for item in found.items], found.colon) == (items, colon)
    archive = [item for item in items if item.startswith("Lưu")]
    assert texts(store, ArchiveLine)["ArchiveLine"] == archive
    assert [item.text for item in store.all(OutlineItem)] == ["I. Kết quả"]


@pytest.mark.parametrize(
    "tail", ["Nơi nhận hồ sơ: Bộ phận một cửa.", "Nơi nhận\nTên cơ quan\nMức độ khẩn", ""]
)
def test_what_is_no_list_of_recipients(tail: str) -> None:
    assert facts_of(plain(TEXT + tail)).first(Recipients) is None


def test_an_archive_line_may_stand_without_its_list() -> None:
    store = facts_of(plain(TEXT + "CHỦ TỊCH\nLê Văn Mẫu\n- Lưu: VT, VX."))
    assert texts(store, ArchiveLine) == {"ArchiveLine": ["Lưu: VT, VX."]}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH TÂN HÀ ĐIỆN:", "ĐIỆN"),
        ("Ủy ban nhân dân tỉnh điện:", "điện"),
    ],
)
def test_a_telegram_names_those_it_is_wired_to(line: str, expected: str) -> None:
    head = f"{NATIONAL}\n{MOTTO}\nCÔNG ĐIỆN\nVề ứng phó với bão\n\n"
    text = f"{head}{line}\n- Các sở, ban, ngành;\n- Các xã, phường.\n\nHồi 7 giờ bão ở xa bờ.\n"
    found = facts_of(plain(text)).first(Addressees)
    assert found is not None
    assert (found.label.text, found.colon) == (expected, True)
    assert [item.text for item in found.items] == ["Các sở, ban, ngành;", "Các xã, phường."]


def test_only_a_telegram_is_wired() -> None:
    assert addressees("Công ty cấp điện:\n- Các xã;\n- Các phường.\n") is None
