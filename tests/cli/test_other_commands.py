"""soat text, structure, rules, explain, config, new-rule."""

import json
import tomllib
from pathlib import Path

import pytest

REPORT = """\
ỦY BAN NHÂN DÂN
XÃ MẪU
Số: 12/BC-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Mẫu, ngày 05 tháng 11 năm 2025

BÁO CÁO
Kết quả thực hiện nhiệm vụ tháng 10 năm 2025

I. Kết quả
Xã đã hoàn thành các nhiệm vụ được giao trong tháng, trong đó có việc sửa đường liên thôn.

Nơi nhận:
- UBND tỉnh (b/c);
- Lưu: VT, VP.
"""


# ---- text ----------------------------------------------------------------------------------


def test_text_is_what_is_checked(soat, put):
    put("a.txt", "\ufeffKi\u0301nh gửi:\r\nSở Y tế.\r\n")
    result = soat("text", "a.txt")
    assert (result.code, result.out) == (0, "Kính gửi:\nSở Y tế.\n")


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [("khong-co.txt", None, 2), ("rong.txt", b"", 3), ("hong.docx", b"PK\x03\x04 x", 3)],
)
def test_a_file_that_cannot_be_read(soat, put, name, data, code):
    if data is not None:
        put(name, data)
    for command in ("text", "structure"):
        result = soat(command, name)
        assert (result.code, result.out) == (code, "")
        assert result.err.startswith("soat: ")


def test_a_folder_is_not_a_file(soat):
    result = soat("text", ".")
    assert result.code == 2
    assert "“.” là một thư mục." in result.err


# ---- structure -----------------------------------------------------------------------------


def gutter(text):
    """The terms in the gutter, each with the text beside it."""
    rows = [line.partition("│") for line in text.splitlines() if "│" in line]
    return [(term.strip(), beside.strip()) for term, _, beside in rows if term.strip()]


