"""Whole documents: what soát says of each is what was worked out by hand.

Every source in ``fixtures/documents`` is there as a Word and as a text file, and both must give the
report of its ``.expected.toml``. Those files are the specification: they were written from the
decree and by arithmetic, never copied from a run. Where the format makes a difference, the entry
says so (``only = "docx"``).

``python tests/test_documents.py FILE …`` prints reports in the same shape, for reading.
"""

import difflib
import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal

import msgspec
import pytest
from docx import Document as Word
from msgspec import Struct
from msgspec.structs import asdict

from linter.config.settings import Settings
from linter.findings import DocumentReport
from linter.session import check

ROOT = Path(__file__).parent.parent
DOCUMENTS = ROOT / "fixtures" / "documents"
EXPECTED = ".expected.toml"

NOT_IN_WORD = re.compile(r"\*\*|\{[^}]*\}|\[\^\d+\]|\||^_|_$|^= ", re.MULTILINE)
"""Marks of a source's style, and what Word generates by itself."""

Format = Literal["docx", "txt"]


class Entry(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, order=True):
    """One finding, verdict or reference; ``only`` names the format in which it is expected."""

    only: Format | None = None


class ExpectedFinding(Entry, frozen=True, kw_only=True, order=True):
    """A finding by its rule, its weight and the words it quotes; nothing, when they are missing."""

    rule: str
    severity: str
    quote: str


class ExpectedVerdict(Entry, frozen=True, kw_only=True, order=True):
    """The arithmetic of a claim."""

    kind: str
    verdict: str
    derivation: str


class ExpectedReference(Entry, frozen=True, kw_only=True):
    """A cited document."""

    text: str
    type: str | None = None
    date: str | None = None
    issuer: str | None = None


class Expectation(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What a report must hold."""

    regime: str
    stage: str
    type: str | None = None
    coverage: dict[str, int]
    coverage_of: dict[Format, dict[str, int]] = {}
    """The coverage in a format that shows more: only Word has tables whose columns add up."""
    structure: dict[str, str | list[str]]
    """The parts that are there, white space folded; the outline as markers, indented by level."""
    finding: list[ExpectedFinding] = []
    verdict: list[ExpectedVerdict] = []
    """In no order: which claim comes first is nobody's business."""
    reference: list[ExpectedReference] = []


def load_expectation(path: Path, form: str) -> Expectation:
    """The expectation of a document in one format. Raises msgspec.ValidationError."""
    whole = msgspec.convert(tomllib.loads(path.read_text("utf-8")), Expectation)
    return msgspec.structs.replace(
        whole,
        coverage=whole.coverage_of.get(form, whole.coverage),
        coverage_of={},
        finding=_of_format(whole.finding, form),
        verdict=sorted(_of_format(whole.verdict, form)),
        reference=_of_format(whole.reference, form),
    )


def _of_format(entries: Sequence[Any], form: str) -> list[Any]:
    return [msgspec.structs.replace(e, only=None) for e in entries if e.only in (None, form)]


def expectation_of(report: DocumentReport) -> Expectation:
    """A report in the shape of an expectation."""
    return Expectation(
        regime=report.regime,
        stage=report.stage,
        type=report.type,
        coverage=asdict(report.coverage),
        structure=dict(_structure(report.structure)),
        finding=[
            ExpectedFinding(rule=f.rule, severity=f.severity.key, quote=folded(f.quote))
            for f in report.findings
        ],
        verdict=sorted(
            ExpectedVerdict(kind=v.kind, verdict=v.verdict, derivation=v.derivation)
            for v in report.verdicts
        ),
        reference=[
            ExpectedReference(text=folded(r.text), type=r.type, date=r.date, issuer=r.issuer)
            for r in report.references
        ],
    )


def _structure(parts: Mapping[str, Any]) -> Iterator[tuple[str, str | list[str]]]:
    for name, value in parts.items():
        if name == "outline" and value:
            yield name, ["  " * item["level"] + item["marker"] for item in value]
        elif name == "signatures" and len(value) < 2:
            continue
        elif isinstance(value, list) and value:
            yield name, [folded(item["text"]) for item in value]
        elif value:
            yield name, folded(value["text"])


def folded(text: str) -> str:
    """The text with each run of white space as one space."""
    return " ".join(text.split())


def rendered(expectation: Expectation) -> str:
    """An expectation as the TOML in which it is written."""
    plain = msgspec.to_builtins(expectation)
    lines = [f"{key} = {_value(plain[key])}" for key in ("regime", "stage", "type") if plain[key]]
    counts = ", ".join(f"{key} = {count}" for key, count in plain["coverage"].items())
    lines += [f"coverage = {{ {counts} }}", "", "[structure]"]
    lines += [f"{key} = {_value(value)}" for key, value in sorted(plain["structure"].items())]
    for name in ("finding", "verdict", "reference"):
        for entry in plain[name]:
            lines += ["", f"[[{name}]]"]
            lines += [f"{key} = {_value(v)}" for key, v in entry.items() if v is not None]
    return "\n".join(lines) + "\n"


def _value(value: str | list[str]) -> str:
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    return "".join(("[\n", *(f"  {_value(item)},\n" for item in value), "]"))


def report_on(path: Path) -> DocumentReport:
    """What soát says of one file."""
    result = check(path, settings=Settings(root=True))
    assert result.failures == ()
    (report,) = result.documents
    assert report.failures == ()
    return report


SOURCES = sorted(p for p in DOCUMENTS.glob("*.toml") if not p.name.endswith(EXPECTED))
FILES = [source.with_suffix(suffix) for source in SOURCES for suffix in (".docx", ".txt")]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_document_gets_the_report_worked_out_by_hand(path: Path) -> None:
    form = path.suffix.removeprefix(".")
    wanted = load_expectation(path.with_suffix(EXPECTED), form)
    found = expectation_of(report_on(path))
    if found != wanted:
        lines = (rendered(wanted).splitlines(), rendered(found).splitlines())
        diff = difflib.unified_diff(*lines, "worked out by hand", "said by soát", lineterm="", n=2)
        pytest.fail("\n".join((path.name, *diff)), pytrace=False)


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_a_document_is_wrong_exactly_when_its_source_says_so(source: Path) -> None:
    """Right documents have no finding above info; wrong ones name their defect."""
    written = tomllib.loads(source.read_text("utf-8"))
    for form in ("docx", "txt"):
        expected = load_expectation(source.with_suffix(EXPECTED), form)
        weights = {finding.severity for finding in expected.finding}
        assert bool(weights - {"info"}) == bool(written.get("defect"))


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_a_stranger_reads_the_same_words_in_the_word_file(source: Path) -> None:
    """python-docx, which shares no code with soát's reader, opens it and finds the body."""
    document = Word(str(source.with_suffix(".docx")))
    words = words_of(document.element.body.xpath(".//w:t/text()"))
    body = tomllib.loads(source.read_text("utf-8"))["body"]
    assert words_of(NOT_IN_WORD.split(body)) in words


def words_of(texts: Iterable[str]) -> str:
    """Texts without the white space in and between them."""
    return "".join("".join(text.split()) for text in texts)


def test_files_are_what_their_sources_give() -> None:
    run = subprocess.run(
        [sys.executable, ROOT / "fixtures" / "build.py", "--check"],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr


if __name__ == "__main__":
    for argument in sys.argv[1:]:
        sys.stdout.write(f"# {argument}\n{rendered(expectation_of(report_on(Path(argument))))}\n")
