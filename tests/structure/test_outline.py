"""Markers, and what stands under what."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.document import DocumentBuilder, SegmentKind, Story
from linter.structure.elements import MarkerKind, OutlineItem
from linter.text.numerals import point_letter, to_roman

from .layouts import Page, plain
from .reading import facts_of


def outline(text: str) -> list[tuple[int, str]]:
    """Level and marker of every entry."""
    return [(item.level, item.marker.text) for item in facts_of(plain(text)).all(OutlineItem)]


@pytest.mark.parametrize(
    ("line", "kind", "marker", "ordinal"),
    [
        ("Phần I", MarkerKind.PART, "Phần I", (1,)),
        ("PHẦN THỨ HAI: NHIỆM VỤ", MarkerKind.PART, "PHẦN THỨ HAI:", (2,)),
        ("Chương II. QUY ĐỊNH CHUNG", MarkerKind.CHAPTER, "Chương II.", (2,)),
        ("Mục 3", MarkerKind.SECTION, "Mục 3", (3,)),
        ("Tiểu mục 1. THU", MarkerKind.SUBSECTION, "Tiểu mục 1.", (1,)),
        ("Điều 12. Hiệu lực", MarkerKind.ARTICLE, "Điều 12.", (12,)),
        ("Điều 1: Phê duyệt", MarkerKind.ARTICLE, "Điều 1:", (1,)),
        ("IV. KẾT LUẬN", MarkerKind.ROMAN, "IV.", (4,)),
        ("II- Kết quả", MarkerKind.ROMAN, "II-", (2,)),
        ("I/ Kết quả", MarkerKind.ROMAN, "I/", (1,)),
        ("III.Kết quả", MarkerKind.ROMAN, "III.", (3,)),
        ("iii) 66 trường hợp", MarkerKind.ROMAN, "iii)", (3,)),
        ("1. Thuận lợi", MarkerKind.ARABIC, "1.", (1,)),
        ("2.Diện tích", MarkerKind.ARABIC, "2.", (2,)),
        ("3) đã làm", MarkerKind.ARABIC, "3)", (3,)),
        ("4/ Thời hạn", MarkerKind.ARABIC, "4/", (4,)),
        ("2.1. Khám bệnh", MarkerKind.DECIMAL, "2.1.", (2, 1)),
        ("2.1 Khám bệnh", MarkerKind.DECIMAL, "2.1", (2, 1)),
        ("1.2. Người dân là trung tâm", MarkerKind.DECIMAL, "1.2.", (1, 2)),
        ("1.2.10. Chi tiết", MarkerKind.DECIMAL, "1.2.10.", (1, 2, 10)),
        ("a) về nông nghiệp", MarkerKind.LETTER, "a)", (1,)),
        ("đ) Về giáo dục", MarkerKind.LETTER, "đ)", (5,)),
        ("b. Hệ thống trường", MarkerKind.LETTER, "b.", (2,)),
        ("A. TÌNH HÌNH", MarkerKind.LETTER, "A.", (1,)),
        ("- Ban hành 5 văn bản", MarkerKind.DASH, "-", ()),
        ("-Ban hành", MarkerKind.DASH, "-", ()),
        ("– 5 văn bản", MarkerKind.DASH, "–", ()),
        ("+ 3 hội nghị", MarkerKind.PLUS, "+", ()),
        ("• Tổng số", MarkerKind.BULLET, "•", ()),
        ("* Ghi chú", MarkerKind.BULLET, "*", ()),
    ],
)
def test_markers(line: str, kind: MarkerKind, marker: str, ordinal: tuple[int, ...]) -> None:
    (item,) = facts_of(plain(f"Mở đầu.\n{line}")).all(OutlineItem)
    assert (item.kind, item.marker.text, item.ordinal) == (kind, marker, ordinal)
    assert item.text == line
    assert (item.level, item.parent, item.generated) == (0, None, False)


@pytest.mark.parametrize(
    "line",
    [
        "1.736 người có chứng chỉ nghề", "1.1 triệu đồng", "12.5 ha cà phê", "05/3/2025 là ngày",
        "10/2024 toàn xã có", "2025. Tuy nhiên kết quả còn thấp", "-5% so với cùng kỳ", "+07:00",
        "Điều 3 Luật Ngân sách nhà nước quy định khác", "Chương I Nghị định này quy định",
        "Phần lớn người dân", "Mục tiêu đến năm 2030", "d/c Nguyễn Văn A", "-----", "* * *",
        "V/v báo cáo", "15 - 25 tuổi có 12 người", "1. 500 người tham gia", "20.11.2025 là ngày",
        "T.M người viết", "Khoản 1 Điều này",
    ],
)  # fmt: skip
def test_what_is_no_marker(line: str) -> None:
    assert outline(f"Mở đầu.\n{line}") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I. A\n1. B\n2. C\nII. D\n1. E", [(0, "I."), (1, "1."), (1, "2."), (0, "II."), (1, "1.")]),
        (
            "1. A\n1.1. B\n1.2. C\na) D\n- E\n2. F",
            [(0, "1."), (1, "1.1."), (1, "1.2."), (2, "a)"), (3, "-"), (0, "2.")],
        ),
        ("1. A\n- B:\n+ C\n+ D\n- E", [(0, "1."), (1, "-"), (2, "+"), (2, "+"), (1, "-")]),
        ("Điều 1. A\n1. B\na) C\nb) D\n2. E\nĐiều 2. F",
         [(0, "Điều 1."), (1, "1."), (2, "a)"), (2, "b)"), (1, "2."), (0, "Điều 2.")]),
        ("a) A\n1. B\n2. C\nb) D", [(0, "a)"), (1, "1."), (1, "2."), (0, "b)")]),
        ("Điều 1. A\na) B\nb) C\nĐiều 2. D\n1. E\n2. F",
         [(0, "Điều 1."), (1, "a)"), (1, "b)"), (0, "Điều 2."), (1, "1."), (1, "2.")]),
        ("A. Phần đầu\nI. B\n1. C\nB. Phần sau\nI. D",
         [(0, "A."), (1, "I."), (2, "1."), (0, "B."), (1, "I.")]),
        ("1. A\n2/ B\n3) C", [(0, "1."), (0, "2/"), (0, "3)")]),
        ("1. A\n1) B\n2) C\n2. D", [(0, "1."), (1, "1)"), (1, "2)"), (0, "2.")]),
        ("1. A\n2. B\n- C:\n1. D\n2. E", [(0, "1."), (0, "2."), (1, "-"), (2, "1."), (2, "2.")]),
    ],
)  # fmt: skip
def test_levels(text: str, expected: list[tuple[int, str]]) -> None:
    assert outline(text) == expected


@given(st.lists(st.lists(st.integers(0, 4), min_size=1, max_size=4), min_size=1, max_size=5))
def test_any_well_numbered_ladder_keeps_its_levels(parts: list[list[int]]) -> None:
    lines, levels = [], []
    for roman, sections in enumerate(parts, 1):
        lines.append(f"{to_roman(roman)}. Phần lớn")
        levels.append(0)
        for arabic, points in enumerate(sections, 1):
            lines.append(f"{arabic}. Mục nhỏ")
            levels.append(1)
            for letter in range(1, points + 1):
                lines.append(f"{point_letter(letter)}) Điểm")
                levels.append(2)
    assert [level for level, _ in outline("\n".join(lines))] == levels


def test_bodies_of_entries_reach_to_the_next_of_their_level() -> None:
    text = "I. A\nđoạn một\n1. B\nđoạn hai\nII. C\nđoạn ba"
    document = plain(text)
    items = facts_of(document).all(OutlineItem)
    assert [item.body.of(document.text).rstrip() for item in items] == [
        "I. A\nđoạn một\n1. B\nđoạn hai", "1. B\nđoạn hai", "II. C\nđoạn ba",
    ]  # fmt: skip
    assert [item.parent for item in items] == [None, 0, None]


def test_a_heading_on_the_line_below_belongs_to_its_marker() -> None:
    (chapter, article) = facts_of(plain("Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi")).all(
        OutlineItem
    )
    assert chapter.text == "Chương I QUY ĐỊNH CHUNG"
    assert len(chapter.spans) == 2
    assert (article.level, article.parent) == (1, 0)


def test_generated_numbers_are_markers_too() -> None:
    builder = DocumentBuilder()
    for label, text in (
        ("1.\t", "Thuận lợi"),
        ("•\t", "Một"),
        ("2", "Khó khăn"),
        ("", "Đoạn văn."),
    ):
        builder.add(label, kind=SegmentKind.GENERATED)
        builder.add(text)
        builder.end_block(label_length=len(label), list_level=0)
    items = facts_of(builder.build(name="test", format="docx")).all(OutlineItem)
    assert [(i.marker.text, i.level, i.generated) for i in items] == [
        ("1.", 0, True), ("•", 1, True), ("2", 0, True),
    ]  # fmt: skip


def test_tables_notes_and_the_parts_around_the_text_hold_no_entries() -> None:
    page = Page()
    for text in (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "BÁO CÁO", "Kết quả", "Kính gửi:", "- Sở Nội vụ;",
        "- Sở Y tế.", "1. Thuận lợi",
    ):  # fmt: skip
        page.line(text)
    page.table([[["1."], ["- Hội nghị"]]])
    page.line("Trên đây là báo cáo./.")
    for text in ("Nơi nhận:", "- Như trên;", "- Lưu: VT.", "CHỦ TỊCH", "Lê Văn Mẫu"):
        page.line(text)
    page.line("1. Chú thích", story=Story.FOOTNOTE)
    items = facts_of(page.build()).all(OutlineItem)
    assert [item.text for item in items] == ["1. Thuận lợi"]


def test_a_wrapped_line_that_starts_with_a_dash_goes_on() -> None:
    builder = DocumentBuilder()
    builder.add(
        "Thương binh, người có công, văn hóa, thể thao, du lịch và kinh tế\n- xã hội của xã."
    )
    builder.end_block()
    assert facts_of(builder.build(name="test", format="text")).all(OutlineItem) == ()
