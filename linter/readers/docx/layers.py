"""Collects the standoff layers while the text is read; places become offsets at the end.

A place is an Anchor of the builder: its offset is known once its block has ended.
"""

from typing import Any

from msgspec import Struct

from linter.document.builder import Anchor, DocumentBuilder
from linter.document.model import Comment, DrawnLine, Field, Hidden, Link, Revision, RevisionKind
from linter.document.span import Span


class _Range(Struct, frozen=True):
    start: Anchor
    end: Anchor
    values: tuple[Any, ...]


class Layers:
    """The layers of one document, in the making."""

    def __init__(self, builder: DocumentBuilder) -> None:
        self._builder = builder
        self._revisions: list[_Range] = []
        self._hidden: list[_Range] = []
        self._fields: list[_Range] = []
        self._links: list[_Range] = []
        self._lines: list[tuple[Anchor, float | None]] = []
        self._comment_starts: dict[str, Anchor] = {}
        self._comment_ranges: dict[str, tuple[Anchor, Anchor]] = {}

    def here(self) -> Anchor:
        """A mark at the place that has been reached."""
        return self._builder.anchor()

    def revise(
        self,
        kind: RevisionKind,
        start: Anchor,
        text: str | None,
        author: str | None,
        date: str | None,
    ) -> None:
        """A tracked change from ``start`` to here; ``text`` only when it is not in the document."""
        end = self.here() if text is None else start
        self._revisions.append(_Range(start, end, (kind, text, author, date)))

    def hide(self, text: str) -> None:
        """Hidden text at this place."""
        if text:
            anchor = self.here()
            self._hidden.append(_Range(anchor, anchor, (text,)))

    def add_field(self, start: Anchor, instruction: str) -> None:
        """A field whose result runs from ``start`` to here."""
        self._fields.append(_Range(start, self.here(), (instruction,)))

    def add_link(self, start: Anchor, target: str) -> None:
        """A hyperlink from ``start`` to here."""
        self._links.append(_Range(start, self.here(), (target,)))

    def draw_line(self, length: float | None) -> None:
        """A straight line is anchored here."""
        self._lines.append((self.here(), length))

    def start_comment(self, comment_id: str) -> None:
        """The range of a comment begins here."""
        self._comment_starts[comment_id] = self.here()

    def end_comment(self, comment_id: str) -> None:
        """The range of a comment ends here; its mark alone makes an empty range."""
        if comment_id not in self._comment_ranges:
            end = self.here()
            self._comment_ranges[comment_id] = (self._comment_starts.get(comment_id, end), end)

    @property
    def has_comments(self) -> bool:
        """Whether the text has any comment mark."""
        return bool(self._comment_ranges)

    def finish(
        self, text: str, comments: dict[str, tuple[str, str | None, str | None]]
    ) -> dict[str, Any]:
        """The layers as the document's tables, each in the order of the text."""
        revisions = [_revision(self._span(item), item.values, text) for item in self._revisions]
        hidden = [Hidden(self._span(item).start, *item.values) for item in self._hidden]
        fields = [Field(self._span(item), *item.values) for item in self._fields]
        links = [Link(self._span(item), *item.values) for item in self._links]
        return {
            "revisions": tuple(sorted(revisions, key=lambda revision: revision.span)),
            "hidden": tuple(sorted(hidden, key=lambda piece: piece.anchor)),
            "fields": tuple(sorted(fields, key=lambda field: field.span)),
            "links": tuple(sorted(links, key=lambda link: link.span)),
            "drawn_lines": tuple(sorted(self._drawn(), key=lambda line: line.anchor)),
            "comments": tuple(sorted(self._comments(comments), key=lambda comment: comment.span)),
        }

    def _drawn(self) -> list[DrawnLine]:
        return [DrawnLine(self.offset(anchor), length) for anchor, length in self._lines]

    def _comments(self, known: dict[str, tuple[str, str | None, str | None]]) -> list[Comment]:
        found = []
        for comment_id, (start, end) in self._comment_ranges.items():
            if comment_id in known:
                span = self._span(_Range(start, end, ()))
                found.append(Comment(span, *known[comment_id]))
        return found

    def _span(self, item: _Range) -> Span:
        start, end = self.offset(item.start), self.offset(item.end)
        return Span(start, max(start, end))

    def offset(self, anchor: Anchor) -> int:
        """The final offset of a mark; the end of the text when no block followed it."""
        return self._builder.length if anchor.offset < 0 else anchor.offset


def _revision(span: Span, values: tuple[Any, ...], text: str) -> Revision:
    kind, removed, author, date = values
    return Revision(kind, span, span.of(text) if removed is None else removed, author, date)
