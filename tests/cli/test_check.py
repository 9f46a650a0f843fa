"""soat check: exit codes, selection, output, and files that cannot be read among good ones."""

import io
import json
import unicodedata
from pathlib import Path

import pytest
from msgspec.structs import replace

from linter.findings import Severity
from linter.hookspecs import ReporterSpec
from linter.plugins import PackFailure


def paths_of(result):
    return [document["path"] for document in json.loads(result.out)["documents"]]


def rules_of(result):
    documents = json.loads(result.out)["documents"]
    return [finding["rule"] for document in documents for finding in document["findings"]]


GOOD, WRONG, DOUBTFUL, BREAKING = "Đúng.\n", "Chỗ này SAI.\n", "Chỗ này NGỜ.\n", "Làm HỎNG.\n"

EXIT_CODES = [
    # text, options, code
    (GOOD, [], 0),
    (WRONG, [], 1),
    (DOUBTFUL, [], 0),
    (DOUBTFUL, ["--fail-on", "warning"], 1),
    (DOUBTFUL, ["--fail-on", "info"], 1),
    (WRONG, ["--fail-on", "never"], 0),
    (WRONG, ["--ignore", "sample/word"], 0),
    (WRONG, ["--extend-ignore", "sample"], 0),
    (WRONG, ["--select", "sample/doubt"], 0),
    (WRONG, ["--select", "sample/doubt", "--extend-select", "sample/word"], 1),
    (WRONG, ["--severity", "sample/word=warning"], 0),
    (WRONG, ["--severity", "sample=off"], 0),
    (DOUBTFUL, ["--severity", "sample=error"], 1),
    (DOUBTFUL, ["--severity", "sample=info", "--severity", "sample/doubt=error"], 1),
    (BREAKING, [], 0),
    (BREAKING, ["--strict-plugins"], 4),
    ("", [], 3),
]


@pytest.mark.parametrize(("text", "options", "code"), EXIT_CODES)
def test_exit_code(soat, put, text, options, code):
    put("a.txt", text)
    for form in ("rich", "plain", "json"):
        result = soat("check", "--format", form, *options, "a.txt")
        assert (result.code, result.err) == (code, "")


def test_one_bad_file_does_not_hide_the_others(soat, put):
    put("x/1.txt", WRONG)
    put("x/2.docx", b"PK\x03\x04 damaged")
    put("x/3.txt", "")
    put("x/4.txt", DOUBTFUL)
    result = soat("check", "--format", "json", "x", "khong-co.txt")
    report = json.loads(result.out)
    assert paths_of(result) == [str(Path("x", "1.txt")), str(Path("x", "4.txt"))]
    assert rules_of(result) == ["sample/word", "sample/doubt"]
    failed = [(Path(f["path"]).name, f["exit_code"]) for f in report["failures"]]
    assert failed == [("2.docx", 3), ("3.txt", 3), ("khong-co.txt", 2)]
    assert result.code == 2


def test_unreadable_beats_findings(soat, put):
    put("x/1.txt", WRONG)
    put("x/2.txt", "")
    assert soat("check", "x").code == 3


@pytest.mark.parametrize("form", ["rich", "plain"])
def test_a_missing_file_is_named(soat, form):
    result = soat("check", "--format", form, "không có.docx")
    assert result.code == 2
    assert "không có.docx" in result.out


def test_without_a_path_the_user_is_told_what_to_write(soat):
    result = soat("check")
    assert (result.code, result.out) == (2, "")
    assert "Chưa cho biết cần soát văn bản nào." in result.err
    assert "soat check ." in result.err


