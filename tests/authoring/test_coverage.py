"""Every requirement of the decree has a rule or a reason, and the page says which."""

from pathlib import Path

import msgspec
import pytest

from linter.authoring.coverage import (
    BY_WORDS,
    DATA,
    PAGE,
    Check,
    Group,
    Requirement,
    Requirements,
    Standing,
    coverage_page,
    load_requirements,
    served_by,
    standing,
)
from linter.authoring.pages import pages
from linter.findings import Severity
from linter.plugins import load_plugins

PAGES = Path(__file__).parent.parent.parent / "docs" / "rules"
RULES = tuple(rule for rule in load_plugins().rules if rule.__module__.startswith("rules."))
SERVED = served_by(RULES)
LOADED = load_requirements()
IN_THE_DECREE = {
    "A": 6, "B": 12, "C": 8, "D": 7, "E": 12, "F": 11, "G": 7, "H": 11, "I": 10, "J": 6, "K": 17,
    "L": 5, "M": 11, "N": 6, "O": 3, "P": 2, "Q": 5, "R": 21, "S": 7, "T": 4,
}  # fmt: skip

every_requirement = pytest.mark.parametrize(
    "requirement", LOADED.requirement, ids=lambda requirement: requirement.id
)


def requirement(check: Check, reason: str | None = None) -> Requirement:
    return Requirement("A01", "Ghi đủ", "Điều 8", check, "error", reason)


def test_the_decree_is_there_from_end_to_end() -> None:
    ids = [r.id for r in LOADED.of("nd30")]
    numbered = [
        f"{key}{number:02}" for key, last in IN_THE_DECREE.items() for number in range(1, last + 1)
    ]
    assert ids == numbered


def test_every_requirement_stands_in_a_group_and_once() -> None:
    keys = [group.key for group in LOADED.group]
    ids = [r.id for r in LOADED.requirement]
    assert len(set(keys)) == len(keys)
    assert len(set(ids)) == len(ids)
    assert {r.group for r in LOADED.requirement} == set(keys)
    assert {group.law for group in LOADED.group} == {"nd30", "party"}


@every_requirement
def test_a_requirement_is_said_in_a_line(requirement: Requirement) -> None:
    texts = (requirement.what, requirement.clause, requirement.reason or "-")
    assert all(text == text.strip() and text and "\n" not in text for text in texts)
    assert not requirement.what.endswith(".")
    assert len(requirement.what) <= 120
    assert requirement.severity in {severity.key for severity in Severity}


@every_requirement
def test_it_has_a_rule_or_a_reason_and_not_both(requirement: Requirement) -> None:
    rules = SERVED.get(requirement.id, [])
    assert not (rules and requirement.reason), f"{', '.join(rules)} decides it: drop the reason"
    if requirement.check in (*BY_WORDS, Check.OUTSIDE):
        assert rules or requirement.reason, "no rule decides it and no reason is given"


def test_every_requirement_that_a_rule_names_exists() -> None:
    assert set(SERVED) <= {r.id for r in LOADED.requirement}


@pytest.mark.parametrize(
    ("given", "rules", "expected"),
    [
        (requirement(Check.TEXT), ["header/x"], Standing.DECIDED),
        (requirement(Check.LAYOUT), ["header/x"], Standing.DECIDED),
        (requirement(Check.TEXT, "Không bắt buộc"), [], Standing.NAMED),
        (requirement(Check.OUTSIDE, "Ngoài văn bản"), [], Standing.NAMED),
        (requirement(Check.LAYOUT), [], Standing.OPEN),
        (requirement(Check.SIGNED_FILE), [], Standing.OPEN),
        (requirement(Check.TEXT), [], Standing.UNDECIDED),
        (requirement(Check.TEXT_AND_LAYOUT), [], Standing.UNDECIDED),
        (requirement(Check.COLLECTION), [], Standing.UNDECIDED),
    ],
)
def test_what_becomes_of_a_requirement(
    given: Requirement, rules: list[str], expected: Standing
) -> None:
    assert standing(given, {given.id: rules}) is expected


def test_the_page_leads_from_a_requirement_to_its_rule_or_reason() -> None:
    rule = next(rule for rule in RULES if rule.id == "header/unpadded-date")
    data = Requirements(
        (Group("F", "Địa danh", "nd30"),),
        (
            Requirement("F08", "Thêm số 0", "II.4.b", Check.TEXT_AND_LAYOUT, "error"),
            Requirement("F02", "Chữ nghiêng", "II.4.c", Check.LAYOUT, "error"),
            Requirement("F09", "Tháng 3 | 9", "bảng V", Check.TEXT, "info", "Không bắt buộc"),
        ),
    )
    lines = coverage_page(data, [rule]).splitlines()
    rows = {line[2:5]: line for line in lines if line.startswith("| F")}
    assert "[header/unpadded-date](header/unpadded_date.md)" in rows["F08"]
    assert "| lỗi |" in rows["F08"]
    assert "gói layout" in rows["F08"]
    assert rows["F02"].endswith("| Quy tắc trình bày, thuộc gói layout. |")
    assert rows["F09"].endswith("| Không bắt buộc. |")
    assert "Tháng 3 \\| 9" in rows["F09"]
    assert "| **Cộng** | 3 | 1 | 1 | 1 |" in lines


def test_a_field_that_does_not_belong_is_refused(tmp_path: Path) -> None:
    wrong = DATA.read_text("utf-8").replace('check = "text"', 'chekc = "text"', 1)
    path = tmp_path / "requirements.toml"
    path.write_text(wrong, "utf-8")
    with pytest.raises(msgspec.ValidationError):
        load_requirements(path)


def test_links_of_the_page_lead_somewhere() -> None:
    made = pages(RULES, {})
    assert PAGE in made
    for rules in SERVED.values():
        assert all(f"{rule.replace('-', '_')}.md" in made for rule in rules)


def test_the_page_is_fresh() -> None:
    kept = (PAGES / PAGE).read_text("utf-8")
    assert kept == coverage_page(LOADED, RULES), "run python -m linter.authoring.pages"


def test_every_requirement_of_the_page_has_a_rule_or_a_reason() -> None:
    served = served_by(RULES)
    states = {r.id: standing(r, served) for r in load_requirements().requirement}
    assert [name for name, state in states.items() if state is Standing.OPEN] == []
