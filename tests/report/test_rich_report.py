"""The report for a person: whole renderings, and what must hold for any document."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from linter.document import Span
from linter.findings import Evidence, Failure, Report, Severity
from linter.language import Language
from linter.report.rich_report import picture

from .samples import (
    clean_report,
    found,
    lacking,
    read,
    report_on,
    verdict,
    ward_report,
    whole_run,
    word_report,
    write,
)

EXPECTED = Path(__file__).with_name("expected")
TERMINAL_CODE = re.compile(r"\x1b\[[0-9;]*m")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_whole_run_at_80_columns_without_colour(language: str) -> None:
    expected = (EXPECTED / f"rich.{language}.txt").read_text(encoding="utf-8")
    assert write("rich", whole_run(), language, width=80, color=False) == expected


def test_colour_adds_nothing_but_colour() -> None:
    plain = write("rich", whole_run(), color=False)
    assert TERMINAL_CODE.sub("", write("rich", whole_run(), color=True)) == plain
    assert "\x1b" not in plain


def test_the_words_in_question_are_underlined_in_colour() -> None:
    text = write("rich", Report((ward_report(),)), color=True)
    assert "\x1b[1;4;31m596 người\x1b[0m" in text


def test_the_environment_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = write("rich", whole_run(), color=True)
    for name, value in (("NO_COLOR", "1"), ("COLUMNS", "33"), ("TERM", "dumb"), ("LINES", "2")):
        monkeypatch.setenv(name, value)
    assert write("rich", whole_run(), color=True) == expected


@pytest.mark.parametrize("width", [40, 60, 80, 100, 200])
def test_no_line_is_wider_than_the_page(width: int) -> None:
    lines = write("rich", whole_run(), width=width).splitlines()
    assert max(map(cell_len, lines)) <= width


def test_errors_stand_before_warnings_and_notes() -> None:
    text = write("rich", Report((ward_report(),)))
    places = [text.index(word) for word in ("✗ Lỗi", "▲ Cảnh báo", "• dòng")]
    assert places == sorted(places)


def test_a_suppressed_finding_is_counted_and_not_shown() -> None:
    text = write("rich", Report((ward_report(),)))
    assert "archive-line-separator" not in text
    assert "Đã bỏ qua 1 phát hiện." in text


def test_something_missing_is_placed_and_quotes_nothing() -> None:
    document = read("Lưu: VT.\nNgười nhận ký thay.\n")
    finding = lacking(document, "Lưu: VT.", message="Thiếu dấu.")
    text = write("rich", Report((report_on(document, findings=(finding,)),)))
    assert "chỗ thiếu: sau “Lưu: VT.”" in text
    assert "──────────" not in text.partition("Văn bản:")[0].replace("─" * 80, "")


def test_something_missing_at_the_beginning() -> None:
    document = read("Báo cáo\n")
    finding = found(document, "", missing=True, spans=(Span(0, 0),), quote="")
    text = write("rich", Report((report_on(document, findings=(finding,)),)))
    assert "chỗ thiếu: ở đầu văn bản" in text


def test_a_contradiction_whose_rule_is_off_is_still_shown() -> None:
    document = read("Có 2 + 2 = 5 con.\n")
    wrong = verdict(document, "2 + 2 = 5", "2 + 2 = 4 ≠ 5", verdict="contradicts")
    report = report_on(document, verdicts=(wrong,))
    assert "✗ 2 + 2 = 4 ≠ 5" in write("rich", Report((report,)))
    finding = found(document, "5", evidence=(Evidence("", derivation="2 + 2 = 4 ≠ 5"),))
    told = report_on(document, verdicts=(wrong,), findings=(finding,))
    assert "✗ 2 + 2" not in write("rich", Report((told,)))


def test_a_regime_of_a_later_version_is_named_as_it_is() -> None:
    assert "tân-kỳ" in write("rich", Report((report_on(read("a\n"), regime="tân-kỳ"),)))


@pytest.mark.parametrize(
    ("report", "fail_on", "code"),
    [
        (Report((clean_report(),)), Severity.INFO, 0),
        (Report((ward_report(),)), Severity.ERROR, 1),
        (Report((ward_report(),)), None, 0),
        (Report((word_report(),)), Severity.ERROR, 0),
        (Report((word_report(),)), Severity.WARNING, 1),
        (whole_run(), Severity.ERROR, 3),
        (Report((), (Failure("a", "missing-file", "…", exit_code=2),)), Severity.ERROR, 2),
    ],
)
def test_the_last_line_says_what_the_exit_code_means(
    report: Report, fail_on: Severity | None, code: int
) -> None:
    text = write("rich", report, fail_on=fail_on)
    assert f"(mã thoát {code})" in text.splitlines()[-1]


def test_errors_that_are_let_pass_are_not_called_a_pass() -> None:
    text = write("rich", Report((ward_report(),)), fail_on=None)
    assert "Đạt" not in text
    assert "không chặn (mã thoát 0)" in text


def test_a_picture_shows_the_report_and_loads_nothing() -> None:
    image = picture(whole_run(), Language("vi"))
    assert image.startswith("<svg")
    assert "url(http" not in image
    assert "6,3%" in image


WORDS = st.text(
    st.characters(exclude_categories=["Cs"], include_characters="[]/{}\x1b\t\u202e\u0301漢🙂"),
    min_size=1,
    max_size=60,
)


@given(WORDS, WORDS, WORDS, st.integers(40, 120))
def test_any_text_fits_and_cannot_reach_the_terminal(
    before: str, quote: str, after: str, width: int
) -> None:
    line = (before + quote + after).replace("\n", " ")
    document = read(f"Dòng đầu.\n{line}\nDòng cuối.\n", name=before)
    start = len("Dòng đầu.\n") + len(before)
    finding = found(
        document,
        "",
        spans=(Span(start, start + len(quote)),),
        context=line + "\n",
        context_start=len("Dòng đầu.\n"),
        rule="numbers/any",
        message="Có {quote}.",
        values={"quote": quote},
    )
    text = write("rich", Report((report_on(document, findings=(finding,)),)), width=width)
    assert all(cell_len(shown) <= width for shown in text.split("\n"))
    assert "numbers/any" in text
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)


@pytest.mark.parametrize("text", ["[bold]x[/bold]", "[/]", "[link=a]b", "{0} {a}", ":smile:", "%s"])
def test_brackets_and_signs_of_the_document_survive(text: str) -> None:
    document = read(f"Câu có {text} ở giữa.\n")
    finding = found(document, text, values={"found": text, "expected": text})
    report = Report((report_on(document, findings=(finding,)),))
    for name in ("rich", "plain"):
        assert f"“{text}” viết thiếu" in write(name, report)
    assert f"Câu có {text} ở giữa." in write("rich", report)
