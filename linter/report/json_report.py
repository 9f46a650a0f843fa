"""The report for programs: ``soat/report/1``, described by ``report.schema.json``.

Fields are added, never renamed or removed, as long as the number stays. What is absent is null.
Spans are half-open ranges of Unicode code points in the text that ``soat text`` prints.
"""

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from msgspec.structs import asdict

from linter import __version__
from linter.document import Location
from linter.findings import (
    DocumentReport,
    Evidence,
    Failure,
    Fix,
    Report,
    ReportedFinding,
    ReportedOperand,
    ReportedReference,
    ReportedVerdict,
    Severity,
)
from linter.language import Language
from linter.report.json_text import as_json

SCHEMA = "soat/report/1"
SCHEMA_FILE = Path(__file__).with_name("report.schema.json")
"""The JSON Schema of this report."""

_LARGEST_EXACT = 2**53 - 1
"""The largest whole number that every JSON reader keeps exactly (RFC 8259, 6)."""
_MOST_DIGITS = 400
"""Beyond this magnitude no number is turned into an int or a float."""


class JsonReporter:
    """Writes one JSON object, document by document."""

    def __init__(
        self,
        language: Language,
        *,
        width: int | None = None,
        color: bool | None = None,
        fail_on: Severity | None = Severity.ERROR,
    ) -> None:
        self._language = language
        self._written = 0

    def start(self) -> str:
        """The opening of the object, up to the list of documents."""
        tool = {"name": "soat", "version": __version__, "language": self._language.code}
        head = as_json({"schema": SCHEMA, "tool": tool})
        return head.removesuffix("\n}") + ',\n  "documents": ['

    def document(self, report: DocumentReport) -> str:
        """One document as the next item of the list."""
        separator = "," if self._written else ""
        self._written += 1
        body = as_json(self._document(report)).replace("\n", "\n    ")
        return f"{separator}\n    {body}"

    def finish(self, report: Report) -> str:
        """What was found between documents, the failures of the run, and the end."""
        end = "\n  ]" if self._written else "]"
        between = [{"path": item.path, **self._finding(item.finding)} for item in report.collection]
        failures = [self._failure(failure) for failure in report.failures]
        notices = [self._failure(notice) for notice in report.notices]
        named = (("collection", between), ("failures", failures), ("notices", notices))
        lists = [f'"{name}": {as_json(value)}'.replace("\n", "\n  ") for name, value in named]
        return ",\n  ".join((end, *lists)) + "\n}\n"

    def _document(self, report: DocumentReport) -> dict[str, Any]:
        return {
            "path": report.path,
            "format": report.format,
            "regime": report.regime,
            "stage": report.stage,
            "type": report.type,
            "trust": report.trust,
            "inputs": report.inputs,
            "findings": [self._finding(finding) for finding in report.findings],
            "verdicts": [_verdict(verdict) for verdict in report.verdicts],
            "references": [_reference(reference) for reference in report.references],
            "structure": report.structure,
            "coverage": report.coverage,
            "unchecked": report.unchecked,
            "not_checked": [self._language.text(reason) for reason in report.not_checked],
            "failures": [self._failure(failure) for failure in report.failures],
        }

    def _finding(self, finding: ReportedFinding) -> dict[str, Any]:
        render, values = self._language.render, finding.values
        requirements = finding.requirements
        return {
            "rule": finding.rule,
            "severity": finding.severity.key,
            "message": render(finding.message, values),
            "remedy": render(finding.remedy, values),
            "quote": finding.quote,
            "span": finding.span,
            "spans": finding.spans,
            "missing": finding.missing,
            "confidence": finding.confidence,
            "location": _location(finding.location),
            "evidence": [self._evidence(evidence) for evidence in finding.evidence],
            "basis": {
                "text": self._language.text(finding.basis.text),
                "clause": finding.basis.clause,
                "requirement": requirements[0] if requirements else None,
                "requirements": requirements,
            },
            "fix": self._fix(finding.fix, values),
            "fingerprint": finding.fingerprint,
            "element": finding.element,
            "suppressed": finding.suppressed,
        }

    def _evidence(self, evidence: Evidence) -> dict[str, Any]:
        return {
            "text": self._language.text(evidence.text),
            "span": evidence.span,
            "role": evidence.role,
            "derivation": evidence.derivation,
            "quote": evidence.quote,
            "location": None if evidence.location is None else _location(evidence.location),
        }

    def _fix(self, fix: Fix | None, values: Mapping[str, str]) -> dict[str, Any] | None:
        if fix is None:
            return None
        return {
            "description": self._language.render(fix.description, values),
            "safety": fix.safety,
            "edits": fix.edits,
        }

    def _failure(self, failure: Failure) -> dict[str, Any]:
        return {
            "path": failure.path,
            "error": failure.error,
            "message": self._language.render(failure.message, failure.values),
            "remedy": self._language.render(failure.remedy, failure.values),
            "exit_code": failure.exit_code,
        }


def _location(location: Location) -> dict[str, Any]:
    cell = location.cell
    return {
        "line": location.line,
        "column": location.column,
        "paragraph": location.paragraph,
        "page": location.page,
        "cell": None if cell is None else asdict(cell),
    }


def _verdict(verdict: ReportedVerdict) -> dict[str, Any]:
    return {
        "kind": verdict.kind,
        "verdict": verdict.verdict,
        "derivation": verdict.derivation,
        "quote": verdict.quote,
        "span": verdict.span,
        "operands": [_operand(operand) for operand in verdict.operands],
        "note": verdict.note,
        "location": None if verdict.location is None else _location(verdict.location),
    }


def _operand(operand: ReportedOperand) -> dict[str, Any]:
    return {"text": operand.text, "value": _number(operand.value), "span": operand.span}


def _reference(reference: ReportedReference) -> dict[str, Any]:
    return {
        "text": reference.text,
        "type": reference.type,
        "number": reference.number,
        "symbol": reference.symbol,
        "date": reference.date,
        "issuer": reference.issuer,
        "span": reference.span,
        "confidence": reference.confidence,
        "register": reference.register,
        "location": None if reference.location is None else _location(reference.location),
    }


def _number(value: Decimal | None) -> int | float | str | None:
    """A JSON number where a reader gets exactly this value back, else the decimal as a string."""
    if value is None:
        return None
    if not value.is_finite() or abs(value.adjusted()) > _MOST_DIGITS:
        return str(value)
    if value == value.to_integral_value():
        whole = int(value)
        return whole if abs(whole) <= _LARGEST_EXACT else str(value)
    nearest = float(value)
    return nearest if Decimal(repr(nearest)) == value else str(value)
