"""The scaffold starts a rule that passes its own cases, and edits nothing that exists."""

import importlib.util

import pytest

from linter.authoring.cases import load_case_file
from linter.authoring.scaffold import new_rule
from linter.authoring.testkit import verify
from linter.errors import UsageError
from linter.rulekit import Rule


def test_a_new_rule_runs_and_passes_its_cases(tmp_path):
    module_path, case_path = new_rule("header/odd-subject", tmp_path)
    assert module_path == tmp_path / "rules" / "header" / "odd_subject.py"
    spec = importlib.util.spec_from_file_location("odd_subject", module_path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    rule = module.OddSubject
    assert issubclass(rule, Rule)
    loaded = load_case_file(case_path)
    assert loaded.rule == rule.id == "header/odd-subject"
    for case in loaded.case:
        verify(rule, case)


def test_nothing_is_overwritten(tmp_path):
    new_rule("header/odd-subject", tmp_path)
    with pytest.raises(UsageError, match=r"odd_subject\.py"):
        new_rule("header/odd-subject", tmp_path)


@pytest.mark.parametrize("rule_id", ["header", "header/", "/x", "Tiêu đề/x", "a/b c", "a/b--c"])
def test_ids_have_a_form(tmp_path, rule_id):
    with pytest.raises(UsageError):
        new_rule(rule_id, tmp_path)
    assert not list(tmp_path.iterdir())
