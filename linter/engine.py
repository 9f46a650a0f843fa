"""The linter itself: a document and a profile in, a report out. Pure.

It touches no file, console, clock or environment; it names no rule. A rule that raises becomes
one finding ``internal/rule-failed`` and the run goes on.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from msgspec.structs import replace

from linter.cards import card_of
from linter.catalogue import Stage
from linter.config.profile import ActiveRule, DeferredRule, Profile
from linter.config.severity import judge_severity
from linter.document import (
    Document,
    DocumentBuilder,
    Element,
    Found,
    Recogniser,
    Span,
    locate,
)
from linter.facts import Context, FactStore, Memo
from linter.findings import (
    CollectionFinding,
    DocumentCard,
    DocumentReport,
    Evidence,
    Failure,
    Finding,
    Fix,
    ReportedFinding,
)
from linter.rendition import measured
from linter.rule import Rule
from linter.rule_outline import Scope
from linter.structure.elements import OutlineItem
from linter.summary import summarise, type_name
from linter.text.folding import name_key

PIECE_SEPARATOR = " … "


def check_document(
    document: Document,
    profile: Profile,
    recognisers: Iterable[Recogniser],
    memo: Memo | None = None,
) -> DocumentReport:
    """Check one document."""
    store = FactStore(document, _with_templates(recognisers, profile), memo, profile.registry)
    context = Context(store, body=profile.body, stage=profile.stage, regime=profile.regime)
    failures: list[Failure] = []
    findings = [
        finding
        for active in profile.rules
        for finding in _run_rule(active, document, context, failures)
    ]
    if profile.directives and _may_hold_directives(document):
        findings = _directed(findings, document, profile, context, failures)
    findings = _number_twins(findings)
    findings.sort(key=lambda f: (f.span, -f.severity, f.rule))
    findings = [measured(finding, document) for finding in findings]
    summary = summarise(document, store)
    failures.extend(
        Failure(
            document.name,
            "recogniser-failed",
            "Bộ nhận dạng {name} gặp lỗi: {reason}.",
            {"name": failure.recogniser, "reason": failure.error},
        )
        for failure in store.failures
    )
    return DocumentReport(
        path=document.name,
        format=document.format,
        trust=document.trust.value,
        regime=context.regime.value,
        stage=context.stage.value,
        findings=tuple(findings),
        inputs=_inputs(profile, store),
        failures=tuple(failures),
        card=card_of(document, store, summary["type"]),
        **summary,
    )


def card_alone(document: Document, recognisers: Iterable[Recogniser]) -> DocumentCard | None:
    """The card of a document that is not checked itself; a secret one leaves none."""
    store = FactStore(document, recognisers)
    return card_of(document, store, type_name(store))


def _with_templates(recognisers: Iterable[Recogniser], profile: Profile) -> Iterable[Recogniser]:
    """The recognisers with the one that holds the document against its template, if it has one."""
    if not profile.templates:
        return recognisers
    from linter.templates.recogniser import TemplateRecogniser  # noqa: PLC0415  (few runs need it)

    return (*recognisers, TemplateRecogniser(profile.templates))


def _inputs(profile: Profile, store: FactStore) -> Mapping[str, Any]:
    """The named inputs of the verdict, with the template that applies to this document."""
    if not profile.templates:
        return profile.inputs
    from linter.templates.elements import AppliedTemplate  # noqa: PLC0415

    match store.get(AppliedTemplate):
        case Found(template):
            return {**profile.inputs, "template": template.name}
    return profile.inputs


def _may_hold_directives(document: Document) -> bool:
    """Whether any comment looks at all like ``soát: …``; few documents have one."""
    texts = (comment.text.lower() for comment in document.comments)
    return any("so" in text and ":" in text for text in texts)


def _directed(
    findings: list[ReportedFinding],
    document: Document,
    profile: Profile,
    context: Context,
    failures: list[Failure],
) -> list[ReportedFinding]:
    """The findings after the document's directives, with what is found of these themselves."""
    from linter.suppress.directives import apply_directives, at_source  # noqa: PLC0415

    failed = {failure.values.get("rule") for failure in failures}
    directed = apply_directives(
        document,
        findings,
        known=profile.known,
        active=frozenset(active.scope.id for active in profile.rules) - failed,
        outline=lambda: context.all(OutlineItem) if context.can_read(OutlineItem) else (),
    )
    return directed.findings + [
        at_source(finding, element)
        for element in directed.elements
        for active in profile.rules
        if active.scope.element is type(element)
        for finding in _run_rule(active, document, context, failures, (element,))
    ]


def _run_rule(
    active: ActiveRule | DeferredRule,
    document: Document,
    context: Context,
    failures: list[Failure],
    elements: Iterable[Element] | None = None,
) -> Iterator[ReportedFinding]:
    """What a rule says of these elements, or of all of its kind."""
    scope = active.scope
    if not _applies(scope, document, context):
        return
    looked_at = context.all(scope.element) if elements is None else elements
    if not looked_at:
        return
    try:
        checker = active.rule()
        view = context.with_options(active.options)
        for element in looked_at:
            for finding in checker.check(element, view):
                yield _report(active, finding, document, context)
    except MemoryError:
        raise  # the document is at fault, and no rule would fare better
    except Exception as error:
        failures.append(
            Failure(
                document.name,
                "rule-failed",
                "Quy tắc {rule} gặp lỗi và bị bỏ qua: {reason}.",
                {"rule": scope.id, "reason": f"{type(error).__name__}: {error}"},
            )
        )


