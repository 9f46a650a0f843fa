"""Files and folders to reports: everything is found once, nothing hides the rest."""

import io
import sys

import pytest

from linter.config.settings import PathSuppression, Settings
from linter.errors import ExitCode, MissingFileError
from linter.findings import DocumentReport, Failure, Suppression
from linter.plugins import load_plugins
from linter.session import Input, Session, check, expand, read

TEXT = "Xã có 9 thôn.\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("b.txt", "a.md", "sub/c.txt", "sub/.hidden.txt", "~$d.docx", "anh.png"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(TEXT, "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("patterns", "names"),
    [
        (["."], ["a.md", "b.txt", "sub/c.txt"]),
        (["b.txt", ".", "b.txt"], ["b.txt", "a.md", "./b.txt", "sub/c.txt"]),
        (["*.txt"], ["b.txt"]),
        (["**/*.txt"], ["b.txt", "sub/c.txt"]),
        (["anh.png"], ["anh.png"]),
        (["khong-co.txt", "b.txt"], ["khong-co.txt", "b.txt"]),
        (["*.pdf"], ["*.pdf"]),
    ],
)
def test_expand(folder, patterns, names):
    found = list(expand(patterns))
    assert [getattr(item, "name", None) or item.path for item in found] == [
        name for name in names if not name.startswith("./")
    ]


def test_what_is_not_there_is_a_failure_in_its_place(folder):
    first, second = expand(["khong-co.txt", "b.txt"])
    assert isinstance(first, Failure)
    assert first.error == "missing-file"
    assert first.exit_code == ExitCode.USAGE
    assert isinstance(second, Input)


def test_standard_input(folder, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    (item,) = expand(["-"])
    assert item.data == TEXT.encode()


def test_one_bad_file_never_hides_the_others(folder):
    (folder / "a-hong.docx").write_bytes(b"PK\x03\x04 not a package")
    (folder / "a-rong.txt").write_bytes(b"")
    report = check(".")
    assert [document.path for document in report.documents] == ["a.md", "b.txt", "sub/c.txt"]
    assert {failure.error for failure in report.failures} == {"damaged-file", "empty-file"}
    assert all(failure.exit_code == ExitCode.UNREADABLE for failure in report.failures)


def test_a_crash_on_one_file_is_our_fault_and_costs_one_file(folder):
    def settings_for(path):
        if path and path.name == "b.txt":
            raise ZeroDivisionError("hỏng")
        return Settings()

    session = Session(settings_for=settings_for, plugins=load_plugins())
    results = list(session.check(expand(["b.txt", "a.md"])))
    assert results[0].error == "internal"
    assert results[0].exit_code == ExitCode.INTERNAL
    assert isinstance(results[1], DocumentReport)


def test_settings_pass_over_findings_by_path(folder):
    (folder / "b.txt").write_text("Văn bản có đủ số liệu : 5 + 6.\n", "utf-8")
    entry = PathSuppression(paths=("b.txt",), rules=("wording",), reason="cũ")
    settings = Settings(select=("wording",), suppress=(entry,))
    (document,) = check("b.txt", settings=settings).documents
    assert document.findings
    assert {f.suppressed for f in document.findings} == {Suppression("settings", "cũ")}


def test_read_names_what_is_missing(tmp_path):
    with pytest.raises(MissingFileError):
        read(tmp_path / "x.txt")


def test_inputs_of_the_verdict_are_named(folder):
    (document,) = check("b.txt").documents
    assert document.inputs["soat"]
    assert set(document.inputs["packs"]) >= {"header", "numbers", "references", "sections"}
    (register,) = document.inputs["registry"]
    assert register["name"] == "soat"
    assert register["entries"] > 0
