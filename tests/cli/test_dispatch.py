"""Commands, mistakes in their names, the language, and what a crash looks like."""

import pytest

from linter.cli.overview import COMMANDS

ENGLISH = ("usage:", "error:", "unrecognized", "argument", "options:", "show this help", "invalid")


def test_help_names_every_command(soat):
    result = soat("--help")
    assert result.code == 0
    assert all(f"  {name} " in result.out for name in COMMANDS)


def test_without_arguments_the_help_goes_to_standard_error(soat):
    result = soat()
    assert (result.code, result.out) == (2, "")
    assert "Cách dùng" in result.err


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_in_plain_vietnamese(soat, command):
    result = soat(command, "--help")
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith(f"Cách dùng: soat {command}")
    assert not [word for word in ENGLISH if word in result.out.casefold()]
    assert max(map(len, result.out.splitlines())) <= 88


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["chekc"], "Không có lệnh “chekc”. Có phải ý bạn là “check”?"),
        (["xyzzy"], "Không có lệnh “xyzzy”. Các lệnh: check, text,"),
        (["--verison"], "Không có tùy chọn “--verison”. Xem “soat --help”."),
        (["check", "--fail_on", "info"], "không có tùy chọn “--fail_on”. Có phải ý bạn là"),
        (["check", "--fail-on"], "Tùy chọn --fail-on thiếu giá trị. Xem “soat check --help”."),
        (["check", "--fail-on", "fatal"], "--fail-on không nhận giá trị “fatal”. Dùng được: info,"),
        (["check", "--no-config=1"], "Tùy chọn --no-config không nhận giá trị."),
        (["check", "--color", "red", "a"], "--color không nhận giá trị “red”."),
        (["--lang", "fr", "check"], "Không có ngôn ngữ “fr”."),
        (["text"], "Lệnh này đọc đúng một tệp, không phải 0. Ví dụ: soat text bao-cao.docx"),
        (["text", "a", "b"], "không phải 2"),
        (["config"], "Chưa cho biết cần dùng phần nào của lệnh “config”."),
        (["explain"], "Cần đúng một mã quy tắc, không phải 0. Ví dụ: soat explain broken/always"),
    ],
)
def test_wrong_use_is_explained(soat, args, message):
    result = soat(*args)
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("soat: ")
    assert message in result.err
    assert not [word for word in ENGLISH if word in result.err.casefold()]


def test_a_file_in_place_of_a_command_is_understood(soat, put):
    put("báo cáo.docx")
    result = soat("báo cáo.docx")
    assert result.code == 2
    assert 'soat check "báo cáo.docx"' in result.err


def test_language_comes_from_the_option_then_the_environment(soat, put, monkeypatch):
    put("a.txt")
    seen = []
    monkeypatch.setattr("linter.cli.text.run", lambda args, language: seen.append(language.code))
    for args in (["text", "a.txt"], ["--lang", "en", "text"], ["text", "--lang=en"]):
        monkeypatch.setattr("linter.cli.text.run", lambda _, lang: seen.append(lang.code) or 0)
        soat(*args)
    monkeypatch.setenv("SOAT_LANG", "en")
    soat("text", "a.txt")
    soat("text", "--lang", "vi", "a.txt")
    assert seen == ["vi", "en", "en", "en", "vi"]


def test_a_crash_is_our_own_fault_and_says_what_to_do(soat, put, monkeypatch):
    def crash(args, language):
        raise RuntimeError("boom")

    monkeypatch.setattr("linter.cli.text.run", crash)
    result = soat("text", "a.txt")
    assert result.code == 4
    assert "RuntimeError: boom" in result.err
    assert "SOAT_DEBUG" in result.err
    assert "Traceback" not in result.err
    monkeypatch.setenv("SOAT_DEBUG", "1")
    assert "Traceback" in soat("text", "a.txt").err


def test_ctrl_c_is_not_a_crash(soat, monkeypatch):
    def interrupt(args, language):
        raise KeyboardInterrupt

    monkeypatch.setattr("linter.cli.text.run", interrupt)
    result = soat("text", "a.txt")
    assert (result.code, result.err) == (130, "soat: Đã dừng theo yêu cầu.\n")


def test_a_language_before_the_command_is_that_of_the_report(soat, put):
    put("a.txt")
    outside = soat("--lang", "en", "check", "--format", "plain", "a.txt")
    inside = soat("check", "--lang", "en", "--format", "plain", "a.txt")
    assert outside == inside
    assert outside.out != soat("check", "--format", "plain", "a.txt").out