def test_structure_names_parts_beside_their_text(soat, put, monkeypatch):
    put("a.txt", REPORT)
    monkeypatch.setenv("COLUMNS", "80")
    result = soat("structure", "a.txt")
    assert result.code == 0
    rows = gutter(result.out)
    assert ("Quốc hiệu", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") in rows
    assert ("Tiêu ngữ", "Độc lập - Tự do - Hạnh phúc") in rows
    assert ("Cơ quan ban hành", "ỦY BAN NHÂN DÂN") in rows
    assert ("Số, ký hiệu", "Số: 12/BC-UBND") in rows
    assert ("Tên loại", "BÁO CÁO") in rows
    assert ("Nơi nhận", "Nơi nhận:") in rows
    assert ("Lưu", "- Lưu: VT, VP.") in rows
    assert "Không nhận ra: Kính gửi; Chữ ký." in result.out
    assert max(map(len, result.out.splitlines())) <= 80


def test_structure_loses_no_word(soat, put, monkeypatch):
    put("a.txt", REPORT)
    monkeypatch.setenv("COLUMNS", "60")
    rows = [line.partition("│")[2] for line in soat("structure", "a.txt").out.splitlines()]
    assert " ".join(" ".join(rows).split()) == " ".join(REPORT.split())


def test_structure_cannot_steer_the_terminal(soat, put):
    put("a.txt", "BÁO CÁO \x1b[31m\x9b2J \u202e[bold]đỏ[/bold]\n")
    out = soat("structure", "a.txt").out
    assert not any(sign in out for sign in "\x1b\x9b\u202e")
    assert "[bold]đỏ[/bold]" in out


def test_structure_in_colour(soat, put):
    put("a.txt", REPORT)
    assert "\x1b[" in soat("structure", "--color", "always", "a.txt").out


def test_structure_for_programs(soat, put):
    put("a.txt", REPORT)
    result = json.loads(soat("structure", "--format", "json", "--stage", "issued", "a.txt").out)
    assert (result["path"], result["stage"], result["regime"]) == ("a.txt", "issued", "nd30")
    start, end = result["structure"]["motto"]["span"]
    assert REPORT[start:end] == "Độc lập - Tự do - Hạnh phúc"


# ---- rules ---------------------------------------------------------------------------------


def test_rules_lists_them_all(soat):
    result = soat("rules")
    assert result.code == 0
    assert all(name in result.out for name in ("broken/always", "sample/doubt", "sample/word"))
    assert "Có chữ “SAI”." in result.out


def test_rules_says_what_runs_and_why(soat, put):
    put("soat.toml", 'root = true\nignore = ["sample"]\n[severity]\n"broken" = "info"')
    result = soat("rules", "--extend-select", "sample/word", "--format", "json")
    listed = {rule["id"]: rule for rule in json.loads(result.out)["rules"]}
    assert {name: rule["enabled"] for name, rule in listed.items()} == {
        "broken/always": True, "sample/doubt": False, "sample/word": True,
    }  # fmt: skip
    assert listed["sample/doubt"]["reason"] == "bị bỏ qua bởi “sample” trong ignore"
    assert listed["broken/always"]["severity"] == "info"
    assert listed["sample/word"]["pack"] == "sample"
    assert "[không chạy: bị bỏ qua bởi" in soat("rules").out.replace("\n", " ")


def test_rules_of_a_pack(soat):
    listed = json.loads(soat("rules", "sample", "--format", "json").out)["rules"]
    assert [rule["id"] for rule in listed] == ["sample/doubt", "sample/word"]
    assert soat("rules", "smaple").code == 2


# ---- explain -------------------------------------------------------------------------------


def test_explain_tells_all(soat):
    result = soat("explain", "sample/word")
    assert result.code == 0
    for text in ("Có chữ “SAI”.", "Không viết “{found}”.", "Viết khác đi.", "Khuyến nghị của soát",
                 "đang chạy (được chọn bởi “all” trong select)"):  # fmt: skip
        assert text in result.out


def test_explain_suggests(soat):
    result = soat("explain", "sample/wrod")
    assert (result.code, result.out) == (2, "")
    assert "Không có quy tắc “sample/wrod”. Có phải ý bạn là “sample/word”?" in result.err


# ---- config --------------------------------------------------------------------------------


def test_init_writes_and_never_overwrites(soat, tmp_path):
    (tmp_path / "xa").mkdir()
    assert soat("config", "init", "xa").code == 0
    written = Path("xa", "soat.toml").read_text("utf-8")
    assert tomllib.loads(written) == {}
    Path("xa", "soat.toml").write_text("lang = 'vi'", "utf-8")
    result = soat("config", "init", "xa")
    assert result.code == 2
    assert "đã có; không ghi đè" in result.err
    assert Path("xa", "soat.toml").read_text("utf-8") == "lang = 'vi'"


def test_show_says_where_settings_come_from(soat, put):
    put("xa/soat.toml", '\nfail-on = "never"\n')
    result = soat("config", "show", "xa")
    assert result.code == 0
    line = next(line for line in result.out.splitlines() if line.startswith("fail-on"))
    assert line.endswith(f"# {Path('xa', 'soat.toml')}, dòng 2")
    assert soat("config", "show", "khong-co").code == 2


def test_schema_names_the_loaded_rules(soat):
    schema = json.loads(soat("config", "schema").out)
    assert "sample/word" in schema["properties"]["select"]["items"]["enum"]
    assert soat("config", "schema", "thừa").code == 2


def test_unknown_part_of_config(soat):
    assert "Có phải ý bạn là “show”?" in soat("config", "shwo").err


# ---- new-rule ------------------------------------------------------------------------------


def test_new_rule_writes_its_files_once(soat, tmp_path):
    result = soat("new-rule", "mau/loi-mau", "--root", str(tmp_path))
    assert result.code == 0
    assert len(result.out.splitlines()) == 2
    assert (tmp_path / "rules/mau/loi_mau.py").exists()
    assert soat("new-rule", "mau/loi-mau", "--root", str(tmp_path)).code == 2


def test_new_rule_wants_a_name(soat):
    assert soat("new-rule").code == 2
    assert soat("new-rule", "không đúng").code == 2
