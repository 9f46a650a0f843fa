"""What each kind of rule file finds and what it leaves alone."""

import pytest

from .making import findings, messages, quotes, rule_of

REPORT = """\
SỞ Y TẾ
Số: 12/BC-SYT

BÁO CÁO
Kết quả công tác năm 2025

{body}

Nơi nhận:
- UBND tỉnh (b/c);
- Văn phòng Sở;
- Lưu: VT, KH.
"""


def report(body: str) -> str:
    return REPORT.format(body=body)


# ---- absence -------------------------------------------------------------------------------

FORBIDDEN = 'kind = "absence"\nphrases = ["bệnh nhân", "thoả thuận"]\n'


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Có 12 bệnh nhân nặng.", ["bệnh nhân"]),
        ("Bệnh nhân, BỆNH NHÂN và bệnh  nhân.", ["Bệnh nhân", "BỆNH NHÂN", "bệnh  nhân"]),
        ("Hai bên thỏa thuận, thoả thuận lại.", ["thỏa thuận", "thoả thuận"]),
        ("Căn bệnh nhân lên trong vùng.", ["bệnh nhân"]),
        ("Người bệnh, nhân viên; bệnh nhâng.", []),
        ("Không ghi “bệnh nhân” mà ghi “người bệnh”.", []),
    ],
)
def test_absence_finds_whole_words(text, found):
    assert quotes(rule_of(FORBIDDEN), text) == found


def test_exceptions_are_left_alone_wherever_they_touch():
    rule = rule_of(
        'kind = "absence"\nphrases = ["ủy ban"]\nexcept = ["huyện ủy", "ủy ban dân tộc"]\n'
    )
    assert quotes(rule, "Huyện ủy ban hành; Ủy ban Dân tộc; ủy ban khác.") == ["ủy ban"]


def test_case_and_tone_place_can_be_told_apart():
    exact = rule_of(
        'kind = "absence"\nphrases = ["Uỷ ban"]\nignore-case = false\nignore-tone-place = false\n'
    )
    assert quotes(exact, "Uỷ ban, Ủy ban, uỷ ban") == ["Uỷ ban"]


def test_marks_can_be_ignored():
    rule = rule_of('kind = "absence"\nphrases = ["báo cáo"]\nignore-marks = true\n')
    assert quotes(rule, "bao cao, Báo cáo") == ["bao cao", "Báo cáo"]


def test_patterns_find_what_phrases_cannot():
    rule = rule_of("kind = \"absence\"\npatterns = ['\\bquý \\d{1,2}\\b', '#REF!']\n")
    assert quotes(rule, "Trong Quý 3, ô #REF! và quý nhân.") == ["Quý 3", "#REF!"]


def test_a_scope_limits_where_it_looks():
    text = report("Báo cáo gửi Văn phòng Sở.\n\n1. Văn phòng Sở\n\nViệc khác.")
    assert len(quotes(rule_of('kind = "absence"\nphrases = ["Văn phòng Sở"]\n'), text)) == 3
    for scope in ("heading", "recipients"):
        rule = rule_of(f'kind = "absence"\nphrases = ["Văn phòng Sở"]\nscope = "{scope}"\n')
        assert len(quotes(rule, text)) == 1, scope
    subject = rule_of('kind = "absence"\nphrases = ["công tác"]\nscope = "subject"\n')
    assert quotes(subject, text) == ["công tác"]


# ---- substitution --------------------------------------------------------------------------

WRONG = """
kind = "substitution"
[replace]
"xử trí sự cố" = "ứng phó sự cố"
"giảm nghèo" = "giảm nghèo bền vững"
"""


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("Việc xử trí sự cố.", "Việc ứng phó sự cố."),
        ("Xử trí sự cố.", "Ứng phó sự cố."),
        ("XỬ TRÍ SỰ CỐ", "ỨNG PHÓ SỰ CỐ"),
        ("xử trí  sự cố", "ứng phó  sự cố"),
        ("Công tác giảm nghèo.", "Công tác giảm nghèo bền vững."),
        ("Công tác giảm nghèo bền vững.", None),
        ("“xử trí sự cố”", None),
        ("ông xử trí Sự Cố", None),
    ],
)
def test_substitution_repairs_in_the_case_of_what_was_written(text, fixed):
    found = findings(rule_of(WRONG), text)
    assert bool(found) == (fixed is not None)
    for finding in found:
        (edit,) = finding.fix.edits
        assert text[: edit.span.start] + edit.text + text[edit.span.end :] == fixed


