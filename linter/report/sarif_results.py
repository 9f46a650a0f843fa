"""A finding as a result of SARIF: where, in which words, with what proof, and how to mend it."""

from typing import Any
from urllib.parse import quote

from linter.document import Extent, Location
from linter.findings import (
    Evidence,
    Fix,
    InsertBlock,
    ReplaceText,
    ReportedFinding,
    Safety,
    Severity,
)
from linter.language import Language
from linter.report.escaping import visible
from linter.report.saying import Placed, message_of, path_bytes, slashed
from linter.report.wording import describe_place

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
MOST_RELATED = 100
"""GitHub shows a hundred locations of a result and refuses more than a thousand."""
ROOT = "%SRCROOT%"
FINGERPRINT = "soat/v1"
GITHUB_FINGERPRINT = "primaryLocationLineHash"
"""The one that GitHub tells results apart by."""
IN_SOURCE = "directive"
"""The suppression that stands in the document itself."""
PARAGRAPH_BREAKS = {"text": "\n", "markdown": "\n\n"}


def result_of(placed: Placed, rule_index: int, language: Language) -> dict[str, Any]:
    """The result of a finding."""
    finding = placed.finding
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": rule_index,
        "level": LEVELS[finding.severity],
        "message": {"text": message_of(placed, language)},
        "locations": [_location(placed, finding.location, finding.extent, finding.quote)],
        "partialFingerprints": {
            FINGERPRINT: finding.fingerprint,
            GITHUB_FINGERPRINT: f"{finding.fingerprint}:1",
        },
        "suppressions": _suppressions(finding),
        "properties": _properties(finding, language),
    }
    _name_places(result["locations"], placed, language)
    related = [_related(placed, evidence, language) for evidence in finding.evidence]
    shown = [location for location in related if location is not None][:MOST_RELATED]
    if shown:
        result["relatedLocations"] = [{**place, "id": i} for i, place in enumerate(shown, 1)]
    fix = _fix(placed, finding.fix, language)
    if fix is not None:
        result["fixes"] = [fix]
    return result


def artifact_location(path: str) -> dict[str, Any]:
    """A path as SARIF wants it: a URI, relative to the folder of the run if it can be."""
    slashes = slashed(path)
    uri = quote(path_bytes(slashes), safe="/")
    if slashes.startswith("/"):
        return {"uri": f"file://{uri}"}
    if slashes[1:3] == ":/":  # a drive of Windows
        return {"uri": f"file:///{slashes[0]}:{uri[4:]}"}
    return {"uri": uri, "uriBaseId": ROOT}


def _location(
    placed: Placed, place: Location, extent: Extent | None, words: str | None
) -> dict[str, Any]:
    """A place; without an extent the region is open, to the end of the line."""
    start = {"startLine": place.line, "startColumn": place.column}
    region: dict[str, Any] = start if extent is None else {**_region(extent)}
    if words:
        region["snippet"] = {"text": visible_lines(words)}
    return {
        "physicalLocation": {
            "artifactLocation": artifact_location(placed.path),
            "region": region,
        },
        "logicalLocations": [_logical(place)],
    }


def _logical(place: Location) -> dict[str, Any]:
    """The table cell, else the paragraph, counted from 1, under the page when it is known."""
    page = "" if place.page is None else f"page[{place.page}]/"
    if place.cell is not None:
        table, row, column = place.cell.table, place.cell.row, place.cell.column
        name = f"{page}table[{table}]/row[{row}]/cell[{column}]"
        return {"fullyQualifiedName": name, "kind": "tableCell"}
    return {"fullyQualifiedName": f"{page}paragraph[{place.paragraph}]", "kind": "paragraph"}


def _name_places(locations: list[dict[str, Any]], placed: Placed, language: Language) -> None:
    """Say the place of a finding in words too."""
    name = describe_place(placed.finding.location, placed.format, language)
    locations[0]["logicalLocations"][0]["name"] = name


def _related(placed: Placed, evidence: Evidence, language: Language) -> dict[str, Any] | None:
    if evidence.location is None:
        return None
    location = _location(placed, evidence.location, None, evidence.quote)
    texts = (language.text(evidence.text), evidence.derivation)
    location["message"] = {"text": visible(": ".join(filter(None, texts)))}
    return location


def _suppressions(finding: ReportedFinding) -> list[dict[str, Any]]:
    suppressed = finding.suppressed
    if suppressed is None:
        return []
    kind = "inSource" if suppressed.source == IN_SOURCE else "external"
    suppression: dict[str, Any] = {"kind": kind, "status": "accepted"}
    if suppressed.reason:
        suppression["justification"] = visible(suppressed.reason)
    suppression["properties"] = {"source": suppressed.source}
    return [suppression]


def _properties(finding: ReportedFinding, language: Language) -> dict[str, Any]:
    """What SARIF has no word for."""
    basis = ", ".join(filter(None, (language.text(finding.basis.text), finding.basis.clause)))
    properties: dict[str, Any] = {
        "quote": visible_lines(finding.quote),
        "missing": finding.missing,
        "confidence": finding.confidence,
        "basis": basis,
        "requirements": finding.requirements,
    }
    derivations = [visible(e.derivation) for e in finding.evidence if e.derivation]
    if derivations:
        properties["derivations"] = derivations
    if finding.fix is not None:
        properties["fix"] = {
            "description": visible(language.render(finding.fix.description, finding.values)),
            "safety": finding.fix.safety,
        }
    return properties


def _fix(placed: Placed, fix: Fix | None, language: Language) -> dict[str, Any] | None:
    """The edits of a fix as changes of the file, when each has an exact place in it."""
    if fix is None or fix.safety is Safety.DISPLAY or len(fix.extents) != len(fix.edits):
        return None
    replacements = []
    for edit, extent in zip(fix.edits, fix.extents, strict=True):
        if extent is None:
            return None
        if isinstance(edit, ReplaceText):
            text = edit.text
        elif isinstance(edit, InsertBlock):
            text = PARAGRAPH_BREAKS.get(placed.format, "\n") + edit.text
        else:
            return None
        replacements.append({"deletedRegion": _region(extent), "insertedContent": {"text": text}})
    described = language.render(fix.description, placed.finding.values)
    return {
        "description": {"text": visible(described)},
        "artifactChanges": [
            {
                "artifactLocation": artifact_location(placed.path),
                "replacements": replacements,
            }
        ],
        "properties": {"safety": fix.safety},
    }


def _region(extent: Extent) -> dict[str, int]:
    return {
        "startLine": extent.line,
        "startColumn": extent.column,
        "endLine": extent.end_line,
        "endColumn": extent.end_column,
    }


def visible_lines(text: str) -> str:
    """The text with every control character shown, but for line ends."""
    return "\n".join(visible(line) for line in text.split("\n"))
