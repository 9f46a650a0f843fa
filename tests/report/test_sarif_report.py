"""SARIF: what is promised of rules, places, suppressions and limits."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from linter.document import Location
from linter.document.location import CellPlace
from linter.facts import Context, WholeDocument
from linter.findings import (
    SOAT_ADVICE,
    Coverage,
    Failure,
    Finding,
    Report,
    Severity,
    Suppression,
)
from linter.report.sarif_report import ROOM
from linter.rulekit import Rule

from .samples import found, full_run, read, report_on, write
from .test_formats_for_programs import sarif


class Padding(Rule):
    """Ngày thiếu số 0.

    Ngày nhỏ hơn 10 phải thêm số 0 ở trước.
    """

    id = "header/unpadded-date"
    severity = Severity.ERROR
    message = "“{found}” viết thiếu số 0 đứng trước."
    remedy = "Hãy ghi “{expected}” như mẫu."
    basis = SOAT_ADVICE
    element = WholeDocument

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        yield from ()


def log_of(report: Report, language: str = "vi", **options: Any) -> Any:
    (run,) = sarif(write("sarif", report, language, **options))["runs"]
    return run


def test_rules_are_described_in_both_languages() -> None:
    run = log_of(full_run(), rules={Padding.id: Padding}.get)
    rule = run["tool"]["driver"]["rules"][0]
    assert rule["id"] == "header/unpadded-date"
    assert rule["name"] == "UnpaddedDate"
    assert rule["shortDescription"]["text"] == "Ngày thiếu số 0."
    assert rule["fullDescription"]["text"] == "Ngày nhỏ hơn 10 phải thêm số 0 ở trước."
    for piece in ("**Ngày thiếu số 0.**", "Cách sửa", "Căn cứ", "Remedy", "Basis"):
        assert piece in rule["help"]["markdown"]
    assert run["tool"]["driver"]["language"] == "vi"
    assert [t["language"] for t in run["translations"]] == ["en"]
    assert [t["language"] for t in log_of(full_run(), "en")["translations"]] == ["vi"]


def test_each_result_names_its_rule() -> None:
    run = log_of(full_run())
    rules = run["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]


@pytest.mark.parametrize(
    ("location", "expected"),
    [
        (Location(2, 1, 7, None, None), ("paragraph[7]", "paragraph", "đoạn 7")),
        (Location(2, 1, 7, 3, None), ("page[3]/paragraph[7]", "paragraph", "trang 3, đoạn 7")),
        (
            Location(2, 1, 7, None, CellPlace(1, 2, 3)),
            ("table[1]/row[2]/cell[3]", "tableCell", "bảng 1, hàng 2, cột 3"),
        ),
    ],
)
def test_places_of_a_word_file(location: Location, expected: tuple[str, str, str]) -> None:
    document = read("Một\nHai\n", "x.docx", "docx")
    finding = found(document, "Hai", location=location)
    (result,) = log_of(Report((report_on(document, findings=(finding,)),)))["results"]
    (place,) = result["locations"][0]["logicalLocations"]
    assert (place["fullyQualifiedName"], place["kind"], place["name"]) == expected
    assert result["message"]["text"].startswith(expected[2][:1].upper() + expected[2][1:])


@pytest.mark.parametrize(
    ("source", "kind"), [("directive", "inSource"), ("baseline", "external"), ("x", "external")]
)
def test_suppressed_findings_are_marked_and_kept(source: str, kind: str) -> None:
    document = read("Một\n")
    finding = found(document, "Một", suppressed=Suppression(source, "theo mẫu cũ"))
    (result,) = log_of(Report((report_on(document, findings=(finding,)),)))["results"]
    (suppression,) = result["suppressions"]
    assert suppression["kind"] == kind
    assert suppression["justification"] == "theo mẫu cũ"


def test_fingerprints_are_those_of_the_findings() -> None:
    for result in log_of(full_run())["results"]:
        prints = result["partialFingerprints"]
        assert prints["primaryLocationLineHash"] == f"{prints['soat/v1']}:1"


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("báo cáo/a b.docx", {"uri": "b%C3%A1o%20c%C3%A1o/a%20b.docx", "uriBaseId": "%SRCROOT%"}),
        ("./x#1?.txt", {"uri": "x%231%3F.txt", "uriBaseId": "%SRCROOT%"}),
        ("a:b.txt", {"uri": "a%3Ab.txt", "uriBaseId": "%SRCROOT%"}),
        ("/kho/a%.txt", {"uri": "file:///kho/a%25.txt"}),
        ("x\udc80.txt", {"uri": "x%80.txt", "uriBaseId": "%SRCROOT%"}),
    ],
)
def test_paths_are_uris(path: str, expected: dict[str, str]) -> None:
    document = read("Một\n")
    report = report_on(document, path=path, findings=(found(document, "Một"),))
    run = log_of(Report((report,)))
    place = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert place == run["artifacts"][0]["location"] == expected


def test_lesser_findings_make_room_for_graver_ones() -> None:
    document = read("Một\n")
    room = {Severity.INFO: 2, Severity.WARNING: 3, Severity.ERROR: 5}
    severities = [*[Severity.INFO] * 4, *[Severity.WARNING] * 4, *[Severity.ERROR] * 4]
    findings = tuple(found(document, "Một", severity=severity) for severity in severities)
    run = log_of(Report((report_on(document, findings=findings),)), room=room)
    levels = [result["level"] for result in run["results"]]
    assert levels == ["note", "note", "warning", "error", "error"]
    notes = run["invocations"][0]["toolExecutionNotifications"]
    assert [note["descriptor"]["id"] for note in notes] == ["results-left-out"] * 3
    assert [note["message"]["text"].split()[3] for note in notes] == ["2", "3", "2"]


def test_github_s_limits_hold() -> None:
    assert max(ROOM.values()) == 25_000
    assert sorted(ROOM) == sorted(ROOM, key=lambda severity: ROOM[severity])


def test_failures_are_notifications() -> None:
    lost = Failure("hong.docx", "damaged-file", "Hỏng.", {}, 3)
    invocation = log_of(Report((), (lost,)))["invocations"][0]
    assert (invocation["executionSuccessful"], invocation["exitCode"]) == (False, 3)
    (note,) = invocation["toolExecutionNotifications"]
    assert note["level"] == "error"
    assert note["message"]["text"] == "Hỏng."


def test_findings_are_a_successful_run() -> None:
    run = log_of(Report(full_run().documents))
    assert run["invocations"][0]["executionSuccessful"] is True
    assert run["invocations"][0]["exitCode"] == 1
    assert run["properties"]["coverage"] == json.loads(
        json.dumps({"numbers": 9, "reconciled": 5, "contradicted": 1, "unchecked": 3})
    )


def test_a_region_whose_end_is_unknown_stays_open() -> None:
    document = read("Một\n")
    finding = replace(found(document, "Một"), extent=None)
    report = report_on(document, findings=(finding,), coverage=Coverage())
    (result,) = log_of(Report((report,)))["results"]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 1, "startColumn": 1, "snippet": {"text": "Một"}}


def test_the_schema_is_the_official_one() -> None:
    schema = Path(__file__).with_name("schemas") / "sarif-2.1.0-rtm.5.json"
    assert "SARIF" in json.loads(schema.read_text("utf-8"))["title"]