def test_substitution_by_pattern_keeps_groups():
    rule = rule_of("kind = \"substitution\"\n[replace-patterns]\n'(\\d{1,4}) Kg\\b' = '\\1 kg'\n")
    (finding,) = findings(rule, "Phát 25 Kg gạo.")
    assert finding.fix.edits[0].text == "25 kg"


def test_no_fix_where_none_is_wanted():
    rule = rule_of('kind = "substitution"\nfix = "none"\nreplace = { "a" = "b" }\n')
    assert rule.fix is None
    assert findings(rule, "a")[0].fix is None


# ---- existence -----------------------------------------------------------------------------


def test_existence_in_the_document():
    rule = rule_of('kind = "existence"\nphrases = ["chuyển đổi số", "CĐS"]\n')
    assert messages(rule, report("Nội dung.")) == ["Thiếu “chuyển đổi số”."]
    assert findings(rule, report("Nội dung."))[0].missing
    assert quotes(rule, report("Về cđs.")) == []


def test_what_is_no_document_lacks_nothing():
    rule = rule_of('kind = "existence"\nphrases = ["chuyển đổi số"]\n')
    assert quotes(rule, "Một đoạn văn.") == []


def test_existence_in_a_part_is_shown_at_the_part():
    rule = rule_of('kind = "existence"\nscope = "recipients"\nphrases = ["Thanh tra Sở"]\n')
    assert quotes(rule, report("Nội dung.")) == ["Nơi nhận"]
    assert quotes(rule, "Không có nơi nhận.") == []


# ---- occurrence ----------------------------------------------------------------------------


def test_too_many_are_found_from_the_first_that_is_too_many():
    rule = rule_of('kind = "occurrence"\nphrases = ["kính mong"]\nat-most = 1\n')
    text = report("Kính mong xem xét. Kính mong hỗ trợ.\n\nKính mong sớm.")
    assert messages(rule, text) == ["“kính mong” xuất hiện 3 lần; nhiều nhất là 1 lần."]
    assert len(findings(rule, text)[0].spans) == 2
    assert quotes(rule, report("Kính mong xem xét.")) == []


def test_each_paragraph_counts_by_itself():
    rule = rule_of('kind = "occurrence"\nphrases = ["cơ bản"]\nscope = "paragraph"\nat-most = 1\n')
    assert quotes(rule, "Cơ bản tốt.\n\nCơ bản đạt.") == []
    assert quotes(rule, "Cơ bản tốt, cơ bản đạt.") == ["cơ bản"]


def test_too_few():
    rule = rule_of('kind = "occurrence"\nphrases = ["đề nghị"]\nat-least = 2\n')
    assert messages(rule, report("Đề nghị một.")) == [
        "“đề nghị” xuất hiện 1 lần; ít nhất phải 2 lần."
    ]
    assert quotes(rule, report("Đề nghị một, đề nghị hai.")) == []


# ---- ordering ------------------------------------------------------------------------------

ORDER = """
kind = "ordering"
order = [["Kết quả"], ["Hạn chế", "Tồn tại"], ["Nhiệm vụ", "Phương hướng"]]
"""


@pytest.mark.parametrize(
    ("headings", "found"),
    [
        (("Kết quả đạt được", "Tồn tại", "Phương hướng"), []),
        (("Kết quả đạt được", "Phương hướng"), []),
        (("Phương hướng", "Kết quả"), ["“Kết quả” phải đứng trước “Nhiệm vụ”."]),
        (("Hạn chế", "Kết quả", "Nhiệm vụ"), ["“Kết quả” phải đứng trước “Hạn chế”."]),
        (("Việc khác",), []),
    ],
)
def test_order_of_headings(headings, found):
    body = "\n\n".join(f"{n}. {h}\n\nNội dung của mục." for n, h in enumerate(headings, 1))
    assert messages(rule_of(ORDER), report(body)) == found


