"""Every rule is whole: cases, clause, page, fix case, and one name everywhere."""

import inspect
import re
from pathlib import Path

import pytest

from linter.authoring.cases import Case, cases_by_rule, findings_and_clean, load_case_file
from linter.authoring.pages import pages
from linter.authoring.testkit import run_case
from linter.findings import SOAT_ADVICE
from linter.plugins import load_plugins
from linter.rulekit import Rule

ROOT = Path(__file__).parent.parent
CASES = ROOT / "fixtures" / "cases"
PAGES = ROOT / "docs" / "rules"

RULE_ID = re.compile(r"[a-z]+/[a-z0-9]+(-[a-z0-9]+)*")
REQUIREMENT = re.compile(r"[A-T]\d{2}|P-\d{2}")
"""The ids under which the requirements of the decree and of the Party's guidance are numbered."""

RULES = tuple(rule for rule in load_plugins().rules if rule.__module__.startswith("rules."))
BY_RULE = cases_by_rule(CASES)

every_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)


def cases_of(rule: type[Rule]) -> tuple[Case, ...]:
    assert rule.id in BY_RULE, f"{rule.id} has no case file"
    return BY_RULE[rule.id]


def test_every_built_in_pack_loads_and_brings_rules() -> None:
    plugins = load_plugins()
    assert plugins.failures == ()
    with_rules = {rule.id.partition("/")[0] for rule in RULES}
    folders = {path.parent.name for path in (ROOT / "rules").glob("*/__init__.py")}
    assert with_rules == folders


@every_rule
def test_one_name_everywhere(rule: type[Rule]) -> None:
    assert RULE_ID.fullmatch(rule.id)
    snake = rule.id.replace("-", "_")
    assert rule.__module__ == f"rules.{snake.replace('/', '.')}"
    case_file = CASES / f"{snake}.toml"
    assert case_file.is_file(), f"{case_file.relative_to(ROOT)} is missing"
    assert load_case_file(case_file).rule == rule.id
    assert (PAGES / f"{snake}.md").is_file(), f"run python -m linter.authoring.pages for {rule.id}"


@every_rule
def test_it_finds_something_and_leaves_something_alone(rule: type[Rule]) -> None:
    finding, clean = findings_and_clean(cases_of(rule))
    assert finding, "no case in which it finds something"
    assert clean, "no case in which it stays silent"


@every_rule
def test_its_page_shows_a_wrong_and_a_right_example(rule: type[Rule]) -> None:
    shown = [bool(case.expected) for case in cases_of(rule) if case.page]
    assert set(shown) == {True, False}


@every_rule
def test_it_names_its_clause_or_says_that_it_is_advice(rule: type[Rule]) -> None:
    assert rule.basis == SOAT_ADVICE or rule.basis.clause
    assert all(REQUIREMENT.fullmatch(name) for name in rule.requirements)


@every_rule
def test_its_docstring_says_what_and_why(rule: type[Rule]) -> None:
    title, _, explanation = inspect.cleandoc(rule.__doc__ or "").partition("\n")
    assert title.endswith("."), "the first line is a sentence: what is wrong"
    assert explanation.strip(), "the lines below say why, and where the neighbouring rule begins"


@every_rule
def test_a_rule_that_repairs_has_a_fix_case(rule: type[Rule]) -> None:
    fixed = [case.name for case in cases_of(rule) if case.fixed is not None]
    assert bool(fixed) == (rule.fix is not None)


@every_rule
def test_each_of_its_messages_is_said_in_a_case(rule: type[Rule]) -> None:
    """A message that no case brings about could be wrong, or never be said, unnoticed."""
    wrong = [case for case in cases_of(rule) if case.expected]
    said = {finding.message for case in wrong for finding in run_case(rule, case).findings}
    assert said == {rule.template(key) for key in rule.messages or {"": rule.message}}


def test_no_case_file_speaks_of_a_rule_that_does_not_exist() -> None:
    assert set(BY_RULE) <= {rule.id for rule in RULES}


def test_pages_are_fresh() -> None:
    made = pages(RULES, BY_RULE)
    kept = {
        path.relative_to(PAGES).as_posix(): path.read_text("utf-8") for path in PAGES.rglob("*.md")
    }
    stale = sorted(name for name in made.keys() | kept.keys() if made.get(name) != kept.get(name))
    assert not stale, f"run python -m linter.authoring.pages: {', '.join(stale)}"
