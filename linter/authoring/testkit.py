"""Runs cases against rules: used by soát's own packs and by anyone's.

>>> from linter.authoring.testkit import verify           # doctest: +SKIP
>>> @pytest.mark.parametrize("case", load_case_file(path).case, ids=lambda case: case.name)
... def test_case(case): verify(MyRule, case)
"""

from collections.abc import Sequence
from itertools import pairwise

import msgspec
from msgspec.structs import replace

from linter.authoring.cases import Case
from linter.authoring.looks import dressed, reformatted
from linter.collection import findings_across
from linter.config.profile import ActiveRule, Profile
from linter.document import (
    CharacterFormat,
    Document,
    DocumentBuilder,
    ReaderSpec,
    Recogniser,
    SourceRef,
)
from linter.engine import check_document, judge_across
from linter.findings import DocumentReport, Edit, ReplaceText, ReportedFinding
from linter.language import Language
from linter.plugins import load_plugins
from linter.readers import READERS
from linter.readers.legacy_text import read_legacy
from linter.references.registry import EntryList
from linter.rulekit import Rule
from linter.session import RECOGNISERS, read
from linter.templates.model import TemplateUse

SUFFIX = {"text": "case.txt", "markdown": "case.md"}
VIETNAMESE = Language("vi")


def read_case(
    case: Case, text: str | None = None, readers: Sequence[ReaderSpec] = READERS
) -> Document:
    """The document of a case, or the same with another text."""
    data = (case.plain if text is None else text).encode()
    document = read(SUFFIX[case.format], data, readers=readers)
    if case.look:
        document = dressed(document, case.look, case.paper)
    return document if case.trust is None else replace(document, trust=case.trust)


def split_into_runs(document: Document, cuts: Sequence[int]) -> Document:
    """The same document with its text cut into runs at these offsets, as Word likes to do."""
    builder = DocumentBuilder()
    for block in document.blocks:
        start = block.span.start
        places = sorted({c for c in cuts if start < c < block.span.end} | {start, block.span.end})
        for low, high in pairwise(places):
            builder.add(
                _as_stored(document, low, high),
                source=SourceRef("runs", block.index, low - start),
                format=_marked(document.format_at(low), low),
            )
        builder.end_block(
            story=block.story, cell=block.cell, note=block.note,
            format=block.format, section=block.section,
        )  # fmt: skip
    cut = read_legacy(builder.build(name=document.name, format=document.format))
    return replace(document, segments=cut.segments, formatting=cut.formatting, text=cut.text)


def _marked(known: CharacterFormat | None, place: int) -> CharacterFormat:
    """A format of its own, so that runs stay apart; what it differs in is of no weight."""
    return replace(known or CharacterFormat(), highlight=str(place % 7))


def _as_stored(document: Document, start: int, end: int) -> str:
    """A stretch of the text with its decomposed and its legacy letters as in the source."""
    parts = []
    for segment in document.segments:
        original = segment.original or ""
        if not original.isascii() and start <= segment.span.start < end:
            parts += [document.text[start : segment.span.start], original]
            start = segment.span.end
    return "".join([*parts, document.text[start:end]])


def run_case(
    rule: type[Rule],
    case: Case,
    document: Document | None = None,
    recognisers: Sequence[Recogniser] = RECOGNISERS,
) -> DocumentReport:
    """The report of a case with this one rule active."""
    options = msgspec.convert(case.options, rule.Options)
    profile = Profile(
        rules=(ActiveRule(rule, options),),
        body=case.body,
        stage=case.stage,
        regime=case.regime,
        templates=(TemplateUse(case.template),) if case.template else (),
        known=frozenset({rule.id, *(known.id for known in load_plugins().rules)}),
        registry=EntryList(case.registry, case.complete),
    )
    report = check_document(document or read_case(case), profile, recognisers)
    return _beside(case, report, profile, recognisers) if case.beside else report


