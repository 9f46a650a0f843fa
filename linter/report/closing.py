"""The closing words of a report: counts, coverage of the numbers, what the exit code means."""

from collections.abc import Iterable, Mapping

from linter.errors import ExitCode
from linter.findings import Coverage, Severity
from linter.language import Language, mark
from linter.report.tally import Tally
from linter.report.wording import SEVERITIES

SEPARATOR = " · "
NO_BREAK = "\N{NO-BREAK SPACE}"

OUTCOMES: Mapping[ExitCode, str] = {
    ExitCode.CLEAN: mark("Đạt: không có gì buộc phải sửa (mã thoát {code})."),
    ExitCode.FINDINGS: mark("Chưa đạt: có điểm phải sửa trước khi trình (mã thoát {code})."),
    ExitCode.USAGE: mark(
        "Chưa soát được hết: lệnh, cấu hình hoặc đường dẫn sai (mã thoát {code})."
    ),
    ExitCode.UNREADABLE: mark("Chưa soát được hết: có tệp không đọc được (mã thoát {code})."),
    ExitCode.INTERNAL: mark("Chưa soát được hết: soát gặp lỗi của chính mình (mã thoát {code})."),
}


def counts_line(tally: Tally, unreadable: int, language: Language) -> str:
    """How many documents and findings of each severity there were, in one line."""
    parts = [_count(mark("Văn bản: {count}"), tally.documents, language)]
    parts += [
        f"{language.text(SEVERITIES[severity])}: {count}"
        for severity, count in tally.severities.items()
    ]
    if tally.suppressed:
        parts.append(_count(mark("đã bỏ qua: {count}"), tally.suppressed, language))
    if unreadable:
        parts.append(_count(mark("không soát được: {count}"), unreadable, language))
    if tally.failures:
        parts.append(_count(mark("quy tắc hỏng: {count}"), tally.failures, language))
    return _join(parts)


def coverage_line(coverage: Coverage, language: Language) -> str:
    """How many numbers were recomputed and what came of it, in one line."""
    if not coverage.numbers:
        return language.text(mark("Không có số liệu để đối chiếu"))
    values = {"reconciled": coverage.reconciled, "numbers": coverage.numbers}
    return _join(
        (
            language.render(mark("Đối chiếu khớp {reconciled}/{numbers} số liệu"), values),
            _count(mark("sai {count}"), coverage.contradicted, language),
            _count(mark("không kiểm được {count}"), coverage.unchecked, language),
        )
    )


TOLERATED = mark("Có điểm phải sửa, nhưng theo “fail-on” thì không chặn (mã thoát {code}).")
"""What is said of errors that do not fail the run, because the user wants it so."""


def outcome_line(code: ExitCode, tally: Tally, language: Language) -> str:
    """What the run means, and its exit code."""
    tolerated = code is ExitCode.CLEAN and tally.severities[Severity.ERROR] > 0
    return language.render(TOLERATED if tolerated else OUTCOMES[code], {"code": int(code)})


def _join(counts: Iterable[str]) -> str:
    """Counts side by side; no line is to end inside one of them."""
    return SEPARATOR.join(count.replace(" ", NO_BREAK) for count in counts)


def _count(template: str, count: int, language: Language) -> str:
    return language.render(template, {"count": count})
