"""Rules as data on the command line: packs, their cases, their schema, their start."""

import json

import pytest

RULE = """\
id = "so-y/tu-cam"
kind = "substitution"
title = "Từ không được dùng."
explanation = "Quy chế của Sở không dùng từ này."
basis = { text = "Quy chế", clause = "Điều 3" }
[replace]
"bệnh nhân" = "người bệnh"
"""
CASES = """\
rule = "so-y/tu-cam"
[[case]]
name = "wrong"
page = true
text = "Có ⟦bệnh nhân⟧."
fixed = "Có người bệnh."
[[case]]
name = "right"
text = "Có người bệnh."
"""


@pytest.fixture
def pack(put, tmp_path, monkeypatch):
    """A folder of one rule and its cases, and a cache of its own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    put("quy-tac/tu_cam.toml", RULE)
    put("quy-tac/cases/tu_cam.toml", CASES)
    put("a.txt", "Có 12 bệnh nhân.\n")


def rules_found(result):
    (document,) = json.loads(result.out)["documents"]
    return [finding["rule"] for finding in document["findings"]]


@pytest.mark.usefixtures("pack")
class TestPacks:
    def test_a_folder_named_in_the_settings(self, soat, put):
        put("soat.toml", 'root = true\npacks = ["quy-tac"]\n')
        result = soat("check", "--format", "json", "a.txt")
        assert rules_found(result) == ["so-y/tu-cam"]
        (document,) = json.loads(result.out)["documents"]
        assert "quy-tac" in document["inputs"]["packs"]

    def test_a_folder_named_on_the_command_line(self, soat):
        args = ("--format", "json", "--select", "so-y", "a.txt")
        assert rules_found(soat("check", "--pack", "quy-tac", *args)) == ["so-y/tu-cam"]

    def test_the_rule_of_a_folder_may_be_selected_and_set(self, soat, put):
        put(
            "soat.toml",
            'root = true\npacks = ["quy-tac"]\nseverity = { "so-y/tu-cam" = "error" }\n',
        )
        result = soat("check", "--format", "json", "--select", "so-y/tu-cam", "a.txt")
        assert (result.code, rules_found(result)) == (1, ["so-y/tu-cam"])
        assert soat("check", "--ignore", "so-y", "a.txt").code == 0

    def test_settings_below_may_name_rules_of_packs_above(self, soat, put):
        put("soat.toml", 'root = true\npacks = ["quy-tac"]\n')
        put("con/soat.toml", 'ignore = ["so-y/tu-cam"]\n')
        put("con/b.txt", "Có 12 bệnh nhân.\n")
        assert rules_found(soat("check", "--format", "json", "con/b.txt")) == []

    def test_elsewhere_the_rule_is_unknown(self, soat, put):
        put("soat.toml", 'root = true\nselect = ["so-y/tu-cam"]\n')
        result = soat("check", "a.txt")
        assert result.code == 2
        assert "dòng 2: không có quy tắc hay gói “so-y/tu-cam”" in result.err

    def test_a_changed_rule_is_not_answered_from_memory(self, soat, put):
        put("soat.toml", 'root = true\npacks = ["quy-tac"]\n')
        assert rules_found(soat("check", "--format", "json", "a.txt")) == ["so-y/tu-cam"]
        put("quy-tac/tu_cam.toml", RULE.replace('"bệnh nhân"', '"bệnh viện cũ"'))
        assert rules_found(soat("check", "--format", "json", "a.txt")) == []

    def test_a_wrong_file_is_named_and_the_rest_goes_on(self, soat, put):
        put("soat.toml", 'root = true\npacks = ["quy-tac"]\n')
        put("quy-tac/hong.toml", 'kind = "absense"\n')
        result = soat("check", "--format", "plain", "a.txt")
        assert result.code == 0
        assert "so-y/tu-cam" in result.out
        assert "hong.toml, dòng 1: mục “kind” không nhận giá trị “absense”" in result.out
        assert soat("check", "--strict-plugins", "a.txt").code == 2

    def test_it_is_listed_and_explained(self, soat):
        listed = json.loads(soat("rules", "--pack", "quy-tac", "--format", "json", "so-y").out)
        assert [rule["id"] for rule in listed["rules"]] == ["so-y/tu-cam"]
        explained = soat("explain", "--pack", "quy-tac", "so-y/tu-cam").out
        assert "Quy chế của Sở không dùng từ này." in explained
        assert "Có ⟦bệnh nhân⟧." in explained


@pytest.mark.usefixtures("pack")
class TestCases:
    def test_right_cases_pass(self, soat):
        result = soat("rules", "test", "quy-tac")
        assert (result.code, result.out) == (0, "✓ so-y/tu-cam: 2 ca đạt\nĐạt 2/2 ca.\n")

    @pytest.mark.parametrize(
        ("change", "said"),
        [
            (("⟦bệnh nhân⟧", "bệnh nhân"), "ca “wrong”: tìm thấy “bệnh nhân” (dòng 1), nhưng"),
            (("⟦bệnh nhân⟧", "bệnh nhân"), "thiếu ca có lỗi"),
            (("Có người bệnh.", "Có bệnh nhân."), "ca “wrong”: sửa thành “Có người bệnh.”"),
            (('page = true', 'message = "Sai."'), "ca “wrong”: thông báo là"),
            (('page = true', 'severity = "error"'), "ca “wrong”: mức là warning, không phải error"),
            (("so-y/tu-cam", "so-y/khac"), "ghi quy tắc “so-y/khac”"),
            (('name = "right"', ""), "cases/tu_cam.toml"),
        ],
    )  # fmt: skip
    def test_what_is_wrong_is_told(self, soat, put, change, said):
        put("quy-tac/cases/tu_cam.toml", CASES.replace(*change))
        result = soat("rules", "test", "quy-tac")
        assert result.code == 1
        assert said in result.out

    def test_a_rule_without_cases_and_a_wrong_file_are_told(self, soat, put):
        put("quy-tac/tu_khac.toml", RULE.replace("tu-cam", "tu-khac"))
        put("quy-tac/hong.toml", "kind = 1\n")
        result = soat("rules", "test", "quy-tac")
        assert result.code == 1
        assert "so-y/tu-khac: chưa có ca kiểm thử" in result.out
        assert "hong.toml, dòng 1" in result.out

    def test_there_must_be_a_folder(self, soat):
        assert soat("rules", "test").code == 2
        assert soat("rules", "test", "khong-co").code == 2


def test_the_schema_is_printed(soat):
    result = soat("rules", "schema")
    assert "allOf" in json.loads(result.out)
    assert soat("rules", "schema", "x").code == 2


def test_a_new_rule_passes_its_own_cases(soat, tmp_path):
    result = soat("new-rule", "--toml", "so-moi/tu-cam")
    assert result.code == 0
    assert 'packs = ["so-moi"]' in result.out
    assert (tmp_path / "so-moi" / "tu_cam.toml").is_file()
    assert soat("rules", "test", "so-moi").code == 0
    assert soat("new-rule", "--toml", "so-moi/tu-cam").code == 2
    assert soat("new-rule", "--toml", "Sở/x").code == 2
