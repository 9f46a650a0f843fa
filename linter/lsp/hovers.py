"""What soát knows of the place under the pointer: findings, numbers, cited documents."""

from collections.abc import Iterator, Mapping
from typing import Any

from lsprotocol import types

from linter.document import Span
from linter.findings import ReportedFinding, ReportedReference, ReportedVerdict
from linter.language import Language, mark
from linter.lsp.diagnostics import basis_of, evidence_of, message_of
from linter.lsp.positions import covers
from linter.lsp.workbench import Checked

SIGNS = {"holds": "✓", "contradicts": "✗", "undetermined": "?"}
UNCHECKED = mark("“{text}”: không có gì trong văn bản để đối chiếu.")
TRUNCATED = mark("khớp nếu cắt bớt chữ số thay vì làm tròn")
UNREGISTERED = mark("không có trong sổ văn bản nào đang dùng")
IN_FORCE = mark("có hiệu lực từ {day}")
ENDED = mark("hết hiệu lực từ {day}")
REPLACED = mark("đã được thay thế bởi {numbers}")
AMENDED = mark("được sửa đổi, bổ sung bởi {numbers}")
REGISTERED = mark("Sổ văn bản “{name}”: {number}, ngày {day}")


def hover_at(checked: Checked, position: types.Position, language: Language) -> types.Hover | None:
    """What there is to say of a place; None where that is nothing."""
    if checked.places is None or checked.report is None:
        return None
    offset = checked.places.offset_at(position)
    if offset is None:
        return None
    findings = [f for f in checked.findings if covers(f.spans, offset)]
    parts = [_finding(finding, language) for finding in findings]
    span = findings[0].span if findings else None
    for place, text in (*_numbers(checked, offset, language), *_cited(checked, offset, language)):
        span = span or place
        parts.append(text)
    if span is None:
        return None
    content = types.MarkupContent(types.MarkupKind.Markdown, "\n\n---\n\n".join(parts))
    return types.Hover(content, checked.places.range_of(span))


def _finding(finding: ReportedFinding, language: Language) -> str:
    lines = [f"**{finding.rule}**", _plain(message_of(finding, language))]
    lines += [f"- {_plain(evidence_of(evidence, language))}" for evidence in finding.evidence]
    return "\n\n".join([*lines[:2], "\n".join(lines[2:]), _plain(basis_of(finding, language))])


def _numbers(checked: Checked, offset: int, language: Language) -> Iterator[tuple[Span, str]]:
    """Each computation in which the figure at an offset takes part, or that there is none."""
    assert checked.report is not None
    for verdict in checked.report.verdicts:
        for operand in verdict.operands:
            if covers([operand.span], offset):
                yield operand.span, _verdict(verdict, language)
                break
    for figure in checked.report.unchecked:
        if covers([figure.span], offset):
            yield figure.span, language.render(UNCHECKED, {"text": figure.text})


def _verdict(verdict: ReportedVerdict, language: Language) -> str:
    text = f"{SIGNS.get(verdict.verdict, '·')} {_plain(verdict.derivation)}"
    if verdict.note == "by-truncation":
        return f"{text} ({language.text(TRUNCATED)})"
    return f"{text} ({_plain(verdict.note)})" if verdict.note else text


def _cited(checked: Checked, offset: int, language: Language) -> Iterator[tuple[Span, str]]:
    assert checked.report is not None
    for reference in checked.report.references:
        if covers([reference.span], offset):
            yield reference.span, "\n\n".join(describe_reference(reference, language))


def describe_reference(reference: ReportedReference, language: Language) -> Iterator[str]:
    """What is known of a cited document: as cited, and as the registers have it."""
    parts = (reference.type, reference.text, reference.date, reference.issuer)
    yield f"**{_plain(' · '.join(part for part in parts if part))}**"
    if reference.register is None:
        yield language.text(UNREGISTERED)
    else:
        yield from _registered(reference.register, language)


def _registered(entry: Mapping[str, Any], language: Language) -> Iterator[str]:
    values = {**entry, "day": _day(entry.get("issued"))}
    yield _plain(language.render(REGISTERED, values))
    if entry.get("title"):
        yield f"*{_plain(str(entry['title']))}*"
    states = []
    if entry.get("from"):
        states.append(language.render(IN_FORCE, {"day": _day(entry["from"])}))
    if entry.get("to"):
        states.append(language.render(ENDED, {"day": _day(entry["to"])}))
    for key, template in (("replaced_by", REPLACED), ("amended_by", AMENDED)):
        if entry.get(key):
            states.append(language.render(template, {"numbers": ", ".join(entry[key])}))
    if states:
        yield _plain("; ".join(states) + ".")


def _day(iso: str | None) -> str:
    """A day as documents write it: 05/03/2026."""
    return "/".join(reversed((iso or "").split("-")))


def _plain(text: str) -> str:
    """The text with nothing in it that Markdown would take for itself."""
    return "".join(f"\\{char}" if char in "\\`*_[]<>#|" else char for char in text)