def _beside(
    case: Case, report: DocumentReport, profile: Profile, recognisers: Sequence[Recogniser]
) -> DocumentReport:
    """The report with what the documents beside it bring to light in this one."""
    blank = Profile(rules=())
    neighbours = [read(other.name, other.text.encode()) for other in case.beside]
    reports = (*(check_document(d, blank, recognisers) for d in neighbours), report)
    cards = [each.card for each in reports if each.card is not None]
    across = [
        found.finding
        for card, element in findings_across(lambda: cards)
        for found in judge_across(card, element, profile)
        if found.path == report.path
    ]
    return replace(report, findings=(*report.findings, *across))


def verify(rule: type[Rule], case: Case, recognisers: Sequence[Recogniser] = RECOGNISERS) -> None:
    """Raise AssertionError, in words, unless the rule does with the case what the case says."""
    report = run_case(rule, case, recognisers=recognisers)
    for failure in report.failures:
        raise AssertionError(VIETNAMESE.render(failure.message, failure.values))
    _verify_spans(case, report.findings)
    for finding in report.findings:
        _verify_texts(case, finding)
    if report.findings and rule.fix is not None:
        _verify_fix(rule, case, report.findings, recognisers)


def _verify_spans(case: Case, findings: Sequence[ReportedFinding]) -> None:
    found = sorted((span.start, span.end) for finding in findings for span in finding.spans)
    read = _as_read(case)
    if found != sorted(read.expected):
        plain = read.plain
        shown = [f"{plain[start:end]!r} at {start}" for start, end in found]
        wanted = [f"{plain[start:end]!r} at {start}" for start, end in read.expected]
        raise AssertionError(f"{case.name}: found {shown}, the case marks {wanted}")


def _as_read(case: Case) -> Case:
    """The case with the text that its reader makes of it, marks included."""
    if case.format == "text":
        return case
    return replace(case, text=read_case(case, case.text).text)


def _verify_texts(case: Case, finding: ReportedFinding) -> None:
    message = VIETNAMESE.render(finding.message, finding.values)
    for text in (message, VIETNAMESE.render(finding.remedy, finding.values)):
        if "{" in text:
            raise AssertionError(f"{case.name}: a placeholder was not filled in: {text}")
    if case.message is not None and message != case.message:
        raise AssertionError(f"{case.name}: the message is {message!r}, not {case.message!r}")
    if case.severity is not None and finding.severity.key != case.severity:
        raise AssertionError(f"{case.name}: {finding.severity.key}, not {case.severity}")


def _verify_fix(
    rule: type[Rule],
    case: Case,
    findings: Sequence[ReportedFinding],
    recognisers: Sequence[Recogniser],
) -> None:
    all_edits = [e for f in findings if f.fix for e in f.fix.edits]
    edits = [e for e in all_edits if isinstance(e, ReplaceText)]
    fixed = apply_replacements(case.plain, edits)
    if fixed != (case.plain if case.fixed is None else case.fixed):
        raise AssertionError(f"{case.name}: the fixed text is {fixed!r}, not {case.fixed!r}")
    if case.fixed is not None:
        again = run_case(rule, case, _mended(case, fixed, all_edits), recognisers)
        if any(finding.fix for finding in again.findings):
            raise AssertionError(f"{case.name}: the fixed text is found again: {fixed!r}")


def _mended(case: Case, fixed: str, edits: Sequence[Edit]) -> Document:
    """The document of a case after all edits; those of the look hold for a text left as it was."""
    document = read_case(case, fixed)
    return reformatted(document, edits) if fixed == case.plain else document


def apply_replacements(text: str, edits: Sequence[ReplaceText]) -> str:
    """The text after replacements that do not overlap; raises ValueError when they do."""
    end = len(text) + 1
    for edit in sorted(edits, key=lambda edit: edit.span, reverse=True):
        if edit.span.end > end:
            raise ValueError(f"edits overlap at {edit.span}")
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
        end = edit.span.start
    return text
