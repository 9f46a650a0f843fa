"""Text read in the wrong language is told from sound, unmarked, foreign and legacy text."""

import pytest

from linter.document import Trust
from linter.readers import read
from linter.text.misreading import is_misread

SOUND = (
    "Ủy ban nhân dân xã Sông Trà báo cáo kết quả thực hiện nhiệm vụ năm 2025 trên địa bàn xã. "
    "Các thôn đã tổ chức tuyên truyền, vận động người dân tham gia học tập và làm theo quy định. "
) * 3
MISREAD = (
    "Uy ban nhan dan xa Song Tra bao cdo két qua thuc hién nhiém vu nam 2025 trén dia ban x4. "
    "Cac thon da té chic tuyén truyén, van dong ngudi dan tham gia hoc tap va lam theo quy dinh. "
) * 3
UNMARKED = (
    "Uy ban nhan dan xa Song Tra bao cao ket qua thuc hien nhiem vu nam 2025 tren dia ban xa. "
) * 5
FRENCH = (
    "Le comité a présenté à l'assemblée les résultats de l'année écoulée, après quoi les élèves "
    "ont été reçus à la préfecture où la cérémonie était préparée. "
) * 4
LEGACY = "Céng hßa x· héi chñ nghÜa ViÖt Nam, §éc lËp Tù do H¹nh phóc, b¸o c¸o kÕt qu¶ " * 5


@pytest.mark.parametrize(
    ("text", "misread"),
    [
        (MISREAD, True),
        (SOUND, False),
        (UNMARKED, False),
        (FRENCH, False),
        (LEGACY, False),
        (MISREAD[:150], False),
        ("", False),
    ],
    ids=["misread", "sound", "unmarked", "french", "legacy", "short", "empty"],
)
def test_is_misread(text, misread):
    assert is_misread(text) is misread


def test_such_a_document_is_damaged():
    assert read(MISREAD.encode(), "a.txt").trust is Trust.DAMAGED
    assert read(SOUND.encode(), "a.txt").trust is Trust.TYPED
