"""The report for programs: its shape, its schema, its promises."""

import json
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from linter.config.profile import ActiveRule, Profile
from linter.document import Span
from linter.engine import check_document
from linter.facts import Context, WholeDocument
from linter.findings import (
    SOAT_ADVICE,
    Evidence,
    Failure,
    Finding,
    Fix,
    InsertBlock,
    ReplaceText,
    Report,
    ReportedOperand,
    Safety,
    SetFormat,
    SetSection,
    Severity,
)
from linter.language import Language
from linter.report.json_report import SCHEMA_FILE, JsonReporter
from linter.rulekit import Rule

from .samples import clean_report, found, read, report_on, verdict, ward_report, whole_run, write

SCHEMA = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)


def as_data(report: Report, language: str = "vi") -> Any:
    data = json.loads(write("json", report, language))
    VALIDATOR.validate(data)
    return data


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_whole_run_keeps_the_schema(language: str) -> None:
    data = as_data(whole_run(), language)
    assert data["schema"] == "soat/report/1"
    assert data["tool"]["name"] == "soat"
    assert [document["path"] for document in data["documents"]] == [
        "bao-cao.txt",
        "so-lieu.docx",
        "sach.txt",
    ]
    assert data["failures"] == [
        {
            "path": "hong.docx",
            "error": "damaged-file",
            "message": "Tệp mẫu “hong” bị hỏng.",
            "remedy": "Hãy lưu lại tệp mẫu.",
            "exit_code": 3,
        }
    ]


@pytest.mark.parametrize("count", [0, 1, 2, 5])
def test_any_number_of_documents_is_one_object(count: int) -> None:
    data = as_data(Report((clean_report(),) * count))
    assert len(data["documents"]) == count
    assert data["failures"] == []


def test_the_text_is_indented_by_two_throughout_and_not_escaped() -> None:
    text = write("json", whole_run())
    assert text == json.dumps(json.loads(text), ensure_ascii=False, indent=2) + "\n"


def test_a_finding_in_full() -> None:
    finding = as_data(Report((ward_report(),)))["documents"][0]["findings"][0]
    assert finding == {
        "rule": "header/unpadded-date",
        "severity": "error",
        "message": "“5” viết thiếu số 0 đứng trước.",
        "remedy": "Hãy ghi “05” như mẫu.",
        "quote": "5",
        "span": [63, 64],
        "spans": [[63, 64]],
        "missing": False,
        "confidence": 1.0,
        "location": {"line": 4, "column": 15, "paragraph": 4, "page": None, "cell": None},
        "evidence": [],
        "basis": {
            "text": "Nghị định 30/2020/NĐ-CP",
            "clause": "Phụ lục I, Phần I, II.4.b",
            "requirement": "M09",
            "requirements": ["M09"],
        },
        "fix": {
            "description": "Thêm số 0.",
            "safety": "safe",
            "edits": [{"type": "replace-text", "span": [63, 64], "text": "05"}],
        },
        "fingerprint": "0123456789abcdef0123",
        "element": "PlaceDate",
        "suppressed": None,
    }
    assert list(finding)[:4] == ["rule", "severity", "message", "remedy"]


def test_pieces_evidence_suppression_and_cells() -> None:
    data = as_data(whole_run())
    _, share, missing, _, suppressed = data["documents"][0]["findings"]
    assert share["quote"] == "596 người … 6,3% tổng dân số"
    assert share["span"] == [share["spans"][0][0], share["spans"][-1][1]]
    assert share["evidence"][0]["derivation"] == "596 / 6.814 = 8,75 % ≠ 6,3 %"
    assert share["evidence"][1]["quote"] == "6.814 người"
    assert share["evidence"][1]["location"]["line"] == 7
    assert missing["missing"] is True
    assert missing["quote"] == ""
    assert missing["span"][0] == missing["span"][1]
    assert suppressed["suppressed"] == {"source": "directive", "reason": "theo mẫu cũ"}
    cell = data["documents"][1]["findings"][0]["location"]["cell"]
    assert cell == {"table": 1, "row": 2, "column": 3}


