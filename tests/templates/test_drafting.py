"""A draft fits the report it comes from, whatever the report."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.document import Document
from linter.facts import FactStore
from linter.language import Language
from linter.session import RECOGNISERS, read
from linter.template_files.drafting import draft
from linter.template_files.validation import check_template
from linter.template_files.writing import template_text
from linter.templates.elements import IndicatorFit, PeriodFit, SectionFit, TableFit
from linter.templates.model import Template, TemplateUse
from linter.templates.recogniser import TemplateRecogniser

from .documents import DIGITAL, HEAD, LEARNING, MINUTES, TAIL

DOCUMENTS = Path(__file__).parents[2] / "fixtures" / "documents"
WITHOUT_OUTLINE = frozenset({"bao-cao-thieu-kinh-gui"})
REPORTS = [
    path
    for path in sorted((*DOCUMENTS.glob("bao-cao-*.txt"), *DOCUMENTS.glob("bao-cao-*.docx")))
    if path.stem not in WITHOUT_OUTLINE
]


def document(text: str) -> Document:
    return read("bao-cao.txt", text.encode())


def unfit(template: Template, report: Document) -> list[object]:
    """What of a template a report does not have."""
    use = TemplateUse(template)
    facts = FactStore(report, (*RECOGNISERS, TemplateRecogniser((use,))))
    wrong: list[object] = [
        fit
        for fit in facts.all(SectionFit)
        if not fit.found or fit.misplaced_before or fit.misplaced_after
    ]
    wrong += [fit for fit in facts.all(IndicatorFit) if not fit.found]
    wrong += [fit for fit in facts.all(TableFit) if not fit.found or fit.lacking]
    wrong += [fit for fit in facts.all(PeriodFit) if not fit.fits]
    assert facts.failures == []
    return wrong


def written_and_read(template: Template) -> Template:
    text = template_text(template, Language(), "bao-cao.docx")
    return check_template(tomllib.loads(text), file="x.toml", text=text)


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.name)
def test_a_whole_report_passes_its_own_draft(path: Path) -> None:
    report = read(path)
    made = written_and_read(draft(report, RECOGNISERS))
    assert made.sections
    assert unfit(made, report) == []


def test_the_draft_of_a_report_has_its_outline_figures_and_period() -> None:
    made = draft(document(LEARNING), RECOGNISERS)
    assert [section.title for section in made.sections] == [
        "Công tác chỉ đạo, tổ chức thực hiện",
        "Kết quả đạt được",
        "Đánh giá kết quả thực hiện",
        "Nhiệm vụ trọng tâm",
    ]
    assert [section.title for section in made.sections[2].sections] == [
        "Thuận lợi",
        "Tồn tại, hạn chế và nguyên nhân",
    ]
    assert "Số người thuộc diện xoá mù chữ từ 15 đến 60 tuổi" in [i.name for i in made.indicators]
    assert made.period.kinds == ("năm",)
    assert made.types == ("báo cáo",)


def test_a_draft_notices_what_the_next_report_leaves_out() -> None:
    made = draft(document(DIGITAL), RECOGNISERS)
    shortened = DIGITAL.replace("III. NHẬN XÉT, ĐÁNH GIÁ\n", "").replace("dân số 5.120 người, ", "")
    assert unfit(made, document(shortened))


def test_minutes_make_a_draft_of_two_sections() -> None:
    made = draft(document(MINUTES), RECOGNISERS)
    assert [section.title for section in made.sections] == ["Thành phần", "Nội dung"]


TITLES = st.sampled_from(
    [
        "Kết quả", "Kết quả thực hiện", "Đánh giá chung", "ƯU ĐIỂM", "Hạn chế, nguyên nhân",
        "Hạn chế", "Nhiệm vụ năm 2026", "Kiến nghị", "Kiến nghị, đề xuất", "Công tác tuyên truyền",
    ]
)  # fmt: skip
LINES = st.sampled_from(
    [
        "Có 12 thôn, 2.140 hộ.", "- Số người tham gia: 312 người.", "Đạt 98,5% kế hoạch.",
        "Công tác được quan tâm.", "+ Tổng số hộ nghèo: 46 hộ, trong đó 12 hộ mới.", "Không có.",
    ]
)  # fmt: skip
SECTIONS = st.lists(st.tuples(TITLES, st.lists(LINES, max_size=3)), max_size=6)


@given(st.lists(st.tuples(TITLES, SECTIONS), min_size=1, max_size=4))
@settings(max_examples=40, deadline=None)
def test_any_report_passes_its_own_draft(
    outline: list[tuple[str, list[tuple[str, list[str]]]]],
) -> None:
    roman = ("I", "II", "III", "IV")
    lines = []
    for number, (title, sections) in zip(roman, outline, strict=False):
        lines.append(f"{number}. {title}")
        for place, (inner, body) in enumerate(sections, 1):
            lines += [f"{place}. {inner}", *body]
    text = HEAD.format(subject="Công tác hòa giải năm 2025") + "\n".join((*lines, TAIL))
    report = document(text)
    made = draft(report, RECOGNISERS)
    if made.sections or made.indicators or made.period.is_stated:
        assert unfit(written_and_read(made), report) == []