# ---- required sections ---------------------------------------------------------------------

SECTIONS = """
kind = "required-section"
sections = [["Kết quả đạt được"], ["Tồn tại, hạn chế", "Khó khăn"]]
"""


@pytest.mark.parametrize(
    "headings",
    [
        ("I. KẾT QUẢ ĐẠT ĐƯỢC", "II. TỒN TẠI, HẠN CHẾ"),
        ("1. Những kết quả đã đạt được", "2. Một số khó khăn, vướng mắc"),
        ("1. Kết quả đạt được", "2. Hạn chế và tồn tại"),
        ("1. Kêt quả đạt được", "2. Tồn tại; hạn chế, nguyên nhân"),
    ],
)
def test_headings_in_other_words_count_as_there(headings):
    body = "\n\n".join(f"{heading}\n\nNội dung của mục." for heading in headings)
    assert messages(rule_of(SECTIONS), report(body)) == []


def test_a_missing_section_is_named_where_it_should_follow():
    body = "I. KẾT QUẢ ĐẠT ĐƯỢC\n\nNội dung.\n\nIII. NHIỆM VỤ\n\nNội dung."
    text = report(body)
    (finding,) = findings(rule_of(SECTIONS), text)
    assert finding.values == {"section": "Tồn tại, hạn chế"}
    assert text[: finding.span.start].rstrip().endswith("Nội dung.")
    assert text[finding.span.start :].lstrip().startswith("III.")


def test_without_any_heading_it_is_not_sure():
    assert {f.severity.key for f in findings(rule_of(SECTIONS), report("Nội dung."))} == {"info"}


# ---- required indicators -------------------------------------------------------------------

INDICATORS = """
kind = "required-indicator"
[[indicators]]
name = "số hộ nghèo"
phrases = ["hộ nghèo"]
"""


@pytest.mark.parametrize(
    "body",
    [
        "Toàn xã còn 12 hộ nghèo.",
        "Tỷ lệ hộ nghèo giảm còn 2,5%.",
        "Xã không còn hộ nghèo.",
        "Hộ nghèo:\n\n- Thôn Một: 5 hộ.",
        "1. Hộ nghèo\n\nĐầu năm có 20 hộ, cuối năm còn 12 hộ.",
        "Việc xóa hộ nghèo được quan tâm.\n\nĐến nay còn 12 hộ nghèo.",
    ],
)
def test_an_indicator_with_a_figure_or_an_answer(body):
    assert messages(rule_of(INDICATORS), report(body)) == []


@pytest.mark.parametrize(
    "body",
    ["Công tác hộ nghèo được quan tâm.", "Ngày 05/10/2025 đã rà soát hộ nghèo.", "Nội dung."],
)
def test_an_indicator_without_a_figure(body):
    assert messages(rule_of(INDICATORS), report(body)) == ["Chưa có số liệu về “số hộ nghèo”."]


# ---- conditions ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("condition", "speaks"),
    [
        ('types = ["Báo cáo"]', True),
        ('types = ["BC", "TTr"]', True),
        ('types = ["báo cáo"]', True),
        ('types = ["Kế hoạch"]', False),
        ('issued-by = ["Sở Y tế"]', True),
        ('issued-by = ["Ủy ban nhân dân"]', False),
        ('stage = "draft"\ntypes = ["Báo cáo"]', False),
        ('stage = "issued"', True),
        ('subject = ["công tác năm"]', True),
        ('subject = ["chuyển đổi số"]', False),
        ('types = ["Báo cáo"]\nsubject = ["chuyển đổi số"]', False),
    ],
)
def test_conditions(condition, speaks):
    rule = rule_of(f'kind = "absence"\nphrases = ["xấu"]\n[when]\n{condition}\n')
    assert bool(quotes(rule, report("Từ xấu."), stage="issued")) is speaks


def test_regimes_and_trusts():
    rule = rule_of('kind = "absence"\nphrases = ["xấu"]\nregimes = ["party"]\ntrusts = ["typed"]\n')
    assert quotes(rule, "xấu", regime="party") == ["xấu"]
    assert quotes(rule, "xấu", regime="nd30") == []
    assert quotes(rule, "xấu", regime="party", trust="ocr") == []
