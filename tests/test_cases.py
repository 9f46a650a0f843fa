"""Every case of every rule; and that cutting the text into runs changes nothing."""

from functools import cache
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.authoring.cases import Case, case_files
from linter.authoring.testkit import read_case, run_case, split_into_runs, verify
from linter.document import Document, Span
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

CASES_OF = {rule: list(examples) for rule, examples in groupby(RULE_CASES, key=lambda e: e.rule.id)}

every_case = pytest.mark.parametrize("example", RULE_CASES, ids=lambda example: example.id)


@every_case
def test_a_rule_does_what_its_case_says(example: RuleCase) -> None:
    verify(example.rule, example.case)


@pytest.mark.parametrize("rule", CASES_OF)
@given(cuts=st.lists(st.floats(0, 1), max_size=60))
@settings(max_examples=3, deadline=None)
def test_runs_make_no_difference(rule: str, cuts: list[float]) -> None:
    """Word cuts a paragraph into runs wherever it likes: the findings are the same.

    The cuts are parts of the text's length, so that one draw cuts every case of the rule.
    """
    for whole in wholes(rule):
        text = whole.document.text
        cut = split_into_runs(whole.document, [int(len(text) * part) for part in cuts])
        assert cut.text == text, whole.example.id
        assert spans(whole.example, cut) == whole.spans, whole.example.id


class Whole(NamedTuple):
    """A case as it stands, not cut, with the places of what its rule finds there."""

    example: RuleCase
    document: Document
    spans: list[tuple[Span, ...]]


@cache
def wholes(rule: str) -> list[Whole]:
    read = [(example, read_case(example.case)) for example in CASES_OF[rule]]
    return [Whole(example, document, spans(example, document)) for example, document in read]


def spans(example: RuleCase, document: Document) -> list[tuple[Span, ...]]:
    report = run_case(example.rule, example.case, document)
    return [finding.spans for finding in report.findings]
