"""The words of comments: what is wrong, by which clause, what to write instead."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from linter.document import Document, Limits, Span, Story, locate
from linter.document.location import LINED_FORMATS
from linter.errors import UneditableError
from linter.findings import DocumentReport, ReportedFinding, Severity
from linter.fixing.anchoring import Anchor, anchor_of
from linter.fixing.rounds import Examined
from linter.language import Language, mark
from linter.report.wording import SEVERITIES, describe_places

PLACES = {
    Story.HEADER: mark("Chỗ này ở đầu trang: “{quote}”."),
    Story.FOOTER: mark("Chỗ này ở chân trang: “{quote}”."),
    Story.FOOTNOTE: mark("Chỗ này ở chú thích cuối trang: “{quote}”."),
    Story.ENDNOTE: mark("Chỗ này ở chú thích cuối văn bản: “{quote}”."),
    Story.TEXT_BOX: mark("Chỗ này ở trong khung chữ: “{quote}”."),
}
"""Said where Word allows no comment at the place itself."""
_LONGEST_QUOTE = 120


class Copy(NamedTuple):
    """An annotated copy, what its name ends in when that differs, and how many findings it has."""

    data: bytes
    suffix: str | None
    findings: int


def copy_with_remarks(
    data: bytes, examined: Examined, moment: str, limits: Limits, language: Language
) -> Copy:
    """The annotated copy of a document. Raises SoatError."""
    document, report = examined
    findings = [f for f in report.findings if f.suppressed is None]
    if document.format in LINED_FORMATS:
        return _of_lines(data, document, report, findings, language)
    if document.format != "docx":
        raise UneditableError(
            mark("soát chưa chú thích được loại tệp này ({format})."),
            mark("Hãy chú thích ở tệp Word gốc, hoặc dùng báo cáo HTML: soat check --format html."),
            format=document.format,
        )
    from linter.fixing.remarks import Remark  # noqa: PLC0415  (one format or the other)
    from linter.fixing.word.comments import annotated  # noqa: PLC0415

    remarks = []
    summary = anchor_of(document, _title(report))
    if summary is not None:
        remarks.append(Remark(summary.span, _summary(report, findings, language)))
    for finding in findings:
        anchor = anchor_of(document, finding.spans[0])
        if anchor is not None:
            said = tuple(_said(finding, document, anchor, language))
            remarks.append(Remark(anchor.span, said))
    return Copy(annotated(data, document, remarks, moment, limits), None, len(findings))


def _of_lines(
    data: bytes,
    document: Document,
    report: DocumentReport,
    findings: list[ReportedFinding],
    language: Language,
) -> Copy:
    from linter.fixing.markdown_copy import LineRemark, markdown_copy  # noqa: PLC0415
    from linter.readers.encoding import decode  # noqa: PLC0415

    remarks = [LineRemark(0, _summary(report, findings, language))]
    for finding in findings:
        said = tuple(_said(finding, document, Anchor(finding.span), language))
        remarks.append(LineRemark(finding.location.line, said, finding.extent))
    is_markdown = document.format == "markdown"
    text = markdown_copy(decode(data), remarks, is_markdown=is_markdown)
    return Copy(text.encode(), ".md", len(findings))


def _said(
    finding: ReportedFinding, document: Document, anchor: Anchor, language: Language
) -> Iterator[str]:
    level = language.text(SEVERITIES[finding.severity])
    yield f"{level}: {language.render(finding.message, finding.values)}"
    if anchor.moved_from is not None:
        quote = finding.quote[:_LONGEST_QUOTE]
        yield language.render(PLACES[anchor.moved_from], {"quote": quote})
    if finding.remedy:
        remedy = language.render(finding.remedy, finding.values)
        yield language.render(mark("Cách sửa: {remedy}"), {"remedy": remedy})
    for evidence in finding.evidence:
        if evidence.derivation:
            yield evidence.derivation
    if len(finding.spans) > 1:
        others = (locate(document, span.start) for span in finding.spans[1:])
        places = describe_places(others, document.format, language)
        yield language.render(mark("Còn ở: {places}."), {"places": places})
    basis = ", ".join(filter(None, (language.text(finding.basis.text), finding.basis.clause)))
    values = {"basis": basis, "rule": finding.rule}
    yield language.render(mark("Căn cứ: {basis} ({rule})"), values)


def _summary(
    report: DocumentReport, findings: list[ReportedFinding], language: Language
) -> tuple[str, ...]:
    """What the whole document comes to."""
    counted = Counter(finding.severity for finding in findings)
    counts = ", ".join(
        f"{counted[severity]} {language.text(SEVERITIES[severity]).lower()}"
        for severity in sorted(Severity, reverse=True)
        if counted[severity]
    )
    heading = (
        language.render(mark("soát thấy {counts} trong văn bản này."), {"counts": counts})
        if counts
        else language.text(mark("soát không thấy điểm nào cần sửa trong văn bản này."))
    )
    numbers = report.coverage
    figures = {
        "numbers": numbers.numbers,
        "reconciled": numbers.reconciled,
        "contradicted": numbers.contradicted,
        "unchecked": numbers.unchecked,
    }
    covered = mark(
        "Số liệu: {numbers}; khớp {reconciled}, mâu thuẫn {contradicted}, không có gì để đối chiếu "
        "{unchecked}."
    )
    unchecked = (language.text(template) for template in report.not_checked)
    return (heading, language.render(covered, figures), *unchecked)


def _title(report: DocumentReport) -> Span:
    """Where the summary stands: at the name of the document, its subject, or its beginning."""
    for name in ("document_type", "subject"):
        found = report.structure.get(name)
        if found:
            return Span(*found["span"])
    return Span(0, 0)
