"""``soat fix``, ``soat annotate`` and ``soat new`` as a clerk uses them."""

import zipfile
from pathlib import Path
from typing import NamedTuple

import pytest

from linter.cli import main
from linter.readers import read

TEXT = """ỦY BAN NHÂN DÂN
XÃ PHÚ HÒA
Số: 12/BC-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Phú Hòa, ngày 5 tháng 2 năm 2025

BÁO CÁO
Kết quả công tác xóa mù chữ năm 2024

Kính gửi: Ủy ban nhân dân tỉnh Hòa Lĩnh

Toàn xã có 12 lớp xóa mù chữ./.

Nơi nhận:
- Như trên;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Trần Văn Lộc
"""
FIXED = TEXT.replace("ngày 5 tháng 2", "ngày 05 tháng 02")
DOCUMENTS = Path(__file__).parents[2] / "fixtures" / "documents"
WORD = DOCUMENTS / "thong-bao-sai-ngay.docx"


class Outcome(NamedTuple):
    code: int
    out: str
    err: str


@pytest.fixture
def soat(capsys, monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("COLUMNS", "100")

    def run(*args: str) -> Outcome:
        code = main(args)
        return Outcome(code, *capsys.readouterr())

    return run


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "bao-cao.txt"
    path.write_text(TEXT, "utf-8")
    return path


def test_a_corrected_copy(soat, report, tmp_path):
    target = tmp_path / "moi.txt"
    result = soat("fix", str(report), "-o", str(target))
    assert target.read_text("utf-8") == FIXED
    assert report.read_text("utf-8") == TEXT
    assert "header/unpadded-date" in result.out
    again = soat("fix", str(target), "--in-place")
    assert target.read_text("utf-8") == FIXED
    assert "không có gì sửa được chắc chắn" in again.out


def test_in_place_and_selection(soat, report):
    soat("fix", str(report), "--in-place", "--ignore", "header/unpadded-date")
    assert report.read_text("utf-8") == TEXT
    soat("fix", str(report), "--in-place", "--select", "header/unpadded-date")
    assert report.read_text("utf-8") == FIXED


def test_the_difference_is_shown_and_nothing_written(soat, report):
    result = soat("fix", str(report), "--diff")
    assert "ngày [-5-]{+05+} tháng [-2-]{+02+} năm" in result.out
    assert report.read_text("utf-8") == TEXT
    assert "\x1b[" in soat("fix", str(report), "--diff", "--color", "always").out


def test_a_folder_goes_to_a_folder(soat, report, tmp_path):
    (tmp_path / "con").mkdir()
    (tmp_path / "con" / "hai.txt").write_text(TEXT, "utf-8")
    target = tmp_path.parent / f"{tmp_path.name}-moi"
    soat("fix", str(tmp_path), "-o", str(target))
    assert (target / "bao-cao.txt").read_text("utf-8") == FIXED
    assert (target / "con" / "hai.txt").read_text("utf-8") == FIXED


def test_word_files_keep_their_other_parts(soat, tmp_path):
    target = tmp_path / "moi.docx"
    soat("fix", str(WORD), "-o", str(target), "--tracked", "--date", "2026-12-01")
    with zipfile.ZipFile(WORD) as old, zipfile.ZipFile(target) as new:
        assert old.namelist() == new.namelist()
        changed = [n for n in old.namelist() if old.read(n) != new.read(n)]
    assert changed == ["word/document.xml"]
    revisions = read(target.read_bytes(), "a.docx").revisions
    assert {(r.author, r.date) for r in revisions} == {("soát", "2026-12-01T00:00:00Z")}


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["fix"], "Chưa cho biết cần sửa văn bản nào"),
        (["fix", "{report}"], "Cần đúng một trong ba"),
        (["fix", "{report}", "--diff", "--in-place"], "Cần đúng một trong ba"),
        (["fix", "{report}", "-o", "{report}"], "chính văn bản gốc"),
        (["fix", "-", "--diff"], "cần tệp có tên"),
        (["fix", "{report}", "--diff", "--date", "hôm nay"], "không phải là ngày"),
        (["annotate", "{report}"], "ghi ra đâu"),
        (["new", "--type", "bao-cao"], "tệp cần tạo"),
        (["new", "--type", "bao-cáo", "-o", "x.docx"], "Có phải ý bạn là “bao-cao”?"),
        (["new", "--type", "bao-cao", "-o", "x.txt"], "không có đuôi .docx"),
        (["new", "--type", "quyet-dinh", "-o", "x.docx", "--to", "A"], "không có phần “Kính gửi”"),
    ],
)
def test_wrong_use(soat, report, args, message):
    result = soat(*(arg.format(report=report) for arg in args))
    assert result.code == 2
    assert message in result.err
    assert report.read_text("utf-8") == TEXT


def test_nothing_is_overwritten_unless_asked(soat, report, tmp_path):
    target = tmp_path / "co-roi.txt"
    target.write_text("của người khác", "utf-8")
    assert soat("fix", str(report), "-o", str(target)).code == 2
    assert target.read_text("utf-8") == "của người khác"
    soat("fix", str(report), "-o", str(target), "--force")
    assert target.read_text("utf-8") == FIXED


@pytest.mark.parametrize("command", ["fix", "annotate"])
def test_secret_documents_are_not_copied(soat, tmp_path, command):
    secret = tmp_path / "mat.txt"
    secret.write_text(TEXT.replace("Số: 12", "MẬT\nSố: 12"), "utf-8")
    target = tmp_path / "moi.txt"
    result = soat(command, str(secret), "-o", str(target))
    assert result.code == 3
    assert "độ mật" in result.err
    assert not target.exists()


def test_one_bad_file_does_not_hide_the_others(soat, report, tmp_path):
    (tmp_path / "hong.docx").write_bytes(b"PK\x03\x04 nothing")
    target = tmp_path.parent / f"{tmp_path.name}-ra"
    result = soat("fix", str(tmp_path), "-o", str(target))
    assert result.code == 3
    assert (target / "bao-cao.txt").read_text("utf-8") == FIXED


def test_an_annotated_copy_of_text(soat, report, tmp_path):
    target = tmp_path / "chu-thich.md"
    assert soat("annotate", str(report), "-o", str(target)).code == 0
    text = target.read_text("utf-8")
    assert "ngày <mark>5</mark> tháng" in text
    assert "header/unpadded-date" in text


def test_an_annotated_word_file(soat, tmp_path):
    target = tmp_path / "chu-thich.docx"
    assert soat("annotate", str(WORD), "-o", str(target)).code == 0
    comments = read(target.read_bytes(), "a.docx").comments
    assert {comment.author for comment in comments} == {"soát"}
    assert any("Căn cứ:" in comment.text for comment in comments)
    assert soat("check", "--no-cache", str(target)).code == soat("check", str(WORD)).code


def test_a_model_is_clean(soat, tmp_path):
    (tmp_path / "soat.toml").write_text(
        '[body]\nname = "Ủy ban nhân dân xã Suối Vàng"\ncode = "UBND"\nplace = "Suối Vàng"\n',
        "utf-8",
    )
    target = tmp_path / "mau.docx"
    assert soat("new", "--type", "to-trinh", "-o", str(target), "--to", "Sở Y tế").code == 0
    assert "Suối Vàng, ngày" in read(target.read_bytes(), "a.docx").text
    assert soat("check", "--fail-on", "warning", str(target)).code == 0
    assert soat("new", "--type", "to-trinh", "-o", str(target)).code == 2
