"""Whole documents of the Party, the Youth Union and of normative kinds: named right, left alone."""

from pathlib import Path

import pytest

from linter.config.settings import Settings
from linter.findings import DocumentReport, Severity
from linter.session import check

from .regime_documents import SAMPLES, Sample

BY_NAME = {sample.name: sample.text for sample in SAMPLES}

every_sample = pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)


def report_on(text: str, folder: Path) -> DocumentReport:
    path = folder / "van-ban.txt"
    path.write_text(text, "utf-8")
    result = check(path, settings=Settings(root=True))
    assert result.failures == ()
    (report,) = result.documents
    assert report.failures == ()
    return report


@every_sample
def test_a_clean_document_has_neither_error_nor_warning(sample: Sample, tmp_path: Path) -> None:
    report = report_on(sample.text, tmp_path)
    assert report.regime == sample.regime
    said = [(f.rule, f.quote) for f in report.findings if f.severity > Severity.INFO]
    assert said == []


@every_sample
def test_page_layout_in_columns_makes_no_difference(sample: Sample, tmp_path: Path) -> None:
    """The right part of the head beside the left one, as word processors save it to text."""
    head, _, rest = sample.text.partition("\n\n")
    lines = head.split("\n")
    right = next(i for i, line in enumerate(lines) if "VIỆT NAM" in line or "ĐOÀN TNCS" in line)
    if lines[0].startswith("ĐOÀN TNCS"):
        right = len(lines) - 2
    left, other = lines[:right], lines[right:]
    height = max(len(left), len(other))
    rows = zip(
        left + [""] * (height - len(left)), other + [""] * (height - len(other)), strict=True
    )
    text = "\n".join("\t\t".join(row).rstrip() for row in rows) + "\n\n" + rest
    report = report_on(text, tmp_path)
    assert report.regime == sample.regime
    said = [(f.rule, f.quote) for f in report.findings if f.severity > Severity.INFO]
    assert said == []


@pytest.mark.parametrize(
    ("name", "old", "new", "regime"),
    [
        ("nghị định", "Số: 15/2026/NĐ-CP", "Số: 15/NĐ-CP", "normative"),
        ("thông tư", "Số: 07/2026/TT-BGDĐT\n", "", "normative"),
        ("quyết định quy phạm của UBND tỉnh", "15/2026/QĐ-UBND", "15/QĐ-UBND", "nd30"),
        ("nghị quyết HĐND tỉnh", "09/2026/NQ-HĐND", "09/NQ-HĐND", "nd30"),
        ("báo cáo, đảng ủy xã, 05-HD", "Số 45-BC/ĐU", "Số: 45/BC-ĐU", "party"),
        ("báo cáo, đảng ủy xã, 05-HD", "ĐẢNG CỘNG SẢN VIỆT NAM\n", "", "party"),
        (
            "báo cáo, đảng ủy xã, 05-HD", "ĐẢNG CỘNG SẢN VIỆT NAM",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc", "party",
        ),
        ("kế hoạch, đoàn xã", "Số: 15-KH/ĐTN\n", "", "nd30"),
    ],
)  # fmt: skip
def test_the_regime_is_told_from_what_is_there(
    name: str, old: str, new: str, regime: str, tmp_path: Path
) -> None:
    text = BY_NAME[name]
    assert old in text
    assert report_on(text.replace(old, new, 1), tmp_path).regime == regime


@pytest.mark.parametrize(
    ("name", "old", "new", "rules"),
    [
        (
            "báo cáo, đảng ủy xã, 05-HD", "ĐẢNG CỘNG SẢN VIỆT NAM",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc",
            {"header/mixed-regime-head", "header/wrong-regime-number"},
        ),
        (
            "báo cáo, đảng ủy xã, 05-HD", "Số 45-BC/ĐU", "Số: 45/BC-ĐU",
            {"header/wrong-regime-number", "header/number-with-colon"},
        ),
        (
            "nghị quyết, chi bộ", "T/M CHI BỘ", "TM. CHI BỘ", {"sections/state-signing-form"},
        ),
        (
            "quyết định quy phạm của UBND tỉnh", "Số: 15/2026/QĐ-UBND", "Số 15/2026/QĐ-UBND", set(),
        ),
    ],
)  # fmt: skip
def test_mixed_features_are_findings_of_their_own(
    name: str, old: str, new: str, rules: set[str], tmp_path: Path
) -> None:
    """And of nothing else: the rules of the other regime stay silent."""
    report = report_on(BY_NAME[name].replace(old, new, 1), tmp_path)
    assert {f.rule for f in report.findings if f.severity > Severity.INFO} == rules
