"""Heads as other hands write them: blanks, templates, stamps, page headers, long subjects."""

from datetime import date

import pytest

from linter.catalogue import Regime, Stage
from linter.document import DocumentBuilder, Story
from linter.structure.blanks import ends_blank, is_blank, masked
from linter.structure.elements import (
    AuthorityLine,
    IssuingBody,
    LegalBasis,
    NationalName,
    NumberSymbol,
    OutlineItem,
    PlaceDate,
    Signature,
    Standing,
    Subject,
    SuperiorBody,
)

from .layouts import MOTTO, NATIONAL, plain
from .reading import facts_of, pieces, texts

DATE = "Tân Hà, ngày 12 tháng 11 năm 2025"


def head(*, bodies="SỞ NỘI VỤ", number="Số: 12/BC-SNV", when=DATE, title="BÁO CÁO\nKết quả năm"):
    return f"{bodies}\n{number}\n{NATIONAL}\n{MOTTO}\n{when}\n\n{title}\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Số: {{so}}/BC-{{co_quan}}", "Số: ....../BC-..........."),
        ("[…], ngày <<ngay>>", "..., ngày ........"),
        ("[địa danh], ngày [..]", ".........., ngày ...."),
        ("Số: 12/BC-UBND", "Số: 12/BC-UBND"),
        ("Điều 5 [1]", "Điều 5 [1]"),
    ],
)
def test_fields_of_templates_are_masked_in_place(text, expected):
    assert masked(text) == expected
    assert len(masked(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "blank", "ends"),
    [("……", True, True), ("[…]", True, True), ("{{x}}", True, True), ("XÃ …", False, True),
     ("SỞ Y TẾ", False, False), ("", False, False)],
)  # fmt: skip
def test_blanks(text, blank, ends):
    assert is_blank(text) is blank
    assert ends_blank(text) is ends


@pytest.mark.parametrize(
    ("line", "number", "symbol"),
    [
        ("Số: {{so_ky_hieu}}", None, None),
        ("Số: {{so}}/BC-SNV", None, "/BC-SNV"),
        ("Số: ____/BC-[…]", None, "/BC-[…]"),
        ("Số: [số]/[ký hiệu]", None, "/[ký hiệu]"),
        ("Số: 12/BC-{{don_vi}}", "12", "/BC-{{don_vi}}"),
    ],
)
def test_a_number_line_of_a_template(line, number, symbol):
    store = facts_of(plain(head(number=line)))
    assert pieces(store)["number"] == ("Số", number, symbol)
    assert texts(store, NumberSymbol)["NumberSymbol"] == [line]
    assert texts(store, IssuingBody)["IssuingBody"] == ["SỞ NỘI VỤ"]
    standing = store.first(Standing)
    assert standing is not None
    assert standing.stage is (Stage.ISSUED if number else Stage.DRAFT)


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("[…], ngày ____ tháng ____ năm 20__", (None, None, None, None)),
        ("Tân Hà, ngày {{ngay}} tháng {{thang}} năm {{nam}}", ("Tân Hà", None, None, None)),
        ("…….., ngày … tháng 5 năm 2026", (None, None, "5", "2026")),
        ("Tân Hà, ngày 12 tháng 11 2025", ("Tân Hà", "12", "11", "2025")),
    ],
)
def test_a_date_line_of_a_template(line, parts):
    store = facts_of(plain(head(when=line)))
    assert pieces(store)["date"] == parts
    assert texts(store, PlaceDate)["PlaceDate"] == [line]


def test_a_year_without_its_word_still_makes_a_date():
    found = facts_of(plain(head(when="Tân Hà, ngày 12 tháng 11 2025"))).first(PlaceDate)
    assert found is not None
    assert found.date == date(2025, 11, 12)


