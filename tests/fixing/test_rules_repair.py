"""Every rule with a fix, on Word files: the finding goes, the text is as the case says."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from linter.authoring.cases import Case, cases_by_rule
from linter.authoring.testkit import run_case
from linter.document import Document, Limits
from linter.fixing.rounds import Examined, Outcome, repair
from linter.fixing.word.editing import WordEditor
from linter.plugins import load_plugins
from linter.readers import read
from linter.rulekit import Rule

from .word_files import parts_of, word_of

FOLDER = Path(__file__).parents[2] / "fixtures" / "cases"
CASES = cases_by_rule(FOLDER)
RULES = {
    rule.id: rule
    for rule in load_plugins().rules
    if rule.fix and rule.id in CASES and not rule.id.startswith("layout/")
}
"""Rules that repair words; what the others change of the formatting, test_formats.py has."""


def fixable(rule: str) -> list[Case]:
    return [case for case in CASES[rule] if case.fixed is not None and case.format == "text"]


ALL = [(rule, case) for rule in RULES for case in fixable(rule)]


def as_read(case: Case, data: bytes) -> Document:
    document = read(data, "case.docx")
    return document if case.trust is None else replace(document, trust=case.trust)


def repaired(rule: type[Rule], case: Case, data: bytes, *, tracked: bool = False) -> Outcome:
    def examine(content: bytes) -> Examined:
        document = as_read(case, content)
        return Examined(document, run_case(rule, case, document))

    return repair(data, examine, WordEditor(Limits(), tracked=tracked), unsafe=True)


def expected(case: Case) -> str:
    assert case.fixed is not None
    return as_read(case, word_of(case.fixed)).text


def check(rule: str, case: Case, cuts: tuple[int, ...], *, tracked: bool) -> bool:
    """Whether the case is found in a Word file at all; then it must be repaired."""
    data = word_of(case.plain, cuts)
    outcome = repaired(RULES[rule], case, data, tracked=tracked)
    if not any(finding.fix for finding in outcome.before.report.findings):
        return False
    assert outcome.refused == ()
    assert [finding for finding in outcome.after.report.findings if finding.fix] == []
    assert outcome.after.document.text == expected(case)
    again = repaired(RULES[rule], case, outcome.data, tracked=tracked)
    assert again.data == outcome.data
    assert again.repaired == ()
    before, after = parts_of(data), parts_of(outcome.data)
    assert before.keys() == after.keys()
    assert [name for name in before if before[name] != after[name]] == ["word/document.xml"]
    return True


@pytest.mark.parametrize("tracked", [False, True], ids=["plain", "tracked"])
@pytest.mark.parametrize("rule", RULES)
def test_the_cases_of_a_rule(rule: str, tracked: bool) -> None:
    cases = fixable(rule)
    done = [check(rule, case, (3, 7, 11), tracked=tracked) for case in cases[:6]]
    assert not cases or any(done)
