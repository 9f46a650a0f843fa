"""Words that the source holds in TCVN3, VNI, or UTF-8 read with the wrong table.

The reader gives them in Unicode (``linter/readers/legacy_text.py``); the segments say what the
source holds. Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, I.4 asks for Unicode by
TCVN 6909:2001.
"""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from linter.document import Document, Element, Facts, Segment, SegmentKind, Span
from linter.prose.elements import LegacyWord

_LAST_ASCII = "\u007f"


class LegacyWordRecogniser:
    """Finds the words of which the reader changed letters."""

    provides: ClassVar[tuple[type[Element], ...]] = (LegacyWord,)
    needs: ClassVar[tuple[type[Element], ...]] = ()

    def recognise(self, document: Document, facts: Facts) -> Iterable[Element]:
        """Yield the words in order."""
        changed = [segment for segment in document.segments if _is_legacy(segment, document)]
        if not changed:
            return ()
        from linter.text.legacy_encodings import encoding_of  # noqa: PLC0415  (few texts need it)

        words = _by_word(document.text, changed)
        written = [_as_written(span, document.text, segments) for span, segments in words]
        encoding = encoding_of(written)
        return [
            LegacyWord(spans=(span,), text=span.of(document.text), written=word, encoding=encoding)
            for (span, _), word in zip(words, written, strict=True)
        ]


def _is_legacy(segment: Segment, document: Document) -> bool:
    """Whether a segment stands for a letter that the source shows as other signs."""
    original = segment.original
    if segment.kind is not SegmentKind.CONVERTED or not original or original.isascii():
        return False
    letter = segment.span.of(document.text)
    return len(letter) == 1 and letter.isalpha() and letter > _LAST_ASCII and letter != original


def _by_word(text: str, segments: Sequence[Segment]) -> list[tuple[Span, list[Segment]]]:
    words: list[tuple[Span, list[Segment]]] = []
    for segment in segments:
        if words and segment.span.end <= words[-1][0].end:
            words[-1][1].append(segment)
        else:
            words.append((_word_around(text, segment.span), [segment]))
    return words


def _word_around(text: str, span: Span) -> Span:
    start, end = span
    while start > 0 and text[start - 1].isalpha():
        start -= 1
    while end < len(text) and text[end].isalpha():
        end += 1
    return Span(start, end)


def _as_written(span: Span, text: str, segments: Sequence[Segment]) -> str:
    parts, position = [], span.start
    for segment in segments:
        parts += [text[position : segment.span.start], segment.original or ""]
        position = segment.span.end
    return "".join([*parts, text[position : span.end]])