def test_a_folder_without_documents_is_said_to_be_so(soat, tmp_path):
    (tmp_path / "trống").mkdir()
    result = soat("check", "trống")
    assert result.code == 2
    assert "Không có văn bản nào trong “trống”" in result.err
    assert ".docx" in result.err


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["--select", "sampel"], "--select: không có quy tắc hay gói “sampel”. Có phải ý bạn là"),
        (["--ignore", "sample/wrod,sample"], "--ignore: không có quy tắc hay gói “sample/wrod”."),
        (["--severity", "sample"], "--severity không nhận “sample”."),
        (["--severity", "sample=fatal"], "mức là một trong: info, warning, error, off"),
        (["--severity", "x=error"], "không có quy tắc hay gói “x”"),
        (["--format", "jsno"], "Không có dạng báo cáo “jsno”. Có phải ý bạn là “json”?"),
        (["--config", "my.toml"], "Không đọc được tệp cấu hình my.toml"),
        (["--config", "my.toml", "--no-config"], "Không dùng --config cùng với --no-config."),
        (["--output", "x/y/z.txt"], "Không ghi được vào “x/y/z.txt”"),
        (["--output", "."], "đó là một thư mục"),
        (["--output", "a.txt"], "báo cáo không được ghi đè lên nó"),
        (["--output", "./x/../a.txt"], "báo cáo không được ghi đè lên nó"),
    ],
)  # fmt: skip
def test_wrong_use_is_told_before_anything_is_checked(soat, put, args, message):
    document = put("a.txt", WRONG)
    (document.parent / "x").mkdir()
    result = soat("check", *args, "a.txt")
    assert (result.code, result.out) == (2, "")
    assert message in result.err
    assert document.read_text("utf-8") == WRONG


def test_every_mistake_in_the_configuration_is_told(soat, put):
    put("a.txt")
    put("b/b.txt")
    put("soat.toml", "root = true\nfail_on = 1\nlang = 'xx'\n")
    put("b/soat.toml", "selct = []\n")
    result = soat("check", ".")
    assert (result.code, result.out) == (2, "")
    assert "soat.toml, dòng 2: không có mục “fail_on”. Có phải ý bạn là “fail-on”?" in result.err
    assert "soat.toml, dòng 3: mục “lang” không nhận giá trị “xx”." in result.err
    assert f"{Path('b', 'soat.toml')}, dòng 1: không có mục “selct”" in result.err
    assert len(result.err.splitlines()) == 3


def test_a_mistake_below_is_told_too(soat, put):
    put("a.txt")
    put("b/b.txt")
    put("b/soat.toml", "selct = []\n")
    result = soat("check", ".")
    assert result.code == 2
    assert f"{Path('b', 'soat.toml')}, dòng 1: không có mục “selct”" in result.err


def test_no_config_leaves_files_alone(soat, put):
    put("a.txt")
    put("soat.toml", "nonsense")
    assert soat("check", "a.txt").code == 2
    assert soat("check", "--no-config", "a.txt").code == 0


def test_settings_differ_by_folder(soat, put):
    put("a/1.txt", WRONG)
    put("b/2.txt", WRONG)
    put("b/soat.toml", 'ignore = ["sample/word"]')
    assert rules_of(soat("check", "--format", "json", "a", "b")) == ["sample/word"]


def test_the_strictest_fail_on_counts(soat, put):
    put("a/1.txt", DOUBTFUL)
    put("b/2.txt", GOOD)
    put("b/soat.toml", 'fail-on = "warning"')
    assert soat("check", "a").code == 0
    assert soat("check", "a", "b").code == 1


def test_exclude_passes_over_found_files_but_not_named_ones(soat, put):
    put("soat.toml", 'root = true\nexclude = ["mau"]')
    put("mau/1.txt", WRONG)
    put("2.txt")
    assert paths_of(soat("check", "--format", "json", ".")) == ["2.txt"]
    assert soat("check", str(Path("mau", "1.txt"))).code == 1
    result = soat("check", "mau")
    assert result.code == 2
    assert "exclude" in result.err


def test_output_is_written_whole_and_in_utf8(soat, put):
    put("a.txt", WRONG)
    result = soat("check", "--format", "json", "--output", "báo cáo.json", "a.txt")
    assert (result.code, result.out) == (1, "")
    report = json.loads(Path("báo cáo.json").read_text("utf-8"))
    assert report["documents"][0]["path"] == "a.txt"
    assert sorted(p.name for p in Path().iterdir()) == ["a.txt", "báo cáo.json", "soat.toml"]


def test_an_existing_report_survives_a_crash(soat, put, plugins, sample):
    put("a.txt")
    put("old.txt", "báo cáo cũ")

    class Crashing:
        def __init__(self, language, **options): ...
        def start(self):
            return "đầu"

        def document(self, report):
            raise RuntimeError("boom")

    plugins(replace(sample, reporters=(ReporterSpec("crashing", Crashing),)))
    assert soat("check", "--format", "crashing", "--output", "old.txt", "a.txt").code == 4
    assert Path("old.txt").read_text("utf-8") == "báo cáo cũ"
    assert sorted(p.name for p in Path().iterdir()) == ["a.txt", "old.txt", "soat.toml"]