@pytest.mark.parametrize(
    ("bodies", "superior", "issuing"),
    [
        ("ỦY BAN NHÂN DÂN TỈNH …\nSỞ […]", ["ỦY BAN NHÂN DÂN TỈNH …"], "SỞ […]"),
        ("ỦY BAN NHÂN DÂN\nXÃ ……", [], "ỦY BAN NHÂN DÂN XÃ ……"),
        ("ỦY BAN NHÂN DÂN TỈNH\nSỞ XÂY DỰNG", ["ỦY BAN NHÂN DÂN TỈNH"], "SỞ XÂY DỰNG"),
        ("ỦY BAN NHÂN DÂN TỈNH\nSƠN LA", [], "ỦY BAN NHÂN DÂN TỈNH SƠN LA"),
        ("SỞ TÀI CHÍNH - SỞ NỘI VỤ", [], "SỞ TÀI CHÍNH - SỞ NỘI VỤ"),
        (
            "Ký bởi: SỞ NỘI VỤ\nEmail: snv@tanha.gov.vn\nUBND TỈNH TÂN HÀ\nSỞ NỘI VỤ",
            ["UBND TỈNH TÂN HÀ"], "SỞ NỘI VỤ",
        ),
    ],
)  # fmt: skip
def test_bodies_left_open_joined_or_under_a_stamp(bodies, superior, issuing):
    store = facts_of(plain(head(bodies=bodies)))
    assert texts(store, SuperiorBody)["SuperiorBody"] == superior
    assert texts(store, IssuingBody)["IssuingBody"] == [issuing]


@pytest.mark.parametrize(
    ("title", "subject"),
    [
        (
            "BÁO CÁO\ntình hình thực hiện Nghị quyết Đại hội,\nnhiệm kỳ 2025 - 2030",
            "tình hình thực hiện Nghị quyết Đại hội, nhiệm kỳ 2025 - 2030",
        ),
        (
            "KẾ HOẠCH\nThực hiện Kế hoạch số 57/KH-UBND ngày 05 tháng 5 năm 2025 của Ủy ban nhân "
            "dân tỉnh\nvề chăm sóc người cao tuổi",
            "Thực hiện Kế hoạch số 57/KH-UBND ngày 05 tháng 5 năm 2025 của Ủy ban nhân dân tỉnh "
            "về chăm sóc người cao tuổi",
        ),
        ("BÁO CÁO\nSơ kết công tác Hội,\nphong trào nông dân,\ncông tác thi đua",
         "Sơ kết công tác Hội, phong trào nông dân, công tác thi đua"),
    ],
)  # fmt: skip
def test_subjects_that_break_at_a_comma_or_cite_a_document(title, subject):
    store = facts_of(plain(head(title=title) + "Sở Nội vụ báo cáo như sau:\n1. Kết quả\n"))
    assert texts(store, Subject)["Subject"] == [subject]


def test_a_sentence_that_cites_a_document_is_no_subject():
    title = (
        "BÁO CÁO\n\nThực hiện Công văn số 57/UBND-VX ngày 05 tháng 5 năm 2025 của Ủy ban nhân dân "
        "tỉnh, Sở Nội vụ báo cáo như sau:"
    )
    assert facts_of(plain(head(title=title) + "1. Kết quả\n")).first(Subject) is None


def test_an_authority_line_may_stand_under_the_rule_of_the_subject():
    title = "QUYẾT ĐỊNH\nVề việc khen thưởng\n__________\nGIÁM ĐỐC SỞ NỘI VỤ"
    store = facts_of(plain(head(title=title) + "Căn cứ Luật Thi đua, khen thưởng;\n"))
    assert texts(store, AuthorityLine)["AuthorityLine"] == ["GIÁM ĐỐC SỞ NỘI VỤ"]
    assert texts(store, Subject)["Subject"] == ["khen thưởng"]


def test_the_text_of_a_letter_without_addressees_is_not_its_subject():
    text = (
        f"SỞ NỘI VỤ\t{NATIONAL}\nSố: 12/SNV-TCBC\t{MOTTO}\n"
        f"V/v rà soát biên chế\t{DATE}\nnăm 2025\n\n"
        "Sở Nội vụ sẽ rà soát biên chế của các trường trong tháng 12.\nĐề nghị các trường phối hợp."
    )
    assert texts(facts_of(plain(text)), Subject)["Subject"] == ["rà soát biên chế năm 2025"]


