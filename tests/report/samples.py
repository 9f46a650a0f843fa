"""Reports to render, and how to write them."""

from decimal import Decimal
from typing import Any

from msgspec.structs import replace

from linter.document import Document, DocumentBuilder, Location, SourceRef, Span, locate
from linter.document.location import CellPlace
from linter.findings import (
    SOAT_ADVICE,
    Clause,
    CollectionFinding,
    Coverage,
    DocumentReport,
    Evidence,
    Failure,
    Fix,
    ReplaceText,
    Report,
    ReportedFinding,
    ReportedOperand,
    ReportedReference,
    ReportedVerdict,
    Safety,
    Severity,
    Suppression,
)
from linter.language import Language
from linter.rendition import measured, text_of
from linter.report import REPORTERS

DECREE = Clause("Nghị định 30/2020/NĐ-CP", "Phụ lục I, Phần I, II.4.b")

WARD_REPORT = """\
ỦY BAN NHÂN DÂN
PHƯỜNG HOA SEN
Số:      /BC-UBND
Hoa Sen, ngày 5 tháng 11 năm 2025
BÁO CÁO
Kết quả phổ cập, xóa mù chữ năm 2025
Toàn phường có 6.814 người, 1.736 hộ ở 9 tổ dân phố. [Nguồn: thống kê phường]
Trong năm đã mở 24 lớp học buổi tối cho người lớn tuổi ở các tổ dân phố, có 596 người theo học, \
đạt tỷ lệ 6,3% tổng dân số của phường, trong đó có 312 nữ và 284 nam, số người học hết chương \
trình là 571 người.
Lưu VT; VX.
"""


def read(text: str, name: str = "bao-cao.txt", kind: str = "text") -> Document:
    """A document of these lines."""
    builder = DocumentBuilder()
    for number, line in enumerate(text.removesuffix("\n").split("\n")):
        builder.add(line, source=SourceRef("", number, 0))
        builder.end_block()
    return builder.build(name=name, format=kind)


def found(document: Document, *quotes: str, **changes: Any) -> ReportedFinding:
    """A finding on the first places where these words stand."""
    spans = tuple(place(document, quote) for quote in quotes)
    hull = Span(spans[0].start, spans[-1].end)
    blocks = document.blocks_in(hull)
    start, end = blocks[0].span.start, blocks[-1].span.end
    fields: dict[str, Any] = {
        "rule": "header/unpadded-date",
        "severity": Severity.ERROR,
        "message": "“{found}” viết thiếu số 0 đứng trước.",
        "remedy": "Hãy ghi “{expected}” như mẫu.",
        "values": {},
        "quote": " … ".join(span.of(document.text) for span in spans),
        "spans": spans,
        "missing": False,
        "confidence": 1.0,
        "location": locate(document, hull.start),
        "evidence": (),
        "basis": DECREE,
        "requirements": (),
        "element": "PlaceDate",
        "fix": None,
        "fingerprint": "0123456789abcdef0123",
        "context": document.text[start:end],
        "context_start": start,
    }
    return ReportedFinding(**(fields | changes))


def lacking(document: Document, after: str, **changes: Any) -> ReportedFinding:
    """A finding about something that should follow these words."""
    end = place(document, after).end
    finding = found(document, after, missing=True, **changes)
    return type(finding)(
        **{name: getattr(finding, name) for name in finding.__struct_fields__}
        | {"spans": (Span(end, end),), "quote": "", "location": locate(document, end)}
    )


def place(document: Document, quote: str) -> Span:
    """Where these words stand first."""
    start = document.text.index(quote)
    return Span(start, start + len(quote))


def witness(document: Document, text: str, quote: str, **changes: Any) -> Evidence:
    """Evidence as the engine hands it over: with words and place."""
    span = place(document, quote)
    return Evidence(text, span, quote=quote, location=locate(document, span.start), **changes)


def verdict(document: Document, quote: str, derivation: str, **changes: Any) -> ReportedVerdict:
    """A verdict on these words."""
    span = place(document, quote)
    operands = tuple(
        ReportedOperand(literal, Decimal(value), span)
        for literal, value in (("596", "596"), ("6.814", "6814"), ("6,3", "6.3"))
    )
    fields: dict[str, Any] = {
        "kind": "share-of-base",
        "verdict": "holds",
        "derivation": derivation,
        "quote": quote,
        "span": span,
        "operands": operands,
        "location": locate(document, span.start),
    }
    return ReportedVerdict(**(fields | changes))


def report_on(document: Document, **changes: Any) -> DocumentReport:
    """A report with nothing in it but these."""
    fields: dict[str, Any] = {
        "path": document.name,
        "format": document.format,
        "trust": document.trust.value,
        "regime": "nd30",
        "stage": "draft",
        "type": None,
        "findings": (),
        "verdicts": (),
        "references": (),
        "structure": {},
        "coverage": Coverage(),
        "inputs": {},
    }
    return DocumentReport(**(fields | changes))


def ward_report() -> DocumentReport:
    """A plain text with a finding of every sort, and its text."""
    document = read(WARD_REPORT)
    report = _ward_report(document)
    findings = tuple(measured(finding, document) for finding in report.findings)
    return replace(report, findings=findings, text=text_of(document))