def test_reporters_of_packs_are_used_and_told_what_they_need(soat, put, plugins, sample):
    put("a.txt", DOUBTFUL)
    told = {}

    class Small:
        def __init__(self, language, **options):
            told.update(options, language=language.code)

        def start(self):
            return "["

        def document(self, report):
            return report.path

        def finish(self, report):
            return "]"

    plugins(replace(sample, reporters=(ReporterSpec("small", Small),)))
    result = soat("check", "--format", "small", "--fail-on", "warning", "--lang", "en", "a.txt")
    assert (result.code, result.out) == (1, "[a.txt]")
    assert told == {
        "language": "en", "width": 100, "color": False, "fail_on": Severity.WARNING,
    }  # fmt: skip


def test_options_and_paths_in_any_order(soat, put):
    put("a.txt")
    put("b.txt")
    result = soat("check", "a.txt", "--format", "json", "b.txt")
    assert paths_of(result) == ["a.txt", "b.txt"]


NAMES = [
    "báo cáo số 1 (bản cuối).txt",
    "--lạ.txt",
    "- gạch.txt",
    "ÔNG & BÀ's $HOME.txt",
    "đ[1].txt",
]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("typed", ["NFC", "NFD"])
def test_any_file_name(soat, put, name, form, typed):
    put(unicodedata.normalize(form, name), WRONG)
    result = soat("check", "--format", "json", unicodedata.normalize(typed, name))
    assert rules_of(result) == ["sample/word"]


def test_what_stands_behind_two_dashes_is_a_path(soat, put):
    put("--format", WRONG)
    assert soat("check", "--format", "json", "--", "--format").code == 1


def test_patterns_that_the_shell_left_alone(soat, put):
    put("x/1.txt")
    put("x/y/2.txt")
    found = paths_of(soat("check", "--format", "json", "x/**/*.txt"))
    assert sorted(found) == [str(Path("x/1.txt")), str(Path("x/y/2.txt"))]


def test_a_pack_that_cannot_be_used_is_named(soat, put, plugins, sample):
    put("a.txt")
    broken = replace(sample, failures=(PackFailure("hong", "ImportError: x"),))
    plugins(broken)
    result = soat("check", "--format", "plain", "a.txt")
    assert result.code == 0
    assert "Không dùng được gói quy tắc “hong”: ImportError: x." in result.out
    result = soat("check", "--strict-plugins", "a.txt")
    assert (result.code, result.out) == (2, "")
    assert "“hong”" in result.err


def test_wrong_default_settings_of_a_pack_are_named(soat, put, plugins, sample):
    put("a.txt")
    plugins(replace(sample, settings=(("hong", {"fail_on": "x"}),)))
    result = soat("check", "--format", "plain", "a.txt")
    assert result.code == 0
    assert "“hong”" in result.out
    assert "“fail_on”" in result.out


def test_stage_and_regime_can_be_set(soat, put):
    put("a.txt")
    options = ["--stage", "issued", "--regime", "party", "--format", "json"]
    document = json.loads(soat("check", *options, "a.txt").out)["documents"][0]
    assert (document["stage"], document["regime"]) == ("issued", "party")


def test_language_of_the_settings_is_the_report_s(soat, put):
    put("a.txt")
    put("soat.toml", 'root = true\nlang = "en"')
    tool = json.loads(soat("check", "--format", "json", "a.txt").out)["tool"]
    assert tool["language"] == "en"


def test_colour_only_where_it_is_wanted(soat, put, monkeypatch):
    put("a.txt", WRONG)
    assert "\x1b[" not in soat("check", "a.txt").out
    assert "\x1b[" in soat("check", "--color", "always", "a.txt").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in soat("check", "a.txt").out


def test_the_stdin_name_is_the_document_s(soat, put, monkeypatch, tmp_path):
    class Stdin:
        buffer = io.BytesIO(WRONG.encode())

    monkeypatch.setattr("sys.stdin", Stdin)
    put("mau/soat.toml", 'ignore = ["sample/word"]')
    name = str(Path("mau", "x.txt"))
    result = soat("check", "--format", "json", "--stdin-name", name, "-")
    assert paths_of(result) == [name]
    assert rules_of(result) == []
