"""Directives at work: which findings a document's own comments ask to pass over."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from linter.config.nearest import nearest
from linter.config.selection import match_length
from linter.config.settings import ALL
from linter.document import Block, Comment, Document, Element, SourceRef, Span
from linter.findings import ReportedFinding, Suppression
from linter.structure.elements import OutlineItem
from linter.suppress.elements import Directive, UnknownName, UnusedDirective
from linter.suppress.grammar import Scope, Written, read_directives

SOURCE = "directive"
"""The source of a suppression that a directive asks for."""

Outline = Callable[[], Sequence[OutlineItem]]


class Directed(Struct, frozen=True):
    """Findings after directives, and what there is to say of the directives themselves."""

    findings: list[ReportedFinding]
    elements: tuple[Element, ...]


class _Standing(Struct, frozen=True):
    """A directive and where it stands and holds."""

    written: Written
    anchor: Span
    scope: Span
    source: SourceRef | None

    def covers(self, finding: ReportedFinding, name: str) -> bool:
        """Whether a name in the directive speaks of a finding."""
        return match_length(name, finding.rule) is not None and any(
            _touch(span, self.scope) for span in finding.spans
        )


def apply_directives(
    document: Document,
    findings: Iterable[ReportedFinding],
    *,
    known: frozenset[str],
    active: frozenset[str],
    outline: Outline,
) -> Directed:
    """Mark the findings that directives speak of.

    ``known`` are all ids of rules; none are known when it is empty, and then no name is called
    unknown. ``active`` are those that ran: a directive for others is not called unused.
    """
    findings = list(findings)
    standing = list(_standing(document, outline))
    marked = [_marked(finding, standing) for finding in findings]
    elements = [
        element
        for directive in standing
        for element in _elements(directive, findings, known, active)
    ]
    return Directed(marked, tuple(elements))


def at_source(finding: ReportedFinding, element: Element) -> ReportedFinding:
    """The finding at the line of its directive, which is not in the document's text."""
    source = getattr(element, "source", None)
    if source is None:
        return finding
    place = replace(finding.location, line=source.node + 1, column=source.offset + 1)
    return replace(finding, location=place)


def _standing(document: Document, outline: Outline) -> Iterator[_Standing]:
    for comment in document.comments:
        for written in read_directives(comment.text):
            scope = _scope(written.scope, comment, document, outline)
            yield _Standing(written, comment.span, scope, comment.source)


def _marked(finding: ReportedFinding, directives: Iterable[_Standing]) -> ReportedFinding:
    for directive in directives:
        if any(directive.covers(finding, name) for name in directive.written.names):
            reason = directive.written.reason or None
            return replace(finding, suppressed=Suppression(SOURCE, reason))
    return finding


def _elements(
    directive: _Standing,
    findings: Sequence[ReportedFinding],
    known: frozenset[str],
    active: frozenset[str],
) -> Iterator[Element]:
    """What rules may want to say of a directive."""
    written, spans = directive.written, (directive.anchor,)
    yield Directive(
        spans=spans,
        text=written.text,
        names=written.names,
        reason=written.reason,
        has_verb=written.has_verb,
        source=directive.source,
    )
    unused = []
    for name in written.names:
        if known and not _speaks_of(name, known):
            suggestion = nearest(name, [*sorted(known), *_packs(known)]) or ""
            yield UnknownName(
                spans=spans, text=name, suggestion=suggestion, source=directive.source
            )
        elif (name == ALL or _speaks_of(name, active)) and not any(
            directive.covers(finding, name) for finding in findings
        ):
            unused.append(name)
    if unused:
        yield UnusedDirective(spans=spans, text=", ".join(unused), source=directive.source)


def _speaks_of(name: str, rules: Iterable[str]) -> bool:
    return name == ALL or any(match_length(name, rule) is not None for rule in rules)


def _packs(rules: Iterable[str]) -> list[str]:
    return sorted({rule.partition("/")[0] for rule in rules})


def _touch(span: Span, scope: Span) -> bool:
    if span.start == span.end:
        return scope.start <= span.start <= scope.end
    return span.start < scope.end and scope.start < span.end


def _scope(kind: Scope, comment: Comment, document: Document, outline: Outline) -> Span:
    """Where a directive holds."""
    span = comment.span
    if kind is Scope.DOCUMENT or not document.blocks:
        return Span(0, len(document.text))
    if kind is Scope.NEAR and span.start < span.end:
        return span
    first = _block_meant(document, span.start)
    if kind is Scope.SECTION:
        around = [
            item.body
            for item in outline()
            if item.ordinal
            and item.body.start < first.span.end
            and first.span.start < item.body.end
        ]
        if around:
            return min(around, key=lambda body: body.end - body.start)
    if span.start < span.end:
        blocks = document.blocks_in(span)
        return Span(blocks[0].span.start, blocks[-1].span.end)
    return _with_its_table(document, first, span.start)


def _block_meant(document: Document, anchor: int) -> Block:
    """The block in which words stand beside the anchor, else the next one that has words."""
    block = document.block_at(anchor)
    before = document.text[block.span.start : anchor].rpartition("\n")[2]
    behind = document.text[max(anchor, block.span.start) : block.span.end]
    if before.strip() or behind.strip():
        return block
    following = (b for b in document.blocks[block.index + 1 :] if _words(document, b))
    return next(following, block)


def _words(document: Document, block: Block) -> bool:
    return bool(document.text[block.span.start : block.span.end].strip())


def _with_its_table(document: Document, block: Block, anchor: int) -> Span:
    """The block; the whole table when the block is in one and the anchor stands before it."""
    if block.cell is None:
        return block.span
    table = document.cells[block.cell].table
    spans = [cell.span for cell in document.cells if cell.table == table]
    whole = Span(min(s.start for s in spans), max(s.end for s in spans))
    return whole if anchor <= whole.start else block.span
