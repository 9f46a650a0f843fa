"""Every case of every rule; and that cutting the text into runs changes nothing."""

from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from linter.authoring.cases import Case, case_files
from linter.authoring.testkit import read_case, run_case, split_into_runs, verify
from linter.document import Span
from linter.plugins import load_plugins
from linter.rulekit import Rule

CASES = Path(__file__).parent.parent / "fixtures" / "cases"


class RuleCase(NamedTuple):
    """A rule with one of its cases."""

    rule: type[Rule]
    case: Case

    @property
    def id(self) -> str:
        """What ``pytest -k`` selects it by."""
        return f"{self.rule.id}:{self.case.name}"


RULES = {rule.id: rule for rule in load_plugins().rules}
RULE_CASES = [
    RuleCase(RULES[loaded.rule], case)
    for loaded in case_files(CASES)
    if loaded.rule in RULES
    for case in loaded.case
]

every_case = pytest.mark.parametrize("example", RULE_CASES, ids=lambda example: example.id)


@every_case
def test_a_rule_does_what_its_case_says(example: RuleCase) -> None:
    verify(example.rule, example.case)


@every_case
@given(data=st.data())
@settings(
    max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_runs_make_no_difference(example: RuleCase, data: st.DataObject) -> None:
    """Word cuts a paragraph into runs wherever it likes: the findings are the same."""
    whole = read_case(example.case)
    cuts = data.draw(st.lists(st.integers(0, max(len(whole.text), 1)), max_size=60))
    cut = split_into_runs(whole, cuts)
    assert cut.text == whole.text
    assert spans(example, cut) == spans(example, whole)


def spans(example: RuleCase, document: object) -> list[tuple[Span, ...]]:
    report = run_case(example.rule, example.case, document)  # type: ignore[arg-type]
    return [finding.spans for finding in report.findings]
