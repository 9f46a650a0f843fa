"""The engine: rules that fail, order, fingerprints, severity."""

import re

import pytest
from msgspec.structs import replace

from linter.catalogue import Stage
from linter.config.profile import ActiveRule, Profile
from linter.config.severity import confidence_ceiling, judge_severity
from linter.document import Element, Trust
from linter.engine import check_document
from linter.findings import Severity
from linter.readers import read
from linter.rulekit import SOAT_ADVICE, Finding, Rule, Span, WholeDocument


class Word(Element, frozen=True):
    """A word in capitals, for these tests."""


class Capitals:
    provides = (Word,)
    needs = ()

    def recognise(self, document, facts):
        for match in re.finditer(r"[^\W\d_]{2,}", document.text):
            if not match[0].isupper():
                continue
            yield Word(spans=(Span(*match.span()),), text=match[0])


class Shouting(Rule):
    """Viết toàn chữ hoa."""

    id = "sample/shouting"
    severity = Severity.ERROR
    message = "“{found}” viết toàn chữ hoa."
    remedy = "Viết thường."
    basis = SOAT_ADVICE
    element = Word

    def check(self, element, context):
        yield self.at(element, found=element.text)


class Broken(Shouting):
    """Hỏng."""

    id = "sample/broken"

    def check(self, element, context):
        raise RuntimeError("hỏng")
        yield


class Lonely(Shouting):
    """Thiếu chữ hoa."""

    id = "sample/lonely"
    element = WholeDocument

    def check(self, element, context):
        if not context.all(Word):
            yield self.missing(0, found="")


def run(text, *rules, trust=Trust.TYPED, stage=None, setting=None):
    document = replace(read(text.encode(), "a.txt"), trust=trust)
    active = tuple(ActiveRule(rule, rule.Options(), setting) for rule in rules)
    return check_document(document, Profile(rules=active, stage=stage), [Capitals()])


def test_a_rule_that_raises_is_named_and_the_run_goes_on():
    report = run("một HAI ba", Broken, Shouting)
    assert [finding.quote for finding in report.findings] == ["HAI"]
    (failure,) = report.failures
    assert failure.error == "rule-failed"
    assert failure.values["rule"] == "sample/broken"


def test_findings_come_in_reading_order_with_place_and_context():
    report = run("x\nmột HAI ba BỐN\n", Shouting)
    assert [(f.quote, f.location.line, f.location.column) for f in report.findings] == [
        ("HAI", 2, 5),
        ("BỐN", 2, 12),
    ]
    assert {f.context for f in report.findings} == {"một HAI ba BỐN"}


def test_fingerprints_outlive_edits_elsewhere_and_tell_twins_apart():
    before = run("một HAI ba\nmột HAI ba\n", Shouting).findings
    after = run("thêm một dòng\n\nmột  Hai HAI ba\nmột HAI ba\nmột HAI ba\n", Shouting).findings
    assert len({f.fingerprint for f in before}) == 2
    assert {f.fingerprint for f in before} <= {f.fingerprint for f in after}


def test_a_missing_thing_has_an_empty_quote():
    (finding,) = run("một hai", Lonely).findings
    assert finding.missing
    assert finding.quote == ""
    assert run("một HAI", Lonely).findings == ()


@pytest.mark.parametrize(
    ("confidence", "ceiling"),
    [(1.0, Severity.ERROR), (0.9, Severity.ERROR), (0.89, Severity.WARNING), (0.1, Severity.INFO)],
)
def test_confidence_ceiling(confidence, ceiling):
    assert confidence_ceiling(confidence) is ceiling


def finding(**fields):
    return Finding(spans=(Span(0, 1),), **fields)


@pytest.mark.parametrize(
    ("said", "circumstances", "severity"),
    [
        (finding(), {}, Severity.ERROR),
        (finding(), {"trust": Trust.CONVERTED}, Severity.ERROR),
        (finding(missing=True), {"trust": Trust.CONVERTED}, Severity.WARNING),
        (finding(), {"trust": Trust.OCR}, Severity.WARNING),
        (finding(confidence=0.7), {}, Severity.WARNING),
        (finding(severity=Severity.INFO), {}, Severity.INFO),
        (finding(confidence=0.1), {"setting": Severity.ERROR}, Severity.ERROR),
    ],
)
def test_the_lowest_ceiling_counts_and_the_user_has_the_last_word(said, circumstances, severity):
    given = {"trust": Trust.TYPED, "stage": Stage.ISSUED, **circumstances}
    assert judge_severity(Shouting, said, **given) is severity


def test_a_draft_may_have_a_lower_ceiling():
    class Blank(Shouting):
        """Còn để trống."""

        in_draft = Severity.INFO

    for stage, severity in ((Stage.DRAFT, Severity.INFO), (Stage.ISSUED, Severity.ERROR)):
        (said,) = run("HAI", Blank, stage=stage).findings
        assert said.severity is severity
