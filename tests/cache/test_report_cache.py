"""What is remembered comes back whole; whatever is wrong with the file changes no verdict."""

import sqlite3
from pathlib import Path

import pytest

from linter.cache.reports import FORMAT, ReportCache
from linter.findings import DocumentReport
from linter.language import Language
from linter.report import REPORTERS
from linter.session import check

DOCUMENTS = Path(__file__).parents[2] / "fixtures" / "documents"
SAMPLES = ("bao-cao-nhieu-loi.docx", "bao-cao-bang-bieu.docx", "quyet-dinh-sai-can-cu.txt")
KEY = b"k" * 32


@pytest.fixture(scope="module")
def reports() -> list[DocumentReport]:
    return list(check(*(DOCUMENTS / name for name in SAMPLES)).documents)


def reopened(folder: Path) -> ReportCache:
    return ReportCache(folder)


def keep(folder: Path, *reports: DocumentReport) -> None:
    cache = ReportCache(folder)
    for number, report in enumerate(reports):
        cache.put(KEY + bytes([number]), report)
    cache.close()


@pytest.mark.parametrize("spec", REPORTERS, ids=lambda spec: spec.name)
def test_a_remembered_report_prints_as_the_first_did(tmp_path, reports, spec):
    keep(tmp_path, *reports)
    cache = reopened(tmp_path)
    for number, report in enumerate(reports):
        again = cache.get(KEY + bytes([number]), DocumentReport)
        assert spec.load(Language("vi")).document(again) == spec.load(Language("vi")).document(
            report
        )


def test_an_unknown_key_finds_nothing(tmp_path, reports):
    keep(tmp_path, reports[0])
    assert reopened(tmp_path).get(b"other", DocumentReport) is None


def test_the_file_is_for_its_owner_alone(tmp_path, reports):
    keep(tmp_path / "new", reports[0])
    (file,) = (tmp_path / "new").iterdir()
    assert file.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    "content", [b"not a database at all, " * 50, b"SQLite format 3\0" + b"\xff" * 4000]
)
def test_a_damaged_file_is_told_and_made_anew(tmp_path, reports, content):
    file = tmp_path / f"reports-{FORMAT}.sqlite"
    file.write_bytes(content)
    cache = ReportCache(tmp_path)
    assert cache.get(KEY, DocumentReport) is None
    assert cache.problem is not None
    assert "hỏng" in cache.problem.message
    cache.put(KEY, reports[0])
    cache.close()
    keep(tmp_path, reports[0])
    assert reopened(tmp_path).get(KEY + b"\0", DocumentReport) is not None


def test_a_body_that_changed_on_disk_is_not_believed(tmp_path, reports):
    keep(tmp_path, reports[0])
    with sqlite3.connect(tmp_path / f"reports-{FORMAT}.sqlite") as connection:
        (body,) = connection.execute("SELECT body FROM reports").fetchone()
        connection.execute("UPDATE reports SET body = ?", (body[:-1] + b"\0",))
    connection.close()
    cache = reopened(tmp_path)
    assert cache.get(KEY + b"\0", DocumentReport) is None
    assert cache.problem is None


def test_a_folder_that_cannot_be_made_is_told_once(tmp_path, reports):
    (tmp_path / "file").write_text("in the way")
    cache = ReportCache(tmp_path / "file" / "soat")
    cache.put(KEY, reports[0])
    cache.close()
    assert cache.get(KEY, DocumentReport) is None
    assert cache.problem is not None
    assert "Không dùng được" in cache.problem.message


def test_another_process_that_holds_the_file_is_waited_out_silently(tmp_path, reports, monkeypatch):
    monkeypatch.setattr("linter.cache.reports.PATIENCE", 0.01)
    keep(tmp_path, reports[0])
    other = sqlite3.connect(tmp_path / f"reports-{FORMAT}.sqlite", isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    cache = reopened(tmp_path)
    cache.put(KEY, reports[1])
    cache.close()
    other.close()
    assert cache.problem is None
    assert reopened(tmp_path).get(KEY + b"\0", DocumentReport) is not None


def test_the_oldest_reports_go_when_there_are_too_many(tmp_path, reports):
    cache = ReportCache(tmp_path, largest=20_000)
    for number in range(40):
        cache.put(KEY + bytes([number]), reports[number % len(reports)])
    cache.close()
    again = reopened(tmp_path)
    kept = sum(again.get(KEY + bytes([number]), DocumentReport) is not None for number in range(40))
    assert 0 < kept < 40
