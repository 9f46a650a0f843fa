"""Which rules run: the whole decision as a table."""

import pytest

from linter.config.selection import Decision, Reason, decide, match_length, set_severity
from linter.config.settings import Settings
from linter.findings import Severity

RULE = "numbers/sum-mismatch"
PACK = "numbers"
ALL = "all"

TABLE = [
    # settings, runs, reason, selector
    ({}, True, Reason.SELECTED, ALL),
    ({"select": ()}, False, Reason.NOT_SELECTED, None),
    ({"select": ("header",)}, False, Reason.NOT_SELECTED, None),
    ({"select": (PACK,)}, True, Reason.SELECTED, PACK),
    ({"select": (RULE,)}, True, Reason.SELECTED, RULE),
    ({"select": (), "extend_select": (RULE,)}, True, Reason.ADDED, RULE),
    ({"ignore": (RULE,)}, False, Reason.IGNORED, RULE),
    ({"ignore": (PACK,)}, False, Reason.IGNORED, PACK),
    ({"ignore": (ALL,)}, False, Reason.IGNORED, ALL),
    ({"ignore": ("header",)}, True, Reason.SELECTED, ALL),
    ({"extend_ignore": (PACK,)}, False, Reason.ALSO_IGNORED, PACK),
    # the longest match wins
    ({"select": (RULE,), "ignore": (PACK,)}, True, Reason.SELECTED, RULE),
    ({"select": (PACK,), "ignore": (RULE,)}, False, Reason.IGNORED, RULE),
    ({"select": (PACK,), "ignore": (ALL,)}, True, Reason.SELECTED, PACK),
    ({"ignore": (PACK,), "extend_select": (RULE,)}, True, Reason.ADDED, RULE),
    # at equal length ignore wins
    ({"select": (RULE,), "ignore": (RULE,)}, False, Reason.IGNORED, RULE),
    ({"select": (PACK,), "extend_ignore": (PACK,)}, False, Reason.ALSO_IGNORED, PACK),
    ({"extend_select": (RULE,), "ignore": (RULE,)}, False, Reason.IGNORED, RULE),
    # severity off is an ignore of its own length
    ({"severity": {RULE: "off"}}, False, Reason.SWITCHED_OFF, RULE),
    ({"severity": {PACK: "off"}}, False, Reason.SWITCHED_OFF, PACK),
    ({"severity": {PACK: "off", RULE: "error"}}, True, Reason.SELECTED, ALL),
    ({"severity": {PACK: "error", RULE: "off"}}, False, Reason.SWITCHED_OFF, RULE),
    ({"select": (RULE,), "severity": {PACK: "off"}}, True, Reason.SELECTED, RULE),
    ({"select": (RULE,), "severity": {RULE: "off"}}, False, Reason.SWITCHED_OFF, RULE),
    # a name is a whole name, not a prefix
    ({"select": ("number",)}, False, Reason.NOT_SELECTED, None),
    ({"select": ("numbers/sum",)}, False, Reason.NOT_SELECTED, None),
]


@pytest.mark.parametrize(("settings", "enabled", "reason", "selector"), TABLE)
def test_decision(settings, enabled, reason, selector):
    assert decide(RULE, Settings(**settings)) == Decision(enabled, reason, selector)


@pytest.mark.parametrize(
    ("selector", "length"), [(ALL, 0), (PACK, 1), (RULE, 2), ("num", None), ("", None)]
)
def test_match_length(selector, length):
    assert match_length(selector, RULE) == length


@pytest.mark.parametrize(
    ("severity", "expected"),
    [
        ({}, None),
        ({RULE: "info"}, Severity.INFO),
        ({PACK: "error"}, Severity.ERROR),
        ({PACK: "error", RULE: "warning"}, Severity.WARNING),
        ({ALL: "info", PACK: "error"}, Severity.ERROR),
        ({"header": "error"}, None),
        ({RULE: "off"}, None),
    ],
)
def test_severity(severity, expected):
    assert set_severity(RULE, severity) == expected
