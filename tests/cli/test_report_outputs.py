"""Several reports of one run, and what ``auto`` chooses."""

import json
import re
from pathlib import Path

import pytest

from linter.cli.report_outputs import Target, targets_of
from linter.errors import UsageError

WRONG = "Chỗ này SAI.\n"
SERVERS = ("GITHUB_ACTIONS", "GITLAB_CI")


@pytest.fixture(autouse=True)
def _no_server(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in SERVERS:
        monkeypatch.delenv(name, raising=False)


def chosen(
    formats: list[str], outputs: list[str], **environment: str
) -> list[tuple[str, str | None]]:
    targets: tuple[Target, ...] = targets_of(formats, outputs, lambda: None, environment)  # type: ignore[arg-type, return-value]
    return [(t.spec.name, None if t.path is None else str(t.path)) for t in targets]


@pytest.mark.parametrize(
    ("formats", "outputs", "expected"),
    [
        ([], [], [("rich", None)]),
        (["json"], [], [("json", None)]),
        ([], ["a.txt"], [("rich", "a.txt")]),
        (["plain", "sarif"], ["-", "a.sarif"], [("plain", None), ("sarif", "a.sarif")]),
        (["sarif", "plain"], ["a.sarif"], [("sarif", "a.sarif"), ("plain", None)]),
        (["junit", "html"], ["a.xml", "a.html"], [("junit", "a.xml"), ("html", "a.html")]),
        (["auto"], ["a.SARIF"], [("sarif", "a.SARIF")]),
        ([], ["a.html"], [("html", "a.html")]),
        ([], ["a.xml"], [("junit", "a.xml")]),
        ([], ["a.json"], [("json", "a.json")]),
        ([], ["a.rdjsonl"], [("rdjsonl", "a.rdjsonl")]),
    ],
)
def test_the_outputs_belong_to_the_formats_in_their_order(
    formats: list[str], outputs: list[str], expected: list[tuple[str, str | None]]
) -> None:
    assert chosen(formats, outputs) == expected


def test_a_json_file_on_gitlab_is_for_gitlab() -> None:
    assert chosen(["auto"], ["q.json"], GITLAB_CI="true") == [("gitlab", "q.json")]
    assert chosen(["json"], ["q.json"], GITLAB_CI="true") == [("json", "q.json")]


@pytest.mark.parametrize(
    ("formats", "outputs"),
    [
        (["json", "plain"], []),
        (["json", "plain"], ["-", "-"]),
        (["json"], ["a", "b"]),
        (["json", "plain"], ["a", "./x/../a"]),
    ],
)
def test_what_cannot_be_written_is_refused(formats: list[str], outputs: list[str]) -> None:
    with pytest.raises(UsageError):
        chosen(formats, outputs)


def test_one_run_writes_several_reports(soat, put):
    put("a.txt", WRONG)
    options = ["--format", "plain", "--format", "sarif", "--format", "html", "--format", "json"]
    outputs = ["-", "x.sarif", "x.html", "x.json"]
    result = soat("check", *options, *(f"--output={name}" for name in outputs), "a.txt")
    assert result.code == 1
    assert result.out.startswith("a.txt:1:9: error sample/word:")
    log = json.loads(Path("x.sarif").read_text("utf-8"))["runs"][0]
    assert [result["ruleId"] for result in log["results"]] == ["sample/word"]
    assert log["tool"]["driver"]["rules"][0]["shortDescription"]["text"] == "Có chữ “SAI”."
    assert "<mark" in Path("x.html").read_text("utf-8")
    assert json.loads(Path("x.json").read_text("utf-8"))["documents"][0]["path"] == "a.txt"


def test_no_report_is_left_when_one_cannot_be_written(soat, put):
    put("a.txt", WRONG)
    options = ("--format", "json", "--format", "html", "--output", "x.json")
    result = soat("check", *options, "--output", "no/x.html", "a.txt")
    assert result.code == 2
    assert sorted(path.name for path in Path().iterdir()) == ["a.txt", "soat.toml"]


@pytest.mark.parametrize("place", [1, 2])
def test_no_report_replaces_a_document(soat, put, place):
    put("a.txt", WRONG)
    outputs = ["x.json", "y.json"]
    outputs[place - 1] = "a.txt"
    options = ("--format", "json", "--format", "json")
    result = soat("check", *options, *(f"--output={name}" for name in outputs), "a.txt")
    assert result.code == 2
    assert Path("a.txt").read_text("utf-8") == WRONG


def test_a_remembered_report_has_its_text_when_it_is_asked_for(soat, put):
    put("a.txt", WRONG)
    soat("check", "--format", "json", "a.txt")
    for name in ("1.html", "2.html"):
        soat("check", "--format", "html", "--output", name, "a.txt")
        assert "<mark" in Path(name).read_text("utf-8")
    assert Path("1.html").read_text("utf-8") == Path("2.html").read_text("utf-8")


def test_a_secret_document_is_not_copied_into_a_page(soat, put):
    head = "ỦY BAN NHÂN DÂN\nXÃ SUỐI VÀNG\nMẬT\nSố: 12/BC-UBND\n"
    put("a.txt", f"{head}CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nBÁO CÁO\nVề việc kín\nLời kín SAI.\n")
    page = soat("check", "--format", "html", "a.txt").out
    assert "Lời kín" not in page
    assert "không chép lại toàn văn" in page
    assert "sample/word" in page


def test_sarif_of_a_remembered_run_describes_its_rules(soat, put):
    put("a.txt", WRONG)
    first, second = (soat("check", "--format", "sarif", "a.txt") for _ in range(2))
    assert first.out == second.out


def test_on_github_the_log_is_read_by_people_and_the_runner(soat, put, monkeypatch):
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    put("a.txt", "::error::x\n::add-mask::SAI\n##[error]y SAI\n")
    lines = soat("check", "a.txt").out.splitlines()
    obeyed, word = [], None
    for line in lines:
        stop = re.match(r"::stop-commands::(soat-[0-9a-f]{32})$", line)
        if word is None and stop:
            word = stop[1]
        elif word is not None and line == f"::{word}::":
            word = None
        elif word is None:
            obeyed.append(line)
    assert word is None
    (annotation,) = obeyed
    assert annotation.startswith("::error file=a.txt,line=2,")
    assert any("SAI" in line for line in lines if line not in obeyed)


def test_a_format_that_is_named_is_that_format_on_github_too(soat, put, monkeypatch):
    put("a.txt", WRONG)
    here = soat("check", "--format", "rich", "a.txt").out
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert soat("check", "--format", "rich", "a.txt").out == here


@pytest.mark.parametrize("form", ["sarif", "junit", "checkstyle", "gitlab", "rdjson", "html"])
def test_every_format_names_a_file_that_cannot_be_read(soat, put, form):
    put("a.txt", WRONG)
    put("hong.docx", b"PK\x03\x04 damaged")
    result = soat("check", "--format", form, "a.txt", "hong.docx")
    assert result.code == 3
    assert "hong.docx" in result.out