def _ward_report(document: Document) -> DocumentReport:
    """The same before anything of it is measured."""
    share = "596 / 6.814 = 8,75 % ≠ 6,3 %"
    issuer = place(document, "ỦY BAN NHÂN DÂN\nPHƯỜNG HOA SEN")
    return report_on(
        document,
        type="Báo cáo",
        structure={
            "issuing_body": {"text": "ỦY BAN NHÂN DÂN PHƯỜNG HOA SEN", "span": list(issuer)},
            "superior_body": None,
            "addressees": [],
        },
        findings=(
            found(
                document,
                "5",
                values={"found": "5", "expected": "05"},
                requirements=("M09",),
                fix=Fix("Thêm số 0.", Safety.SAFE, (ReplaceText(place(document, "5"), "05"),)),
            ),
            found(
                document,
                "596 người",
                "6,3% tổng dân số",
                rule="numbers/share-mismatch",
                message="Tỷ lệ {stated} không phải là tỷ lệ của {part} trên {base}.",
                remedy="Kiểm tra lại số liệu gốc; nếu các số đúng thì tỷ lệ là {computed}.",
                values={"stated": "6,3%", "part": "596", "base": "6.814", "computed": "8,7%"},
                basis=SOAT_ADVICE,
                evidence=(
                    Evidence("Phép tính lại", derivation=share),
                    witness(
                        document, "Tổng dân số, nêu ở phần trên", "6.814 người", role="operand"
                    ),
                ),
            ),
            lacking(
                document,
                "Lưu VT; VX.",
                rule="sections/missing-signature",
                severity=Severity.WARNING,
                message="Khối chữ ký mẫu không thấy đâu.",
                remedy="Bổ sung khối chữ ký như mẫu.",
                basis=Clause("Nghị định 30/2020/NĐ-CP", "Phụ lục I, Phần I, II.7"),
            ),
            found(
                document,
                "[Nguồn: thống kê phường]",
                rule="sections/bracketed-note",
                severity=Severity.INFO,
                message="Ghi chú “{found}” nên đưa xuống chân trang.",
                remedy="Đưa ghi chú mẫu xuống chân trang.",
                values={"found": "[Nguồn: thống kê phường]"},
                basis=SOAT_ADVICE,
            ),
            found(
                document,
                "VT; VX",
                rule="sections/archive-line-separator",
                message="Ghi chú không được tính.",
                suppressed=Suppression("directive", "theo mẫu cũ"),
            ),
        ),
        verdicts=(
            verdict(document, "312 nữ và 284 nam", "312 + 284 = 596", kind="sum"),
            verdict(document, "6,3% tổng dân số", share, verdict="contradicts"),
            verdict(document, "312 nữ và 284 nam", "312 + 284 = 596", kind="sum"),
            verdict(document, "571 người", "571 ≤ 596", note="by-truncation"),
            verdict(document, "24 lớp", "", verdict="undetermined"),
        ),
        references=(
            ReportedReference(
                "56/KH-UBND", "Kế hoạch", "56", "KH-UBND", "2025-10-04", None, Span(3, 13), 0.9
            ),
        ),
        coverage=Coverage(9, 5, 1, 3),
        inputs={"soat": "0.1.0", "packs": {"a": "1", "b": "2"}, "registry": None},
        not_checked=("Con dấu trên bản giấy không kiểm được.",),
    )


def word_report() -> DocumentReport:
    """A Word file: no lines, a table, a failed rule, nothing wrong in the text."""
    document = read("Biểu số liệu\n12\n13\n", "so-lieu.docx", "docx")
    cell = Location(2, 1, 2, 4, CellPlace(1, 2, 3))
    return report_on(
        document,
        regime="party",
        stage="issued",
        trust="converted",
        findings=(
            found(
                document,
                "12",
                rule="numbers/row-sum",
                severity=Severity.WARNING,
                message="Cột {column} không bằng tổng các dòng.",
                remedy="",
                values={"column": "“Tổng”"},
                location=cell,
                basis=SOAT_ADVICE,
            ),
        ),
        failures=(
            Failure("so-lieu.docx", "rule-failed", "Quy tắc {rule} gặp lỗi.", {"rule": "a/b"}),
        ),
    )


def clean_report() -> DocumentReport:
    """A document without a finding."""
    return report_on(read("Không có gì.\n", "sach.txt"))


def whole_run() -> Report:
    """Three documents, and a file that could not be read."""
    damaged = Failure(
        "hong.docx",
        "damaged-file",
        "Tệp mẫu “{name}” bị hỏng.",
        {"name": "hong"},
        3,
        "Hãy lưu lại tệp mẫu.",
    )
    return Report((ward_report(), word_report(), clean_report()), (damaged,))


def full_run() -> Report:
    """The same with a finding between documents, and a suppression that is of no use any more."""
    run = whole_run()
    other = found(
        read("Số: 12/BC-UBND\n", "so-lieu.docx", "docx"),
        "12/BC-UBND",
        rule="references/number-used-twice",
        severity=Severity.WARNING,
        message="Số {number} đã dùng cho “{other}”.",
        remedy="Kiểm tra lại sổ văn bản đi.",
        values={"number": "12/BC-UBND", "other": "sach.txt"},
        basis=SOAT_ADVICE,
    )
    known = replace(other, suppressed=Suppression("baseline", None), rule="references/known")
    between = (
        CollectionFinding("so-lieu.docx", "docx", other),
        CollectionFinding("sach.txt", "text", known),
    )
    stale = Failure("da-biet.toml", "stale-baseline", "{count} điểm không còn.", {"count": 2}, 0)
    return replace(run, collection=between, notices=(stale,))


def write(name: str, report: Report, language: str = "vi", **options: Any) -> str:
    """The whole report as a reporter of ``linter.report`` writes it."""
    load = next(spec.load for spec in REPORTERS if spec.name == name)
    reporter = load(Language(language), **options)
    parts = [reporter.start(), *map(reporter.document, report.documents)]
    return "".join([*parts, reporter.finish(report)])
