"""``soat numbers``: what became of every figure, in place and as data."""

import json

import pytest

TEXT = """Toàn xã có 1.626 hộ, trong đó 100 hộ nghèo, đạt 6,2% tổng số hộ.
Tiếp nhận 120 hồ sơ (trực tuyến 70 hồ sơ, trực tiếp 60 hồ sơ).
Kết quả: 45/60 hồ sơ, đạt tỷ lệ 75%.
Trồng 35 ha cao su.
Không có số liệu.
"""


@pytest.fixture
def shown(soat, put):
    put("a.txt", TEXT)
    return soat("numbers", "a.txt")


def test_figures_are_marked_in_place(shown):
    assert shown.code == 0
    assert "45✓/60✓ hồ sơ, đạt tỷ lệ 75✓%" in shown.out
    assert "120✗ hồ sơ (trực tuyến 70✗ hồ sơ, trực tiếp 60✗ hồ sơ)" in shown.out
    assert "Trồng 35· ha" in shown.out


def test_derivations_stand_under_their_lines(shown):
    lines = [line.partition("│")[2].strip() for line in shown.out.splitlines()]
    assert lines.index("✗ 70 + 60 = 130 ≠ 120") == 1 + next(
        index for index, line in enumerate(lines) if "60✗ hồ sơ" in line
    )


def test_lines_without_figures_are_left_out_and_all_are_counted(shown):
    assert "Không có số liệu." not in shown.out
    assert "✗ sai: 3" in shown.out
    assert "không có gì để đối chiếu: 1" in shown.out


def test_as_data_each_figure_has_its_value_and_state(soat, put):
    put("a.txt", TEXT)
    report = json.loads(soat("numbers", "--format", "json", "a.txt").out)
    assert report["schema"] == "soat/numbers/1"
    figures = {n["text"]: n for n in report["numbers"]}
    assert (figures["1.626"]["value"], figures["1.626"]["unit"]) == ("1626", "hộ")
    assert figures["120"]["state"] == "contradicted"
    assert figures["75"]["state"] == "reconciled"
    start, end = figures["35"]["span"]
    assert TEXT[start:end] == "35"
    (sum_,) = [v for v in report["verdicts"] if v["kind"] == "sum"]
    assert (sum_["verdict"], sum_["derivation"]) == ("contradicts", "70 + 60 = 130 ≠ 120")


def test_a_document_without_figures_says_so(soat, put):
    put("a.txt", "Kính gửi các đơn vị.\n")
    assert "Không có số liệu để đối chiếu" in soat("numbers", "a.txt").out
