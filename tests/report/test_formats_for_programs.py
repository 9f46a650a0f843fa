"""The formats for other programs: whole renderings, their schemas, and hostile documents."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft4Validator, Draft202012Validator
from lxml import etree

from linter.document import Span
from linter.findings import Failure, InsertBlock, ReplaceText, Report, Safety, Severity
from linter.rendition import measured

from .samples import clean_report, found, full_run, read, report_on, write

EXPECTED = Path(__file__).with_name("expected")
SCHEMAS = Path(__file__).with_name("schemas")


def _json_schema(name: str, validator: Any = Draft202012Validator) -> Callable[[str], Any]:
    schema = validator(json.loads((SCHEMAS / name).read_text("utf-8")))

    def check(text: str) -> Any:
        data = json.loads(text)
        schema.validate(data)
        return data

    return check


def _xml_schema(name: str) -> Callable[[str], Any]:
    schema = etree.XMLSchema(etree.parse(SCHEMAS / name))

    def check(text: str) -> Any:
        data = etree.fromstring(text.encode())
        schema.assertValid(data)
        return data

    return check


sarif = _json_schema("sarif-2.1.0-rtm.5.json", Draft4Validator)
gitlab = _json_schema("gitlab-code-quality.schema.json")
rdjson = _json_schema("rdjson.schema.json")
junit = _xml_schema("junit-10.xsd")
checkstyle = _xml_schema("checkstyle.xsd")


def rdjsonl(text: str) -> Any:
    return rdjson(
        json.dumps({"diagnostics": [json.loads(line) for line in text.split("\n") if line]})
    )


def github(text: str) -> Any:
    """Every line is one of the commands, and says something."""
    lines = text.splitlines()
    assert all(line.startswith(("::error ", "::warning ", "::notice")) for line in lines)
    assert all(line.split("::", 2)[2] for line in lines)
    return lines


VALIDATORS = {
    "sarif": sarif, "gitlab": gitlab, "rdjson": rdjson, "rdjsonl": rdjsonl, "junit": junit,
    "checkstyle": checkstyle, "github": github,
}  # fmt: skip
SUFFIXES = {
    "sarif": "sarif", "gitlab": "json", "rdjson": "json", "rdjsonl": "jsonl", "junit": "xml",
    "checkstyle": "xml", "github": "txt",
}  # fmt: skip


@pytest.mark.parametrize("name", VALIDATORS)
def test_a_whole_run(name: str) -> None:
    text = write(name, full_run())
    assert text == (EXPECTED / f"{name}.vi.{SUFFIXES[name]}").read_text("utf-8")
    VALIDATORS[name](text)


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("count", [0, 1, 3])
@pytest.mark.parametrize("name", VALIDATORS)
def test_any_number_of_documents_keeps_the_schema(name: str, count: int, language: str) -> None:
    documents = full_run().documents[:1] + (clean_report(),) * count
    VALIDATORS[name](write(name, Report(documents[:count]), language))


WITH_EXACT_PATHS = ("gitlab", "rdjson", "rdjsonl")
"""In JSON a path is data, and no control character of it reaches a terminal as it is."""
HOSTILE = "a\x00\x1b[2J\x85\u202e\ufffe\uffff]]>&<>\"'%0A\n::error::x\r\n##[group]\ud800\u2028b"


@pytest.mark.parametrize("name", VALIDATORS)
def test_hostile_text_stays_text(name: str) -> None:
    document = read("Dòng một\n", "x.txt")
    finding = found(document, "một", message="{x}", remedy="{x}", values={"x": HOSTILE})
    failure = Failure(HOSTILE, "damaged-file", "{x}", {"x": HOSTILE}, 3)
    report = report_on(document, path=f"thư mục/{HOSTILE}", findings=(finding,))
    text = write(name, Report((report,), (failure,)))
    VALIDATORS[name](text)
    assert "\x1b" not in text
    assert name in WITH_EXACT_PATHS or "\u202e" not in text
    assert not any(line.lstrip().startswith("::error::x") for line in text.splitlines())


@given(st.text(max_size=40))
def test_any_words_make_valid_reports(words: str) -> None:
    document = read("Dòng một\n", "x.txt")
    finding = found(document, "một", message="Có “{x}”.", values={"x": words}, quote=words)
    run = Report((report_on(document, findings=(finding,)),))
    for name, check in VALIDATORS.items():
        check(write(name, run))


def _one(text: str, quote: str, **changes: Any) -> Any:
    document = read(text, "x.txt")
    finding = measured(found(document, quote, **changes), document)
    return report_on(document, findings=(finding,))


def test_columns_of_reviewdog_are_bytes() -> None:
    (diagnostic,) = rdjson(write("rdjson", Report((_one("Ấm áp 5 người\n", "5"),))))["diagnostics"]
    at = len("Ấm áp ".encode())
    assert diagnostic["location"]["range"] == {
        "start": {"line": 1, "column": at + 1},
        "end": {"line": 1, "column": at + 2},
    }


def test_columns_of_sarif_are_code_points() -> None:
    run = sarif(write("sarif", Report((_one("𝐀 Ấm áp\n", "áp"),))))["runs"][0]
    assert run["columnKind"] == "unicodeCodePoints"
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert region == {
        "startLine": 1, "startColumn": 6, "endLine": 1, "endColumn": 8, "snippet": {"text": "áp"},
    }  # fmt: skip


def _fixed(safety: Safety, *edits: Any) -> Report:
    from linter.findings import Fix  # noqa: PLC0415

    return Report((_one("Một 5 người\nHai\n", "5", fix=Fix("Sửa.", safety, edits)),))


PAD = ReplaceText(Span(4, 5), "05")


def test_a_fix_of_a_file_of_lines_can_be_applied() -> None:
    run = _fixed(Safety.SAFE, PAD, InsertBlock(2, "Mới"))
    (result,) = sarif(write("sarif", run))["runs"][0]["results"]
    (change,) = result["fixes"][0]["artifactChanges"]
    first, second = change["replacements"]
    assert first == {
        "deletedRegion": {"startLine": 1, "startColumn": 5, "endLine": 1, "endColumn": 6},
        "insertedContent": {"text": "05"},
    }
    assert second["deletedRegion"]["startColumn"] == second["deletedRegion"]["endColumn"] == 12
    assert second["insertedContent"]["text"] == "\nMới"
    (diagnostic,) = rdjson(write("rdjson", run))["diagnostics"]
    assert [s["text"] for s in diagnostic["suggestions"]] == ["05", "\nMới"]


def test_a_fix_that_is_only_shown_is_no_change_of_a_file() -> None:
    run = _fixed(Safety.DISPLAY, PAD)
    (result,) = sarif(write("sarif", run))["runs"][0]["results"]
    assert "fixes" not in result
    assert result["properties"]["fix"] == {"description": "Sửa.", "safety": "display"}
    assert "suggestions" not in rdjson(write("rdjson", run))["diagnostics"][0]


@pytest.mark.parametrize(
    ("level", "failures"), [(Severity.ERROR, "2"), (Severity.INFO, "4"), (None, "0")]
)
def test_junit_fails_what_fails_the_run(level: Severity | None, failures: str) -> None:
    suites = junit(write("junit", full_run(), fail_on=level))
    assert suites[0].get("failures") == failures
    assert suites[0].get("skipped") == "1"


def test_github_is_told_once_that_it_hides_some() -> None:
    document = read("một " * 12, "x.txt")
    finding = found(document, "một")
    few = github(write("github", Report((report_on(document, findings=(finding,) * 10),))))
    many = github(write("github", Report((report_on(document, findings=(finding,) * 11),))))
    assert (len(few), len(many)) == (10, 12)
    assert many[-1].startswith("::notice::Có 11 phát hiện")


def test_fingerprints_of_gitlab_differ_between_documents() -> None:
    first, second = (_one("Một 5\n", "5"), _one("Hai 5\n", "5"))
    issues = gitlab(
        write("gitlab", Report((first, report_on(read("x\n", "y.txt"), findings=second.findings))))
    )
    assert len({issue["fingerprint"] for issue in issues}) == 2


def test_none_of_them_imports_rich_or_lxml() -> None:
    modules = ("sarif", "junit", "github", "gitlab", "checkstyle", "rdjson", "html")
    code = (
        "import sys;"
        f"[__import__(f'linter.report.{{m}}_report') for m in {modules!r}];"
        "print([m for m in ('rich', 'lxml', 'linter.plugins', 'rules') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "[]"
