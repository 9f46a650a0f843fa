"""Where a stretch of text goes: into the document, or beside it.

Inside a tracked deletion text is only a revision; inside the code of a field it is instruction;
hidden text has a layer of its own; the result of a field is generated text.
"""

from linter.document.builder import Anchor, DocumentBuilder
from linter.document.model import SegmentKind, SourceRef
from linter.readers.docx.fields import OpenField, link_target
from linter.readers.docx.layers import Layers
from linter.readers.docx.run_formats import RunFormat

_CONVERTED, _GENERATED = SegmentKind.CONVERTED, SegmentKind.GENERATED


class TextSink:
    """Takes the text of one story, piece by piece, in the order in which it stands."""

    def __init__(self, builder: DocumentBuilder, layers: Layers) -> None:
        self._builder = builder
        self._layers = layers
        self._fields: list[OpenField] = []
        self._removed: list[str] | None = None
        self._free = True
        """Neither inside a field nor in removed text: text goes straight to the document."""
        self._look: RunFormat

    def _put(
        self,
        text: str,
        kind: SegmentKind = SegmentKind.VERBATIM,
        source: SourceRef | None = None,
        original: str | None = None,
    ) -> None:
        """Send text where it belongs: revision, instruction, hidden text, or the document."""
        look = self._look
        if self._removed is not None:
            self._removed.append(text)
        elif (field := self._unfinished()) is not None:
            field.code.append(text)
        elif look.hidden:
            self._layers.hide(text)
        else:
            if self._fields:
                kind, source, original = _GENERATED, None, None
            self._builder.add(
                text, kind=kind, source=source, original=original,
                format=look.ascii if text.isascii() else look.wide,
            )  # fmt: skip

    def _unfinished(self) -> OpenField | None:
        """The innermost open field that has not come to its result; what stands there is code."""
        return next((field for field in reversed(self._fields) if not field.result), None)

    def _sign(self, text: str, original: str) -> None:
        self._put(text, _CONVERTED, None, original)

    def _update(self) -> None:
        self._free = self._removed is None and not self._fields

    def _is_text(self) -> bool:
        """Whether what stands here is neither removed, nor instruction, nor hidden."""
        return self._removed is None and self._unfinished() is None and not self._look.hidden

    def _open(self, start: Anchor, form: str = "") -> OpenField:
        field = OpenField(start, form)
        self._fields.append(field)
        self._update()
        return field

    def _close(self) -> None:
        field = self._fields[-1]
        if not field.result and field.form:
            field.result = True
            self._put(field.form, _GENERATED)
        self._fields.pop()
        self._update()
        if self._removed is None and self._unfinished() is None:
            self._layers.add_field(field.start, field.instruction)
            target = link_target(field.instruction)
            if target:
                self._layers.add_link(field.start, target)
