"""Anything may stand in a document: recognisers must neither fail nor explode."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.structure.elements import Motto

from .layouts import MOTTO, NATIONAL, Page, plain
from .reading import facts_of

LINES = st.sampled_from(
    [
        NATIONAL, MOTTO, "ĐẢNG CỘNG SẢN VIỆT NAM", "ỦY BAN NHÂN DÂN", "XÃ TÂN HÀ", "SỞ Y TẾ", "*",
        "Số: 12/BC-UBND", "Số:", "Tân Hà, ngày 05 tháng 3 năm 2025", "BÁO CÁO", "QUYẾT ĐỊNH:",
        "V/v báo cáo", "Kính gửi:", "Kính gửi: Sở Y tế.", "- Như trên;", "Nơi nhận:",
        "- Lưu: VT.", "Căn cứ Luật A;", "Điều 1. Phạm vi", "Chương I", "I. Kết quả", "1. Việc",
        "1.1. Việc", "a) Việc", "+ Việc", "• Việc", "Phụ lục I", "(Kèm theo Báo cáo số 1)",
        "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lê Văn Mẫu", "Trên đây là báo cáo./.", "MẬT", "____",
        "", "\t", "a\tb\tc", "x\ny", "Phần I",
    ]
)  # fmt: skip
TEXTS = st.one_of(LINES, st.text(max_size=40).filter(lambda text: "\r" not in text))


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(TEXTS, st.integers(0, 3)), max_size=25))
def test_no_mixture_of_lines_makes_a_recogniser_fail(lines: list[tuple[str, int]]) -> None:
    page = Page()
    for text, place in lines:
        if place == 1:
            page.table([[[text], [text, text]]])
        elif place == 2:
            page.box([text], len(page.builder._blocks))
        else:
            page.line(text)
    facts_of(page.build())


HOSTILE = {
    "spaces": " " * 200_000 + "x",
    "tabs": "Số:\t" * 20_000,
    "dots": "Tân Hà, ngày " + "." * 200_000 + " tháng",
    "punctuation": "UBND " + " ;" * 100_000,
    "one-word": "x" * 300_000,
    "capitals": "CHỦ TỊCH " * 30_000,
    "commas": "Căn cứ " + "a, " * 60_000 + ".",
    "dashes": "-" * 200_000 + "/",
    "apostrophes": "Lê " + "'" * 100_000 + "1",
    "numbers": "Số: " + "1-" * 100_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_lines_come_to_an_end(name: str) -> None:
    lines = f"{NATIONAL}\n{MOTTO}\n{HOSTILE[name]}\nNơi nhận:\n{HOSTILE[name]}\n{HOSTILE[name]}\n"
    store = facts_of(plain(lines))
    assert [element.text for element in store.all(Motto)] == [MOTTO]
