"""Only regular expressions whose cost is bounded may stand in a rule file."""

import pytest

from linter.rule_data import patterns
from linter.rule_data.patterns import fault_of, sign_of


@pytest.mark.parametrize(
    "pattern",
    [
        r"quý \d{1,2}",
        r"#(?:REF|N/A)[!?]?",
        r"(?<!\w)Kg\b",
        r"(?:thứ |)tư",
        r"\d{1,3}(?:,\d{3})?%",
        r"x.{0,80}y",
        r"(?i)abc",
        r"[à-ỹ]{2,20}",
    ],
)
def test_accepted(pattern):
    assert fault_of(pattern) is None


@pytest.mark.parametrize(
    ("pattern", "template"),
    [
        (r"(", patterns.BROKEN),
        (r"a{3,1}", patterns.BROKEN),
        (r"\d+", patterns.UNBOUNDED),
        (r".*", patterns.UNBOUNDED),
        (r"a{2,}", patterns.UNBOUNDED),
        (r"a{0,500}", patterns.UNBOUNDED),
        (r"(a{1,9}){1,9}", patterns.NESTED),
        (r"(?:a|ab){2,9}", patterns.NESTED),
        (r"(?:a?){9}", patterns.NESTED),
        (r".{0,100}.{0,100}x", patterns.TOO_MANY_WAYS),
        (r"(a)\1", patterns.BACK_REFERENCE),
        (r"a{0,3}", patterns.EMPTY),
        (r"\b", patterns.EMPTY),
        (r"", patterns.EMPTY),
    ],
)
def test_refused(pattern, template):
    assert fault_of(pattern).template == template


@pytest.mark.parametrize(
    ("pattern", "sign"),
    [(r"#(?:REF|N)[!?]", "#"), (r"quý \d{1,2} năm", "quý "), (r"\d{1,2}", ""), (r"a|b", "")],
)
def test_letters_that_every_match_has(pattern, sign):
    assert sign_of(pattern) == sign
