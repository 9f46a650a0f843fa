"""Titles and headings: what counts as the same, as the like, as something else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.templates.titles import likeness, title_of, without_period

NUMBERED = 0.6
"""What a numbered heading needs; see ``linter.templates.headings``."""


@pytest.mark.parametrize(
    ("title", "heading"),
    [
        ("Đặc điểm, tình hình", "ĐẶC ĐIỂM TÌNH HÌNH"),
        ("Công tác xóa mù chữ", "Công tác xoá mù chữ trên địa bàn phường"),
        ("Kỹ thuật canh tác", "Kĩ thuật canh tác"),
        ("Nhiệm vụ trọng tâm", "Nhiệm vụ trọng tâm năm 2026"),
        ("Kết quả thực hiện", "Kết quả thực hiện 6 tháng đầu năm 2025"),
        ("Cải cách thủ tục hành chính", "Cải cách TTHC"),
        ("II. Kết quả thực hiện", "Kết quả thực hiện"),
        ("1.2. Công tác tuyên truyền", "Công tác tuyên truyền"),
        ("a) Ưu điểm", "Ưu điểm"),
        ("Phần thứ nhất: Đánh giá chung", "ĐÁNH GIÁ CHUNG"),
        ("Kiến nghị (nếu có)", "Kiến nghị"),
    ],
)
def test_the_same_title(title: str, heading: str) -> None:
    assert likeness(title_of(title), title_of(heading)) == 1.0


@pytest.mark.parametrize(
    ("title", "heading"),
    [
        ("Kết quả thực hiện", "Kết quả triển khai thực hiện"),
        ("Kết quả thực hiện", "Kết quả thực hiện phong trào"),
        ("Tồn tại, hạn chế, nguyên nhân", "Hạn chế và nguyên nhân"),
        ("Phương hướng, nhiệm vụ", "Nhiệm vụ, giải pháp thời gian tới"),
        ("Ưu điểm", "Những kết quả đạt được"),
        ("Hạn chế", "Khó khăn, vướng mắc"),
        ("Kiến nghị, đề xuất", "Đề xuất"),
        ("Đánh giá chung", "Đánh gía chugn"),
        ("Công tác lãnh đạo, chỉ đạo", "Công tác chỉ đạo, điều hành"),
    ],
)
def test_like_enough(title: str, heading: str) -> None:
    assert likeness(title_of(title), title_of(heading)) >= NUMBERED


@pytest.mark.parametrize(
    ("title", "heading"),
    [
        ("Kết quả thực hiện", "Công tác lãnh đạo, chỉ đạo, triển khai thực hiện"),
        ("Công tác tuyên truyền", "Công tác xóa mù chữ"),
        ("Đánh giá chung", "Đánh giá kết quả công tác tuyên truyền"),
        ("Ưu điểm", "Hạn chế"),
        ("Kiến nghị", "Kết quả"),
        ("Nhiệm vụ", "Tổ chức các lớp theo Kế hoạch số 31 của Ủy ban nhân dân tỉnh về dạy nghề"),
    ],
)
def test_something_else(title: str, heading: str) -> None:
    assert likeness(title_of(title), title_of(heading)) < NUMBERED


@given(st.text(max_size=80), st.text(max_size=80))
def test_likeness_is_a_share(one: str, other: str) -> None:
    assert 0.0 <= likeness(title_of(one), title_of(other)) <= 1.0


@given(st.text(max_size=80))
def test_a_title_is_itself(text: str) -> None:
    assert likeness(title_of(text), title_of(text)) == 1.0


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Nhiệm vụ trọng tâm năm 2026", "Nhiệm vụ trọng tâm"),
        ("Kết quả 6 tháng đầu năm 2025", "Kết quả"),
        ("Năm 2025", "Năm 2025"),
        ("Kết quả năm 2025 của xã", "Kết quả năm 2025 của xã"),
        ("Đánh giá chung", "Đánh giá chung"),
    ],
)
def test_a_time_at_the_end_is_left_out(text: str, kept: str) -> None:
    assert without_period(text) == kept