def test_references_structure_and_coverage() -> None:
    document = as_data(Report((ward_report(),)))["documents"][0]
    assert document["references"][0] == {
        "text": "56/KH-UBND",
        "type": "Kế hoạch",
        "number": "56",
        "symbol": "KH-UBND",
        "date": "2025-10-04",
        "issuer": None,
        "span": [3, 13],
        "confidence": 0.9,
        "register": None,
        "location": None,
    }
    assert document["structure"]["superior_body"] is None
    assert document["structure"]["addressees"] == []
    assert document["coverage"] == {
        "numbers": 9,
        "reconciled": 5,
        "contradicted": 1,
        "unchecked": 3,
    }


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("4947", "4947"),
        ("-3", "-3"),
        ("1E+3", "1000"),
        ("6.3", "6.3"),
        ("28050.38", "28050.38"),
        ("0", "0"),
        ("5.00", "5"),
        ("9007199254740991", "9007199254740991"),
        ("9007199254740993", '"9007199254740993"'),
        ("0.12345678901234567890", '"0.12345678901234567890"'),
        ("1E+999999", '"1E+999999"'),
        ("1E-999999", '"1E-999999"'),
        ("NaN", '"NaN"'),
    ],
)
def test_a_figure_is_a_number_only_where_that_loses_nothing(value: str, written: str) -> None:
    assert f'"value": {written},' in write("json", _with_operand(Decimal(value)))


@given(st.decimals(allow_nan=False, allow_infinity=False))
def test_every_figure_comes_back_exactly(value: Decimal) -> None:
    data = json.loads(write("json", _with_operand(value)), parse_float=Decimal)
    operand = data["documents"][0]["verdicts"][0]["operands"][0]
    assert Decimal(operand["value"]) == value
    assert float(operand["value"]) == pytest.approx(float(value))


def _with_operand(value: Decimal) -> Report:
    document = read("Có 1 con.\n")
    operands = (ReportedOperand("1", value, Span(3, 4)),)
    found_verdict = verdict(document, "1", "1 = 1", operands=operands)
    return Report((report_on(document, verdicts=(found_verdict,)),))


def test_every_kind_of_edit() -> None:
    document = read("Một dòng.\n")
    edits = (
        ReplaceText(Span(0, 3), "Hai"),
        InsertBlock(0, "Thêm."),
        SetFormat(Span(0, 3), {"bold": True}),
        SetSection(0, {"margin_left": 85.05}),
    )
    fix = Fix("Sửa {what}.", Safety.UNSAFE, edits)
    finding = found(document, "Một", fix=fix, values={"what": "dòng"})
    data = as_data(Report((report_on(document, findings=(finding,)),)))
    written = data["documents"][0]["findings"][0]["fix"]
    assert written["description"] == "Sửa dòng."
    assert [edit["type"] for edit in written["edits"]] == [
        "replace-text",
        "insert-block",
        "set-format",
        "set-section",
    ]


def test_a_name_that_no_encoding_can_write_is_escaped() -> None:
    report = Report((report_on(read("a\n", name="b\udce1o.txt")),), (Failure("\udc80", "x", "…"),))
    text = write("json", report)
    text.encode()
    assert json.loads(text)["documents"][0]["path"] == "b\\udce1o.txt"


@given(st.text(), st.text())
def test_any_text_survives(message: str, path: str) -> None:
    document = read("a\n", name=path)
    finding = found(document, "a", message="{m}", values={"m": message})
    data = json.loads(write("json", Report((report_on(document, findings=(finding,)),))))
    assert data["documents"][0]["findings"][0]["message"] == message
    assert data["documents"][0]["path"] == path


