"""Every single thing that a verdict depends on makes a remembered report unknown."""

from pathlib import Path

import pytest

from linter.cache.reports import ReportCache
from linter.cache.stamps import code_stamps
from linter.config.settings import PathSuppression, Settings
from linter.facts import OwnBody
from linter.findings import DocumentReport, Failure
from linter.inputs import Input
from linter.pack_index import FoundPack
from linter.plugins import load_plugins
from linter.remembering import RememberingSession
from linter.session import Session

TEXT = "Văn bản có đủ số liệu : 5 + 6.\n"
PACK = FoundPack("header", "rules.header", "soat", "1")


class Counting:
    """A session, and how often it was asked to check something."""

    def __init__(self, settings: Settings) -> None:
        self.asked = 0
        self._session = Session(settings_for=lambda _: settings, plugins=load_plugins())
        self.complete = True

    def check(self, inputs):
        self.asked += 1
        return self._session.check(inputs)


@pytest.fixture
def run(tmp_path):
    """Check a file through the memory; gives the result and whether it was checked anew."""

    def check(
        path: Path, settings: Settings | None = None, packs: tuple[FoundPack, ...] = (PACK,)
    ) -> tuple[DocumentReport | Failure, bool]:
        settings = settings or Settings()
        inner = Counting(settings)
        session = RememberingSession(
            settings_for=lambda _: settings,
            session=lambda: inner,  # type: ignore[arg-type, return-value]
            packs=packs,
            cache=ReportCache(tmp_path / "cache"),
        )
        (result,) = session.check([Input(str(path), path)])
        return result, bool(inner.asked)

    return check


@pytest.fixture
def document(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(TEXT, "utf-8")
    return path


def test_an_unchanged_document_is_not_checked_again(run, document):
    first, checked = run(document)
    assert checked
    again, checked = run(document)
    assert not checked
    assert again == first


CHANGES = {
    "severity": Settings(severity={"wording": "off"}),
    "body": Settings(body=OwnBody(name="UBND xã An Bình")),
    "stage": Settings(stage="draft"),
    "language": Settings(lang="en"),
    "directives": Settings(directives=False),
}


@pytest.mark.parametrize("settings", CHANGES.values(), ids=CHANGES.keys())
def test_other_settings_are_another_question(run, document, settings):
    run(document)
    assert run(document, settings)[1]
    assert not run(document, settings)[1]


@pytest.mark.parametrize(
    "settings",
    [
        Settings(baseline="biet.json"),
        Settings(suppress=(PathSuppression(paths=("*",), rules=("all",), reason="cũ"),)),
    ],
)
def test_what_is_passed_over_from_outside_is_the_same_question(run, document, settings):
    first, _ = run(document)
    again, checked = run(document, settings)
    assert not checked
    assert again == first


def test_another_content_is_another_question(run, document):
    run(document)
    document.write_text(TEXT.replace("5", "7"), "utf-8")
    assert run(document)[1]


def test_the_same_content_under_another_name_is_another_question(run, document, tmp_path):
    run(document)
    other = tmp_path / "b.txt"
    other.write_text(TEXT, "utf-8")
    result, checked = run(other)
    assert checked
    assert isinstance(result, DocumentReport)
    assert result.path == str(other)


def test_a_pack_of_another_version_is_another_question(run, document):
    run(document)
    assert run(document, packs=(FoundPack("header", "rules.header", "soat", "2"),))[1]


def test_nothing_is_remembered_when_the_settings_say_so(run, document, tmp_path):
    for _ in range(2):
        assert run(document, Settings(cache=False))[1]
    assert not (tmp_path / "cache").exists()


def test_a_file_that_cannot_be_read_is_told_each_time(run, tmp_path):
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    for _ in range(2):
        result, checked = run(empty)
        assert checked
        assert isinstance(result, Failure)


def test_a_change_in_the_code_of_a_pack_shows_in_its_stamps(tmp_path, monkeypatch):
    monkeypatch.syspath_prepend(str(tmp_path))
    package = tmp_path / "so_mau_goi"
    package.mkdir()
    (package / "__init__.py").write_text("")
    before = code_stamps(["so_mau_goi"])
    (package / "rule.py").write_text("x = 1\n")
    after = code_stamps(["so_mau_goi"])
    (package / "rule.py").write_text("x = 22\n")
    assert before != after != code_stamps(["so_mau_goi"])
    assert code_stamps(["no_such_package"]) == []


def test_a_secret_document_leaves_nothing_behind(run):
    folder = Path(__file__).parents[1] / "fixtures" / "documents" / "O-mat-khan"
    secret = folder / "O01-header-secret-document-fail.txt"
    for _ in range(2):
        assert run(secret)[1]
