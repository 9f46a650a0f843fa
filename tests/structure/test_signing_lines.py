"""The lines over a signature, taken apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.document import Span
from linter.document.element import Piece
from linter.structure.elements import Signature
from linter.structure.signing_lines import signing_lines


def signature_of(*lines: str) -> Signature:
    pieces, position = [], 0
    for line in lines:
        pieces.append(Piece(spans=(Span(position, position + len(line)),), text=line))
        position += len(line) + 1
    text = " ".join(lines)
    spans = tuple(piece.span for piece in pieces)
    return Signature(spans=spans, text=text, authority=tuple(pieces), name=None)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
         [("TM", "ỦY BAN NHÂN DÂN"), ("KT", "CHỦ TỊCH"), ("", "PHÓ CHỦ TỊCH")]),
        (["TM. ỦY BAN NHÂN DÂN", "XÃ TÂN HÀ", "CHỦ TỊCH"],
         [("TM", "ỦY BAN NHÂN DÂN XÃ TÂN HÀ"), ("", "CHỦ TỊCH")]),
        (["KT. CHỦ TỊCH PHÓ CHỦ TỊCH"], [("KT", "CHỦ TỊCH"), ("", "PHÓ CHỦ TỊCH")]),
        (["TM. ỦY BAN NHÂN DÂN CHỦ TỊCH"], [("TM", "ỦY BAN NHÂN DÂN"), ("", "CHỦ TỊCH")]),
        (["TM.UBND XÃ", "CHỦ TỊCH"], [("TM", "UBND XÃ"), ("", "CHỦ TỊCH")]),
        (["KT GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"], [("KT", "GIÁM ĐỐC"), ("", "PHÓ GIÁM ĐỐC")]),
        (["T/M ĐẢNG ỦY", "BÍ THƯ"], [("TM", "ĐẢNG ỦY"), ("", "BÍ THƯ")]),
        (["K / T TRƯỞNG BAN"], [("KT", "TRƯỞNG BAN")]),
        (["TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG"], [("TUQ", "GIÁM ĐỐC"), ("", "TRƯỞNG PHÒNG")]),
        (["Q. GIÁM ĐỐC"], [("Q", "GIÁM ĐỐC")]),
        (["GIÁM ĐỐC", "SỞ Y TẾ"], [("", "GIÁM ĐỐC SỞ Y TẾ")]),
        (["TM. BAN CHỈ ĐẠO", "ỦY VIÊN"], [("TM", "BAN CHỈ ĐẠO"), ("", "ỦY VIÊN")]),
        (["ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], [("", "ỦY BAN NHÂN DÂN"), ("", "CHỦ TỊCH")]),
        ([], []),
    ],
)  # fmt: skip
def test_lines(written: list[str], read: list[tuple[str, str]]) -> None:
    lines = signing_lines(signature_of(*written))
    assert [(line.mark, line.words) for line in lines] == read


def test_spans_point_at_what_is_written() -> None:
    text = "TM. ỦY BAN NHÂN DÂN\nXÃ TÂN HÀ\nKT. CHỦ TỊCH PHÓ CHỦ TỊCH"
    first, second, third = signing_lines(signature_of(*text.split("\n")))
    assert first.span.of(text) == "TM. ỦY BAN NHÂN DÂN\nXÃ TÂN HÀ"
    assert first.mark_span.of(text) == "TM."
    assert second.span.of(text) == "KT. CHỦ TỊCH"
    assert third.span.of(text) == "PHÓ CHỦ TỊCH"


WORDS = st.sampled_from(
    ["TM.", "KT.", "T/M", "Q.", "CHỦ TỊCH", "PHÓ", "ỦY BAN NHÂN DÂN", "XÃ", "SỞ Y TẾ", "-", "Lê"]
)


@given(st.lists(st.lists(WORDS, min_size=1, max_size=5).map(" ".join), max_size=5))
def test_any_lines_are_read_in_order(written: list[str]) -> None:
    text = "\n".join(written)
    end = 0
    for line in signing_lines(signature_of(*written)):
        assert end <= line.span.start <= line.span.end <= len(text)
        assert line.span.start <= line.mark_span.end <= line.span.end
        end = line.span.end