def _applies(scope: Scope, document: Document, context: Context) -> bool:
    """Whether the rule may have anything to say of the document."""
    if context.regime not in scope.regimes or document.trust not in scope.trusts:
        return False
    if not context.can_read(*scope.needs, scope.element):
        return False
    if any(map(context.all, scope.misses)):
        return False
    return not scope.gathers or any(map(context.all, scope.gathers))


def _report(
    active: ActiveRule | DeferredRule, finding: Finding, document: Document, context: Context
) -> ReportedFinding:
    rule = active.rule
    severity = judge_severity(
        rule, finding, trust=document.trust, stage=context.stage, setting=active.severity
    )
    hull = Span(min(s.start for s in finding.spans), max(s.end for s in finding.spans))
    context_span = _context_of(document, hull)
    return ReportedFinding(
        rule=rule.id,
        severity=severity,
        message=rule.template(finding.message),
        remedy=rule.remedy,
        values=finding.values,
        quote=PIECE_SEPARATOR.join(span.of(document.text) for span in finding.spans),
        spans=finding.spans,
        missing=finding.missing,
        confidence=finding.confidence,
        location=locate(document, hull.start),
        evidence=tuple(_place(evidence, document) for evidence in finding.evidence),
        basis=rule.basis,
        requirements=rule.requirements,
        element=rule.element.__name__,
        fix=_fix(rule, finding),
        fingerprint=_fingerprint(rule, finding, document),
        context=context_span.of(document.text),
        context_start=context_span.start,
    )


def _place(evidence: Evidence, document: Document) -> Evidence:
    """The evidence with the words and the place of its span."""
    span = evidence.span
    if span is None:
        return evidence
    return replace(evidence, quote=span.of(document.text), location=locate(document, span.start))


def judge_across(
    card: DocumentCard, element: Element, profile: Profile
) -> Iterator[CollectionFinding]:
    """What the rules of a document say of an element that other documents brought to light.

    The document itself is not read again: quote and place come from its card.
    """
    blank = DocumentBuilder().build(name=card.path, format=card.format)
    context = Context(FactStore(blank, ()), body=profile.body, stage=Stage.ISSUED)
    for active in profile.rules:
        if active.scope.element is not type(element):
            continue
        for finding in active.rule().check(element, context.with_options(active.options)):
            reported = _report(active, finding, blank, context)
            place = getattr(element, "location", card.location)
            parts = (active.rule.id, element.text, *map(str, finding.values.values()))
            reported = replace(
                reported,
                quote=element.text,
                location=place,
                context=element.text,
                context_start=element.span.start,
                fingerprint=_digest(parts),
            )
            yield CollectionFinding(card.path, card.format, reported)


def _fix(rule: type[Rule], finding: Finding) -> Fix | None:
    if not finding.edits or rule.fix is None:
        return None
    return Fix(rule.fix_description, rule.fix, finding.edits)


def _context_of(document: Document, span: Span) -> Span:
    """The blocks around a span: what is shown when it is quoted in place."""
    if not document.blocks:
        return Span(0, len(document.text))
    first, *_ = blocks = document.blocks_in(span)
    return Span(first.span.start, max(blocks[-1].span.end, first.span.end))


def _fingerprint(rule: type[Rule], finding: Finding, document: Document) -> str:
    """A name for the finding that outlives edits elsewhere in the document.

    Never a line number: rule, kind of element, normalised quote and up to 32 normalised
    characters on either side within the block; for what is missing, rule and kind alone.
    """
    parts = [rule.id, rule.element.__name__]
    if finding.missing:
        parts.extend(str(value) for value in finding.values.values())
    else:
        first, last = finding.spans[0], finding.spans[-1]
        block = _context_of(document, Span(first.start, last.end))
        start = _behind_label(document, block.start, first.start)
        before = name_key(document.text[start : first.start])[-32:]
        behind = name_key(document.text[last.end : block.end])[:32]
        quote = PIECE_SEPARATOR.join(span.of(document.text) for span in finding.spans)
        parts += [name_key(quote), before, behind]
    return _digest(parts)


def _digest(parts: Iterable[str]) -> str:
    from hashlib import sha256  # noqa: PLC0415  (loads OpenSSL; a clean document needs none)

    return sha256("\x1f".join(parts).encode()).hexdigest()[:20]


def _behind_label(document: Document, start: int, place: int) -> int:
    """The start of a block, behind the number that the word processor gives it.

    That number changes when an item is put in before it.
    """
    label = document.block_at(start).label if document.blocks else None
    return label.end if label is not None and label.end <= place else start


def _number_twins(findings: list[ReportedFinding]) -> list[ReportedFinding]:
    """Give an ordinal to findings whose fingerprints are alike, in reading order."""
    seen: dict[str, int] = {}
    numbered = []
    for finding in sorted(findings, key=lambda f: f.span):
        count = seen[finding.fingerprint] = seen.get(finding.fingerprint, 0) + 1
        if count > 1:
            finding = replace(finding, fingerprint=f"{finding.fingerprint}-{count}")  # noqa: PLW2901
        numbered.append(finding)
    return numbered
