"""Runs the cases beside a folder of rule files, and tells in plain words what is wrong.

The cases of ``FOLDER/ten_loi.toml`` stand in ``FOLDER/cases/ten_loi.toml``.
"""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from linter.authoring.cases import Case, findings_and_clean, load_case_file
from linter.authoring.testkit import apply_replacements, read_case, run_case
from linter.errors import ConfigError
from linter.findings import ReplaceText, ReportedFinding
from linter.language import Language, mark
from linter.rule import Rule
from linter.rule_data.classes import file_of
from linter.rule_data.folders import CASES, folder_pack

VIETNAMESE = Language()

WRONG_PLACES = mark("tìm thấy {found}, nhưng ca này đánh dấu {wanted}")
WRONG_MESSAGE = mark("thông báo là “{found}”, không phải “{wanted}”")
WRONG_SEVERITY = mark("mức là {found}, không phải {wanted}")
WRONG_FIX = mark("sửa thành “{found}”, không phải “{wanted}”")
NO_CASES = mark("chưa có ca kiểm thử; hãy viết {path}")
WRONG_RULE = mark("tệp ca {path} ghi quy tắc “{found}”")
NO_FINDING_CASE = mark("thiếu ca có lỗi (có ⟦ ⟧)")
NO_CLEAN_CASE = mark("thiếu ca đúng (không có ⟦ ⟧)")
FAILED = mark("quy tắc gặp lỗi khi chạy: {reason}")


class Outcome(NamedTuple):
    """What became of a case, or what is wrong with a rule or its cases."""

    rule: str
    case: str | None
    problem: str = ""
    """A template; empty when the case passes."""
    values: dict[str, str] = {}  # noqa: RUF012  (never changed)


def outcomes(folder: Path) -> Iterator[Outcome]:
    """Every case of every rule in a folder, and every file with mistakes."""
    pack = folder_pack(os.path.abspath(folder))
    for error in pack.mistakes:
        texts = (error.message, error.remedy)
        shown = " ".join(VIETNAMESE.render(text, error.values) for text in texts if text)
        yield Outcome(pack.name, None, "{reason}", {"reason": shown})
    for rule in pack.rules:
        yield from _outcomes_of(rule)


def _outcomes_of(rule: type[Rule]) -> Iterator[Outcome]:
    file = Path(file_of(rule) or "")
    path = file.parent / CASES / file.name
    if not path.is_file():
        yield Outcome(rule.id, None, NO_CASES, {"path": f"{CASES}/{file.name}"})
        return
    try:
        loaded = load_case_file(path)
    except ConfigError as error:
        yield Outcome(rule.id, None, "{reason}", {"reason": str(error)})
        return
    if loaded.rule != rule.id:
        values = {"path": f"{CASES}/{file.name}", "found": loaded.rule}
        yield Outcome(rule.id, None, WRONG_RULE, values)
    finding, clean = findings_and_clean(loaded.case)
    if not finding:
        yield Outcome(rule.id, None, NO_FINDING_CASE)
    if not clean:
        yield Outcome(rule.id, None, NO_CLEAN_CASE)
    for case in loaded.case:
        yield _run(rule, case)


def _run(rule: type[Rule], case: Case) -> Outcome:
    report = run_case(rule, case)
    for failure in report.failures:
        reason = VIETNAMESE.render(failure.message, failure.values)
        return Outcome(rule.id, case.name, FAILED, {"reason": reason})
    for problem, found, wanted in _differences(case, report.findings):
        return Outcome(rule.id, case.name, problem, {"found": found, "wanted": wanted})
    return Outcome(rule.id, case.name)


def _differences(case: Case, findings: Sequence[ReportedFinding]) -> Iterator[tuple[str, str, str]]:
    """What differs from the case: a template, what was found and what is wanted."""
    places = sorted((span.start, span.end) for finding in findings for span in finding.spans)
    if places != sorted(case.expected):
        yield WRONG_PLACES, _shown(case, places), _shown(case, case.expected)
    for finding in findings:
        message = VIETNAMESE.render(finding.message, finding.values)
        if case.message not in (None, message):
            yield WRONG_MESSAGE, message, str(case.message)
        if case.severity not in (None, finding.severity.key):
            yield WRONG_SEVERITY, finding.severity.key, str(case.severity)
    edits = [
        edit
        for finding in findings
        if finding.fix
        for edit in finding.fix.edits
        if isinstance(edit, ReplaceText)
    ]
    if edits:
        fixed = apply_replacements(read_case(case).text, edits).rstrip("\n")
        wanted = (case.plain if case.fixed is None else case.fixed).rstrip("\n")
        if fixed != wanted:
            yield WRONG_FIX, fixed, wanted


def _shown(case: Case, places: Sequence[tuple[int, int]]) -> str:
    """Places as the words that stand there, with the number of the line."""
    text = read_case(case).text
    words = [
        f"“{text[start:end]}” (dòng {text.count(chr(10), 0, start) + 1})" for start, end in places
    ]
    return ", ".join(words) or "không có gì"