def test_a_letterhead_in_the_page_header_is_read():
    builder = DocumentBuilder()
    for line in ("BÁO CÁO", "Kết quả năm", "1. Việc đã làm", "2. Việc phải làm", "GIÁM ĐỐC",
                 "Lê Văn Mẫu"):  # fmt: skip
        builder.add(line)
        builder.end_block()
    for line in ("SỞ NỘI VỤ", "Số: 12/BC-SNV", NATIONAL, MOTTO, DATE):
        builder.add(line)
        builder.end_block(story=Story.HEADER)
    store = facts_of(builder.build(name="test", format="docx"))
    for kind, text in ((IssuingBody, "SỞ NỘI VỤ"), (NationalName, NATIONAL), (PlaceDate, DATE)):
        assert texts(store, kind)[kind.__name__] == [text]
    assert [item.marker.text for item in store.all(OutlineItem)] == ["1.", "2."]
    assert texts(store, Signature)["Signature"] == ["GIÁM ĐỐC Lê Văn Mẫu"]


@pytest.mark.parametrize(
    ("title", "regime"),
    [("ĐOÀN TNCS HỒ CHÍ MINH", Regime.ND30), ("", Regime.PARTY)],
)
def test_the_youth_union_numbers_like_the_party_but_follows_no_party_guidance(title, regime):
    text = f"TỈNH ĐOÀN TÂN HÀ\nBAN THƯỜNG VỤ\nSố: 41-KH/TĐTN\n{title}\n{DATE}\nKẾ HOẠCH\nHè 2025\n"
    standing = facts_of(plain(text)).first(Standing)
    assert standing is not None
    assert standing.regime is regime


@pytest.mark.parametrize(
    ("sentence", "is_basis"),
    [
        (
            "Căn cứ Luật Tiếp công dân, Phòng chuyển đơn đến Ủy ban nhân dân xã để giải quyết.",
            False,
        ),
        ("Căn cứ kết quả kiểm tra, chúng tôi thống nhất nghiệm thu công trình.", False),
        ("Căn cứ Quyết định số 5/QĐ-UBND của Ủy ban nhân dân tỉnh.", True),
    ],
)
def test_a_sentence_whose_author_speaks_is_no_basis(sentence, is_basis):
    store = facts_of(plain(head() + sentence + "\nNội dung như sau:\n1. Việc một\n"))
    assert texts(store, LegalBasis)["LegalBasis"] == ([sentence] if is_basis else [])


@pytest.mark.parametrize("ward", ["PHƯỜNG AN THỚI", "PHƯỜNG AN", "PHƯỜNG ÂN", "PHƯỜNG TÂN"])
def test_a_ward_whose_name_begins_with_an_is_no_plan(ward):
    """*Phường An …* has the letters of *Phương án*."""
    store = facts_of(plain(head(bodies=f"ỦY BAN NHÂN DÂN\n{ward}", number="Số: 12/BC-UBND")))
    assert texts(store, IssuingBody)["IssuingBody"] == [f"ỦY BAN NHÂN DÂN {ward}"]
    assert texts(store, Subject)["Subject"] == ["Kết quả năm"]


def test_a_broken_national_name_under_a_letters_subject_is_no_part_of_it():
    first, rest = NATIONAL[:25], NATIONAL[26:]
    text = (
        f"SỞ NỘI VỤ\nSố: 12/SNV-TCBC\nV/v rà soát biên chế\n{first}\n{rest}\n{MOTTO}\n{DATE}\n\n"
        "Kính gửi: Sở Y tế\n"
    )
    store = facts_of(plain(text))
    assert texts(store, Subject)["Subject"] == ["rà soát biên chế"]
    assert texts(store, NationalName)["NationalName"] == [NATIONAL]
