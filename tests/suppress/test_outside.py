"""What settings and baselines pass over, and what is said when they are of no use."""

from datetime import date
from pathlib import Path

import pytest

from linter.config.exclusion import PlacedSuppression
from linter.findings import CollectionFinding, Suppression
from linter.suppress.baseline import digest_of
from linter.suppress.matching import BaselineIndex
from linter.suppress.outside import OutsideSuppression, PlacedBaseline
from linter.suppress.updating import Baseline, CheckedDocument, Entry, with_findings

TODAY = date(2026, 3, 2)
TEXT = "Đoạn SAI.\n\nĐoạn NGỜ.\n\nĐoạn KHÁC.\n"


class Around:
    """A run over one folder."""

    def __init__(self, *suppressions, baseline=None, off=(), covers=True) -> None:
        self.today = TODAY
        self._suppressions = suppressions
        self._baseline = baseline
        self._off = off
        self._covers = covers

    def suppressions(self, name):
        return self._suppressions

    def names(self, suppression, name):
        return suppression.names(Path(name))

    def baseline(self, name):
        return self._baseline

    def runs(self, name, rule):
        return rule not in self._off

    def covers(self, suppression):
        return self._covers


def entry(*rules, paths=("*.txt",), reason="cũ") -> PlacedSuppression:
    return PlacedSuppression("soat.toml", Path(), paths, rules, reason)


def known(report, expires=None) -> PlacedBaseline:
    document = CheckedDocument(report.path, digest_of(b""), report.findings, lambda _: True)
    made = with_findings(
        Baseline(), [document], Entry("đã ký", "Lan", TODAY, expires), lambda _: False
    )
    return PlacedBaseline(
        "b.json", BaselineIndex(made.baseline), lambda name: name, lambda _: None, lambda _: False
    )


def why(report) -> dict[str, Suppression | None]:
    return {finding.quote: finding.suppressed for finding in report.findings}


@pytest.mark.parametrize(
    ("rules", "passed_over"),
    [
        (("sample/word",), {"SAI"}),
        (("sample",), {"SAI", "NGỜ"}),
        (("all",), {"SAI", "NGỜ", "KHÁC"}),
        (("other", "sample/doubt"), {"NGỜ", "KHÁC"}),
        (("header",), set()),
    ],
)
def test_settings_by_rule(check, rules, passed_over):
    report = OutsideSuppression(Around(entry(*rules))).document(check(TEXT))
    assert {quote for quote, reason in why(report).items() if reason} == passed_over
    assert {reason for reason in why(report).values() if reason} <= {Suppression("settings", "cũ")}


def test_settings_by_path(check):
    around = Around(entry("all", paths=("cu/**",)))
    assert not any(why(OutsideSuppression(around).document(check(TEXT, "moi/a.txt"))).values())
    assert all(why(OutsideSuppression(around).document(check(TEXT, "cu/x/a.txt"))).values())


def test_the_report_itself_is_not_touched_when_nothing_is_passed_over(check):
    report = check(TEXT)
    assert OutsideSuppression(Around(entry("header"))).document(report) is report


def test_the_first_reason_stays(check):
    text = "# soát: bỏ qua sample/word -- trong văn bản\n" + TEXT
    report = check(text)
    done = OutsideSuppression(Around(entry("sample/word"), baseline=known(check(TEXT)))).document
    reasons = why(done(report))
    assert reasons["SAI"] == Suppression("directive", "trong văn bản")
    assert reasons["NGỜ"] == Suppression("baseline", "đã ký")


@pytest.mark.parametrize(
    ("entries", "options", "told"),
    [
        ([entry("header")], {}, 1),
        ([entry("header", paths=("khong-co/**",))], {}, 1),
        ([entry("sample/word")], {}, 0),
        ([entry("header")], {"covers": False}, 0),
        ([entry("header/x")], {"off": ("header/x",)}, 0),
    ],
)
def test_settings_of_no_use_are_told(check, entries, options, told):
    outside = OutsideSuppression(Around(*entries, **options))
    outside.document(check(TEXT))
    notices = outside.notices()
    assert [notice.error for notice in notices] == ["unused-suppression"] * told
    assert all((notice.path, notice.exit_code) == ("soat.toml", 0) for notice in notices)


def test_stale_and_expired_entries_are_told(check):
    baseline = known(check(TEXT), expires=date(2026, 3, 1))
    outside = OutsideSuppression(Around(baseline=baseline))
    report = outside.document(check(TEXT.replace("SAI", "ĐÚNG")))
    assert not any(why(report).values())
    stale, expired = outside.notices()
    assert (stale.error, stale.values["count"], stale.values["rule"]) == (
        "stale-baseline", 1, "sample/word",
    )  # fmt: skip
    assert (expired.error, expired.values["count"]) == ("expired-baseline", 2)


@pytest.mark.parametrize(
    ("expires", "inputs"),
    [
        (None, {"baseline": "b.json"}),
        (date(2027, 1, 1), {"baseline": "b.json", "reference_date": "2026-03-02"}),
    ],
)
def test_a_baseline_is_named_among_the_inputs(check, expires, inputs):
    report = check(TEXT)
    done = OutsideSuppression(Around(baseline=known(report, expires))).document(report)
    assert done.inputs == {**report.inputs, **inputs}


def test_findings_between_documents_are_passed_over_too(check):
    report = check(TEXT)
    items = [CollectionFinding("a.txt", "text", finding) for finding in report.findings]
    done = OutsideSuppression(Around(entry("sample/word"))).across(items)
    assert [item.finding.suppressed is not None for item in done] == [True, False, False]