class DoubledWord(Rule):
    """Từ bị viết hai lần."""

    id = "wording/doubled-word"
    severity = Severity.ERROR
    message = "“{word}” viết hai lần."
    remedy = "Viết một lần."
    basis = SOAT_ADVICE
    element = WholeDocument
    fix = Safety.SAFE
    fix_description = "Bỏ một chữ “{word}”."

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        start = element.text.index("báo báo")
        twice = Span(start, start + 7)
        earlier = Evidence("Chỗ viết đúng", span=Span(0, 3))
        yield self.at(twice, word="báo").replacing("báo").because(earlier)
        yield self.missing(len(element.text) - 1, word="cáo")


def test_what_the_engine_says_keeps_the_schema() -> None:
    profile = Profile(rules=(ActiveRule(DoubledWord, DoubledWord.Options()),))
    checked = check_document(read("Báo cáo.\nTờ báo báo này.\n"), profile, ())
    doubled, missing = as_data(Report((checked,)))["documents"][0]["findings"]
    assert doubled["quote"] == "báo báo"
    assert doubled["location"]["line"] == 2
    assert doubled["evidence"][0]["quote"] == "Báo"
    assert doubled["evidence"][0]["location"]["line"] == 1
    assert doubled["fix"]["description"] == "Bỏ một chữ “báo”."
    assert missing["missing"] is True


def test_the_schema_is_a_schema_that_describes_every_field() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert list(_undescribed(SCHEMA, "")) == []


def _undescribed(schema: Any, place: str) -> Iterator[str]:
    """Fields without a description of their own or of what they refer to."""
    if isinstance(schema, list):
        for item in schema:
            yield from _undescribed(item, place)
    if not isinstance(schema, dict):
        return
    for name, field in schema.get("properties", {}).items():
        referred = SCHEMA["$defs"].get(field.get("$ref", "").rpartition("/")[2], {})
        if "description" not in field | referred:
            yield f"{place}/{name}"
        yield from _undescribed(field, f"{place}/{name}")
    for name, part in schema.items():
        if name == "$defs":
            for key, definition in part.items():
                yield from _undescribed(definition, f"{place}/{key}")
        elif name not in ("properties", "if"):
            yield from _undescribed(part, place)


def _spoilt(change: Any) -> Any:
    data = json.loads(write("json", whole_run()))
    change(data)
    return data


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data.update(schema="soat/report/2"),
        lambda data: data.pop("documents"),
        lambda data: data["documents"][0].pop("coverage"),
        lambda data: data["documents"][0]["findings"][0].update(severity="fatal"),
        lambda data: data["documents"][0]["findings"][0].update(span=[1]),
        lambda data: data["documents"][0]["findings"][0].update(span=[1, 2, 3]),
        lambda data: data["documents"][0]["findings"][0].update(spans=[]),
        lambda data: data["documents"][0]["findings"][0].update(rule="no pack"),
        lambda data: data["documents"][0]["findings"][0].update(confidence=1.5),
        lambda data: data["documents"][0]["findings"][0]["fix"]["edits"][0].pop("text"),
        lambda data: data["documents"][0]["findings"][0]["location"].update(cell={"row": 1}),
        lambda data: data["documents"][0]["findings"][0]["location"].update(line=0),
        lambda data: data["documents"][0]["verdicts"][0].update(verdict="wrong"),
        lambda data: data["documents"][0]["verdicts"][0]["operands"][0].update(value=[1]),
        lambda data: data["documents"][0]["structure"].update(issuing_body="UBND"),
        lambda data: data["documents"][0]["coverage"].update(numbers=-1),
        lambda data: data["failures"][0].pop("message"),
    ],
)
def test_the_schema_refuses_what_is_wrong(change: Any) -> None:
    assert not VALIDATOR.is_valid(_spoilt(change))


def test_the_schema_accepts_what_a_later_version_adds() -> None:
    def grow(data: Any) -> None:
        data["new"] = data["documents"][0]["new"] = data["documents"][0]["findings"][0]["new"] = 1

    assert VALIDATOR.is_valid(_spoilt(grow))


def test_it_takes_the_options_of_every_reporter() -> None:
    reporter = JsonReporter(Language("vi"), width=40, color=True, fail_on=None)
    assert json.loads(reporter.start() + reporter.finish(Report(())))["documents"] == []
