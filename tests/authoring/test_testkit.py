"""The test kit refuses rules that do less, more or other than their cases say."""

import re

import pytest

from linter.authoring.cases import Case
from linter.authoring.testkit import apply_replacements, verify
from linter.findings import ReplaceText
from linter.rulekit import SOAT_ADVICE, Rule, Safety, Severity, Span, WholeDocument


class Digit(Rule):
    """Có chữ số lẻ."""

    id = "sample/digit"
    severity = Severity.WARNING
    message = "“{found}” là chữ số lẻ."
    remedy = "Viết “{expected}”."
    basis = SOAT_ADVICE
    element = WholeDocument
    fix = Safety.SAFE
    fix_description = "Thêm số 0"

    def check(self, element, context):
        for match in re.finditer(r"(?<!\d)\d(?!\d)", element.text):
            expected = f"0{match[0]}"
            finding = self.at(Span(*match.span()), found=match[0], expected=expected)
            yield finding.replacing(expected)


RIGHT = {"name": "x", "text": "ngày ⟦5⟧ tháng 10", "fixed": "ngày 05 tháng 10"}


def test_a_right_case_passes():
    verify(Digit, Case(**RIGHT, severity="warning", message="“5” là chữ số lẻ."))
    verify(Digit, Case(name="x", text="ngày 05"))


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"text": "ngày 5 ⟦tháng⟧ 10"}, "marks"),
        ({"text": "ngày 5 tháng 10"}, "found"),
        ({"text": "ngày ⟦05⟧ tháng 10"}, "found"),
        ({"fixed": "ngày 5 tháng 10"}, "fixed text"),
        ({"fixed": None}, "fixed text"),
        ({"message": "khác"}, "message"),
        ({"severity": "error"}, "not error"),
    ],
)
def test_a_wrong_case_fails_in_words(changes, reason):
    with pytest.raises(AssertionError, match=reason):
        verify(Digit, Case(**{**RIGHT, **changes}))


def test_a_rule_that_raises_fails_its_case():
    class Broken(Digit):
        """Hỏng."""

        def check(self, element, context):
            raise RuntimeError("hỏng thật")

    with pytest.raises(AssertionError, match="hỏng thật"):
        verify(Broken, Case(name="x", text="a"))


def test_a_value_that_the_message_asks_for_must_be_given():
    class Silent(Digit):
        """Thiếu giá trị."""

        def check(self, element, context):
            yield self.at(Span(0, 1))

    with pytest.raises(AssertionError, match="placeholder"):
        verify(Silent, Case(name="x", text="⟦a⟧"))


def test_replacements_must_not_overlap():
    assert apply_replacements("abc", [ReplaceText(Span(0, 1), "x"), ReplaceText(Span(2, 2), "y")])
    with pytest.raises(ValueError, match="overlap"):
        apply_replacements("abc", [ReplaceText(Span(0, 2), "x"), ReplaceText(Span(1, 3), "y")])
