"""The shipped templates: reports in other words pass, reports that leave something out do not."""

import pytest

from linter.config.profile import ActiveRule, Profile
from linter.engine import check_document
from linter.plugins import load_plugins
from linter.session import RECOGNISERS, read
from linter.template_files.loading import read_template
from linter.templates.model import TemplateUse

from .documents import DIGITAL, LEARNING

RULES = tuple(
    ActiveRule(rule, rule.Options())
    for rule in load_plugins().rules
    if rule.id.startswith("template/")
)
DIGITAL_NAME, LEARNING_NAME = "phong-trao-hoc-vu-so", "so-ket-hoc-tap-suot-doi"


def findings(name: str, text: str) -> list[tuple[str, str]]:
    """Rule and what it is about, of each finding."""
    profile = Profile(rules=RULES, templates=(TemplateUse(read_template(name)),))
    report = check_document(read("bao-cao.txt", text.encode()), profile, RECOGNISERS)
    assert report.failures == ()
    assert report.inputs["template"] == name
    keys = ("title", "name", "required")
    abouts = [next(f.values[k] for k in keys if k in f.values) for f in report.findings]
    rules = [finding.rule.partition("/")[2] for finding in report.findings]
    return list(zip(rules, abouts, strict=True))


@pytest.mark.parametrize(("name", "text"), [(DIGITAL_NAME, DIGITAL), (LEARNING_NAME, LEARNING)])
def test_a_report_in_other_words_passes(name: str, text: str) -> None:
    assert findings(name, text) == []


LEFT_OUT = [
    (DIGITAL_NAME, DIGITAL, "I. TÌNH HÌNH CHUNG\n", "missing-section", "Đặc điểm, tình hình"),
    (DIGITAL_NAME, DIGITAL, "1. Công tác chỉ đạo, điều hành\n", "missing-section",
     "Công tác lãnh đạo, chỉ đạo"),
    (DIGITAL_NAME, DIGITAL, "2. Khó khăn, vướng mắc\n", "missing-section",
     "Tồn tại, hạn chế, nguyên nhân"),
    (DIGITAL_NAME, DIGITAL, "IV. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2026\n", "missing-section",
     "Nhiệm vụ trọng tâm"),
    (DIGITAL_NAME, DIGITAL, "dân số 5.120 người, ", "missing-indicator", "Dân số"),
    (DIGITAL_NAME, DIGITAL, "7 thôn, ", "missing-indicator", "Số thôn"),
    (DIGITAL_NAME, DIGITAL, "100% ", "missing-indicator",
     "Tỷ lệ cán bộ, công chức, viên chức tham gia học"),
    (DIGITAL_NAME, DIGITAL, "812 ", "missing-indicator", "Số người tham gia học"),
    (DIGITAL_NAME, DIGITAL, ", đạt 24,6% số người trong độ tuổi trưởng thành", "missing-indicator",
     "Tỷ lệ người dân trong độ tuổi trưởng thành tham gia"),
    (DIGITAL_NAME, DIGITAL, " năm 2025", "wrong-period",
     "tháng, quý, 6 tháng, 9 tháng hoặc năm"),
    (LEARNING_NAME, LEARNING, "I. CÔNG TÁC CHỈ ĐẠO, TỔ CHỨC THỰC HIỆN\n", "missing-section",
     "Công tác lãnh đạo, chỉ đạo, triển khai thực hiện"),
    (LEARNING_NAME, LEARNING, "1. Công tác thông tin, truyền thông\n", "missing-section",
     "Công tác tuyên truyền"),
    (LEARNING_NAME, LEARNING, "III. ĐÁNH GIÁ KẾT QUẢ THỰC HIỆN\n", "missing-section",
     "Đánh giá chung"),
    (LEARNING_NAME, LEARNING, "+ Biết chữ mức độ 2: 3.377 người.\n", "missing-indicator",
     "Số người biết chữ mức độ 2"),
    (LEARNING_NAME, LEARNING, " 310 công dân tham gia học tập tại trung tâm.",
     "missing-indicator", "Số công dân tham gia học tập"),
    (LEARNING_NAME, LEARNING, "Số lao động qua đào tạo là 1.204 người.", "missing-indicator",
     "Số người được đào tạo chuyên môn kỹ thuật"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text", "left_out", "rule", "about"), LEFT_OUT)
def test_what_is_left_out_is_found(
    name: str, text: str, left_out: str, rule: str, about: str
) -> None:
    assert left_out in text
    assert (rule, about) in findings(name, text.replace(left_out, ""))


def test_swapped_parts_are_found() -> None:
    start, middle, end = (LEARNING.index(mark) for mark in ("III. ĐÁ", "IV. NH", "Trên đây"))
    swapped = LEARNING[:start] + LEARNING[middle:end] + LEARNING[start:middle] + LEARNING[end:]
    rules = {rule for rule, _ in findings(LEARNING_NAME, swapped)}
    assert rules == {"section-out-of-order"}
